// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"
#include "core/store/sqlite/connection.h"

#include <QByteArrayList>

namespace onefold::store {
struct CreatedForms;
}

/// Table contact in SQLite: see sql/contactrow.h for its rows.
namespace onefold::store::sqlite {

[[nodiscard]] QByteArray contactTableSql();

/// Definitions of the columns that the catalogue has and the table has not.
[[nodiscard]] QByteArrayList missingContactColumns(Connection &connection);

/// Inserts @p contact, under its id or, without one, the next; gives the id.
contact::ContactId insertContact(Connection &connection, const contact::Contact &contact);
/// The same with its forms made ahead.
contact::ContactId insertContact(Connection &connection, const contact::Contact &contact, const CreatedForms &forms);
/// Has the row be @p contact, which @p changes led to; with none of them all of it is written. @p nameKey is that of
/// nameKeyOf() in UTF-8.
void updateContact(Connection &connection, const contact::Contact &contact, const QByteArray &nameKey,
    const contact::FieldChanges &changes);
/// The row alone: what tells of the contact elsewhere goes before.
void deleteContact(Connection &connection, contact::ContactId id);

} // namespace onefold::store::sqlite
