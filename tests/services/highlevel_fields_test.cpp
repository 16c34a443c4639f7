// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/highlevelexamples.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace onefold::testservices {

class HighLevelFieldsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void phoneNumbersAreNormalised_data();
    void phoneNumbersAreNormalised();
    void datesOfBirthAreRead_data();
    void datesOfBirthAreRead();
    void tagsAreReplacedByWrites();
    void emptyTextClears();
    void permanentDndStays();
    void customFieldsAreMerged();
    void tagsAreAddedAndRemoved();
    void bulkTagsFailInPart();
    void businessesAreSet();
    void definitionsAreServed();
};

void HighLevelFieldsTest::phoneNumbersAreNormalised_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("kept");
    QTest::newRow("separators") << u"+1 888-888-8888"_s << u"+18888888888"_s;
    QTest::newRow("national") << u"(512) 555-0100"_s << u"+15125550100"_s;
    QTest::newRow("too long") << u"+1234567890123456"_s << QString();
    QTest::newRow("letters") << u"+1 800 FLOWERS"_s << QString();
}

void HighLevelFieldsTest::phoneNumbersAreNormalised()
{
    QFETCH(const QString, sent);
    QFETCH(const QString, kept);
    Stand stand(u"highlevel"_s);
    const Got got = stand.client.send("POST", "/contacts/", at({{u"phone"_s, sent}}));
    QCOMPARE(got.status, kept.isEmpty() ? 400 : 201);
    QCOMPARE(contact(got).value(u"phone"_s).toString(), kept);
}

void HighLevelFieldsTest::datesOfBirthAreRead_data()
{
    QTest::addColumn<QString>("sent");
    for (const char *date : {"1990/09/25", "09/25/1990", "1990-09-25", "09-25-1990", "1990.09.25", "09.25.1990",
             "1990_09_25", "09_25_1990"})
        QTest::newRow(date) << QString::fromLatin1(date);
}

void HighLevelFieldsTest::datesOfBirthAreRead()
{
    QFETCH(const QString, sent);
    Stand stand(u"highlevel"_s);
    const QJsonObject made = contact(stand.client.send("POST", "/contacts/", at({{u"dateOfBirth"_s, sent}})));
    QCOMPARE(made.value(u"dateOfBirth"_s), u"1990-09-25T00:00:00.000Z"_s);
    QCOMPARE(contact(stand.client.send("GET", pathOf(made))).value(u"dateOfBirth"_s), u"1990-09-25"_s);
    const Got found = stand.client.send("POST", "/contacts/search", at({{u"pageLimit"_s, 1}}));
    QCOMPARE(found.json().value(u"contacts"_s).toArray().first().toObject().value(u"dateOfBirth"_s),
        QJsonValue(qint64(654220800000)));
}

void HighLevelFieldsTest::tagsAreReplacedByWrites()
{
    Stand stand(u"highlevel"_s);
    const QJsonObject made = contact(stand.client.send("POST", "/contacts/", jane));
    QJsonObject sent = jane;
    sent.insert(u"tags"_s, QJsonArray{u"VIP"_s, u" vip "_s, u"Hot"_s});
    const QJsonArray expected = {u"vip"_s, u"hot"_s};
    QCOMPARE(contact(stand.client.send("POST", "/contacts/upsert", sent)).value(u"tags"_s).toArray(), expected);
    const Got got = stand.client.send("PUT", pathOf(made), {{u"tags"_s, QJsonArray{u"One"_s}}});
    QCOMPARE(contact(got).value(u"tags"_s).toArray(), QJsonArray{u"one"_s});
}

void HighLevelFieldsTest::emptyTextClears()
{
    Stand stand(u"highlevel"_s);
    const QJsonObject made = contact(stand.client.send("POST", "/contacts/", jane));
    const Got got = stand.client.send("PUT", pathOf(made), {{u"city"_s, QString()}, {u"phone"_s, QJsonValue()}});
    QVERIFY(!contact(got).contains(u"city"_s));
    QVERIFY(!contact(got).contains(u"phone"_s));
    QCOMPARE(stand.client.send("POST", "/contacts/", at({{u"phone"_s, u"+15551234567"_s}})).status, 201);
}

void HighLevelFieldsTest::permanentDndStays()
{
    Stand stand(u"highlevel"_s);
    const auto state = [](const QString &status) {
        return QJsonObject{{u"dndSettings"_s, QJsonObject{{u"SMS"_s, QJsonObject{{u"status"_s, status}}}}}};
    };
    const QJsonObject made = contact(stand.client.send("POST", "/contacts/", jane));
    QCOMPARE(stand.client.send("PUT", pathOf(made), state(u"permanent"_s)).status, 200);
    const Got got = stand.client.send("PUT", pathOf(made), state(u"inactive"_s));
    QCOMPARE(got.status, 400);
    QCOMPARE(got.message(), u"Not authorized to update permanent dnd setting for SMS"_s);
    const QJsonObject email{{u"dndSettings"_s, QJsonObject{{u"Email"_s, QJsonObject{{u"status"_s, u"active"_s}}}}}};
    const QJsonObject kept = contact(stand.client.send("PUT", pathOf(made), email)).value(u"dndSettings"_s).toObject();
    QCOMPARE(kept.keys(), (QStringList{u"Email"_s, u"SMS"_s}));
}

void HighLevelFieldsTest::customFieldsAreMerged()
{
    Stand stand(u"highlevel"_s);
    const QJsonArray defined =
        stand.client.send("GET", "/locations/" + location.toLatin1() + "/customFields?model=contact")
            .json()
            .value(u"customFields"_s)
            .toArray();
    const QString id = defined.first().toObject().value(u"id"_s).toString();
    QJsonObject sent = jane;
    sent.insert(u"customFields"_s,
        QJsonArray{QJsonObject{{u"id"_s, id}, {u"field_value"_s, 5}},
            QJsonObject{{u"key"_s, u"favourite_colour"_s}, {u"field_value"_s, u"red"_s}},
            QJsonObject{{u"id"_s, u"unknown"_s}, {u"field_value"_s, u"lost"_s}}});
    const QJsonObject made = contact(stand.client.send("POST", "/contacts/", sent));
    QCOMPARE(made.value(u"customFields"_s).toArray().size(), 2);
    QCOMPARE(made.value(u"customFields"_s).toArray().first().toObject(), (QJsonObject{{u"id"_s, id}, {u"value"_s, 5}}));
    const QJsonObject clear{{u"customFields"_s, QJsonArray{QJsonObject{{u"id"_s, id}, {u"field_value"_s, QString()}}}}};
    QCOMPARE(contact(stand.client.send("PUT", pathOf(made), clear)).value(u"customFields"_s).toArray().size(), 1);
    QCOMPARE(stand.service.setOption(u"seedCustomFields"_s, true), QString());
    const QJsonObject seedForm{{u"customFields"_s, QJsonArray{QJsonObject{{u"id"_s, id}, {u"value"_s, 6}}}}};
    QCOMPARE(contact(stand.client.send("PUT", pathOf(made), seedForm)).value(u"customFields"_s).toArray().size(), 2);
}

void HighLevelFieldsTest::tagsAreAddedAndRemoved()
{
    Stand stand(u"highlevel"_s);
    const QByteArray path = pathOf(contact(stand.client.send("POST", "/contacts/", jane))) + "/tags";
    const Got added = stand.client.send("POST", path, {{u"tags"_s, QJsonArray{u"VIP"_s, u"website"_s}}});
    QCOMPARE(added.status, 201);
    const QJsonArray expected = {u"new-lead"_s, u"website"_s, u"vip"_s};
    QCOMPARE(added.json().value(u"tags"_s).toArray(), expected);
    const Got removed = stand.client.send("DELETE", path, {{u"tags"_s, QJsonArray{u"NEW-lead"_s}}});
    QCOMPARE(removed.status, 200);
    const QJsonArray left = {u"website"_s, u"vip"_s};
    QCOMPARE(removed.json().value(u"tags"_s).toArray(), left);
    QCOMPARE(stand.client.send("POST", path, at({{u"tags"_s, QJsonArray()}})).message(),
        u"property locationId should not exist"_s);
}

void HighLevelFieldsTest::bulkTagsFailInPart()
{
    Stand stand(u"highlevel"_s);
    const QString id = contact(stand.client.send("POST", "/contacts/", jane)).value(u"id"_s).toString();
    const QJsonObject body = at({{u"contacts"_s, QJsonArray{id, u"gone"_s}}, {u"tags"_s, QJsonArray{u"vip"_s}}});
    const Got got = stand.client.send("POST", "/contacts/bulk/tags/update/add", body);
    QCOMPARE(got.status, 201);
    QCOMPARE(got.json().value(u"errorCount"_s), 1);
    const QJsonArray responses = got.json().value(u"responses"_s).toArray();
    QCOMPARE(responses.at(0).toObject().value(u"tagsAdded"_s).toArray(), QJsonArray{u"vip"_s});
    QCOMPARE(responses.at(1).toObject().value(u"type"_s), u"error"_s);
    QJsonObject all = body;
    all.insert(u"removeAllTags"_s, true);
    QCOMPARE(stand.client.send("POST", "/contacts/bulk/tags/update/remove", all).status, 201);
    QVERIFY(contact(stand.client.send("GET", "/contacts/" + id.toLatin1())).value(u"tags"_s).toArray().isEmpty());
    QCOMPARE(stand.client.send("POST", "/contacts/bulk/tags/update/replace", body).status, 422);
}

void HighLevelFieldsTest::businessesAreSet()
{
    Stand stand(u"highlevel"_s);
    const QString id = contact(stand.client.send("POST", "/contacts/", jane)).value(u"id"_s).toString();
    const QJsonObject body = at({{u"ids"_s, QJsonArray{id, u"gone"_s}}, {u"businessId"_s, u"b1"_s}});
    QCOMPARE(
        stand.client.send("POST", "/contacts/bulk/business", body).json().value(u"ids"_s).toArray(), QJsonArray{id});
    QCOMPARE(
        stand.client.send("GET", "/contacts/business/b1?locationId=" + location.toLatin1()).json().value(u"count"_s),
        1);
}

void HighLevelFieldsTest::definitionsAreServed()
{
    Stand stand(u"highlevel"_s);
    const QByteArray base = "/locations/" + location.toLatin1();
    const Got made = stand.client.send(
        "POST", base + "/customFields", {{u"name"_s, u"Shoe size"_s}, {u"dataType"_s, u"NUMERICAL"_s}});
    QCOMPARE(made.status, 201);
    const QJsonObject field = made.json().value(u"customField"_s).toObject();
    QCOMPARE(field.value(u"fieldKey"_s), u"contact.shoe_size"_s);
    const QByteArray path = base + "/customFields/" + field.value(u"id"_s).toString().toLatin1();
    QCOMPARE(stand.client.send("GET", path).status, 200);
    QCOMPARE(stand.client.send("DELETE", path).status, 200);
    QCOMPARE(stand.client.send("GET", path).status, 400);
    QCOMPARE(stand.client.send("POST", base + "/tags", {{u"name"_s, u"Lead"_s}}).status, 201);
    QCOMPARE(
        stand.client.send("GET", base + "/tags").json().value(u"tags"_s).toArray().first().toObject().value(u"name"_s),
        u"lead"_s);
    QCOMPARE(stand.client.send("GET", "/locations/other/tags").status, 403);
}

} // namespace onefold::testservices

QTEST_GUILESS_MAIN(onefold::testservices::HighLevelFieldsTest)
#include "highlevel_fields_test.moc"
