// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/journal/operation.h"
#include "core/store/sqlite/connection.h"

/// How the journal stands in SQLite: tables operation and entry. What changed is JSON, {"field":[before,after]}.
namespace onefold::store::sqlite {

/// Writes the entry and counts it in its operation and under its verdict.
void insertEntry(Connection &connection, const journal::Entry &entry);

/// The columns readOperation() reads, of "operation AS o".
[[nodiscard]] const QByteArray &operationColumns();
[[nodiscard]] journal::Operation readOperation(const Statement &row, int firstColumn);

/// The columns readEntry() reads, of "entry AS e".
[[nodiscard]] const QByteArray &entryColumns();
[[nodiscard]] journal::Entry readEntry(const Statement &row, int firstColumn);

} // namespace onefold::store::sqlite
