// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teamworkspace.h"

#include "core/workspace/create.h"
#include "core/workspace/openstore.h"
#include "testworkspace.h"

#include <QTest>

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

QString TeamDatabase::ask(const QString &sql, const QString &login) const
{
    return m_server.ask(m_name, sql, login);
}

} // namespace onefold::test
