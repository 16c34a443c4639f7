// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/birdexamples.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace onefold::testservices {

class BirdIdentityTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void duplicatesConflict();
    void theStatusTellsCreatedFromUpdated();
    void pathsAreTakenAsTheyStand_data();
    void pathsAreTakenAsTheyStand();
    void strategiesDiffer_data();
    void strategiesDiffer();
    void identifiersComeAndGo();
    void namesAreComputed_data();
    void namesAreComputed();
    void visitorsAreAnonymous();
    void readingByIdentifierIsForbidden();
    void searchIsExact();
};

void BirdIdentityTest::duplicatesConflict()
{
    Stand stand(u"bird"_s);
    QCOMPARE(stand.client.send("POST", base + "/contacts", john).status, 201);
    const QJsonArray same = {identifier(u"emailaddress"_s, u"JOHN@example.com"_s)};
    const Got got =
        stand.client.send("POST", base + "/contacts", {{u"displayName"_s, u"J"_s}, {u"identifiers"_s, same}});
    QCOMPARE(got.status, 409);
    QCOMPARE(got.text(u"code"_s), u"ResourceAlreadyExists"_s);
    QCOMPARE(stand.service.count(), 1);
}

void BirdIdentityTest::theStatusTellsCreatedFromUpdated()
{
    Stand stand(u"bird"_s);
    const QJsonObject body{{u"attributes"_s, QJsonObject{{u"firstName"_s, u"Ann"_s}}}};
    const Got first = stand.client.send("PATCH", byEmail("ann@example.com"), body);
    QCOMPARE(first.status, 201);
    const Got second = stand.client.send("PATCH", byEmail("ANN@example.com"), body);
    QCOMPARE(second.status, 200);
    QCOMPARE(second.text(u"id"_s), first.text(u"id"_s));
    QCOMPARE(effects(stand.service), QStringList{u"unchanged"_s});
}

void BirdIdentityTest::pathsAreTakenAsTheyStand_data()
{
    QTest::addColumn<QByteArray>("identifier");
    QTest::addColumn<int>("status");
    QTest::newRow("raw") << QByteArray("emailaddress/a+b@example.com") << 201;
    QTest::newRow("encoded at") << QByteArray("emailaddress/a%40example.com") << 422;
    QTest::newRow("raw plus") << QByteArray("phonenumber/+31612345678") << 201;
    QTest::newRow("encoded plus") << QByteArray("phonenumber/%2B31612345678") << 422;
    QTest::newRow("national") << QByteArray("phonenumber/0612345678") << 422;
    QTest::newRow("custom") << QByteArray("externalId/42") << 201;
}

void BirdIdentityTest::pathsAreTakenAsTheyStand()
{
    QFETCH(const QByteArray, identifier);
    QFETCH(const int, status);
    Stand stand(u"bird"_s);
    QCOMPARE(stand.client.send("PATCH", base + "/contacts/identifiers/" + identifier, QJsonObject()).status, status);
}

void BirdIdentityTest::strategiesDiffer_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("identifiers"); // of Ann afterwards
    QTest::newRow("default") << QString() << 409 << 1;
    QTest::newRow("strict_alias") << u"strict_alias"_s << 409 << 1;
    QTest::newRow("first_alias") << u"first_alias"_s << 200 << 2; // the free one is added, Bob's silently not
    QTest::newRow("first") << u"first"_s << 200 << 1;
    QTest::newRow("unknown") << u"last"_s << 422 << 1;
}

void BirdIdentityTest::strategiesDiffer()
{
    QFETCH(const QString, strategy);
    QFETCH(const int, status);
    QFETCH(const int, identifiers);
    Stand stand(u"bird"_s);
    const Got ann = stand.client.send("PATCH", byEmail("ann@example.com"), QJsonObject());
    QCOMPARE(stand.client.send("PATCH", byEmail("bob@example.com"), QJsonObject()).status, 201);
    QJsonObject body{{u"addIdentifiers"_s,
        QJsonArray{identifier(u"emailaddress"_s, u"bob@example.com"_s), identifier(u"externalId"_s, u"7"_s)}}};
    if (!strategy.isEmpty())
        body.insert(u"strategy"_s, strategy);
    QCOMPARE(stand.client.send("PATCH", byEmail("ann@example.com"), body).status, status);
    QCOMPARE(stand.client.send("GET", pathOf(ann)).json().value(u"identifierCount"_s), identifiers);
    QCOMPARE(stand.service.count(), 2);
}

void BirdIdentityTest::identifiersComeAndGo()
{
    Stand stand(u"bird"_s);
    const QByteArray path = pathOf(stand.client.send("POST", base + "/contacts", john)) + "/identifiers";
    const QJsonObject more = identifier(u"emailaddress"_s, u"john@home.example"_s);
    const Got added = stand.client.send("POST", path, more);
    QCOMPARE(added.status, 201);
    QVERIFY(!added.text(u"contactId"_s).isEmpty());
    QCOMPARE(stand.client.send("POST", path, more).status, 409);
    QCOMPARE(stand.client.send("POST", path, identifier(u"phonenumber"_s, u"12"_s)).status, 422);
    QCOMPARE(stand.client.send("GET", path).json().value(u"results"_s).toArray().size(), 3);
    const QJsonObject contact = stand.client.send("GET", path.chopped(12)).json();
    QCOMPARE(contact.value(u"identifierCount"_s), 3);
    QCOMPARE(contact.value(u"featuredIdentifiers"_s).toArray().size(), 2);
    QCOMPARE(stand.client.send("DELETE", path, more).status, 204);
    QCOMPARE(stand.client.send("DELETE", path, more).status, 404);
}

void BirdIdentityTest::namesAreComputed_data()
{
    QTest::addColumn<QJsonObject>("attributes");
    QTest::addColumn<QString>("name");
    QTest::newRow("display name") << QJsonObject{{u"displayName"_s, u"J. Doe"_s}, {u"firstName"_s, u"John"_s}}
                                  << u"J. Doe"_s;
    QTest::newRow("first name") << QJsonObject{{u"firstName"_s, u"John"_s}} << u"John"_s;
    QTest::newRow("address") << QJsonObject() << u"j@example.com"_s;
}

void BirdIdentityTest::namesAreComputed()
{
    QFETCH(const QJsonObject, attributes);
    QFETCH(const QString, name);
    Stand stand(u"bird"_s);
    const Got got = stand.client.send("PATCH", byEmail("j@example.com"), {{u"attributes"_s, attributes}});
    QCOMPARE(got.text(u"computedDisplayName"_s), name);
}

void BirdIdentityTest::visitorsAreAnonymous()
{
    Stand stand(u"bird"_s);
    const Got got = stand.client.send("PATCH", base + "/contacts/identifiers/visitorid/v1", QJsonObject());
    QCOMPARE(got.json().value(u"isAnonymous"_s), true);
    const QJsonObject more{{u"addIdentifiers"_s, QJsonArray{identifier(u"externalId"_s, u"7"_s)}}};
    QCOMPARE(stand.client.send("PATCH", pathOf(got), more).json().value(u"isAnonymous"_s), false);
}

void BirdIdentityTest::readingByIdentifierIsForbidden()
{
    Stand stand(u"bird"_s);
    QCOMPARE(stand.client.send("POST", base + "/contacts", john).status, 201);
    QCOMPARE(stand.client.send("GET", byEmail("john@example.com")).status, 403);
}

void BirdIdentityTest::searchIsExact()
{
    Stand stand(u"bird"_s);
    QCOMPARE(stand.client.send("POST", base + "/contacts", john).status, 201);
    const auto found = [&](const QString &value) {
        return stand.client
            .send("POST", base + "/contacts/search", {{u"identifier"_s, identifier(u"emailaddress"_s, value)}})
            .json()
            .value(u"results"_s)
            .toArray()
            .size();
    };
    QCOMPARE(found(u"John@example.com"_s), 1);
    QCOMPARE(found(u"john"_s), 0);
    QCOMPARE(stand.client.send("POST", base + "/contacts/search", QJsonObject()).status, 422);
    QCOMPARE(stand.service.setOption(u"searchAllowed"_s, false), QString());
    QCOMPARE(stand.client.send("POST", base + "/contacts/search", QJsonObject()).status, 403);
}

} // namespace onefold::testservices

QTEST_GUILESS_MAIN(onefold::testservices::BirdIdentityTest)
#include "bird_identity_test.moc"
