// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/birdexamples.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace onefold::testservices {

class BirdTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seed002IsCreated();
    void emptyListsAreLeftOut();
    void keysAndPoliciesCount();
    void createsAreChecked_data();
    void createsAreChecked();
    void updatesArePartial();
    void setsAreSetAddedToAndReduced();
    void deletionIsForGood();
    void pagesHaveTokens();
    void wrongPagesAreRefused_data();
    void wrongPagesAreRefused();
    void listsDropSomeSilently();
    void attributesAreDefined();
};

void BirdTest::seed002IsCreated()
{
    Stand stand(u"bird"_s);
    const Got got = stand.client.send("POST", base + "/contacts", john);
    QCOMPARE(got.status, 201);
    const QJsonObject made = got.json();
    QCOMPARE(made.value(u"computedDisplayName"_s), u"John Doe"_s);
    QCOMPARE(made.value(u"identifierCount"_s), 2);
    QCOMPARE(made.value(u"featuredIdentifiers"_s).toArray(), john.value(u"identifiers"_s).toArray());
    QCOMPARE(made.value(u"isAnonymous"_s), false);
    for (const QString &name : {u"listIds"_s, u"accountIds"_s, u"companyRefs"_s})
        QCOMPARE(made.value(name), john.value(name));
    QCOMPARE(made.value(u"workspaceId"_s), u"a1405560-c8d3-4b1a-877d-3f449ad95352"_s);
    QCOMPARE(made.value(u"createdAt"_s), made.value(u"updatedAt"_s));
    QCOMPARE(effects(stand.service), QStringList{u"created"_s});
}

void BirdTest::emptyListsAreLeftOut()
{
    Stand stand(u"bird"_s);
    const QJsonObject made = stand.client.send("POST", base + "/contacts", {{u"displayName"_s, u"J"_s}}).json();
    for (const QString &name : {u"listIds"_s, u"accountIds"_s, u"companyRefs"_s, u"featuredIdentifiers"_s})
        QVERIFY(!made.contains(name));
}

void BirdTest::keysAndPoliciesCount()
{
    Stand stand(u"bird"_s, {.scopes = {u"contacts.read"_s}});
    QCOMPARE(stand.client.send("GET", base + "/contacts").status, 200);
    const Got forbidden = stand.client.send("POST", base + "/contacts", john);
    QCOMPARE(forbidden.status, 403);
    QCOMPARE(forbidden.text(u"code"_s), u"FORBIDDEN_INTERNAL"_s);
    QCOMPARE(stand.client.send("GET", "/workspaces/123e4567-e89b-12d3-a456-426614174000/contacts").status, 401);
    stand.client.headers() = {{"Authorization", "Bearer test-token"}};
    QCOMPARE(stand.client.send("GET", base + "/contacts").status, 401);
}

void BirdTest::createsAreChecked_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QString &member, const QJsonValue &value, int status = 422) {
        QTest::newRow(name) << member << value << status;
    };
    row("no name", u"displayName"_s, QJsonValue());
    row("empty name", u"displayName"_s, QString());
    row("longest name", u"displayName"_s, QString(150, u'x'), 201);
    row("name too long", u"displayName"_s, QString(151, u'x'));
    row("email", u"identifiers"_s, QJsonArray{identifier(u"emailaddress"_s, u"john"_s)});
    row("phone", u"identifiers"_s, QJsonArray{identifier(u"phonenumber"_s, u"0612345678"_s)});
    row("long key", u"identifiers"_s, QJsonArray{identifier(QString(65, u'k'), u"x"_s)});
    row("long value", u"identifiers"_s, QJsonArray{identifier(u"k"_s, QString(501, u'v'))});
    row("undefined attribute", u"attributes"_s, QJsonObject{{u"shoeSize"_s, 43}});
    row("attribute type", u"attributes"_s, QJsonObject{{u"firstName"_s, 7}});
    row("attribute array", u"attributes"_s, QJsonObject{{u"firstName"_s, QJsonArray{u"a"_s}}});
    row("read-only", u"attributes"_s, QJsonObject{{u"initialReference"_s, u"x"_s}});
    row("no lists", u"listIds"_s, QJsonArray());
    row("unknown list", u"listIds"_s, QJsonArray{u"00000000-0000-4000-8000-000000000001"_s});
    row("no id", u"accountIds"_s, QJsonArray{u"acme"_s});
    row("other properties", u"anything"_s, 7, 201);
}

void BirdTest::createsAreChecked()
{
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    QFETCH(const int, status);
    Stand stand(u"bird"_s);
    QJsonObject body = john;
    body.insert(member, value);
    const Got got = stand.client.send("POST", base + "/contacts", body);
    QCOMPARE(got.status, status);
    QCOMPARE(stand.service.count(), status == 201 ? 1 : 0);
}

void BirdTest::updatesArePartial()
{
    Stand stand(u"bird"_s);
    const QByteArray path = pathOf(stand.client.send("POST", base + "/contacts", john));
    const Got got = stand.client.send(
        "PATCH", path, {{u"attributes"_s, QJsonObject{{u"firstName"_s, QJsonValue()}, {u"lastName"_s, u"Doe"_s}}}});
    QCOMPARE(got.status, 200);
    const QJsonObject expected{
        {u"displayName"_s, u"John Doe"_s}, {u"lastName"_s, u"Doe"_s}, {u"subscribedEmail"_s, true}};
    QCOMPARE(got.json().value(u"attributes"_s).toObject(), expected);
    QCOMPARE(stand.client.send("PATCH", base + "/contacts/nobody", QJsonObject()).status, 404);
    QCOMPARE(stand.client.send("PATCH", byEmail("b@example.com"), QJsonObject()).status, 201);
    const QJsonObject others{{u"addIdentifiers"_s, QJsonArray{identifier(u"emailaddress"_s, u"b@example.com"_s)}}};
    QCOMPARE(stand.client.send("PATCH", path, others).status, 409);
}

void BirdTest::setsAreSetAddedToAndReduced()
{
    Stand stand(u"bird"_s);
    const QString second = stand.client.send("POST", base + "/lists", {{u"name"_s, u"Second"_s}}).text(u"id"_s);
    const QByteArray path = pathOf(stand.client.send("POST", base + "/contacts", john));
    const auto listsAfter = [&](const QString &member, const QJsonArray &ids) {
        return stand.client.send("PATCH", path, {{member, ids}}).json().value(u"listIds"_s).toArray();
    };
    const QJsonArray both = {list, second};
    QCOMPARE(listsAfter(u"addToLists"_s, {second}), both);
    QCOMPARE(listsAfter(u"removeFromLists"_s, {list}), QJsonArray{second});
    QCOMPARE(listsAfter(u"listIds"_s, {list}), QJsonArray{list});
}

void BirdTest::deletionIsForGood()
{
    Stand stand(u"bird"_s);
    const QByteArray path = pathOf(stand.client.send("POST", base + "/contacts", john));
    QCOMPARE(stand.client.send("DELETE", path).status, 204);
    QCOMPARE(stand.client.send("GET", path).status, 404);
    QCOMPARE(stand.client.send("DELETE", path).status, 404);
    QCOMPARE(stand.client.send("POST", base + "/contacts", john).status, 201);
}

void BirdTest::pagesHaveTokens()
{
    Stand stand(u"bird"_s);
    stand.service.seed(40);
    for (const QByteArray &direction : QByteArrayList{"", "&reverse=true"}) {
        QSet<QString> seen;
        QByteArray query = "?limit=20" + direction;
        int pages = 0;
        for (; pages < 10; ++pages) {
            const QJsonObject page = stand.client.send("GET", base + "/contacts" + query).json();
            const QJsonArray contacts = page.value(u"results"_s).toArray();
            for (const QJsonValue contact : contacts)
                seen += contact[u"id"_s].toString();
            if (!page.contains(u"nextPageToken"_s))
                break;
            query = "?limit=20" + direction
                + "&pageToken=" + page.value(u"nextPageToken"_s).toString().toLatin1().toPercentEncoding();
        }
        QCOMPARE(pages, 2); // the third page is empty
        QCOMPARE(seen.size(), 40);
    }
    QCOMPARE(stand.client.send("GET", base + "/contacts").json().value(u"results"_s).toArray().size(), 10);
}

void BirdTest::wrongPagesAreRefused_data()
{
    QTest::addColumn<QByteArray>("query");
    for (const char *query : {"limit=101", "limit=0", "limit=all", "pageToken=abc"})
        QTest::newRow(query) << QByteArray(query);
}

void BirdTest::wrongPagesAreRefused()
{
    QFETCH(const QByteArray, query);
    Stand stand(u"bird"_s);
    QCOMPARE(stand.client.send("GET", base + "/contacts?" + query).status, 422);
    QCOMPARE(stand.client.send("GET", base + "/lists?" + query).status, 422);
}

void BirdTest::listsDropSomeSilently()
{
    Stand stand(u"bird"_s);
    stand.service.seed(3);
    QJsonArray ids;
    for (const QJsonObject &contact : stand.service.contacts())
        ids += contact.value(u"id"_s);
    const QByteArray path = base + "/lists/" + list.toLatin1() + "/contacts";
    const Got all = stand.client.send("POST", path, {{u"contacts"_s, ids}});
    QCOMPARE(all.status, 201);
    QCOMPARE(all.json().value(u"itemsProcessed"_s), 3);
    QCOMPARE(stand.client.send("GET", path).json().value(u"results"_s).toArray().size(), 3);
    QCOMPARE(stand.client.send("DELETE", path, {{u"contacts"_s, ids}}).json().value(u"itemsProcessed"_s), 3);
    QCOMPARE(stand.service.setOption(u"listDrops"_s, 3), QString());
    const QJsonObject named{{u"identifiers"_s,
        QJsonArray{identifier(u"emailaddress"_s, u"person0@example.com"_s),
            identifier(u"emailaddress"_s, u"nobody@example.com"_s),
            identifier(u"emailaddress"_s, u"person2@example.com"_s)}}};
    QCOMPARE(stand.client.send("POST", path, named).json().value(u"itemsProcessed"_s), 1);
    QCOMPARE(stand.client.send("POST", path, QJsonObject()).status, 422);
    QCOMPARE(stand.client.send("POST", base + "/lists/none/contacts", named).status, 404);
}

void BirdTest::attributesAreDefined()
{
    Stand stand(u"bird"_s);
    const QByteArray path = base + "/attribute-definitions";
    const QJsonObject size{{u"key"_s, u"shoeSize"_s}, {u"type"_s, u"number"_s}};
    QCOMPARE(stand.client.send("POST", path, size).status, 201);
    QCOMPARE(stand.client.send("POST", path, size).status, 409);
    QCOMPARE(stand.client.send("POST", path, {{u"key"_s, u"with space"_s}, {u"type"_s, u"number"_s}}).status, 422);
    QCOMPARE(stand.client.send("GET", path + "?limit=100").json().value(u"results"_s).toArray().size(), 10);
    const QJsonObject body{{u"attributes"_s, QJsonObject{{u"shoeSize"_s, 43}}}};
    QCOMPARE(stand.client.send("PATCH", byEmail("a@example.com"), body).status, 201);
}

} // namespace onefold::testservices

QTEST_GUILESS_MAIN(onefold::testservices::BirdTest)
#include "bird_test.moc"
