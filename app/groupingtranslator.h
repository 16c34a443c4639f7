// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTranslator>

namespace onefold::language {

/// Translations whose counts have their digits grouped as the person's language does: "48 210 rows", where Qt's %n
/// would say 48210. Every text that counts in words goes through here, so none has to think of it.
class GroupingTranslator final : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    /// Any thread, as QTranslator's own.
    [[nodiscard]] QString translate(
        const char *context, const char *sourceText, const char *disambiguation, int n) const override;
};

} // namespace onefold::language
