// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/highlevelexamples.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace onefold::testservices {

class HighLevelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seed001IsCreated();
    void seed003IsUpserted();
    void headersAreRequired();
    void scopesAndLocationsCount();
    void bodiesAreChecked_data();
    void bodiesAreChecked();
    void duplicatesAreRefusedOnCreate();
    void duplicatesCanBeAllowed();
    void upsertIgnoresTheSecondIdentity();
    void upsertFollowsThePriority();
    void upsertDropsGender();
    void upsertPromotesAnAdditionalAddress();
    void updatesArePartial();
    void whatIsNotThereIs400();
    void duplicatesAreLookedUp();
    void errorsCarryATrace();
};

void HighLevelTest::seed001IsCreated()
{
    Stand stand(u"highlevel"_s);
    const Got got = stand.client.send("POST", "/contacts/", jane);
    QCOMPARE(got.status, 201);
    const QJsonObject made = contact(got);
    for (auto it = jane.begin(); it != jane.end(); ++it)
        QCOMPARE(made.value(it.key()), it.value());
    QCOMPARE(made.value(u"id"_s).toString().size(), 20);
    QCOMPARE(made.value(u"name"_s), u"Jane Smith"_s);
    QCOMPARE(made.value(u"dateAdded"_s), made.value(u"dateUpdated"_s));
    QCOMPARE(stand.client.send("POST", "/contacts", jane).status, 404); // the slash belongs to it
}

void HighLevelTest::seed003IsUpserted()
{
    Stand stand(u"highlevel"_s);
    const QJsonObject john =
        at({{u"firstName"_s, u"John"_s}, {u"lastName"_s, u"Doe"_s}, {u"email"_s, u"john@example.com"_s},
            {u"phone"_s, u"+15559876543"_s}, {u"tags"_s, QJsonArray{u"upserted"_s}}, {u"source"_s, u"api"_s}});
    const Got first = stand.client.send("POST", "/contacts/upsert", john);
    QCOMPARE(first.status, 200);
    QCOMPARE(first.json().value(u"new"_s), true);
    const Got second = stand.client.send("POST", "/contacts/upsert", john);
    QCOMPARE(second.json().value(u"new"_s), false);
    QCOMPARE(contact(second).value(u"id"_s), contact(first).value(u"id"_s));
    QCOMPARE(effects(stand.service), QStringList{u"unchanged"_s});
    QCOMPARE(stand.service.setOption(u"upsertCreatedStatus"_s, 201), QString());
    QCOMPARE(stand.client.send("POST", "/contacts/upsert", jane).status, 201);
}

void HighLevelTest::headersAreRequired()
{
    Stand stand(u"highlevel"_s);
    stand.client.headers() = {{"Version", "2021-07-28"}};
    QCOMPARE(stand.client.send("GET", "/contacts/x").status, 401);
    stand.client.headers() = {{"Authorization", "Bearer pit-wrong"}, {"Version", "2021-07-28"}};
    QCOMPARE(stand.client.send("GET", "/contacts/x").message(), u"Invalid Private Integration token"_s);
    stand.client.headers() = {{"Authorization", "Bearer test-token"}};
    QCOMPARE(stand.client.send("GET", "/contacts/x").message(), u"version header was not found."_s);
    stand.client.headers().emplaceBack("Version", "2021-04-15");
    QCOMPARE(stand.client.send("GET", "/contacts/x").message(), u"version header is invalid."_s);
}

void HighLevelTest::scopesAndLocationsCount()
{
    Stand stand(u"highlevel"_s, {.scopes = {u"contacts.readonly"_s, u"contacts.write"_s}});
    const Got scope = stand.client.send("GET", "/locations/" + location.toLatin1() + "/customFields");
    QCOMPARE(scope.status, 401);
    QCOMPARE(scope.message(), u"The token is not authorized for this scope."_s);
    QJsonObject elsewhere = jane;
    elsewhere.insert(u"locationId"_s, u"elsewhere"_s);
    for (const QByteArray &path : QByteArrayList{"/contacts/", "/contacts/upsert"}) {
        const Got got = stand.client.send("POST", path, elsewhere);
        QCOMPARE(got.status, 403);
        QCOMPARE(got.message(), u"The token does not have access to this location."_s);
    }
    QCOMPARE(stand.service.count(), 0);
}

void HighLevelTest::bodiesAreChecked_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("message");
    const QByteArray create = "/contacts/";
    const QByteArray upsert = "/contacts/upsert";
    QTest::newRow("location") << create << QJsonObject{{u"email"_s, u"a@b.example"_s}}
                              << u"locationId should not be empty"_s;
    QTest::newRow("unknown") << create << at({{u"nickname"_s, u"J"_s}}) << u"property nickname should not exist"_s;
    QTest::newRow("additional emails") << upsert << at({{u"additionalEmails"_s, QJsonArray()}})
                                       << u"property additionalEmails should not exist"_s;
    QTest::newRow("only upsert") << create << at({{u"createNewIfDuplicateAllowed"_s, true}})
                                 << u"property createNewIfDuplicateAllowed should not exist"_s;
    QTest::newRow("type") << create << at({{u"firstName"_s, 7}}) << u"firstName must be a string"_s;
    QTest::newRow("null") << create << at({{u"postalCode"_s, QJsonValue()}}) << u"postalCode must be a string"_s;
    QTest::newRow("email") << create << at({{u"email"_s, u"jane"_s}}) << u"email must be an email"_s;
    QTest::newRow("tags") << upsert << at({{u"tags"_s, u"lead"_s}}) << u"tags must be an array"_s;
    QTest::newRow("tag") << upsert << at({{u"tags"_s, QJsonArray{1}}}) << u"each value in tags must be a string"_s;
    QTest::newRow("country") << create << at({{u"country"_s, u"USA"_s}}) << u"country must be a valid enum value"_s;
    QTest::newRow("country of their list")
        << create << at({{u"country"_s, u"CW"_s}}) << u"country must be a valid enum value"_s;
    QTest::newRow("dnd") << create << at({{u"dnd"_s, u"true"_s}}) << u"dnd must be a boolean value"_s;
    QTest::newRow("channel") << create
                             << at({{u"dndSettings"_s,
                                    QJsonObject{{u"sms"_s, QJsonObject{{u"status"_s, u"active"_s}}}}}})
                             << u"dndSettings.property sms should not exist"_s;
    QTest::newRow("channel state")
        << create << at({{u"dndSettings"_s, QJsonObject{{u"SMS"_s, QJsonObject{{u"status"_s, u"on"_s}}}}}})
        << u"dndSettings.SMS.status must be one of the following values: active, inactive, permanent"_s;
    QTest::newRow("custom fields") << create << at({{u"customFields"_s, QJsonObject()}})
                                   << u"customFields must be an array"_s;
    QTest::newRow("seed's custom field") << create
                                         << at({{u"customFields"_s,
                                                QJsonArray{QJsonObject{{u"id"_s, u"x"_s}, {u"value"_s, u"y"_s}}}}})
                                         << u"customFields.0.property value should not exist"_s;
    QTest::newRow("date") << create << at({{u"dateOfBirth"_s, u"1990-02-30"_s}})
                          << u"dateOfBirth must be a valid date in one of the supported formats"_s;
}

void HighLevelTest::bodiesAreChecked()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QJsonObject, body);
    QFETCH(const QString, message);
    Stand stand(u"highlevel"_s);
    const Got got = stand.client.send("POST", path, body);
    QCOMPARE(got.status, 422);
    QCOMPARE(got.message(), message);
    QVERIFY(got.json().value(u"message"_s).isArray());
    QCOMPARE(stand.service.count(), 0);
}

void HighLevelTest::duplicatesAreRefusedOnCreate()
{
    Stand stand(u"highlevel"_s);
    const QJsonObject made = contact(stand.client.send("POST", "/contacts/", jane));
    const Got byEmail = stand.client.send("POST", "/contacts/", at({{u"email"_s, u"JANE@example.com"_s}}));
    QCOMPARE(byEmail.status, 400);
    QCOMPARE(byEmail.message(), u"This location does not allow duplicated contacts."_s);
    const QJsonObject meta = byEmail.json().value(u"meta"_s).toObject();
    QCOMPARE(meta.value(u"contactId"_s), made.value(u"id"_s));
    QCOMPARE(meta.value(u"contactName"_s), u"Jane Smith"_s);
    QCOMPARE(meta.value(u"matchingField"_s), u"email"_s);
    const Got byPhone = stand.client.send("POST", "/contacts/", at({{u"phone"_s, u"+1 555 123 4567"_s}}));
    QCOMPARE(byPhone.json().value(u"meta"_s).toObject().value(u"matchingField"_s), u"phone"_s);
    QCOMPARE(stand.service.count(), 1);
}

void HighLevelTest::duplicatesCanBeAllowed()
{
    Stand stand(u"highlevel"_s);
    QCOMPARE(stand.service.setOption(u"allowDuplicates"_s, true), QString());
    for (int i = 0; i < 2; ++i)
        QCOMPARE(stand.client.send("POST", "/contacts/", jane).status, 201);
    QCOMPARE(stand.client.send("POST", "/contacts/upsert", jane).json().value(u"new"_s), false);
    QJsonObject anyway = jane;
    anyway.insert(u"createNewIfDuplicateAllowed"_s, true);
    QCOMPARE(stand.client.send("POST", "/contacts/upsert", anyway).json().value(u"new"_s), true);
    QCOMPARE(stand.service.setOption(u"allowDuplicates"_s, false), QString());
    QCOMPARE(stand.client.send("POST", "/contacts/upsert", anyway).json().value(u"new"_s), false);
    QCOMPARE(stand.service.count(), 3);
}

void HighLevelTest::upsertIgnoresTheSecondIdentity()
{
    Stand stand(u"highlevel"_s);
    QCOMPARE(stand.client.send("POST", "/contacts/", jane).status, 201);
    QCOMPARE(stand.client.send("POST", "/contacts/", at({{u"phone"_s, u"+15125550100"_s}})).status, 201);
    const Got got = stand.client.send("POST", "/contacts/upsert",
        at({{u"email"_s, u"jane@example.com"_s}, {u"phone"_s, u"+15125550100"_s}, {u"city"_s, u"Boston"_s}}));
    QCOMPARE(got.status, 200);
    QCOMPARE(contact(got).value(u"city"_s), u"Boston"_s);
    QCOMPARE(contact(got).value(u"phone"_s), u"+15551234567"_s);
    QCOMPARE(effects(stand.service), QStringList{u"updated"_s});
}

void HighLevelTest::upsertFollowsThePriority()
{
    Stand stand(u"highlevel"_s);
    QCOMPARE(stand.client.send("POST", "/contacts/", jane).status, 201);
    const QString other = contact(stand.client.send("POST", "/contacts/", at({{u"phone"_s, u"+15125550100"_s}})))
                              .value(u"id"_s)
                              .toString();
    QCOMPARE(stand.service.setOption(u"duplicateFields"_s, QJsonArray{u"phone"_s, u"email"_s}), QString());
    const Got got = stand.client.send(
        "POST", "/contacts/upsert", at({{u"email"_s, u"jane@example.com"_s}, {u"phone"_s, u"+15125550100"_s}}));
    QCOMPARE(contact(got).value(u"id"_s), other);
    QVERIFY(!contact(got).contains(u"email"_s));
}

void HighLevelTest::upsertDropsGender()
{
    Stand stand(u"highlevel"_s);
    QJsonObject sent = jane;
    sent.insert(u"gender"_s, u"female"_s);
    QCOMPARE(contact(stand.client.send("POST", "/contacts/upsert", sent)).value(u"gender"_s), u"female"_s);
    sent.insert(u"gender"_s, u"male"_s);
    QCOMPARE(contact(stand.client.send("POST", "/contacts/upsert", sent)).value(u"gender"_s), u"female"_s);
}

void HighLevelTest::upsertPromotesAnAdditionalAddress()
{
    Stand stand(u"highlevel"_s);
    QCOMPARE(stand.client.send("POST", "/contacts/", jane).status, 201);
    stand.service.with([](host::Host &host) {
        store::ContactStore &contacts = host.service().contacts();
        QJsonObject values = contacts.all().front()->values;
        values.insert(u"additionalEmails"_s, QJsonArray{u"jane@home.example"_s});
        contacts.replace(contacts.all().front()->id, values);
    });
    const Got got = stand.client.send("POST", "/contacts/upsert", at({{u"email"_s, u"jane@home.example"_s}}));
    QCOMPARE(got.json().value(u"new"_s), false);
    QCOMPARE(contact(got).value(u"email"_s), u"jane@home.example"_s);
    QVERIFY(contact(got).value(u"additionalEmails"_s).toArray().isEmpty());
}

void HighLevelTest::updatesArePartial()
{
    Stand stand(u"highlevel"_s);
    const QJsonObject made = contact(stand.client.send("POST", "/contacts/", jane));
    const Got got = stand.client.send("PUT", pathOf(made), {{u"companyName"_s, u"New Co"_s}});
    QCOMPARE(got.status, 200);
    QCOMPARE(got.json().value(u"succeded"_s), true);
    QCOMPARE(contact(got).value(u"companyName"_s), u"New Co"_s);
    QCOMPARE(contact(got).value(u"firstName"_s), u"Jane"_s);
    for (const QString &name : {u"locationId"_s, u"gender"_s, u"id"_s, u"firstNameLowerCase"_s})
        QCOMPARE(stand.client.send("PUT", pathOf(made), {{name, u"x"_s}}).message(),
            QString(u"property "_s + name + u" should not exist"_s));
    const QJsonObject other = contact(stand.client.send("POST", "/contacts/", at({{u"email"_s, u"b@example.com"_s}})));
    QCOMPARE(stand.client.send("PUT", pathOf(other), {{u"email"_s, u"jane@example.com"_s}}).status, 400);
}

void HighLevelTest::whatIsNotThereIs400()
{
    Stand stand(u"highlevel"_s);
    const QJsonObject made = contact(stand.client.send("POST", "/contacts/", jane));
    QCOMPARE(stand.client.send("DELETE", pathOf(made)).json().value(u"succeded"_s), true);
    QCOMPARE(effects(stand.service), QStringList{u"deleted"_s});
    for (const QByteArray &method : QByteArrayList{"GET", "DELETE", "PUT"}) {
        const Got got = stand.client.send(method, "/contacts/lookup");
        QCOMPARE(got.status, 400);
        QCOMPARE(got.message(), u"Contact with id lookup not found"_s);
    }
}

void HighLevelTest::duplicatesAreLookedUp()
{
    Stand stand(u"highlevel"_s);
    const QString id = contact(stand.client.send("POST", "/contacts/", jane)).value(u"id"_s).toString();
    const QByteArray path = "/contacts/search/duplicate?locationId=" + location.toLatin1();
    QCOMPARE(contact(stand.client.send("GET", path + "&email=jane%40example.com")).value(u"id"_s), id);
    QCOMPARE(contact(stand.client.send("GET", path + "&number=%2B15551234567")).value(u"id"_s), id);
    for (const QByteArray &wrong :
        QByteArrayList{"&number=+15551234567", "&phone=%2B15551234567", "&email=nobody%40example.com"}) {
        const Got got = stand.client.send("GET", path + wrong);
        QCOMPARE(got.status, 200);
        QVERIFY(got.json().value(u"contact"_s).isNull());
    }
}

void HighLevelTest::errorsCarryATrace()
{
    Stand stand(u"highlevel"_s);
    QVERIFY(!stand.client.send("GET", "/contacts/x").text(u"traceId"_s).isEmpty());
    QVERIFY(!stand.client.send("GET", "/nothing").text(u"traceId"_s).isEmpty());
}

} // namespace onefold::testservices

QTEST_GUILESS_MAIN(onefold::testservices::HighLevelTest)
#include "highlevel_test.moc"
