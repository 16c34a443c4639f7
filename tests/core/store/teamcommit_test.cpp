// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teamworkspace.h"
#include "testworkspace.h"

#include "core/store/postgres/postgresstore.h"
#include "tests/support/gobetween.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using store::postgres::Address;
using store::postgres::PostgresStore;
using test::GoBetween;
using test::PostgresServer;
using test::request;
using test::TeamDatabase;
using workspace::Workspace;
using Cut = GoBetween::Cut;

Q_DECLARE_METATYPE(onefold::test::GoBetween::Cut)

namespace {

QString socketOf(const PostgresServer &server)
{
    return server.folder() + u"/.s.PGSQL.5432"_s;
}

} // namespace

/// The connection breaks just as a change is made durable: what is said of it then is what became of it.
class TeamCommitTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isLookedUp_data();
    void isLookedUp();
    void isUncertainWhereNobodyAnswers();
};

void TeamCommitTest::isLookedUp_data()
{
    QTest::addColumn<Cut>("cut");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("before the server hears of it") << Cut::BeforeCommit << false;
    QTest::newRow("before the program hears of it") << Cut::AfterCommit << true;
}

void TeamCommitTest::isLookedUp()
{
    QFETCH(Cut, cut);
    QFETCH(bool, isThere);
    const TeamDatabase database;
    GoBetween between(socketOf(PostgresServer::shared()), {});
    auto info = database.info(u"postgres"_s);
    info.url = between.url(database.name());
    auto opened = Workspace::open(info);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    const auto workspace = *std::move(opened);
    between.cut(cut);
    const auto saved = workspace->save(request({{u"email", u"jane@acme.com"_s}}));
    QCOMPARE(saved.ok(), isThere);
    if (saved) {
        QCOMPARE(identity::toString(saved->verdict), u"created"_s);
    } else {
        QCOMPARE(saved.error().code, ErrorCode::Unavailable);
        QVERIFY2(
            saved.error().message.contains(u"Nothing of this change was saved"_s), qPrintable(saved.error().message));
    }
    const QString count = isThere ? u"1"_s : u"0"_s;
    QCOMPARE(database.ask(u"SELECT count(*) FROM onefold.contact"_s), count);
    QCOMPARE(database.ask(u"SELECT count(*) FROM onefold.entry"_s), count);
    // And it goes on by itself.
    const auto again = workspace->save(request({{u"email", u"jane@acme.com"_s}}));
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    QCOMPARE(identity::toString(again->verdict), isThere ? u"unchanged"_s : u"created"_s);
}

void TeamCommitTest::isUncertainWhereNobodyAnswers()
{
    const TeamDatabase database;
    GoBetween between(socketOf(PostgresServer::shared()), {});
    const auto address = Address::fromUrl(between.url(database.name()));
    QVERIFY(address);
    const auto store = PostgresStore::open({.address = *address, .settlingTime = std::chrono::milliseconds(300)});
    QVERIFY2(store, store ? "" : qPrintable(store.error().message));
    between.cut(Cut::ForGood);
    const auto written = (*store)->write([](store::Session &session) {
        session.setSetting(u"region"_s, u"DE"_s);
        return true;
    });
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Uncertain);
    QVERIFY2(written.error().message.contains(u"may have been saved or not"_s), qPrintable(written.error().message));
    QCOMPARE(database.ask(u"SELECT value FROM onefold.setting WHERE key='region'"_s), u"DE"_s);
    between.cut(Cut::Nowhere);
    std::optional<QString> region;
    const auto read = [&] {
        return (*store)->read([&](store::Session &session) { region = session.setting(u"region"_s); }).ok();
    };
    QTRY_VERIFY_WITH_TIMEOUT(read(), 30'000);
    QCOMPARE(region.value_or(QString()), u"DE"_s);
}

QTEST_GUILESS_MAIN(TeamCommitTest)
#include "teamcommit_test.moc"
