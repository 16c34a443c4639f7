// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists that no service should give: a contact twice, cursors that lead nowhere, numbers as texts, things missing.

#include "tests/core/net/rawserver.h"
#include "tests/core/sync/faultplay.h"
#include "tests/support/serviceworkspace.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using contact::Field;
using services::Kind;

namespace {

/// A server that answers each request for a list with what @p list says, and knows no further fields.
class Stage
{
public:
    using List = std::function<QByteArray(const QByteArray &request)>;

    Stage(Kind kind, const List &list)
        : m_server([list](int, const QByteArray &request) {
              const bool isOfFields = request.contains("/customFields") || request.contains("/attribute-definitions");
              const QByteArray none = R"({"customFields":[],"results":[]})";
              return test::RawServer::Act{.answer = test::reply(isOfFields ? none : list(request))};
          })
    {
        const workspace::WorkspaceInfo info = test::makeServiceWorkspace(
            m_folder.path(), {.kind = kind, .address = u"http://127.0.0.1:%1"_s.arg(m_server.port()), .id = u"w"_s});
        auto opened = sync::Synchroniser::open(info, test::quickOptions());
        if (!opened)
            qFatal("no workspace");
        m_synchroniser = *std::move(opened);
    }

    [[nodiscard]] test::RawServer &server() { return m_server; }

    sync::Pulled pull()
    {
        const auto pulled = m_synchroniser->pull({.whole = true}, {});
        return pulled ? *pulled : sync::Pulled{.failure = services::Failure{.message = pulled.error().message}};
    }

    [[nodiscard]] contact::Fields first()
    {
        const auto contact = m_synchroniser->workspace().contact(ContactId(1));
        return contact && *contact ? (*contact)->fields : contact::Fields();
    }

private:
    QTemporaryDir m_folder;
    test::RawServer m_server;
    std::unique_ptr<sync::Synchroniser> m_synchroniser;
};

} // namespace

class OddListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contactListedTwice_data();
    void contactListedTwice();
    void cursorThatRepeats();
    void cursorsThatLeadNowhere_data();
    void cursorsThatLeadNowhere();
    void numbersAsTextsAndThingsMissing_data();
    void numbersAsTextsAndThingsMissing();
};

void OddListTest::contactListedTwice_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<int>("unlisted");
    QTest::newRow("Leadpush") << Kind::Leadpush << QByteArray(R"({"data":[
        {"uuid":"1","attributes":{"email":"jane@acme.test","first_name":"Jane"}},
        {"uuid":"1","attributes":{"email":"jane@acme.test","first_name":"Joan"}}],
        "meta":{"total":2,"has_next":false}})")
                              << 1;
    QTest::newRow("HighLevel") << Kind::HighLevel << QByteArray(R"({"contacts":[
        {"id":"1","email":"jane@acme.test","firstName":"Jane"},
        {"id":"1","email":"jane@acme.test","firstName":"Joan"}],"total":2})")
                               << 1;
    QTest::newRow("Bird") << Kind::Bird << QByteArray(R"({"results":[
        {"id":"1","featuredIdentifiers":[{"key":"emailaddress","value":"jane@acme.test"}],
         "attributes":{"firstName":"Jane"}},
        {"id":"1","featuredIdentifiers":[{"key":"emailaddress","value":"jane@acme.test"}],
         "attributes":{"firstName":"Joan"}}]})")
                          << 0; // it tells no total
}

/// The first one counts; that the service says it holds two is told.
void OddListTest::contactListedTwice()
{
    QFETCH(const Kind, kind);
    QFETCH(const QByteArray, list);
    QFETCH(const int, unlisted);
    Stage stage(kind, [list](const QByteArray &) { return list; });
    const sync::Pulled pulled = stage.pull();
    QVERIFY(!pulled.failure);
    QCOMPARE(pulled.created, 1);
    QCOMPARE(pulled.updated, 0);
    QCOMPARE(pulled.unlisted, unlisted);
    QCOMPARE(stage.first().text(Field::FirstName), u"Jane"_s);
}

void OddListTest::cursorThatRepeats()
{
    Stage stage(Kind::Bird, [](const QByteArray &request) {
        const bool isFirst = !request.contains("pageToken");
        return isFirst ? QByteArray(R"({"results":[{"id":"1","computedDisplayName":"Jane"}],"nextPageToken":"t"})")
                       : QByteArray(R"({"results":[{"id":"2","computedDisplayName":"Bob"}],"nextPageToken":"t"})");
    });
    const sync::Pulled pulled = stage.pull();
    QVERIFY(pulled.failure);
    QVERIFY2(pulled.failure->message.contains(u"again and again"), qPrintable(pulled.failure->message));
    QCOMPARE(pulled.created, 1); // what came before is kept
    QVERIFY(stage.server().requests().size() < 10);
}

void OddListTest::cursorsThatLeadNowhere_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("list"); // NUMBER is another one on each page
    QTest::newRow("Leadpush") << Kind::Leadpush << QByteArray(R"({"data":[{"uuid":"1","attributes":{
        "email":"jane@acme.test"}}],"meta":{"current_page":NUMBER,"has_next":true}})");
    QTest::newRow("HighLevel, one place") << Kind::HighLevel << QByteArray(R"({"contacts":[{"id":"1",
        "email":"jane@acme.test","searchAfter":[1,"1"]}],"total":1000})");
    QTest::newRow("HighLevel, many places") << Kind::HighLevel << QByteArray(R"({"contacts":[{"id":"1",
        "email":"jane@acme.test","searchAfter":[NUMBER,"1"]}],"total":1000})");
    QTest::newRow("Bird") << Kind::Bird << QByteArray(R"({"results":[{"id":"1","computedDisplayName":"Jane"}],
        "nextPageToken":"NUMBER"})");
}

void OddListTest::cursorsThatLeadNowhere()
{
    QFETCH(const Kind, kind);
    QFETCH(const QByteArray, list);
    std::atomic<int> pages = 0;
    Stage stage(kind,
        [&pages, list](const QByteArray &) { return QByteArray(list).replace("NUMBER", QByteArray::number(++pages)); });
    const sync::Pulled pulled = stage.pull();
    QVERIFY(pulled.failure);
    QVERIFY2(pulled.failure->message.contains(u"again and again"), qPrintable(pulled.failure->message));
    QCOMPARE(pulled.created, 1);
    QVERIFY(stage.server().requests().size() < 20);
}

void OddListTest::numbersAsTextsAndThingsMissing_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QStringList>("values"); // FIELD=TEXT
    QTest::newRow("Leadpush") << Kind::Leadpush
                              << QByteArray(R"({"data":[{"uuid":7,"attributes":{"email":"jane@acme.test",
        "phone":5551234567,"score":"5"},"subscribed":"true","created_at":1767225600000,"updated_at":null},
        {"attributes":{"email":"nobody@acme.test"}},5,null,{"uuid":{}}],"meta":{"total":"1","has_next":"false"}})")
                              << QStringList{u"phone=5551234567"_s, u"custom.score=5"_s};
    QTest::newRow("HighLevel") << Kind::HighLevel
                               << QByteArray(R"({"contacts":[{"id":7,"email":"jane@acme.test","phone":5551234567,
        "firstName":12,"dnd":"true","dateUpdated":"1767225600000","customFields":{"id":1},"tags":"lead"},
        {"email":"nobody@acme.test"},5,null,{"id":{}}],"total":"1"})")
                               << QStringList{u"phone=5551234567"_s, u"first_name=12"_s, u"tags="_s};
    QTest::newRow("Bird") << Kind::Bird
                          << QByteArray(R"({"results":[{"id":7,"identifierCount":"2","featuredIdentifiers":[
        {"key":"emailaddress","value":"jane@acme.test"},{"key":"phonenumber","value":5551234567},{"key":7},null],
        "attributes":{"firstName":12,"score":"5"},"listIds":[1,null,"a"],"createdAt":1767225600000,"updatedAt":null},
        {"computedDisplayName":"Nobody"},5,null,{"id":{}}],"nextPageToken":null})")
                          << QStringList{
                                 u"phone=5551234567"_s, u"first_name=12"_s, u"custom.score=5"_s, u"list_ids=1, a"_s};
}

void OddListTest::numbersAsTextsAndThingsMissing()
{
    QFETCH(const Kind, kind);
    QFETCH(const QByteArray, list);
    QFETCH(const QStringList, values);
    Stage stage(kind, [list](const QByteArray &) { return list; });
    const sync::Pulled pulled = stage.pull();
    QVERIFY2(!pulled.failure, pulled.failure ? qPrintable(pulled.failure->message) : "");
    QCOMPARE(pulled.created, 1);
    QCOMPARE(pulled.unreadable, 4);
    QCOMPARE(pulled.unlisted, 0);
    const contact::Fields fields = stage.first();
    QCOMPARE(fields.text(Field::Email), u"jane@acme.test"_s);
    for (const QString &value : values) {
        const auto key = contact::FieldKey::fromString(value.section(u'=', 0, 0));
        QVERIFY(key);
        QCOMPARE(contact::displayText(fields.value(*key)), value.section(u'=', 1));
    }
    if (kind == Kind::Leadpush)
        QVERIFY(fields.value(Field::Subscribed) == contact::Value(true));
    if (kind == Kind::HighLevel)
        QVERIFY(fields.value(Field::Dnd) == contact::Value(true));
}

QTEST_GUILESS_MAIN(OddListTest)
#include "oddlist_test.moc"
