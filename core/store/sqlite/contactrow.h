// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"
#include "core/store/sqlite/connection.h"

#include <QByteArrayList>

namespace onefold::store {
struct CreatedForms;
}

/// How a contact stands in SQLite: one row of table contact, a column for each field of the catalogue. Texts are TEXT,
/// booleans 0 and 1, lists JSON arrays, families JSON objects; no value is NULL.
namespace onefold::store::sqlite {

[[nodiscard]] QByteArray contactTableSql();

/// Definitions of the columns that the catalogue has and the table has not.
[[nodiscard]] QByteArrayList missingContactColumns(Connection &connection);

/// "SELECT id, created_at, updated_at, … FROM contact": what readContact() reads.
[[nodiscard]] const QByteArray &selectContactSql();
[[nodiscard]] contact::Contact readContact(const Statement &row);

/// Inserts @p contact, under its id or, without one, the next; gives the id.
contact::ContactId insertContact(Connection &connection, const contact::Contact &contact);
/// The same with its forms made ahead.
contact::ContactId insertContact(Connection &connection, const contact::Contact &contact, const CreatedForms &forms);
void updateContact(Connection &connection, const contact::Contact &contact);

/// The column in which @p key stands, and its value in column @p column of a row that selected it.
[[nodiscard]] QByteArray columnOf(const contact::FieldKey &key);
[[nodiscard]] contact::Value readValue(const contact::FieldKey &key, const Statement &row, int column);

} // namespace onefold::store::sqlite
