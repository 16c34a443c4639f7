// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"
#include "core/store/sqlite/connection.h"

/// Contacts in the order of their names in SQLite: table contact_name. A table beside contact and not an index of it,
/// as contacts that were created by long work come into it later: see LateIndex.
namespace onefold::store::sqlite {

/// "(SELECT …)" of all contacts as name_key, id: those in the table and those that are still to come in.
[[nodiscard]] const char *namesSql();

/// Whether the contact's row has this name key.
[[nodiscard]] bool isNamed(Connection &connection, contact::ContactId id, const QByteArray &nameKey);

/// Brings a contact in whose row is written.
void insertName(Connection &connection, contact::ContactId id);
/// Takes a contact out whose row still stands as it did when it came in; false where it was not in.
bool removeName(Connection &connection, contact::ContactId id);

/// Makes the table of what an older version kept as an index.
bool takeNamesApart(Connection &connection);
/// Leaves out what stood beside the names: whoever is looked for by name is read from his row, and each contact that
/// moved cost a page of this table.
bool leaveNamesAlone(Connection &connection);

} // namespace onefold::store::sqlite
