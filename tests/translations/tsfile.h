// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <vector>

namespace onefold::translations {

/// One text of a .ts file (Qt's Linguist format, XML).
struct Entry {
    QString context = {};
    QString source = {};
    QString comment = {}; ///< tells apart what is the same in English
    QString type = {};    ///< empty: finished; unfinished, vanished or obsolete
    bool isPlural = false;
    QStringList forms = {}; ///< the translation; of a plural one a form

    /// What makes an entry the same after an update: context, source and comment, in a line.
    [[nodiscard]] QString key() const;
};

struct TsFile {
    QString language = {};
    std::vector<Entry> entries = {};
    QString problem = {}; ///< why it cannot be read; empty where it can

    [[nodiscard]] QStringList keys() const;
};

[[nodiscard]] TsFile parseTs(const QByteArray &xml);
[[nodiscard]] TsFile readTs(const QString &path);

} // namespace onefold::translations
