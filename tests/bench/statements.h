// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/samples.h"

#include <map>
#include <string>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace onefold::bench {

/// Processor time of every SQL statement of the connections opened while one of these lives, by what the statement is
/// for. A statement that runs inside another (the search index has its own) counts for the outer one; of a query the
/// reading of its rows counts too.
class StatementTimer
{
public:
    StatementTimer();
    ~StatementTimer();
    StatementTimer(const StatementTimer &) = delete;
    StatementTimer &operator=(const StatementTimer &) = delete;

    struct Stage {
        double seconds = 0;
        long count = 0;
    };
    [[nodiscard]] const std::map<std::string, Stage> &stages() const { return m_stages; }
    void clear() { m_stages.clear(); }

private:
    struct Running {
        sqlite3_stmt *statement;
        Milliseconds since;
    };

    static int attach(sqlite3 *connection, const char **error, const void *api);
    static int trace(unsigned event, void *timer, void *statement, void *detail);
    void began(sqlite3_stmt *statement);
    void ended(sqlite3_stmt *statement);

    std::map<std::string, Stage> m_stages;
    std::vector<Running> m_running;
};

} // namespace onefold::bench
