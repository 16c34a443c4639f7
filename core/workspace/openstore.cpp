// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/openstore.h"

#include "core/base/keychain.h"
#include "core/store/postgres/postgresstore.h"
#include "core/store/postgres/schema.h"
#include "core/store/sqlite/sqlitestore.h"
#include "core/workspace/workspace.h"

namespace onefold::workspace {

using namespace Qt::StringLiterals;
namespace postgres = store::postgres;

namespace {

Result<postgres::ConnectionOptions> connectionOf(const WorkspaceInfo &info)
{
    auto address = postgres::Address::fromUrl(info.url);
    if (!address)
        return address.error();
    return postgres::ConnectionOptions{.address = *std::move(address), .password = findPassword(info)};
}

template<typename Kind>
Result<std::unique_ptr<store::sql::SqlStore>> asStore(Result<std::unique_ptr<Kind>> opened)
{
    if (!opened)
        return opened.error();
    return std::unique_ptr<store::sql::SqlStore>(*std::move(opened));
}

} // namespace

Result<std::unique_ptr<store::Store>> openStore(const WorkspaceInfo &info, const OpenOptions &options)
{
    auto opened = openSqlStore(info, options);
    if (!opened)
        return opened.error();
    return std::unique_ptr<store::Store>(*std::move(opened));
}

Result<std::unique_ptr<store::sql::SqlStore>> openSqlStore(const WorkspaceInfo &info, const OpenOptions &options)
{
    if (!info.isTeam()) {
        return asStore(store::sqlite::SqliteStore::open({.path = info.path,
            .mayCreate = options.mayCreate,
            .cacheKibibytes = options.cacheKibibytes,
            .fault = options.fault}));
    }
    auto connection = connectionOf(info);
    if (!connection)
        return connection.error();
    connection->fault = options.fault;
    return asStore(postgres::PostgresStore::open(*std::move(connection)));
}

Result<void> setUpTeam(const WorkspaceInfo &info)
{
    auto options = connectionOf(info);
    if (!options)
        return options.error();
    const auto connection = postgres::Connection::open(*std::move(options));
    return connection ? postgres::setUp(**connection) : Result<void>(connection.error());
}

Result<TeamRoles> rolesOf(const WorkspaceInfo &info)
{
    const auto address = postgres::Address::fromUrl(info.url);
    if (!address)
        return address.error();
    const auto roles = postgres::Roles::of(address->database);
    return TeamRoles{QString::fromUtf8(roles.sales), QString::fromUtf8(roles.admin)};
}

QString findPassword(const WorkspaceInfo &info)
{
    if (!info.tokenVariable.isEmpty()) {
        QString given = qEnvironmentVariable(info.tokenVariable.toUtf8().constData());
        if (!given.isEmpty())
            return given;
    }
    if (qEnvironmentVariableIsSet("PGPASSWORD") || qEnvironmentVariableIsSet("PGPASSFILE"))
        return {};
    return QString::fromUtf8(keychain::read(keychainKey(info)));
}

QString keychainKey(const WorkspaceInfo &info)
{
    return u"team "_s + info.url + u' ' + info.name;
}

} // namespace onefold::workspace
