// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A team's workspace of N contacts on PostgreSQL, held against the bars of a local file: search, sort, save,
// duplicates. The server is the tests' own with PostgreSQL's own settings; it waits for the disk that its folder is on
// (TMPDIR), as saves are to be durable.

#include "core/store/postgres/connection.h"
#include "core/workspace/copy.h"
#include "core/workspace/create.h"
#include "core/workspace/openstore.h"
#include "tests/bench/psql.h"
#include "tests/bench/subject.h"

#include <QTemporaryDir>

#include <algorithm>
#include <array>

namespace onefold::bench {

using namespace Qt::StringLiterals;
namespace postgres = store::postgres;
using test::PostgresServer;
using workspace::WorkspaceInfo;

namespace {

/// An empty workspace, for the login that set it up.
Result<WorkspaceInfo> makeTeam(const QString &url, const QString &cacheFolder)
{
    const WorkspaceInfo info{.name = u"team"_s, .kind = u"team"_s, .url = url, .cacheFolder = cacheFolder};
    const Result<void> made = workspace::initTeam(info, {.region = u"US"_s});
    return made ? Result(info) : made.error();
}

Result<void> copyFile(Bench &bench, const QString &path, const WorkspaceInfo &team)
{
    progress(u"team: copying %1"_s.arg(path));
    Result<workspace::CopyOutcome> copied = workspace::CopyOutcome();
    const Milliseconds spent =
        timed([&] { copied = workspace::copyWorkspace({.name = u"bench"_s, .path = path}, team, {}); });
    if (!copied)
        return copied.error();
    bench.report().addSeconds(
        u"team: copy of the local file, %1 contacts"_s.arg(copied->contacts), spent.count() / 1000);
    return {};
}

/// What a server does by itself in the minutes after so many rows have come.
Result<void> settle(Bench &bench, const PostgresServer &server, const QString &database)
{
    progress(u"team: vacuum"_s);
    const ProgramRun vacuumed = psql(server, database, u"VACUUM (ANALYZE)"_s);
    const ProgramRun written = psql(server, database, u"CHECKPOINT"_s);
    if (!vacuumed.good || !written.good)
        return Error{ErrorCode::Failed, u"the server does not tidy up"_s};
    bench.report().addSeconds(u"team: vacuum and checkpoint after that"_s, vacuumed.seconds + written.seconds);
    return {};
}

/// The URL for somebody who may do all that the window offers, and is not the server's superuser.
Result<QString> letIn(const PostgresServer &server, const QString &database, const WorkspaceInfo &team)
{
    const auto roles = workspace::rolesOf(team);
    if (!roles)
        return roles.error();
    const QString login = u"olga"_s;
    const QString sql = u"CREATE ROLE %1 LOGIN;GRANT \"%2\" TO %1"_s.arg(login, roles->admin);
    if (!psql(server, database, sql).good)
        return Error{ErrorCode::Failed, u"the role cannot be granted"_s};
    return server.url(database, login);
}

/// The contacts of the file at @p path as a team's workspace.
Result<Subject> teamOf(Bench &bench, PostgresServer &server, const QString &path, const QString &cacheFolder)
{
    const QString database = server.makeDatabase();
    auto team = makeTeam(server.url(database), cacheFolder);
    if (!team)
        return team.error();
    if (const Result<void> copied = copyFile(bench, path, *team); !copied)
        return copied.error();
    if (const Result<void> settled = settle(bench, server, database); !settled)
        return settled.error();
    auto url = letIn(server, database, *team);
    if (!url)
        return url.error();
    team->url = *std::move(url);
    return Subject{.info = *std::move(team), .prefix = u"team: "_s};
}

/// A connection to a database of its own on the same server, for insertSql.
Result<std::unique_ptr<postgres::Connection>> openBare(PostgresServer &server)
{
    auto address = postgres::Address::fromUrl(server.url(server.makeDatabase()));
    if (!address)
        return address.error();
    auto bare = postgres::Connection::open({.address = *std::move(address)});
    if (bare
        && !(*bare)->execute("CREATE TABLE public.bare(id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                             "name text,email text,phone text,company text,city text)"))
        return (*bare)->failure();
    return bare;
}

/// A transaction by itself, in one round trip.
constexpr auto insertSql = "INSERT INTO public.bare(name,email,phone,company,city) VALUES('Jane Smith',"
                           "'jane.smith@example.com','+15125550123','Example Ltd','Austin')";

} // namespace

Result<void> runTeam(Bench &bench)
{
    const auto path = bench.filled();
    if (!path)
        return path.error();
    const QTemporaryDir cache(bench.options().dataDir + u"/team-XXXXXX"_s);
    PostgresServer server(PostgresServer::Commits::Durable);
    const auto team = teamOf(bench, server, *path, cache.path());
    if (!team)
        return team.error();
    const auto bare = openBare(server);
    if (!bare)
        return bare.error();
    // One that fails does not keep the others from being measured, as filling takes long.
    const std::array results{measureTyping(bench, *team), measureSorts(bench, *team),
        measureSaves(bench, *team, [&] { (*bare)->execute(insertSql); }), measureScans(bench, *team)};
    const auto failed = std::ranges::find_if(results, [](const Result<void> &result) { return !result; });
    if (failed != results.end())
        return *failed;
    return (*bare)->failed() ? (*bare)->failure() : Result<void>();
}

} // namespace onefold::bench
