// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

struct pg_result;

/// What the connection's parts read out of an answer of libpq; none (nullptr) is one that failed without a word.
namespace onefold::store::postgres {

[[nodiscard]] bool isSound(const pg_result *result);
/// @p code as libpq numbers the fields of a complaint: PG_DIAG_SQLSTATE and its like.
[[nodiscard]] QByteArray field(const pg_result *result, int code);
/// Empty where there is no row.
[[nodiscard]] QByteArray firstCell(const pg_result *result);

} // namespace onefold::store::postgres
