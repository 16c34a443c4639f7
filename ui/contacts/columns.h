// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"
#include "core/store/query.h"

#include <QDateTime>

#include <span>

namespace onefold::ui::contacts {

/// How a column's cells are painted.
enum class CellLook { Strong, Body, Muted, Chips };

/// One row of the table of columns: everything the model, the delegate and the header know of a column.
struct Column {
    const char *title; ///< English source; see titleOf()
    store::Sort sort;  ///< what a click on its header sorts by
    CellLook look = CellLook::Body;
    Qt::TextElideMode elide = Qt::ElideRight;
    int width = 100;
    QString (*text)(const contact::Contact &contact, const QDateTime &now) = nullptr;
};

[[nodiscard]] std::span<const Column> columns();
[[nodiscard]] QString titleOf(const Column &column);

/// The column that sorts by @p sort, whichever way; -1 where none does.
[[nodiscard]] int columnSortedBy(const store::Sort &sort);

} // namespace onefold::ui::contacts
