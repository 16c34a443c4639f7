// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/identity/rule.h"
#include "core/store/sqlite/connection.h"

/// How identifiers stand in SQLite: table identifier, a hash of kind and key and the contact that holds it. Numbers
/// take a quarter of the room that addresses do, and where they fall in the index is all that an import waits for.
/// Whoever looks a hash up asks the contact itself: two identifiers may have one hash.
namespace onefold::store::sqlite {

[[nodiscard]] QByteArray identifierTableSql();

/// The same number in every version of the program, on every machine.
[[nodiscard]] qint64 hashOf(const identity::Identifier &identifier);

void insertIdentifiers(Connection &connection, const identity::Identifiers &identifiers, contact::ContactId contact);
void removeIdentifiers(Connection &connection, const identity::Identifiers &identifiers, contact::ContactId contact);

/// Contacts that may hold an identifier of this hash, oldest first, in column 0.
[[nodiscard]] Statement selectHolders(Connection &connection, qint64 hash);

/// Makes the table of what an older version kept: kind, key and contact as they are.
bool hashIdentifiers(Connection &connection);

} // namespace onefold::store::sqlite
