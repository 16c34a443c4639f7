// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The customer's four documents (seeds 000 to 003): their requests leave as they show them, over a real connection, and
// their answers are read whole. Their masked addresses, "[email protected]", stand as jane@acme.test here.

#include "core/net/transport.h"
#include "core/services/service.h"
#include "tests/core/net/rawserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::Field;
using contact::FieldKey;
using contact::Fields;
using services::Kind;
using services::Reply;
using services::Request;

namespace {

QJsonObject object(const char *json)
{
    QJsonParseError error{};
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    return object;
}

std::unique_ptr<services::Service> service(Kind kind, const QString &id)
{
    services::Profile profile{.kind = kind, .id = id};
    if (kind == Kind::Leadpush)
        profile.identity.fields = {{Field::Email}};
    if (kind == Kind::HighLevel)
        profile.definitions = {{.key = u"score"_s, .id = u"field-1"_s, .type = contact::CustomType::Number}};
    return services::makeService(profile);
}

/// A request as it arrives at the other end.
struct Arrived {
    QByteArray line;
    QByteArrayList headers;
    QJsonObject body;
};

Arrived send(const services::Service &service, const Request &request, const QString &path = {})
{
    test::RawServer server([](int, const QByteArray &) { return test::RawServer::Act{.answer = test::reply("{}")}; });
    net::Transport transport({.address = QUrl(u"http://127.0.0.1:%1%2"_s.arg(server.port()).arg(path)),
        .authorization = service.authorization("TOKEN")});
    (void)transport.send(request);
    const QByteArray bytes = server.requests().value(0);
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    QByteArrayList head = bytes.left(end).split('\n');
    for (QByteArray &line : head)
        line = line.trimmed();
    const QByteArray line = head.isEmpty() ? QByteArray() : head.takeFirst();
    return {line, head, QJsonDocument::fromJson(bytes.mid(end + 4)).object()};
}

Fields fieldsOf(std::initializer_list<std::pair<const char *, contact::Value>> rows)
{
    Fields fields;
    for (const auto &[name, value] : rows)
        fields.put(FieldKey::fromString(QString::fromLatin1(name)).value(), value);
    return fields;
}

} // namespace

class SeedsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seed000CreateRequest();
    void seed000CreateResponse();
    void seed001CreateRequest();
    void seed001CreateResponse();
    void seed001AllFields();
    void seed002CreateRequest();
    void seed002CreateResponse();
    void seed003UpsertRequest();
    void seed003UpsertResponse();
    void seed003OtherFieldIsIgnored();
};

void SeedsTest::seed000CreateRequest()
{
    const auto leadpush = service(Kind::Leadpush, u"workspace-uuid"_s);
    const Request request = leadpush->create(fieldsOf({{"email", u"john.doe@example.com"_s}, {"first_name", u"John"_s},
        {"last_name", u"Doe"_s}, {"company", u"Acme Corp"_s}}));
    QCOMPARE(services::defaultAddress(Kind::Leadpush), u"https://api.leadpush.io/v1"_s);
    const Arrived arrived = send(*leadpush, request, u"/v1"_s);
    QCOMPARE(arrived.line, "POST /v1/workspaces/workspace-uuid/contacts HTTP/1.1");
    QVERIFY(arrived.headers.contains("Authorization: Bearer TOKEN"));
    QVERIFY(arrived.headers.contains("Content-Type: application/json"));
    const QJsonObject expected = object(R"({"attributes": {"email": "john.doe@example.com", "first_name": "John",
        "last_name": "Doe", "company": "Acme Corp"}})");
    QCOMPARE(arrived.body, expected);
}

void SeedsTest::seed000CreateResponse()
{
    const auto written = service(Kind::Leadpush, u"workspace-uuid"_s)->readWritten({.status = 201, .body = R"({
  "uuid": "<contact_uuid>",
  "subscribed": true,
  "attributes": {
    "email": "john_doe@leadpush.io",
    "phone": "+1234567890",
    "first_name": "John",
    "last_name": "Doe",
    "company": "Acme Corp"
  },
  "created_at": "2021-01-01T00:00:00.000Z",
  "updated_at": "2021-01-01T00:00:00.000Z"
})"});
    QVERIFY(written);
    QCOMPARE(written->contact.id, u"<contact_uuid>"_s);
    QCOMPARE(written->contact.fields,
        fieldsOf({{"email", u"john_doe@leadpush.io"_s}, {"phone", u"+1234567890"_s}, {"first_name", u"John"_s},
            {"last_name", u"Doe"_s}, {"company", u"Acme Corp"_s}, {"subscribed", true}}));
    QCOMPARE(written->contact.createdAt, QDateTime(QDate(2021, 1, 1), QTime(0, 0), Qt::UTC));
    QCOMPARE(written->contact.updatedAt, written->contact.createdAt);
    QVERIFY(!written->isNew); // Leadpush does not say
}

void SeedsTest::seed001CreateRequest()
{
    const auto highLevel = service(Kind::HighLevel, u"ve9EPM428h8vShlRW1KT"_s);
    const Request request = highLevel->create(
        fieldsOf({{"first_name", u"Jane"_s}, {"last_name", u"Smith"_s}, {"email", u"jane@acme.test"_s},
            {"phone", u"+15551234567"_s}, {"tags", QStringList{u"new-lead"_s, u"website"_s}}, {"source", u"api"_s},
            {"company", u"Smith Co"_s}, {"address1", u"456 Oak Ave"_s}, {"city", u"Austin"_s}, {"state", u"TX"_s},
            {"postal_code", u"78702"_s}, {"country", u"US"_s}, {"timezone", u"America/Chicago"_s}}));
    QCOMPARE(services::defaultAddress(Kind::HighLevel), u"https://services.leadconnectorhq.com"_s);
    const Arrived arrived = send(*highLevel, request);
    QCOMPARE(arrived.line, "POST /contacts/ HTTP/1.1");
    QVERIFY(arrived.headers.contains("Authorization: Bearer TOKEN"));
    QVERIFY(arrived.headers.contains("Version: 2021-07-28"));
    QVERIFY(arrived.headers.contains("Content-Type: application/json"));
    const QJsonObject expected = object(R"({"firstName": "Jane", "lastName": "Smith", "email": "jane@acme.test",
        "phone": "+15551234567", "locationId": "ve9EPM428h8vShlRW1KT", "tags": ["new-lead", "website"],
        "source": "api", "companyName": "Smith Co", "address1": "456 Oak Ave", "city": "Austin", "state": "TX",
        "postalCode": "78702", "country": "US", "timezone": "America/Chicago"})");
    QCOMPARE(arrived.body, expected);
}

void SeedsTest::seed001CreateResponse()
{
    const auto written = service(Kind::HighLevel, u"ve9EPM428h8vShlRW1KT"_s)->readWritten({.status = 201, .body = R"({
  "contact": {
    "id": "ocQHyuzHvuMOe5N5jjXF", "firstName": "Jane", "lastName": "Smith", "name": "Jane Smith",
    "email": "jane@acme.test", "phone": "+15551234567", "locationId": "ve9EPM428h8vShlRW1KT",
    "tags": ["new-lead", "website"], "source": "api", "companyName": "Smith Co", "address1": "456 Oak Ave",
    "city": "Austin", "state": "TX", "postalCode": "78702", "country": "US", "timezone": "America/Chicago",
    "dateAdded": "2024-06-15T10:00:00.000Z", "dateUpdated": "2024-06-15T10:00:00.000Z"
  }
})"});
    QVERIFY(written);
    QCOMPARE(written->contact.id, u"ocQHyuzHvuMOe5N5jjXF"_s);
    QCOMPARE(written->contact.fields,
        fieldsOf({{"first_name", u"Jane"_s}, {"last_name", u"Smith"_s}, {"email", u"jane@acme.test"_s},
            {"phone", u"+15551234567"_s}, {"tags", QStringList{u"new-lead"_s, u"website"_s}}, {"source", u"api"_s},
            {"company", u"Smith Co"_s}, {"address1", u"456 Oak Ave"_s}, {"city", u"Austin"_s}, {"state", u"TX"_s},
            {"postal_code", u"78702"_s}, {"country", u"US"_s}, {"timezone", u"America/Chicago"_s}}));
    QCOMPARE(written->contact.updatedAt, QDateTime(QDate(2024, 6, 15), QTime(10, 0), Qt::UTC));
}

/// The table of seed 001 beyond its example: every body parameter has a field of ours, both ways.
void SeedsTest::seed001AllFields()
{
    const auto highLevel = service(Kind::HighLevel, u"location"_s);
    const Fields fields = fieldsOf({{"name", u"J. Smith"_s}, {"website", u"https://acme.test"_s}, {"dnd", true},
        {"dnd_settings.SMS", u"active"_s}, {"custom.score", 42.0}, {"date_of_birth", u"1990-03-05"_s},
        {"assigned_to", u"user-1"_s}, {"email", u"jane@acme.test"_s}});
    QVERIFY(highLevel->unheld(fields).empty());
    const QJsonObject body = *highLevel->create(fields).body;
    const QJsonObject expected = object(R"({"name": "J. Smith", "website": "https://acme.test", "dnd": true,
        "dndSettings": {"SMS": {"status": "active"}}, "customFields": [{"id": "field-1", "field_value": 42}],
        "dateOfBirth": "1990-03-05", "assignedTo": "user-1", "email": "jane@acme.test", "locationId": "location"})");
    QCOMPARE(body, expected);
    QJsonObject answered = body;
    answered.insert("id"_L1, u"id-1"_s);
    answered.insert("dateOfBirth"_L1, 636595200000.0); // a search gives milliseconds
    answered.insert("customFields"_L1, QJsonArray{QJsonObject{{"id"_L1, u"field-1"_s}, {"value"_L1, 42}}});
    const auto read =
        highLevel->readContact({.status = 200, .body = QJsonDocument(QJsonObject{{"contact"_L1, answered}}).toJson()});
    QVERIFY(read);
    QCOMPARE(read->fields, fields);
    const auto unheld = highLevel->unheld(fieldsOf({{"custom.unknown", u"x"_s}, {"list_ids", QStringList{u"l"_s}},
        {"identifier.email", QStringList{u"b@acme.test"_s}}, {"phone_ext", u"5"_s}, {"subscribed", true}}));
    QCOMPARE(unheld.size(), 5U);
}

void SeedsTest::seed002CreateRequest()
{
    const auto bird = service(Kind::Bird, u"a1405560-c8d3-4b1a-877d-3f449ad95352"_s);
    const Request request =
        bird->create(fieldsOf({{"name", u"John Doe"_s}, {"email", u"john@acme.test"_s}, {"phone", u"+15551234567"_s},
            {"country", u"US"_s}, {"list_ids", QStringList{u"123e4567-e89b-12d3-a456-426614174000"_s}},
            {"account_ids", QStringList{u"223e4567-e89b-12d3-a456-426614174000"_s}},
            {"company_refs", QStringList{u"acme"_s}}}));
    QCOMPARE(services::defaultAddress(Kind::Bird), u"https://api.bird.com"_s);
    const Arrived arrived = send(*bird, request);
    QCOMPARE(arrived.line, "POST /workspaces/a1405560-c8d3-4b1a-877d-3f449ad95352/contacts HTTP/1.1");
    QVERIFY(arrived.headers.contains("Authorization: AccessKey TOKEN"));
    QVERIFY(arrived.headers.contains("Content-Type: application/json"));
    const QJsonObject expected = object(R"({"displayName": "John Doe", "identifiers": [
        {"key": "emailaddress", "value": "john@acme.test"}, {"key": "phonenumber", "value": "+15551234567"}],
        "attributes": {"countryCode": "US"}, "listIds": ["123e4567-e89b-12d3-a456-426614174000"],
        "accountIds": ["223e4567-e89b-12d3-a456-426614174000"], "companyRefs": ["acme"]})");
    QCOMPARE(arrived.body, expected);
    // SERVICES.md §3.4: the identifier goes raw, but for what would end or break the segment.
    const auto upsert = bird->upsert(fieldsOf({{"email", u"a+b!$&'*=/?#%c@acme.test"_s}}));
    QVERIFY(upsert);
    QCOMPARE(send(*bird, *upsert).line,
        "PATCH /workspaces/a1405560-c8d3-4b1a-877d-3f449ad95352/contacts/identifiers/emailaddress/"
        "a+b!$&'*=%2F%3F%23%25c@acme.test HTTP/1.1");
}

void SeedsTest::seed002CreateResponse()
{
    const auto written = service(Kind::Bird, u"w"_s)->readWritten({.status = 201, .body = R"({
        "id": "123e4567-e89b-12d3-a456-426614174000", "computedDisplayName": "John Doe",
        "createdAt": "2024-06-15T10:00:00Z", "updatedAt": "2024-06-15T10:00:00Z",
        "workspaceId": "123e4567-e89b-12d3-a456-426614174000", "identifierCount": 2,
        "accountIds": ["123e4567-e89b-12d3-a456-426614174000"], "listIds": ["123e4567-e89b-12d3-a456-426614174000"],
        "companyRefs": ["acme"], "isAnonymous": false})"});
    QVERIFY(written);
    QCOMPARE(written->isNew, std::optional(true)); // the status says it
    QCOMPARE(written->contact.id, u"123e4567-e89b-12d3-a456-426614174000"_s);
    QVERIFY(written->contact.isPartial); // two identifiers, and none of them in the answer
    QCOMPARE(written->contact.fields,
        fieldsOf({{"name", u"John Doe"_s}, {"account_ids", QStringList{u"123e4567-e89b-12d3-a456-426614174000"_s}},
            {"list_ids", QStringList{u"123e4567-e89b-12d3-a456-426614174000"_s}},
            {"company_refs", QStringList{u"acme"_s}}}));
    QCOMPARE(written->contact.createdAt, QDateTime(QDate(2024, 6, 15), QTime(10, 0), Qt::UTC));
}

void SeedsTest::seed003UpsertRequest()
{
    const auto highLevel = service(Kind::HighLevel, u"ve9EPM428h8vShlRW1KT"_s);
    const auto request =
        highLevel->upsert(fieldsOf({{"first_name", u"John"_s}, {"last_name", u"Doe"_s}, {"email", u"john@acme.test"_s},
            {"phone", u"+15559876543"_s}, {"tags", QStringList{u"upserted"_s}}, {"source", u"api"_s}}));
    QVERIFY(request);
    const Arrived arrived = send(*highLevel, *request);
    QCOMPARE(arrived.line, "POST /contacts/upsert HTTP/1.1");
    QVERIFY(arrived.headers.contains("Authorization: Bearer TOKEN"));
    QVERIFY(arrived.headers.contains("Version: 2021-07-28"));
    QVERIFY(arrived.headers.contains("Content-Type: application/json"));
    const QJsonObject expected = object(R"({"firstName": "John", "lastName": "Doe", "email": "john@acme.test",
        "phone": "+15559876543", "locationId": "ve9EPM428h8vShlRW1KT", "tags": ["upserted"], "source": "api"})");
    QCOMPARE(arrived.body, expected);
}

void SeedsTest::seed003UpsertResponse()
{
    const Reply reply{.status = 200, .body = R"({
  "new": false,
  "contact": {
    "id": "ocQHyuzHvuMOe5N5jjXF", "firstName": "John", "lastName": "Doe", "email": "john@acme.test",
    "phone": "+15559876543", "locationId": "ve9EPM428h8vShlRW1KT", "tags": ["upserted"], "source": "api",
    "dateUpdated": "2024-06-16T15:00:00.000Z"
  }
})"};
    const auto written = service(Kind::HighLevel, u"ve9EPM428h8vShlRW1KT"_s)->readWritten(reply);
    QVERIFY(written);
    QCOMPARE(written->isNew, std::optional(false));
    QCOMPARE(written->contact.fields,
        fieldsOf({{"first_name", u"John"_s}, {"last_name", u"Doe"_s}, {"email", u"john@acme.test"_s},
            {"phone", u"+15559876543"_s}, {"tags", QStringList{u"upserted"_s}}, {"source", u"api"_s}}));
    QCOMPARE(written->contact.updatedAt, QDateTime(QDate(2024, 6, 16), QTime(15, 0), Qt::UTC));
}

/// "Duplicate Contact Logic": a duplicate names the contact in the way and the field that matched.
void SeedsTest::seed003OtherFieldIsIgnored()
{
    const auto failure = service(Kind::HighLevel, u"location"_s)->readFailure({.status = 400, .body = R"({
        "statusCode": 400, "message": "This location does not allow duplicated contacts.",
        "meta": {"contactId": "c-1", "contactName": "Jane", "matchingField": "phone"}, "traceId": "t-1"})"});
    QCOMPARE(failure.kind, services::FailureKind::Duplicate);
    QCOMPARE(failure.existingId, u"c-1"_s);
    QCOMPARE(failure.matchedBy, u"phone"_s);
    QCOMPARE(failure.trace, u"t-1"_s);
}

QTEST_GUILESS_MAIN(SeedsTest)
#include "seeds_test.moc"
