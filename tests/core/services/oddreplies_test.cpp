// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Answers that no document shows: garbage, other types, unknown words, things missing.

#include "tests/core/services/anyservice.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::Field;
using services::FailureKind;
using services::Kind;
using services::Reply;
using test::service;

class OddRepliesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void garbageIsNoService_data();
    void garbageIsNoService();
    void garbledRefusalIsNone();
    void retryAfterIsRead();
    void countsMayBeTexts();
    void absurdTimesAreNone();
    void missingCountProvesNothing();
    void whoCannotBeReadIsThere_data();
    void whoCannotBeReadIsThere();
    void unknownWordsStay();
    void unknownWordsStayElsewhere();
};

void OddRepliesTest::garbageIsNoService_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body :
        {"<html>Welcome to the hotel</html>", "{\"contact\":", "[1,2]", "null", "{\"data\":{\"id\":[]}}", "\xff\xfe"})
        QTest::newRow(body) << QByteArray(body);
}

void OddRepliesTest::garbageIsNoService()
{
    QFETCH(const QByteArray, body);
    for (const Kind kind : {Kind::Leadpush, Kind::HighLevel, Kind::Bird}) {
        const auto read = service(kind);
        const Reply reply{.status = 200, .body = body};
        QCOMPARE(read->readWritten(reply).failure().kind, FailureKind::NotAService);
        QCOMPARE(read->readContact(reply).failure().kind, FailureKind::NotAService);
        QCOMPARE(read->readPage(reply, {}).failure().kind, FailureKind::NotAService);
        QCOMPARE(read->readCheck(reply).failure().kind, FailureKind::NotAService);
    }
}

/// It may have said that another contact has the address, or anything else: asked again, the service tells.
void OddRepliesTest::garbledRefusalIsNone()
{
    for (const Kind kind : {Kind::Leadpush, Kind::HighLevel, Kind::Bird}) {
        const auto read = service(kind);
        for (const int status : {400, 404, 422}) {
            const auto garbled = read->readFailure({.status = status, .body = "{\"message\": \xc3\x28 ]"});
            QCOMPARE(garbled.kind, FailureKind::ServerFault);
            QVERIFY(read->readFailure({.status = status, .body = "{}"}).kind != FailureKind::ServerFault);
            QVERIFY(read->readFailure({.status = status, .body = "no"}).kind != FailureKind::ServerFault);
        }
    }
}

void OddRepliesTest::retryAfterIsRead()
{
    const auto failure = service(Kind::HighLevel)->readFailure({.status = 429, .headers = {{"retry-after", "7"}}});
    QCOMPARE(failure.retryAfter, std::optional(std::chrono::milliseconds(7000)));
}

void OddRepliesTest::countsMayBeTexts()
{
    services::Definitions definitions;
    const auto leadpush = service(Kind::Leadpush);
    const auto next = leadpush->readDefinitions({.status = 200, .body = R"({"data":[{"name":"score","type":"integer"}],
        "meta":{"current_page":"2","has_next":"true"}})"},
        definitions);
    QVERIFY(next);
    QCOMPARE(*next, "3");
    QCOMPARE(*leadpush->readDefinitions(
                 {.status = 200, .body = R"({"data":[],"meta":{"current_page":2,"last_page":"3"}})"}, definitions),
        "3");
    QCOMPARE(*leadpush->readDefinitions(
                 {.status = 200, .body = R"({"data":[],"meta":{"current_page":3,"last_page":3}})"}, definitions),
        QByteArray());
    QCOMPARE(*service(Kind::Bird)->readProcessed({.status = 201, .body = R"({"itemsProcessed":"0"})"}), 0);
    const auto bird = service(Kind::Bird)->readContact({.status = 200, .body = R"({"id":"1","identifierCount":"2",
        "featuredIdentifiers":[{"key":"emailaddress","value":"a@b.test"}]})"});
    QVERIFY(bird && bird->isPartial);
    // A total that is none says nothing: it is not taken for "all was listed".
    for (const char *total : {"\"many\"", "-1", "null", "1e300", "{}"}) {
        const QByteArray body = QByteArray(R"({"contacts":[{"id":"1"}],"total":)") + total + '}';
        const auto page = service(Kind::HighLevel)->readPage({.status = 200, .body = body}, {});
        QVERIFY2(page && !page->total, total);
        const QByteArray data = QByteArray(R"({"data":[{"uuid":"1"}],"meta":{"total":)") + total
            + R"(,"per_page":1e300,"last_page":"9223372036854775807"}})";
        const auto other = leadpush->readPage({.status = 200, .body = data}, "7");
        QVERIFY2(other && !other->total, total);
    }
}

void OddRepliesTest::absurdTimesAreNone()
{
    for (const char *time : {"1e300", "-1e300", "\"99999999999999999999\"", "\"soon\"", "\"nan\"", "[]", "null"}) {
        const QByteArray body = QByteArray(R"({"contact":{"id":"1","dateUpdated":)") + time + "}}";
        const auto read = service(Kind::HighLevel)->readContact({.status = 200, .body = body});
        QVERIFY2(read && !read->updatedAt.isValid(), time);
    }
    const auto born = [](const QByteArray &date) {
        const QByteArray body = R"({"contact":{"id":"1","dateOfBirth":)" + date + "}}";
        const auto read = service(Kind::HighLevel)->readContact({.status = 200, .body = body});
        return read ? read->fields.text(Field::DateOfBirth) : QString();
    };
    for (const char *date :
        {"636595200000", "\"636595200000\"", "\"1990-03-05\"", "\"19900305\"", "\"1990-03-05T00:00:00.000Z\""})
        QCOMPARE(born(date), u"1990-03-05"_s);
}

/// It may have been done all the same: the contact, which is read afterwards, tells.
void OddRepliesTest::missingCountProvesNothing()
{
    for (const char *body : {"{}", "", R"({"itemsProcessed":null})", R"({"itemsProcessed":"some"})"})
        QCOMPARE(*service(Kind::Bird)->readProcessed({.status = 201, .body = body}), 1);
    const auto page = service(Kind::Bird)->readProcessed({.status = 201, .body = "<html>"});
    QVERIFY(!page);
    QCOMPARE(page.failure().kind, FailureKind::NotAService);
}

/// Words that no document names, and members that are not there.
void OddRepliesTest::unknownWordsStay()
{
    const auto read = service(Kind::HighLevel)->readContact({.status = 200, .body = R"({"contact":{"id":"1",
        "type":"alien","dndSettings":{"SMS":{"status":"paused"},"Pigeon":{"status":"active"},"Call":null},
        "customFields":[{"value":"no id"},{"id":"f"},7,null],"tags":[1,null,"a",{}],"country":"XK"}})"});
    QVERIFY(read);
    QCOMPARE(contact::textOf(read->fields.value({Field::DndSettings, u"SMS"_s})), u"paused"_s);
    QCOMPARE(contact::listOf(read->fields.value(Field::Tags)), (QStringList{u"1"_s, u"a"_s}));
    QCOMPARE(read->fields.text(Field::Country), u"XK"_s);
    services::Definitions definitions;
    QVERIFY(service(Kind::HighLevel)
                ->readDefinitions({.status = 200, .body = R"({"customFields":[{"id":"f","fieldKey":"contact.x",
        "dataType":"HOLOGRAM"},{"id":"g"},{}]})"},
                    definitions));
    QCOMPARE(definitions.size(), 1U);
    QVERIFY(definitions.front().type == contact::CustomType::Text);
}

void OddRepliesTest::whoCannotBeReadIsThere_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isNobody");
    QTest::newRow("Leadpush") << Kind::Leadpush << QByteArray(R"({"data":{"attributes":{}}})") << false;
    QTest::newRow("HighLevel") << Kind::HighLevel << QByteArray(R"({"contact":{"email":"a@b.test"}})") << false;
    QTest::newRow("HighLevel, a list") << Kind::HighLevel << QByteArray(R"({"contact":[]})") << false;
    QTest::newRow("HighLevel, nothing said") << Kind::HighLevel << QByteArray(R"({"traceId":"t"})") << false;
    QTest::newRow("HighLevel, nobody") << Kind::HighLevel << QByteArray(R"({"contact":null})") << true;
    QTest::newRow("Bird") << Kind::Bird << QByteArray(R"({"results":[{"attributes":{}}]})") << false;
    QTest::newRow("Bird, nobody") << Kind::Bird << QByteArray(R"({"results":[]})") << true;
}

/// A look-up that gives somebody without an id has found somebody: who is taken for absent would be made twice.
void OddRepliesTest::whoCannotBeReadIsThere()
{
    QFETCH(const Kind, kind);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, isNobody);
    const auto found = service(kind)->readFound({.status = 200, .body = body});
    QCOMPARE(static_cast<bool>(found), isNobody);
    if (isNobody)
        QVERIFY(!*found);
    else
        QCOMPARE(found.failure().kind, FailureKind::NotAService);
}

/// What is kept is kept as it is, and a type that nobody knows is text.
void OddRepliesTest::unknownWordsStayElsewhere()
{
    const auto leadpush = service(Kind::Leadpush)->readContact({.status = 200, .body = R"({"data":{"uuid":"1",
        "subscribed":"perhaps","provider":"pigeon","attributes":{"email":"a@b.test","mood":"blue"},
        "created_at":"once","updated_at":{}}})"});
    QVERIFY(leadpush);
    QVERIFY(contact::isEmpty(leadpush->fields.value(Field::Subscribed)));
    QCOMPARE(contact::textOf(leadpush->fields.value({Field::Custom, u"mood"_s})), u"blue"_s);
    const auto bird = service(Kind::Bird)->readContact({.status = 200, .body = R"({"id":"1","isAnonymous":"hardly",
        "featuredIdentifiers":[{"key":"pigeon","value":"coo"}],"attributes":{"mood":"blue"}})"});
    QVERIFY(bird);
    QCOMPARE(contact::listOf(bird->fields.value({Field::Identifier, u"pigeon"_s})), QStringList{u"coo"_s});
    for (const auto &[kind, body] : {std::pair(Kind::Leadpush, R"({"data":[{"name":"x","type":"hologram"},{}]})"),
             std::pair(Kind::Bird, R"({"results":[{"key":"x","type":"hologram","cardinality":"several"},{}]})")}) {
        services::Definitions definitions;
        QVERIFY(service(kind)->readDefinitions({.status = 200, .body = body}, definitions));
        QCOMPARE(definitions.size(), 1U);
        QVERIFY(definitions.front().type == contact::CustomType::Text);
    }
}

QTEST_GUILESS_MAIN(OddRepliesTest)
#include "oddreplies_test.moc"
