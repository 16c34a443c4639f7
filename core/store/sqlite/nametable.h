// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"
#include "core/store/sqlite/connection.h"

/// Contacts in the order of their names in SQLite: table contact_name, with what tells namesakes apart. A table beside
/// contact and not an index of it, as contacts that were created by long work come into it later: see LateIndex.
namespace onefold::store::sqlite {

[[nodiscard]] QByteArray nameTableSql();

/// "(SELECT …)" of all contacts as name_key, id, company, city: those in the table and those that are still to come in.
[[nodiscard]] const char *namesSql();

/// Whether the contact's row has this name key.
[[nodiscard]] bool isNamed(Connection &connection, contact::ContactId id, const QByteArray &nameKey);

/// Brings a contact in whose row is written.
void insertName(Connection &connection, contact::ContactId id);
/// Takes a contact out whose row still stands as it did when it came in; false where it was not in.
bool removeName(Connection &connection, contact::ContactId id);

/// Changes what stands beside the name of a contact; false where it was not in.
bool updateBesideName(Connection &connection, const contact::Contact &contact, const QByteArray &nameKey);

/// Makes the table of what an older version kept as an index.
bool takeNamesApart(Connection &connection);

} // namespace onefold::store::sqlite
