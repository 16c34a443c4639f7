// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/statements.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace onefold::bench {

namespace {

StatementTimer *current = nullptr; // sqlite3_auto_extension has no room for it

struct Purpose {
    std::string_view part; ///< of the statement
    const char *stage;
};

// The first that fits counts.
constexpr std::array purposes{
    Purpose{"COMMIT", "commit (write-ahead log, fsync, checkpoint)"},
    Purpose{"BEGIN", "begin"},
    Purpose{"SELECT contact FROM identifier", "match: holders of identifiers"},
    Purpose{"name_key=? ORDER", "look-alikes: namesakes"},
    Purpose{"INTO contact_search", "search index"},
    Purpose{" contact_text", "search index"},
    Purpose{"INTO contact(", "contact row with name index"},
    Purpose{"UPDATE contact ", "contact row with name index"},
    Purpose{" identifier", "identifier index"},
    Purpose{"INTO entry", "journal: entry"},
    Purpose{" operation", "journal: operation"},
    Purpose{"setting", "settings"},
};

const char *stageOf(std::string_view sql)
{
    const auto found = std::ranges::find_if(
        purposes, [&](const Purpose &purpose) { return sql.find(purpose.part) != std::string_view::npos; });
    return found == purposes.end() ? "other SQL" : found->stage;
}

} // namespace

StatementTimer::StatementTimer()
{
    current = this;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(&StatementTimer::attach));
}

StatementTimer::~StatementTimer()
{
    sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&StatementTimer::attach));
    current = nullptr;
}

int StatementTimer::attach(sqlite3 *connection, const char ** /*error*/, const void * /*api*/)
{
    return sqlite3_trace_v2(connection, SQLITE_TRACE_STMT | SQLITE_TRACE_PROFILE, &StatementTimer::trace, current);
}

int StatementTimer::trace(unsigned event, void *timer, void *statement, void * /*detail*/)
{
    auto *const self = static_cast<StatementTimer *>(timer);
    auto *const which = static_cast<sqlite3_stmt *>(statement);
    if (event == SQLITE_TRACE_STMT)
        self->began(which);
    else
        self->ended(which);
    return 0;
}

void StatementTimer::began(sqlite3_stmt *statement)
{
    m_running.push_back({statement, processorTime()});
}

void StatementTimer::ended(sqlite3_stmt *statement)
{
    const auto found = std::ranges::find(m_running, statement, &Running::statement);
    if (found == m_running.end())
        return;
    if (found == m_running.begin()) {
        Stage &stage = m_stages[stageOf(sqlite3_sql(statement))];
        stage.seconds += (processorTime() - found->since).count() / 1000;
        ++stage.count;
    }
    m_running.erase(found);
}

} // namespace onefold::bench
