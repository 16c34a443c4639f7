// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/testclient.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace onefold::testservices {

namespace {

QJsonObject body(const QJsonObject &attributes)
{
    return {{u"attributes"_s, attributes}};
}

/// The request of seed 000.
QJsonObject john()
{
    return {{u"email"_s, u"john.doe@example.com"_s}, {u"first_name"_s, u"John"_s}, {u"last_name"_s, u"Doe"_s},
        {u"company"_s, u"Acme Corp"_s}};
}

QJsonObject data(const Got &got)
{
    return got.json().value(u"data"_s).toObject();
}

} // namespace

class LeadpushTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seed000IsCreated();
    void tokensAndScopesCount();
    void bothPathStylesAreServed();
    void bodiesAreChecked_data();
    void bodiesAreChecked();
    void aBodyOfAnotherTypeIsEmpty();
    void duplicatesAreRefused();
    void upsertCreatesOrUpdates();
    void upsertDoesNotSubscribe();
    void contactsAreFoundByIdentity();
    void updatesArePartial();
    void identitiesStayUnique();
    void deletionIsForGood();
    void subscriptionsChange();
    void pagesAreCounted();
    void wrongPagesAreRefused_data();
    void wrongPagesAreRefused();
    void listsAreSearchedAndFiltered();
    void envelopesDiffer();
    void anotherIdentityCanBeSet();
    void limitsOfTheAccountHold();
    void fieldsAreDefined();
    void theWorkspaceTellsItself();
};

void LeadpushTest::seed000IsCreated()
{
    Stand stand(u"leadpush"_s);
    const Got got = stand.client.send("POST", "/workspaces/69474ed13511f060ca090001/contacts", body(john()));
    QCOMPARE(got.status, 201);
    QCOMPARE(got.json().value(u"attributes"_s).toObject(), john());
    QCOMPARE(got.json().value(u"subscribed"_s), true);
    QCOMPARE(got.text(u"uuid"_s).size(), 24);
    QCOMPARE(got.text(u"created_at"_s), got.text(u"updated_at"_s));
    QCOMPARE(got.text(u"created_at"_s).size(), 27); // with microseconds
    QCOMPARE(effects(stand.service), QStringList{u"created"_s});
}

void LeadpushTest::tokensAndScopesCount()
{
    Stand stand(u"leadpush"_s, {.scopes = {u"contacts.read"_s}});
    QCOMPARE(stand.client.send("GET", "/contacts").status, 200);
    QCOMPARE(stand.client.send("POST", "/contacts", body(john())).status, 403);
    stand.client.headers() = {{"Authorization", "AccessKey test-token"}};
    const Got got = stand.client.send("GET", "/contacts");
    QCOMPARE(got.status, 401);
    QCOMPARE(got.message(), u"Unauthenticated."_s);
    QCOMPARE(stand.service.count(), 0);
}

void LeadpushTest::bothPathStylesAreServed()
{
    Stand stand(u"leadpush"_s);
    const QByteArray old = "/workspaces/69474ed13511f060ca090001/contacts";
    QCOMPARE(stand.client.send("GET", old).status, 200);
    QCOMPARE(stand.client.send("GET", "/workspaces/69474ed13511f060ca09ffff/contacts").status, 403);
    QCOMPARE(stand.service.setOption(u"pathStyle"_s, u"new"_s), QString());
    QCOMPARE(stand.client.send("GET", old).status, 404);
    QCOMPARE(stand.service.setOption(u"pathStyle"_s, u"old"_s), QString());
    QCOMPARE(stand.client.send("GET", "/contacts").status, 404);
    QCOMPARE(stand.client.send("GET", "/workspace").status, 404);
    QCOMPARE(stand.client.send("POST", old + "/upsert", body(john())).status, 201);
}

void LeadpushTest::bodiesAreChecked_data()
{
    QTest::addColumn<QJsonObject>("sent");
    QTest::addColumn<QString>("field");
    QTest::newRow("no attributes") << QJsonObject() << u"email"_s;
    QTest::newRow("no identity") << body({{u"phone"_s, u"+15551234567"_s}}) << u"email"_s;
    QTest::newRow("no address") << body({{u"email"_s, u"john"_s}}) << u"email"_s;
    QTest::newRow("phone") << body({{u"email"_s, u"a@b.example"_s}, {u"phone"_s, u"call me"_s}}) << u"phone"_s;
    QTest::newRow("list as value") << body({{u"email"_s, u"a@b.example"_s}, {u"x"_s, QJsonArray{1}}}) << u"x"_s;
    QTest::newRow("number as text") << body({{u"email"_s, u"a@b.example"_s}, {u"first_name"_s, 7}}) << u"first_name"_s;
    QTest::newRow("unknown member") << QJsonObject{{u"attributes"_s, john()}, {u"tags"_s, QJsonArray()}} << u"tags"_s;
    QTest::newRow("subscribed") << QJsonObject{{u"attributes"_s, john()}, {u"subscribed"_s, u"yes"_s}}
                                << u"subscribed"_s;
}

void LeadpushTest::bodiesAreChecked()
{
    QFETCH(const QJsonObject, sent);
    QFETCH(const QString, field);
    Stand stand(u"leadpush"_s);
    for (const QByteArray &path : QByteArrayList{"/contacts", "/contacts/upsert"}) {
        const Got got = stand.client.send("POST", path, sent);
        QCOMPARE(got.status, 422);
        QCOMPARE(got.json().value(u"errors"_s).toObject().keys(), QStringList{field});
    }
    QCOMPARE(stand.service.count(), 0);
}

void LeadpushTest::aBodyOfAnotherTypeIsEmpty()
{
    Stand stand(u"leadpush"_s);
    const QByteArray start = "POST /v1/contacts HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer test-token\r\n";
    const QByteArray end = "Content-Length: 40\r\n\r\n{\"attributes\":{\"email\":\"jane@acme.org\"}}";
    QCOMPARE(stand.client.raw(start + "Content-Type: text/plain\r\n" + end).status, 422);
    QCOMPARE(stand.client.raw(start + "Content-Type: application/json; charset=utf-8\r\n" + end).status, 201);
}

void LeadpushTest::duplicatesAreRefused()
{
    Stand stand(u"leadpush"_s);
    QCOMPARE(stand.client.send("POST", "/contacts", body(john())).status, 201);
    const Got got = stand.client.send("POST", "/contacts", body({{u"email"_s, u" John.Doe@Example.com "_s}}));
    QCOMPARE(got.status, 422);
    QCOMPARE(got.message(), u"The email has already been taken."_s);
    QCOMPARE(stand.service.setOption(u"duplicateStatus"_s, 409), QString());
    QCOMPARE(stand.client.send("POST", "/contacts", body(john())).status, 409);
    QCOMPARE(stand.service.count(), 1);
}

void LeadpushTest::upsertCreatesOrUpdates()
{
    Stand stand(u"leadpush"_s);
    const Got first = stand.client.send("POST", "/contacts/upsert", body(john()));
    QCOMPARE(first.status, 201);
    QCOMPARE(first.json().value(u"subscribed"_s), true);
    const Got same = stand.client.send("POST", "/contacts/upsert", body(john()));
    QCOMPARE(same.status, 200);
    QCOMPARE(
        same.text(u"updated_at"_s), first.text(u"updated_at"_s)); // an upsert that changes nothing looks like a create
    QCOMPARE(effects(stand.service), QStringList{u"unchanged"_s});
    const Got other = stand.client.send(
        "POST", "/contacts/upsert", body({{u"email"_s, john().value(u"email"_s)}, {u"company"_s, u"New"_s}}));
    QVERIFY(other.text(u"updated_at"_s) > other.text(u"created_at"_s));
    QCOMPARE(other.json().value(u"attributes"_s).toObject().value(u"first_name"_s), u"John"_s);
    QCOMPARE(effects(stand.service), QStringList{u"updated"_s});
}

void LeadpushTest::upsertDoesNotSubscribe()
{
    Stand stand(u"leadpush"_s);
    const QJsonObject sent{{u"attributes"_s, john()}, {u"subscribed"_s, false}};
    QCOMPARE(stand.client.send("POST", "/contacts/upsert", sent).json().value(u"subscribed"_s), true);
    QCOMPARE(stand.service.setOption(u"upsertSubscribed"_s, u"accept"_s), QString());
    QCOMPARE(stand.client.send("POST", "/contacts/upsert", sent).json().value(u"subscribed"_s), false);
    QCOMPARE(stand.service.setOption(u"upsertSubscribed"_s, u"reject"_s), QString());
    QCOMPARE(stand.client.send("POST", "/contacts/upsert", sent).status, 422);
}

void LeadpushTest::contactsAreFoundByIdentity()
{
    Stand stand(u"leadpush"_s);
    const QString id =
        stand.client.send("POST", "/contacts", body({{u"email"_s, u"person/name@example.test"_s}})).text(u"uuid"_s);
    for (const QByteArray &name :
        QByteArrayList{"person%2Fname%40example.test", id.toLatin1(), "%20PERSON%2Fname%40example.test"})
        QCOMPARE(data(stand.client.send("GET", "/contacts/" + name)).value(u"uuid"_s), id);
    QCOMPARE(stand.client.send("GET", "/contacts/person/name@example.test").status, 404);
    QCOMPARE(stand.service.setOption(u"plainNotFound"_s, true), QString());
    QCOMPARE(stand.client.send("GET", "/contacts/nobody").body, "missing");
}

void LeadpushTest::updatesArePartial()
{
    Stand stand(u"leadpush"_s);
    const QByteArray path =
        "/contacts/" + stand.client.send("POST", "/contacts", body(john())).text(u"uuid"_s).toLatin1();
    const QJsonObject sent{{u"attributes"_s, QJsonObject{{u"company"_s, QJsonValue()}, {u"phone"_s, u"5551234567"_s}}},
        {u"subscribed"_s, false}};
    const Got got = stand.client.send("POST", path, sent);
    QCOMPARE(got.status, 200);
    QCOMPARE(got.json().value(u"subscribed"_s), false);
    const QJsonObject attributes = got.json().value(u"attributes"_s).toObject();
    QVERIFY(attributes.value(u"company"_s).isNull());
    QCOMPARE(attributes.value(u"last_name"_s), u"Doe"_s);
    QCOMPARE(stand.client.send("PUT", path, sent).status, 405);
    QCOMPARE(stand.client.send("PATCH", path, sent).status, 405);
}

void LeadpushTest::identitiesStayUnique()
{
    Stand stand(u"leadpush"_s);
    QCOMPARE(stand.client.send("POST", "/contacts", body(john())).status, 201);
    const QByteArray path = "/contacts/"
        + stand.client.send("POST", "/contacts", body({{u"email"_s, u"b@example.com"_s}})).text(u"uuid"_s).toLatin1();
    QCOMPARE(stand.client.send("POST", path, body({{u"email"_s, john().value(u"email"_s)}})).status, 422);
    QCOMPARE(stand.client.send("POST", path, body({{u"email"_s, QJsonValue()}})).status, 422);
    QCOMPARE(stand.client.send("POST", path, body({{u"email"_s, u"c@example.com"_s}})).status, 200);
    QCOMPARE(stand.client.send("GET", "/contacts/b%40example.com").status, 404);
}

void LeadpushTest::deletionIsForGood()
{
    Stand stand(u"leadpush"_s);
    const QByteArray path =
        "/contacts/" + stand.client.send("POST", "/contacts", body(john())).text(u"uuid"_s).toLatin1();
    const Got got = stand.client.send("DELETE", path);
    QCOMPARE(got.status, 204);
    QVERIFY(got.body.isEmpty());
    QCOMPARE(effects(stand.service), QStringList{u"deleted"_s});
    QCOMPARE(stand.client.send("DELETE", path).status, 404);
    QCOMPARE(stand.client.send("POST", "/contacts", body(john())).status, 201);
}

void LeadpushTest::subscriptionsChange()
{
    Stand stand(u"leadpush"_s);
    const QByteArray path =
        "/contacts/" + stand.client.send("POST", "/contacts", body(john())).text(u"uuid"_s).toLatin1();
    for (int i = 0; i < 2; ++i)
        QCOMPARE(data(stand.client.send("POST", path + "/unsubscribe")).value(u"subscribed"_s), false);
    QCOMPARE(effects(stand.service), QStringList{u"unchanged"_s});
    QCOMPARE(data(stand.client.send("POST", path + "/subscribe")).value(u"subscribed"_s), true);
}

void LeadpushTest::pagesAreCounted()
{
    Stand stand(u"leadpush"_s);
    stand.service.seed(52);
    QSet<QString> seen;
    for (int page = 1; page <= 3; ++page) {
        const Got got = stand.client.send("GET", "/contacts?per_page=25&page=" + QByteArray::number(page));
        const QJsonArray contacts = got.json().value(u"data"_s).toArray();
        for (const QJsonValue contact : contacts)
            seen += contact[u"uuid"_s].toString();
        const QJsonObject meta = got.json().value(u"meta"_s).toObject();
        QCOMPARE(meta.value(u"has_next"_s), page < 3);
        QCOMPARE(meta.value(u"total"_s), 52);
        QCOMPARE(meta.value(u"last_page"_s), 3);
    }
    QCOMPARE(seen.size(), 52);
    const Got beyond = stand.client.send("GET", "/contacts?page=9");
    QCOMPARE(beyond.status, 200);
    QVERIFY(beyond.json().value(u"data"_s).toArray().isEmpty());
}

void LeadpushTest::wrongPagesAreRefused_data()
{
    QTest::addColumn<QByteArray>("query");
    for (const char *query :
        {"per_page=26", "per_page=0", "page=0", "page=x", "filters=nonsense", "filters=%5B%7B%22id%22%3A%22x%22%7D%5D"})
        QTest::newRow(query) << QByteArray(query);
}

void LeadpushTest::wrongPagesAreRefused()
{
    QFETCH(const QByteArray, query);
    Stand stand(u"leadpush"_s);
    QCOMPARE(stand.client.send("GET", "/contacts?" + query).status, 422);
}

void LeadpushTest::listsAreSearchedAndFiltered()
{
    Stand stand(u"leadpush"_s);
    stand.service.seed(20);
    const QJsonObject gmail{{u"attributes"_s, QJsonObject{{u"email"_s, u"x@gmail.com"_s}}}, {u"subscribed"_s, false}};
    QCOMPARE(stand.client.send("POST", "/contacts", gmail).json().value(u"provider"_s), u"gmail"_s);
    const auto total = [&](const QByteArray &query) {
        return stand.client.send("GET", "/contacts?" + query)
            .json()
            .value(u"meta"_s)
            .toObject()
            .value(u"total"_s)
            .toInt();
    };
    QCOMPARE(total("search=person7%40"), 1);
    QCOMPARE(total("search=nobody"), 0);
    QCOMPARE(total("filters=%5B%7B%22id%22%3A%22subscribed%22%2C%22value%22%3A%5Btrue%5D%7D%5D"), 20);
    QCOMPARE(total("filters=%5B%7B%22id%22%3A%22provider%22%2C%22value%22%3A%5B%22gmail%22%5D%7D%5D"), 1);
}

void LeadpushTest::envelopesDiffer()
{
    Stand stand(u"leadpush"_s);
    const QByteArray path =
        "/contacts/" + stand.client.send("POST", "/contacts", body(john())).text(u"uuid"_s).toLatin1();
    QVERIFY(!data(stand.client.send("GET", path)).isEmpty());
    QCOMPARE(stand.service.setOption(u"envelope"_s, u"data"_s), QString());
    QVERIFY(!data(stand.client.send("POST", "/contacts/upsert", body(john()))).isEmpty());
    QCOMPARE(stand.service.setOption(u"envelope"_s, u"bare"_s), QString());
    QVERIFY(data(stand.client.send("GET", path)).isEmpty());
}

void LeadpushTest::anotherIdentityCanBeSet()
{
    Stand stand(u"leadpush"_s);
    QCOMPARE(stand.service.setOption(u"identity"_s, u"member_no"_s), QString());
    QCOMPARE(stand.client.send("POST", "/contacts", body(john())).status, 422);
    QCOMPARE(stand.client.send("POST", "/contacts", body({{u"member_no"_s, 42}})).status, 201);
    QCOMPARE(stand.client.send("POST", "/contacts", body({{u"member_no"_s, 42}})).status, 422);
    QCOMPARE(stand.client.send("GET", "/contacts/42").status, 200);
}

void LeadpushTest::limitsOfTheAccountHold()
{
    Stand stand(u"leadpush"_s);
    stand.service.seed(2);
    QCOMPARE(stand.service.setOption(u"contactLimit"_s, 2), QString());
    QCOMPARE(stand.client.send("POST", "/contacts/upsert", body(john())).status, 403);
    QCOMPARE(stand.client.send("POST", "/contacts/upsert", body({{u"email"_s, u"person1@example.com"_s}})).status, 200);
}

void LeadpushTest::fieldsAreDefined()
{
    Stand stand(u"leadpush"_s);
    QCOMPARE(stand.client.send("POST", "/fields", {{u"name"_s, u"age"_s}, {u"type"_s, u"shape"_s}}).status, 422);
    const Got got = stand.client.send("POST", "/fields", {{u"name"_s, u"age"_s}, {u"type"_s, u"integer"_s}});
    QCOMPARE(got.status, 201);
    QCOMPARE(stand.client.send("POST", "/fields", {{u"name"_s, u"age"_s}, {u"type"_s, u"text"_s}}).status, 422);
    QCOMPARE(
        data(stand.client.send("GET", "/fields/" + data(got).value(u"uuid"_s).toString().toLatin1())).value(u"name"_s),
        u"age"_s);
    QCOMPARE(stand.client.send("GET", "/fields?search=AG").json().value(u"data"_s).toArray().size(), 1);
    const QString email = u"a@example.com"_s;
    QCOMPARE(stand.client.send("POST", "/contacts", body({{u"email"_s, email}, {u"age"_s, u"old"_s}})).status, 422);
    QCOMPARE(stand.client.send("POST", "/contacts", body({{u"email"_s, email}, {u"age"_s, 7}})).status, 201);
}

void LeadpushTest::theWorkspaceTellsItself()
{
    Stand stand(u"leadpush"_s);
    stand.service.seed(3);
    const QJsonObject told = data(stand.client.send("GET", "/workspace"));
    QCOMPARE(told.value(u"workspace"_s).toObject().value(u"uuid"_s), u"69474ed13511f060ca090001"_s);
    QCOMPARE(told.value(u"counts"_s).toObject().value(u"contacts"_s), 3);
}

} // namespace onefold::testservices

QTEST_GUILESS_MAIN(onefold::testservices::LeadpushTest)
#include "leadpush_test.moc"
