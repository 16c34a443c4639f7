// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/programrun.h"
#include "tests/support/postgresserver.h"

namespace onefold::bench {

/// What psql, as the server's superuser, does with @p command; waits as long as that takes.
[[nodiscard]] ProgramRun psql(const test::PostgresServer &server, const QString &database, const QString &command);

} // namespace onefold::bench
