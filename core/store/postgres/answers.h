// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <libpq-fe.h>

/// What the connection's parts read out of an answer of libpq; none (nullptr) is one that failed without a word.
namespace onefold::store::postgres {

[[nodiscard]] inline bool isSound(const PGresult *result)
{
    const ExecStatusType status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

/// @p code as libpq numbers the fields of a complaint: PG_DIAG_SQLSTATE and its like.
[[nodiscard]] inline QByteArray field(const PGresult *result, int code)
{
    return PQresultErrorField(result, code);
}

[[nodiscard]] inline QByteArray firstCell(const PGresult *result)
{
    return PQntuples(result) > 0 ? PQgetvalue(result, 0, 0) : QByteArray();
}

} // namespace onefold::store::postgres
