// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/validate.h"
#include "core/importing/choices.h"

namespace onefold::ui::importing {

/// One of the things that can become of a column.
struct FieldChoice {
    QString text; ///< what people read
    std::optional<contact::FieldKey> field = {};
    bool splitsName = false;
};

/// All that can become of a column with this header: left out, each field, the workspace's custom fields, and a new one
/// named after the header. Pure.
[[nodiscard]] std::vector<FieldChoice> fieldChoices(
    const onefold::importing::ColumnChoice &column, const std::map<QString, contact::CustomType> &customTypes);

/// The custom field that a column with this header could be kept in; none where the header says nothing.
[[nodiscard]] std::optional<contact::FieldKey> customFieldFor(const QString &header);

/// Which of @p choices the column has; 0, left out, where it has none of them.
[[nodiscard]] int chosenOf(const std::vector<FieldChoice> &choices, const onefold::importing::ColumnChoice &column);

/// Whether dates are read in the column.
[[nodiscard]] bool holdsDates(
    const onefold::importing::ColumnChoice &column, const std::map<QString, contact::CustomType> &customTypes);

} // namespace onefold::ui::importing
