// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"
#include "core/store/query.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace onefold::ui::contacts {

/// How a column's cells are painted.
enum class CellLook { Strong, Body, Muted, Chips };

/// A column of the table of contacts: everything the model, the delegate and the header know of it. A value.
struct Column {
    QString id; ///< as store::toString() names it
    QString title;
    store::Sort sort; ///< what a click on its header sorts by
    CellLook look = CellLook::Body;
    Qt::TextElideMode elide = Qt::ElideRight;
    int width = 100;                             ///< to begin with
    std::optional<contact::FieldKey> field = {}; ///< whose value it shows; none where it is made up of several

    bool operator==(const Column &) const = default;
};
using Columns = std::vector<Column>;

/// Every column there is: the display name, each field of the catalogue, each of @p members (custom fields,
/// identifiers), and the times.
[[nodiscard]] Columns availableColumns(const std::vector<contact::FieldKey> &members = {});

/// Those a table begins with.
[[nodiscard]] QStringList defaultColumnIds();

/// The column with this id; nothing where none has it.
[[nodiscard]] std::optional<Column> columnFor(const QString &id);
[[nodiscard]] Column columnFor(const store::Column &column);

/// The column of @p columns that sorts by @p sort, whichever way; -1 where none does.
[[nodiscard]] int columnSortedBy(const Columns &columns, const store::Sort &sort);

/// What a cell shows of a contact.
[[nodiscard]] QString cellText(const Column &column, const contact::Contact &contact, const QDateTime &now);

/// What a cell holds: what one edits there, and what is copied of it.
[[nodiscard]] QString cellValue(const Column &column, const contact::Contact &contact);

/// Whether one may type into the column's cells.
[[nodiscard]] bool isEditable(const Column &column);

/// The fields to save where a person typed @p text into the column's cell of a contact that has @p fields. Typed into
/// the display name it goes where that comes from: the full name, or first and last name.
[[nodiscard]] contact::Fields cellEdit(const Column &column, const contact::Fields &fields, const QString &text);

} // namespace onefold::ui::contacts
