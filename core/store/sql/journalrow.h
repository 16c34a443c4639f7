// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/journal/operation.h"
#include "core/store/sql/connection.h"

/// How the journal stands in a database: tables operation and entry. What changed is JSON, {"field":[before,after]}.
namespace onefold::store::sql {

/// What was not applied, as its column holds it.
[[nodiscard]] QByteArray notAppliedToJson(const std::vector<identity::NotApplied> &rows);
[[nodiscard]] std::vector<identity::NotApplied> notAppliedFromJson(const QByteArray &bytes);

/// The columns readOperation() reads, of "operation AS o".
[[nodiscard]] const QByteArray &operationColumns();
[[nodiscard]] journal::Operation readOperation(const Statement &row, int firstColumn);

/// The columns readEntry() reads, of "entry AS e".
[[nodiscard]] const QByteArray &entryColumns();
[[nodiscard]] journal::Entry readEntry(const Statement &row, int firstColumn);

} // namespace onefold::store::sql
