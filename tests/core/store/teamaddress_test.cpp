// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres/address.h"
#include "core/store/postgres/failure.h"
#include "core/store/postgres/placeholders.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using store::postgres::Address;
using store::postgres::Placeholders;

/// What the team store needs no server for: addresses, and what libpq makes of them, and parameters of statements.
class TeamAddressTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void placeholders();
    void addresses_data();
    void addresses();
    void verifiesOffThisComputer_data();
    void verifiesOffThisComputer();
    void asksForWhatTheAddressSays();
    void saysWhatIsWrongWithACertificate();
    void asksToTryAgain();
};

void TeamAddressTest::cleanup()
{
    for (const char *const variable : {"PGHOST", "PGHOSTADDR", "PGSERVICE", "PGSSLROOTCERT"})
        qunsetenv(variable);
}

void TeamAddressTest::placeholders()
{
    const Placeholders read = Placeholders::read("SELECT ?3, '?' || \"a?\" FROM t WHERE a=?1 AND b=?3 AND c=?");
    QCOMPARE(read.sql, QByteArray("SELECT $1, '?' || \"a?\" FROM t WHERE a=$2 AND b=$1 AND c=$3"));
    QCOMPARE(read.parameters, (std::vector<int>{3, 1, 4}));
}

void TeamAddressTest::addresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("taken");
    QTest::newRow("host") << u"postgresql://db.example.com/contacts"_s << true;
    QTest::newRow("login and port") << u"postgres://anna@db.example.com:5433/contacts?sslmode=verify-ca"_s << true;
    QTest::newRow("socket") << u"postgresql:///contacts?host=/run/postgresql"_s << true;
    QTest::newRow("password") << u"postgresql://anna:secret@db.example.com/contacts"_s << false;
    QTest::newRow("password as an option") << u"postgresql://db.example.com/contacts?password=secret"_s << false;
    QTest::newRow("no database") << u"postgresql://db.example.com"_s << false;
    QTest::newRow("other option") << u"postgresql://db.example.com/contacts?options=-c%20jit%3Doff"_s << false;
    QTest::newRow("other scheme") << u"https://db.example.com/contacts"_s << false;
    QTest::newRow("nonsense") << u"postgresql://["_s << false;
}

void TeamAddressTest::addresses()
{
    QFETCH(QString, url);
    QFETCH(bool, taken);
    const auto address = Address::fromUrl(url);
    QCOMPARE(address.ok(), taken);
    if (!taken)
        QVERIFY(!address.error().message.contains(u"secret"_s));
}

void TeamAddressTest::verifiesOffThisComputer_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("environment");
    QTest::addColumn<bool>("isFar");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QString &host, const QString &environment, bool isFar,
                         const QString &shown) {
        QTest::newRow(name) << u"postgresql://"_s + host << environment << isFar << u"contacts "_s + shown;
    };
    const QString none = u"/contacts"_s;
    row("a host", u"db.example.com/contacts"_s, {}, true, u"at db.example.com"_s);
    row("this computer", u"localhost/contacts"_s, {}, false, u"at localhost"_s);
    row("this computer by number", u"127.0.0.1/contacts"_s, {}, false, u"at 127.0.0.1"_s);
    row("a socket", u"/contacts?host=/run/postgresql"_s, {}, false, u"on this computer"_s);
    row("nothing", none, {}, false, u"on this computer"_s);
    row("a host from outside", none, u"PGHOST=db.example.com"_s, true, u"at db.example.com"_s);
    row("an abstract socket", none, u"PGHOST=@/tmp/x"_s, false, u"on this computer"_s);
    row("a socket from outside", none, u"PGHOST=/run/postgresql"_s, false, u"on this computer"_s);
    row("a number from outside", none, u"PGHOSTADDR=192.0.2.1"_s, true, u"at 192.0.2.1"_s);
    row("a number beside a host", u"localhost/contacts"_s, u"PGHOSTADDR=192.0.2.1"_s, true, u"at localhost"_s);
    row("this computer's number beside a host", u"db.example.com/contacts"_s, u"PGHOSTADDR=127.0.0.1"_s, true,
        u"at db.example.com"_s);
    row("a service file", none, u"PGSERVICE=crm"_s, true, u"at crm"_s);
    row("a service file beside a host", u"localhost/contacts"_s, u"PGSERVICE=crm"_s, true, u"at localhost"_s);
}

void TeamAddressTest::verifiesOffThisComputer()
{
    QFETCH(QString, url);
    QFETCH(QString, environment);
    QFETCH(bool, isFar);
    cleanup(); // of what the tests were started with
    if (!environment.isEmpty())
        qputenv(environment.section(u'=', 0, 0).toLatin1().constData(), environment.section(u'=', 1).toLatin1());
    const auto address = Address::fromUrl(url);
    QVERIFY(address.ok());
    QCOMPARE(address->isLocal(), !isFar);
    const QString options = address->connectOptions();
    QCOMPARE(options.contains(u"sslmode='verify-full'"_s), isFar);
    QCOMPARE(options.contains(u"sslrootcert="_s), isFar);
    QTEST(address->shown(), "shown");
}

void TeamAddressTest::asksForWhatTheAddressSays()
{
    cleanup();
    const auto optionsOf = [](const QString &mode) {
        return Address::fromUrl(u"postgresql://db.example.com/contacts?sslmode="_s + mode)->connectOptions();
    };
    for (const QString &mode : {u"verify-full"_s, u"verify-ca"_s, u"require"_s, u"disable"_s}) {
        const QString options = optionsOf(mode);
        QVERIFY2(options.contains(u"sslmode='%1'"_s.arg(mode)), qPrintable(options));
        QVERIFY2(options.contains(u"sslrootcert="_s) == mode.startsWith(u"verify-"_s), qPrintable(options));
    }
    // Who has an authority of his own names it as for every program that uses libpq.
    qputenv("PGSSLROOTCERT", "/etc/ssl/own.pem");
    QVERIFY(!optionsOf(u"verify-full"_s).contains(u"sslrootcert="_s));
}

/// libpq says no more of one that has expired.
void TeamAddressTest::saysWhatIsWrongWithACertificate()
{
    const Error error = store::postgres::cannotConnect(
        u"connection to server at \"db\", port 5432 failed: SSL error: certificate verify failed\n"_s, u"team at db"_s);
    QCOMPARE(error.code, ErrorCode::Unavailable);
    QVERIFY2(error.message.contains(u"certificate verify failed. Nothing was changed."_s), qPrintable(error.message));
    QVERIFY2(error.message.contains(u"its certificate has not expired"_s), qPrintable(error.message));
}

/// Where somebody's statements, written by hand, hold what this one waits for.
void TeamAddressTest::asksToTryAgain()
{
    for (const char *const state : {"55P03", "40P01", "40001"}) {
        const Error error = store::postgres::failureFor({state, {}, u"deadlock detected"_s}, u"team at db"_s);
        QCOMPARE(error.code, ErrorCode::Locked);
        QVERIFY2(error.message.contains(u"Nothing was changed. Try again."_s), qPrintable(error.message));
    }
}

QTEST_GUILESS_MAIN(TeamAddressTest)
#include "teamaddress_test.moc"
