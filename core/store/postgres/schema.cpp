// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres/schema.h"

#include "core/store/postgres/clashes.h"
#include "core/store/postgres/failure.h"

#include <QCryptographicHash>

#include <algorithm>

namespace onefold::store::postgres {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 63; // of a role

qint64 versionOf(Connection &connection)
{
    return connection.integer("SELECT version FROM about WHERE application='onefold'");
}

bool hasSchema(Connection &connection)
{
    return connection.integer("SELECT count(*) FROM pg_namespace WHERE nspname='onefold'") > 0;
}

/// Somebody else's schema of the same name may have a table of that name too.
bool hasMark(Connection &connection)
{
    return connection.integer("SELECT count(*) FROM pg_attribute AS a JOIN pg_class AS c ON c.oid=a.attrelid"
                              " JOIN pg_namespace AS n ON n.oid=c.relnamespace"
                              " WHERE n.nspname='onefold' AND c.relname='about' AND (a.attname,a.atttypid) IN"
                              " (('application','text'::regtype),('version','bigint'::regtype))")
        == 2
        && connection.integer("SELECT count(*) FROM about WHERE application='onefold'") == 1;
}

/// Tables that are neither the server's nor an extension's nor ours.
bool hasForeignTables(Connection &connection)
{
    return connection.integer("SELECT count(*) FROM pg_class AS c JOIN pg_namespace AS n ON n.oid=c.relnamespace"
                              " WHERE c.relkind IN ('r','p','v','m','f') AND n.nspname<>'onefold'"
                              " AND n.nspname<>'information_schema' AND n.nspname NOT LIKE 'pg\\_%' AND NOT EXISTS"
                              "(SELECT 1 FROM pg_depend AS d WHERE d.objid=c.oid AND d.deptype='e')")
        > 0;
}

Result<void> checkOurs(Connection &connection)
{
    const QString place = connection.address().shown();
    const bool isOurs = hasSchema(connection) ? hasMark(connection) : !hasForeignTables(connection);
    if (!isOurs && !connection.failed())
        return notOurs(place);
    if (!connection.failed() && hasSchema(connection) && versionOf(connection) > migrations().back().version)
        return tooNew(place);
    return connection.failed() ? connection.failure() : Result<void>();
}

bool makeRole(Connection &connection, const QByteArray &role)
{
    return connection.integer("SELECT count(*) FROM pg_roles WHERE rolname='" + role + '\'') > 0
        || connection.execute("CREATE ROLE \"" + role + "\" NOLOGIN");
}

/// Whoever sets the workspace up is an admin of it; a superuser is everything anyway.
bool joinAdmins(Connection &connection, const Roles &roles)
{
    return connection.integer("SELECT count(*) FROM pg_roles WHERE rolname=current_user AND rolsuper") > 0
        || connection.execute("GRANT \"" + roles.admin + "\" TO CURRENT_USER");
}

bool makeTables(Connection &connection)
{
    if (!connection.execute("CREATE SCHEMA IF NOT EXISTS onefold;CREATE TABLE IF NOT EXISTS about("
                            "application TEXT PRIMARY KEY CHECK(application='onefold'), version BIGINT NOT NULL);"
                            "INSERT INTO about(application,version) VALUES('onefold',0) ON CONFLICT DO NOTHING;"
            + contactTableSql()))
        return false;
    const qint64 version = versionOf(connection);
    for (const Migration &step : migrations()) {
        if (step.version > version && !connection.execute(step.sql))
            return false;
    }
    return connection.execute(missingColumnsSql() + arrivalTableSql()
        + "UPDATE about SET version=" + QByteArray::number(migrations().back().version));
}

/// The extension may be in any schema already.
bool makeSearchIndex(Connection &connection)
{
    return connection.execute(R"(DO $$ BEGIN EXECUTE format(
        'CREATE INDEX IF NOT EXISTS contact_search ON contact USING gin(words %1$I.gin_trgm_ops, digits %1$I.gin_trgm_ops)',
        (SELECT n.nspname FROM pg_extension AS e JOIN pg_namespace AS n ON n.oid = e.extnamespace
        WHERE e.extname = 'pg_trgm')); END $$)");
}

Result<void> setUpOnce(Connection &connection)
{
    const QString place = connection.address().shown();
    const Roles roles = Roles::of(connection.address().database);
    connection.clearFailure();
    Writing writing(connection);
    if (connection.failed())
        return connection.failure();
    if (Result<void> ours = checkOurs(connection); !ours)
        return ours;
    if (!connection.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public")) {
        const Error &failure = connection.failure();
        const bool isRefused = failure.code == ErrorCode::Refused || failure.code == ErrorCode::Failed;
        return isRefused ? extensionMissing(place, failure.detail) : failure;
    }
    if (makeTables(connection) && makeSearchIndex(connection) && makeRole(connection, roles.sales)
        && makeRole(connection, roles.admin) && connection.execute(functionsSql(roles))
        && connection.execute(grantsSql(roles)) && joinAdmins(connection, roles) && writing.commit())
        return {};
    const Error &failure = connection.failure();
    return failure.code == ErrorCode::Refused ? mayNotPrepare(place, failure.detail) : failure;
}

} // namespace

Roles Roles::of(const QString &database)
{
    const QByteArray given = database.toUtf8();
    QByteArray name = given;
    const auto isPlain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    };
    std::ranges::replace_if(
        name, [&](char c) { return !isPlain(c); }, '_');
    constexpr qsizetype frame = 14; // onefold_…_sales
    if (name != given || name.size() > longestName - frame) {
        const QByteArray hash = QCryptographicHash::hash(given, QCryptographicHash::Sha256).toHex().left(8);
        name = name.left(longestName - frame - hash.size() - 1) + '_' + hash;
    }
    return {.sales = "onefold_" + name + "_sales", .admin = "onefold_" + name + "_admin"};
}

Result<void> setUp(Connection &connection)
{
    return runPastClashes(connection, [&] { return setUpOnce(connection); });
}

Result<void> checkUsable(Connection &connection)
{
    const QString place = connection.address().shown();
    const QString url = connection.address().url();
    const bool isThere = hasSchema(connection);
    if (!isThere && !connection.failed())
        return notThere(place, url);
    const bool isAllowed =
        isThere && connection.integer("SELECT has_schema_privilege(session_user,'onefold','USAGE')::int") == 1;
    if (!isAllowed && !connection.failed()) {
        sql::Statement login = connection.prepare("SELECT session_user");
        return notAllowed(place, login.step() ? login.text(0) : QString(),
            QString::fromUtf8(Roles::of(connection.address().database).sales));
    }
    if (isAllowed && !hasMark(connection) && !connection.failed())
        return notOurs(place);
    const qint64 version = versionOf(connection);
    if (connection.failed())
        return connection.failure();
    if (version > migrations().back().version)
        return tooNew(place);
    return version < migrations().back().version ? tooOld(place, url) : Result<void>();
}

} // namespace onefold::store::postgres
