// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/psql.h"

namespace onefold::bench {

using namespace Qt::StringLiterals;

ProgramRun psql(const test::PostgresServer &server, const QString &database, const QString &command)
{
    return runProgram(u"psql"_s,
        {u"-X"_s, u"-q"_s, u"-A"_s, u"-t"_s, u"-h"_s, server.folder(), u"-U"_s, u"postgres"_s, u"-d"_s, database,
            u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-c"_s, command});
}

} // namespace onefold::bench
