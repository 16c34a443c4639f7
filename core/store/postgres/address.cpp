// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres/address.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHostAddress>

#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <memory>

namespace onefold::store::postgres {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::store::PostgresAddress)
};

constexpr std::array taken{"sslmode"_L1, "sslrootcert"_L1, "sslcert"_L1, "sslkey"_L1, "sslcrl"_L1};
constexpr std::array authorities{"/etc/ssl/certs/ca-certificates.crt"_L1, "/etc/pki/tls/certs/ca-bundle.crt"_L1,
    "/etc/ssl/ca-bundle.pem"_L1, "/etc/ssl/cert.pem"_L1};

Error wrong(const QString &message)
{
    return {ErrorCode::InvalidInput, message};
}

Error withPassword()
{
    return wrong(Messages::tr("A URL with a password in it is refused: it would stand in lists and logs. Leave it out; "
                              "the password comes from --token-env, the system's keychain, PGPASSFILE or ~/.pgpass."));
}

/// Puts one option of the URL where it belongs; false for one that Onefold does not take.
bool take(Address &address, const QString &key, const QString &value)
{
    if (key == "host"_L1)
        address.host = value;
    else if (key == "port"_L1)
        address.port = value.toInt();
    else if (key == "dbname"_L1)
        address.database = value;
    else if (key == "user"_L1)
        address.user = value;
    else if (std::ranges::find(taken, key) != taken.end())
        address.options[key] = value;
    else
        return false;
    return true;
}

QString quoted(QString value)
{
    return u'\'' + value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

QString systemAuthorities()
{
    const auto *const found =
        std::ranges::find_if(authorities, [](QLatin1StringView path) { return QFileInfo::exists(path); });
    return found == authorities.end() ? QString() : QString(*found);
}

/// As libpq tells a socket, in the file system or abstract, from a host; its usual socket where there is no name.
bool isSocket(const QString &name)
{
    return name.isEmpty() || name.startsWith(u'/') || name.startsWith(u'@');
}

bool isThisComputer(const QString &name)
{
    return isSocket(name) || name.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(name).isLoopback();
}

} // namespace

Result<Address> Address::fromUrl(const QString &url)
{
    if (!url.startsWith("postgresql://"_L1) && !url.startsWith("postgres://"_L1))
        return wrong(Messages::tr("The address of a team workspace begins with postgresql://."));
    char *message = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> parsed(
        PQconninfoParse(url.toUtf8().constData(), &message), PQconninfoFree);
    if (!parsed) {
        PQfreemem(message); // it may hold a password
        return wrong(Messages::tr("This is no address of a database. One looks so: "
                                  "postgresql://anna@db.example.com/contacts"));
    }
    Address address{.text = url};
    for (const PQconninfoOption *option = parsed.get(); option->keyword; ++option) {
        if (!option->val)
            continue;
        const QString key = QString::fromLatin1(option->keyword);
        if (key == "password"_L1)
            return withPassword();
        if (!take(address, key, QString::fromUtf8(option->val)))
            return wrong(Messages::tr("“%1” is not an option that Onefold takes in an address.").arg(key));
    }
    if (address.database.isEmpty())
        return wrong(Messages::tr("The address names no database: postgresql://HOST/DATABASE"));
    return address;
}

bool Address::isLocal() const
{
    // libpq takes from the environment what the address leaves open: the host's number even where it names a host, and
    // either from a service file, which may say anything.
    return isThisComputer(host.isEmpty() ? qEnvironmentVariable("PGHOST") : host)
        && isThisComputer(qEnvironmentVariable("PGHOSTADDR")) && !qEnvironmentVariableIsSet("PGSERVICE");
}

QString Address::shown() const
{
    QString name = host;
    for (const char *const variable : {"PGSERVICE", "PGHOST", "PGHOSTADDR"}) {
        if (name.isEmpty())
            name = qEnvironmentVariable(variable);
    }
    return isSocket(name) ? Messages::tr("%1 on this computer").arg(database)
                          : Messages::tr("%1 at %2").arg(database, name);
}

QString Address::connectOptions() const
{
    std::map<QString, QString> all = options;
    all.insert({{u"application_name"_s, u"Onefold"_s}, {u"connect_timeout"_s, u"10"_s}, {u"keepalives_idle"_s, u"30"_s},
        {u"keepalives_interval"_s, u"10"_s}, {u"tcp_user_timeout"_s, u"30000"_s}});
    if (!isLocal()) {
        all.insert({u"sslmode"_s, u"verify-full"_s});
        // Given an authority libpq checks by it, whether it is asked to or not.
        const bool mustProveItself = all[u"sslmode"_s].startsWith("verify-"_L1);
        const QString file = qEnvironmentVariableIsSet("PGSSLROOTCERT") ? QString() : systemAuthorities();
        if (mustProveItself && !file.isEmpty())
            all.insert({u"sslrootcert"_s, file});
    }
    QStringList words;
    for (const auto &[key, value] : all)
        words += key + u'=' + quoted(value);
    return words.join(u' ');
}

} // namespace onefold::store::postgres
