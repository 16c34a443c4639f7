// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"
#include "core/store/sql/connection.h"

#include <QByteArrayList>

namespace onefold::store {
struct CreatedForms;
}

/// How a contact stands in a database: one row of table contact, a column for each field of the catalogue. Texts are
/// texts, booleans 0 and 1, lists JSON arrays, families JSON objects; no value is NULL. A store may add columns of its
/// own.
namespace onefold::store::sql {

/// The catalogue's columns, each as "name TYPE", with @p integer as the type of whole numbers.
[[nodiscard]] QByteArrayList fieldColumnsSql(const QByteArray &integer);

/// The columns that bindContact() binds, in that order.
[[nodiscard]] QByteArrayList contactColumns();

/// "SELECT id, created_at, updated_at, … FROM contact": what readContact() reads.
[[nodiscard]] const QByteArray &selectContactSql();
[[nodiscard]] contact::Contact readContact(const Statement &row);

/// "INSERT INTO contact(…) VALUES(…)" and "UPDATE contact SET … WHERE id=?1", for bindContact(). Parameters of @p more,
/// columns of the store's own, come behind: from parameterBehindContact() on.
[[nodiscard]] QByteArray insertContactSql(const QByteArrayList &more = {});
[[nodiscard]] QByteArray updateContactSql(const QByteArrayList &more = {});
[[nodiscard]] int parameterBehindContact();
/// What the contact has no value for, its id included, stays unbound, which is NULL. @p nameKey, of nameKeyOf() in
/// UTF-8, is not copied and must outlive the stepping; so must @p forms, which were made ahead.
void bindContact(Statement &statement, const contact::Contact &contact, const QByteArray &nameKey);
void bindContact(Statement &statement, const contact::Contact &contact, const CreatedForms &forms);

/// The same for a contact of which only this field has changed: what else its row holds is not written.
[[nodiscard]] QByteArray updateFieldSql(contact::Field field);
void bindField(Statement &statement, const contact::Contact &contact, const QByteArray &nameKey, contact::Field field);

/// The column in which @p key stands, and its value in column @p column of a row that selected it.
[[nodiscard]] QByteArray columnOf(const contact::FieldKey &key);
[[nodiscard]] contact::Value readValue(const contact::FieldKey &key, const Statement &row, int column);

} // namespace onefold::store::sql
