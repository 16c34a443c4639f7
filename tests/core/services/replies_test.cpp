// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Answers as the documents show them, and as others have seen them: envelopes, pages, errors.

#include "tests/core/services/anyservice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::Field;
using services::FailureKind;
using services::Kind;
using test::service;

class RepliesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failures_data();
    void failures();
    void leadpushTakesBothEnvelopes();
    void leadpushEncodesTheIdentityAsOneSegment();
    void leadpushIsAskedForTheNumberAlone();
    void highLevelReadsASearch();
    void highLevelReadsFurtherOnes();
    void highLevelPages_data();
    void highLevelPages();
    void leadpushPages_data();
    void leadpushPages();
    void idsAreExact();
    void birdReadsAllIdentifiers();
    void highLevelKeepsTagsInAnUpdate();
    void highLevelClearsByWhatIsAllowed();
    void birdTellsIdentifiersApart();
    void birdNamesAreNeverMadeUp();
    void messagesSayWhatToDo();
    void birdAddsAndRemoves();
};

void RepliesTest::failures_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<FailureKind>("failure");
    const auto row = [](const char *name, Kind kind, int status, const char *body, FailureKind failure) {
        QTest::newRow(name) << kind << status << QByteArray(body) << failure;
    };
    row("Leadpush bad key", Kind::Leadpush, 401, R"({"message":"Unauthenticated."})", FailureKind::Unauthorised);
    row("Leadpush not found in plain text", Kind::Leadpush, 404, "missing", FailureKind::NotFound);
    row("Leadpush invalid", Kind::Leadpush, 422, R"({"errors":{"email":["required"]}})", FailureKind::Invalid);
    row("Leadpush taken", Kind::Leadpush, 422, R"({"errors":{"email":["has already been taken"]}})",
        FailureKind::Duplicate);
    row("Leadpush taken, told in words alone", Kind::Leadpush, 422, R"({"message":"Contact already exists."})",
        FailureKind::Duplicate);
    row("Leadpush, another field refused", Kind::Leadpush, 422,
        R"({"message":"The list already has it.","errors":{"vip":["must be unique"]}})", FailureKind::Invalid);
    row("Leadpush, refused for what is not there", Kind::Leadpush, 422, R"({"errors":{"email":["does not exist"]}})",
        FailureKind::Invalid);
    row("Leadpush full", Kind::Leadpush, 403, R"({"message":"Contact limit exceeded."})", FailureKind::LimitReached);
    row("HighLevel bad token", Kind::HighLevel, 401,
        R"({"statusCode":401,"message":"Invalid token: access token is invalid","error":"Unauthorized"})",
        FailureKind::Unauthorised);
    row("HighLevel missing scope", Kind::HighLevel, 401, R"({"message":"The token is not authorized for this scope."})",
        FailureKind::MissingScope);
    row("HighLevel wrong location", Kind::HighLevel, 403,
        R"({"message":"The token does not have access to this location."})", FailureKind::WrongPlace);
    row("HighLevel not found", Kind::HighLevel, 400, R"({"message":"Contact with id x not found"})",
        FailureKind::NotFound);
    row("HighLevel, something else not found", Kind::HighLevel, 400,
        R"({"message":"Custom field with id x not found"})", FailureKind::Invalid);
    row("HighLevel unknown property", Kind::HighLevel, 422,
        R"({"message":["property gender should not exist"],"error":"Unprocessable Entity","statusCode":422})",
        FailureKind::Invalid);
    row("Bird duplicate", Kind::Bird, 409, R"({"code":"ResourceAlreadyExists"})", FailureKind::Duplicate);
    row("Bird missing policy", Kind::Bird, 403, R"({"code":"FORBIDDEN_INTERNAL"})", FailureKind::MissingScope);
    row("too many", Kind::Bird, 429, "", FailureKind::RateLimited);
    row("fault", Kind::Bird, 502, "<html>Bad Gateway</html>", FailureKind::ServerFault);
    row("another server's 404", Kind::Bird, 404, "<html>Not Found</html>", FailureKind::NotAService);
}

void RepliesTest::failures()
{
    QFETCH(const Kind, kind);
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const FailureKind, failure);
    const auto read = service(kind)->readFailure({.status = status, .body = body});
    QCOMPARE(read.kind, failure);
    QVERIFY(!read.message.isEmpty());
}

void RepliesTest::leadpushTakesBothEnvelopes()
{
    const QByteArray bare = R"({"uuid":"u","attributes":{"email":"a@b.test","score":5,"vip":"true"}})";
    const QByteArray wrapped = "{\"data\":" + bare + '}';
    for (const QByteArray &body : {bare, wrapped}) {
        const auto read = service(Kind::Leadpush)->readContact({.status = 200, .body = body});
        QVERIFY(read);
        QCOMPARE(read->id, u"u"_s);
        QCOMPARE(read->fields.value({Field::Custom, u"score"_s}), contact::Value(5.0));
    }
}

void RepliesTest::leadpushEncodesTheIdentityAsOneSegment()
{
    const auto request =
        service(Kind::Leadpush)
            ->find({.kind = u"email"_s, .key = {}, .field = {Field::Email}, .value = u"person/name@example.test"_s});
    QVERIFY(request);
    QVERIFY(request->path.endsWith("/contacts/person%2Fname%40example.test"));
}

/// Number plus extension is our identity, and the number alone Leadpush's.
void RepliesTest::leadpushIsAskedForTheNumberAlone()
{
    const auto leadpush =
        services::makeService({.kind = Kind::Leadpush, .id = u"w"_s, .identity = {.fields = {{Field::Phone}}}});
    contact::Fields fields;
    fields.set(Field::Phone, u"+15125550123"_s);
    const auto pathOf = [&] {
        const auto identifiers = identity::matchingIdentifiers(fields, leadpush->profile().identity);
        return leadpush->find(identifiers.at(0)).value().path;
    };
    const QByteArray alone = pathOf();
    fields.set(Field::PhoneExt, u"44"_s);
    QCOMPARE(pathOf(), alone);
}

void RepliesTest::highLevelReadsASearch()
{
    const auto page = service(Kind::HighLevel)
                          ->readPage({.status = 200, .body = R"({"contacts":[
        {"id":"1","firstName":"jane","address":"1 Main St","dateOfBirth":636595200000,"searchAfter":[1,"1"]},
        {"id":2,"email":"b@b.test"}, {"email":"no id"}],"total":"3"})"},
                              {});
    QVERIFY(page);
    QCOMPARE(page->contacts.size(), 2U);
    QCOMPARE(page->unreadable, 1);
    QCOMPARE(page->contacts.at(0).fields.text(Field::Address1), u"1 Main St"_s);
    QCOMPARE(page->contacts.at(0).fields.text(Field::DateOfBirth), u"1990-03-05"_s);
    QCOMPARE(page->contacts.at(1).id, u"2"_s);
    QCOMPARE(page->total, std::optional<qint64>(3));
    QVERIFY(page->next.isEmpty()); // fewer than asked for: the end
}

/// Whatever form they have: no document shows it.
void RepliesTest::highLevelReadsFurtherOnes()
{
    const auto further = [](const QByteArray &emails, const QString &member) {
        const auto read =
            service(Kind::HighLevel)
                ->readContact({.status = 200,
                    .body = R"({"contact":{"id":"1","email":"a@b.test","phone":"+15125550199",)" + emails + "}}"});
        return read ? contact::listOf(read->fields.value({Field::Identifier, member})) : QStringList{u"unread"_s};
    };
    const QStringList one{u"c@d.test"_s};
    QCOMPARE(further(R"("additionalEmails":["c@d.test","A@b.test","C@d.test",""])", u"email"_s), one);
    QCOMPARE(
        further(R"("additionalEmails":[{"email":"c@d.test","label":"home"},7.5,null,[]])", u"email"_s).mid(0, 1), one);
    QCOMPARE(further(R"("additionalEmails":"c@d.test")", u"email"_s), QStringList());
    QCOMPARE(further(R"("additionalEmails":null)", u"email"_s), QStringList());
    QCOMPARE(further(R"("additionalPhones":[{"phone":"+15125550177","phoneLabel":null}])", u"phone"_s),
        QStringList{u"+15125550177"_s});
    // Nobody can write them, and nothing tries to.
    contact::Fields before;
    before.put(Field::Email, u"a@b.test"_s);
    contact::Fields after = before;
    after.put({Field::Identifier, u"email"_s}, one);
    QVERIFY(service(Kind::HighLevel)->update(u"1"_s, before, after).empty());
}

namespace {

QByteArray pageOf(const char *list, int from, int count, bool withAfter, const QJsonObject &rest)
{
    QJsonArray items;
    for (int i = from; i < from + count; ++i) {
        QJsonObject item{{"id"_L1, QString::number(i)}};
        if (withAfter)
            item.insert("searchAfter"_L1, QJsonArray{i, QString::number(i)});
        items.append(item);
    }
    QJsonObject page = rest;
    page.insert(QLatin1StringView(list), items);
    return QJsonDocument(page).toJson();
}

} // namespace

void RepliesTest::highLevelPages_data()
{
    QTest::addColumn<int>("perPage");
    QTest::addColumn<bool>("withAfter");
    QTest::addColumn<bool>("withTotal");
    QTest::newRow("as documented") << 500 << true << true;
    QTest::newRow("smaller pages") << 100 << true << true;
    QTest::newRow("pages by number") << 500 << false << true;
    QTest::newRow("small pages by number") << 100 << false << true;
    QTest::newRow("no total") << 500 << true << false;
}

void RepliesTest::highLevelPages()
{
    QFETCH(const int, perPage);
    QFETCH(const bool, withAfter);
    QFETCH(const bool, withTotal);
    const auto highLevel = service(Kind::HighLevel);
    constexpr int total = 1'200;
    int seen = 0;
    QByteArray cursor;
    for (int i = 0; i < 20; ++i) {
        const QJsonObject asked = *highLevel->list(cursor, services::Order::Steady).body;
        QCOMPARE(asked.contains("page"_L1), !asked.contains("searchAfter"_L1));
        const int from = asked.contains("page"_L1) ? (asked.value("page"_L1).toInt() - 1) * perPage
                                                   : asked.value("searchAfter"_L1).toArray().at(0).toInt() + 1;
        QCOMPARE(from, seen);
        const QByteArray body = pageOf("contacts", from, std::min(perPage, total - from), withAfter,
            withTotal ? QJsonObject{{"total"_L1, total}} : QJsonObject());
        const auto page = highLevel->readPage({.status = 200, .body = body}, cursor);
        QVERIFY(page);
        seen += static_cast<int>(page->contacts.size());
        cursor = page->next;
        if (cursor.isEmpty())
            break;
    }
    QCOMPARE(seen, total);
}

void RepliesTest::leadpushPages_data()
{
    QTest::addColumn<QByteArray>("meta");
    QTest::addColumn<bool>("isReadable");
    QTest::newRow("as documented") << QByteArray(R"({"meta":{"has_next":true,"last_page":3,"total":60}})") << true;
    QTest::newRow("a total alone") << QByteArray(R"({"total":60})") << true;
    QTest::newRow("nothing") << QByteArray("{}") << true;
    QTest::newRow("nothing readable on it") << QByteArray(R"({"meta":{"has_next":"true"}})") << false;
}

void RepliesTest::leadpushPages()
{
    QFETCH(const QByteArray, meta);
    QFETCH(const bool, isReadable);
    QByteArray body = pageOf("data", 25, 25, false, QJsonDocument::fromJson(meta).object());
    if (!isReadable)
        body.replace("\"id\"", "\"no\"");
    const auto page = service(Kind::Leadpush)->readPage({.status = 200, .body = body}, "2");
    QVERIFY(page);
    QCOMPARE(page->contacts.size(), isReadable ? 25U : 0U);
    QCOMPARE(page->next, "3");
}

/// One that was rounded is another contact's.
void RepliesTest::idsAreExact()
{
    const auto page = service(Kind::HighLevel)
                          ->readPage({.status = 200, .body = R"({"contacts":[{"id":9007199254740993},
        {"id":12345678901234567891},{"id":1e3}]})"},
                              {});
    QVERIFY(page);
    QCOMPARE(page->contacts.size(), 2U);
    QCOMPARE(page->contacts.at(0).id, u"9007199254740993"_s);
    QCOMPARE(page->contacts.at(1).id, u"1000"_s);
    QCOMPARE(page->unreadable, 1);
}

void RepliesTest::birdReadsAllIdentifiers()
{
    const auto bird = service(Kind::Bird);
    auto contact = bird->readContact({.status = 200, .body = R"({"id":"1","identifierCount":3,
        "featuredIdentifiers":[{"key":"emailaddress","value":"b@b.test"}]})"});
    QVERIFY(contact);
    QVERIFY(bird->identifiers(contact->id, {})->path.endsWith("/contacts/1/identifiers"));
    const auto next = bird->readIdentifiers({.status = 200, .body = R"({"results":[
        {"key":"emailaddress","value":"a@b.test"},{"key":"emailaddress","value":"b@b.test"}],"nextPageToken":"n"})"},
        *contact, true);
    QCOMPARE(*next, "n");
    QCOMPARE(
        *bird->readIdentifiers({.status = 200, .body = R"({"results":[{"key":"x","value":"7"}]})"}, *contact, false),
        QByteArray());
    QCOMPARE(contact->fields.text(Field::Email), u"a@b.test"_s);
    QCOMPARE(contact::listOf(contact->fields.value({Field::Identifier, u"email"_s})), QStringList{u"b@b.test"_s});
    QCOMPARE(contact::listOf(contact->fields.value({Field::Identifier, u"x"_s})), QStringList{u"7"_s});
}

void RepliesTest::highLevelKeepsTagsInAnUpdate()
{
    contact::Fields before;
    before.put(Field::Tags, QStringList{u"old"_s, u"gone"_s});
    contact::Fields after;
    after.put(Field::Tags, QStringList{u"Old"_s, u"new"_s});
    after.put(Field::City, u"Austin"_s);
    const auto steps = service(Kind::HighLevel)->update(u"c"_s, before, after);
    QCOMPARE(steps.size(), 3U);
    QCOMPARE(steps.at(0).request.method, "PUT");
    QVERIFY(!steps.at(0).request.body->contains("tags"_L1)); // it would replace all of them
    QVERIFY(!steps.at(0).request.body->contains("locationId"_L1));
    QCOMPARE(steps.at(1).request.method, "POST");
    QCOMPARE(steps.at(1).request.body->value("tags"_L1).toArray().first().toString(), u"new"_s);
    QCOMPARE(steps.at(2).request.method, "DELETE");
    QCOMPARE(steps.at(2).request.body->value("tags"_L1).toArray().first().toString(), u"gone"_s);
}

/// As the vendor's description says: postalCode and country are texts, the others may be null.
void RepliesTest::highLevelClearsByWhatIsAllowed()
{
    contact::Fields before;
    for (const Field field : {Field::PostalCode, Field::Country, Field::Source, Field::City})
        before.put(field, u"x"_s);
    const auto steps = service(Kind::HighLevel)->update(u"c"_s, before, {});
    QCOMPARE(steps.size(), 1U);
    QCOMPARE(*steps.front().request.body,
        (QJsonObject{
            {"postalCode"_L1, u""_s}, {"country"_L1, u""_s}, {"source"_L1, u""_s}, {"city"_L1, QJsonValue::Null}}));
}

void RepliesTest::birdNamesAreNeverMadeUp()
{
    contact::Fields fields;
    fields.put({Field::Identifier, u"externalId"_s}, QStringList{u"X7"_s});
    const auto bird = service(Kind::Bird);
    QCOMPARE(bird->create(fields).body->value("displayName"_L1).toString(), u"X7"_s);
    QVERIFY(!bird->upsert(fields)->body->value("attributes"_L1).toObject().contains("displayName"_L1));
    const auto read = bird->readContact({.status = 200, .body = R"({"id":"1","computedDisplayName":"X7",
        "featuredIdentifiers":[{"key":"externalId","value":"X7"}]})"});
    QVERIFY(read);
    QCOMPARE(read->fields.text(Field::Name), QString());
}

void RepliesTest::messagesSayWhatToDo()
{
    const auto said = [](Kind kind, int status, const QByteArray &body) {
        return service(kind)->readFailure({.status = status, .body = body}).message;
    };
    QVERIFY(said(Kind::Bird, 401, R"({"code":"Unauthorized"})").contains(u"workspace's id"_s));
    QVERIFY(!said(Kind::HighLevel, 401, R"({"message":"Invalid token"})").contains(u"workspace's id"_s));
    QVERIFY(said(Kind::Leadpush, 422, R"({"errors":{"email":["has already been taken"]}})").contains(u"Email"_s));
}

void RepliesTest::birdTellsIdentifiersApart()
{
    const auto read = service(Kind::Bird)->readContact({.status = 200, .body = R"({"id":"1","identifierCount":"4",
        "featuredIdentifiers":[{"key":"emailaddress","value":"a@b.test"},{"key":"emailaddress","value":"c@d.test"},
        {"key":"externalId","value":7}],"attributes":{"firstName":"A","emailaddress":["a@b.test"]}})"});
    QVERIFY(read);
    QCOMPARE(read->fields.text(Field::Email), u"a@b.test"_s);
    QCOMPARE(contact::listOf(read->fields.value({Field::Identifier, u"email"_s})), QStringList{u"c@d.test"_s});
    QCOMPARE(contact::listOf(read->fields.value({Field::Identifier, u"externalId"_s})), QStringList{u"7"_s});
    QVERIFY(read->isPartial);
}

void RepliesTest::birdAddsAndRemoves()
{
    contact::Fields before;
    before.put(Field::Email, u"a@b.test"_s);
    before.put(Field::ListIds, QStringList{u"l1"_s});
    contact::Fields after;
    after.put(Field::Email, u"c@b.test"_s);
    after.put(Field::ListIds, QStringList{u"l2"_s});
    const auto steps = service(Kind::Bird)->update(u"c"_s, before, after);
    QCOMPARE(steps.size(), 2U);
    QCOMPARE(steps.at(0).request.method, "PATCH");
    QVERIFY(steps.at(0).request.path.endsWith("/contacts/c")); // by its id: the other PATCH would make contacts
    QVERIFY(steps.at(0).request.body->contains("addIdentifiers"_L1));
    QVERIFY(steps.at(0).request.body->contains("removeIdentifiers"_L1));
    QVERIFY(steps.at(0).request.body->contains("removeFromLists"_L1));
    QCOMPARE(steps.at(1).expect, services::Expect::Processed);
    QCOMPARE(*service(Kind::Bird)->readProcessed({.status = 201, .body = R"({"itemsProcessed":0})"}), 0);
}

QTEST_GUILESS_MAIN(RepliesTest)
#include "replies_test.moc"
