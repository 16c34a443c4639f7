// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teamworkspace.h"

#include "core/workspace/create.h"
#include "core/workspace/openstore.h"
#include "testworkspace.h"

#include <QDeadlineTimer>
#include <QTest>
#include <QThread>

namespace onefold::test {

using namespace Qt::StringLiterals;
using workspace::Workspace;
using workspace::WorkspaceInfo;

namespace {

/// A database that is set up once; the others are copies of it, with its roles.
QString makeTemplate(PostgresServer &server)
{
    const QString name = server.makeDatabase();
    const WorkspaceInfo info{.name = u"Template"_s, .kind = u"team"_s, .url = server.url(name)};
    const Result<void> made = workspace::initTeam(info, testSettings());
    const auto roles = workspace::rolesOf(info);
    if (!made || !roles) {
        QTest::qFail(qPrintable(made ? roles.error().message : made.error().message), __FILE__, __LINE__);
        return name;
    }
    (void)server.ask(name, u"CREATE ROLE anna LOGIN"_s);
    (void)server.ask(name, u"CREATE ROLE olga LOGIN"_s);
    (void)server.ask(name, u"GRANT \"%1\" TO anna"_s.arg(roles->sales));
    (void)server.ask(name, u"GRANT \"%1\" TO olga"_s.arg(roles->admin));
    return name;
}

} // namespace

TeamDatabase::TeamDatabase() : m_server(PostgresServer::shared())
{
    static const QString original = makeTemplate(m_server);
    m_name = m_server.makeDatabase(original);
}

WorkspaceInfo TeamDatabase::info(const QString &login) const
{
    return {.name = u"Team"_s, .kind = u"team"_s, .url = m_server.url(m_name, login)};
}

Result<std::unique_ptr<Workspace>> TeamDatabase::open(const QString &login) const
{
    return Workspace::open(info(login));
}

bool TeamDatabase::comesTo(const QString &answer, const QString &sql) const
{
    constexpr int patience = 30'000; // milliseconds
    const QDeadlineTimer deadline(patience);
    while (ask(sql) != answer) {
        if (deadline.hasExpired())
            return false;
        QThread::msleep(20);
    }
    return true;
}

bool TeamDatabase::comesToWait() const
{
    return comesTo(u"1"_s, writersThat(u"NOT granted"_s));
}

QString TeamDatabase::writersThat(const QString &wait)
{
    return u"SELECT count(*) FROM pg_locks WHERE locktype='advisory' AND %1"
           " AND database=(SELECT oid FROM pg_database WHERE datname=current_database())"_s.arg(wait);
}

QString TeamDatabase::ask(const QString &sql, const QString &login) const
{
    return m_server.ask(m_name, sql, login);
}

} // namespace onefold::test
