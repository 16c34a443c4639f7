// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres/answers.h"

#include <libpq-fe.h>

namespace onefold::store::postgres {

bool isSound(const pg_result *result)
{
    const ExecStatusType status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

QByteArray field(const pg_result *result, int code)
{
    return PQresultErrorField(result, code);
}

QByteArray firstCell(const pg_result *result)
{
    return PQntuples(result) > 0 ? PQgetvalue(result, 0, 0) : QByteArray();
}

} // namespace onefold::store::postgres
