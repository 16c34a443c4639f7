// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/testclient.h"

#include <QJsonArray>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;

namespace onefold::testservices {

namespace {

QJsonObject asking(QJsonObject body)
{
    body.insert(u"locationId"_s, u"ve9EPM428h8vShlRW1KT"_s);
    if (!body.contains(u"pageLimit"_s))
        body.insert(u"pageLimit"_s, 20);
    return body;
}

QJsonObject filter(const QString &field, const QString &how, const QJsonValue &value = {})
{
    return {{u"field"_s, field}, {u"operator"_s, how}, {u"value"_s, value}};
}

} // namespace

class HighLevelSearchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodiesAreChecked_data();
    void bodiesAreChecked();
    void pagesReachTenThousand();
    void cursorsReachEverything_data();
    void cursorsReachEverything();
    void filtersSelect_data();
    void filtersSelect();
    void unknownFieldsAreRefused();
    void theIndexLags();
    void phoneSearchCanFindNothing();
    void resultsLookOtherwise();
    void theLegacyListNeedsBothCursors();
};

void HighLevelSearchTest::bodiesAreChecked_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::newRow("no limit") << QJsonObject{{u"locationId"_s, u"ve9EPM428h8vShlRW1KT"_s}};
    QTest::newRow("no location") << QJsonObject{{u"pageLimit"_s, 20}};
    QTest::newRow("limit") << asking({{u"pageLimit"_s, 501}});
    QTest::newRow("both cursors") << asking({{u"page"_s, 1}, {u"searchAfter"_s, QJsonArray{1, u"x"_s}}});
    QTest::newRow("query") << asking({{u"query"_s, QString(76, u'x')}});
    QTest::newRow("sort") << asking({{u"sort"_s, QJsonArray{QJsonObject{{u"field"_s, u"city"_s}}}}});
    QTest::newRow("unknown") << asking({{u"limit"_s, 5}});
}

void HighLevelSearchTest::bodiesAreChecked()
{
    QFETCH(const QJsonObject, body);
    Stand stand(u"highlevel"_s);
    QCOMPARE(stand.client.send("POST", "/contacts/search", body).status, 422);
}

void HighLevelSearchTest::pagesReachTenThousand()
{
    Stand stand(u"highlevel"_s);
    stand.service.seed(60);
    const Got got = stand.client.send("POST", "/contacts/search", asking({{u"page"_s, 3}, {u"pageLimit"_s, 25}}));
    QCOMPARE(got.json().value(u"contacts"_s).toArray().size(), 10);
    QCOMPARE(got.json().value(u"total"_s), 60);
    QCOMPARE(
        stand.client.send("POST", "/contacts/search", asking({{u"page"_s, 21}, {u"pageLimit"_s, 500}})).status, 400);
}

void HighLevelSearchTest::cursorsReachEverything_data()
{
    QTest::addColumn<QJsonArray>("sort");
    QTest::newRow("none") << QJsonArray();
    QTest::newRow("updated") << QJsonArray{QJsonObject{{u"field"_s, u"dateUpdated"_s}, {u"direction"_s, u"asc"_s}}};
    QTest::newRow("name") << QJsonArray{
        QJsonObject{{u"field"_s, u"firstNameLowerCase"_s}, {u"direction"_s, u"desc"_s}}};
}

void HighLevelSearchTest::cursorsReachEverything()
{
    QFETCH(const QJsonArray, sort);
    Stand stand(u"highlevel"_s);
    stand.service.seed(105);
    QJsonObject body = asking({{u"sort"_s, sort}});
    QSet<QString> seen;
    for (int page = 0; page < 6; ++page) {
        const QJsonArray contacts =
            stand.client.send("POST", "/contacts/search", body).json().value(u"contacts"_s).toArray();
        QCOMPARE(contacts.size(), page < 5 ? 20 : 5);
        for (const QJsonValue contact : contacts)
            seen += contact[u"id"_s].toString();
        body.insert(u"searchAfter"_s, contacts.last().toObject().value(u"searchAfter"_s));
    }
    QCOMPARE(seen.size(), 105);
    QVERIFY(stand.client.send("POST", "/contacts/search", body).json().value(u"contacts"_s).toArray().isEmpty());
}

void HighLevelSearchTest::filtersSelect_data()
{
    QTest::addColumn<QJsonArray>("filters");
    QTest::addColumn<int>("total");
    QTest::newRow("eq") << QJsonArray{filter(u"email"_s, u"eq"_s, u"PERSON7@example.com"_s)} << 1;
    QTest::newRow("phone") << QJsonArray{filter(u"phone"_s, u"eq"_s, u"+15122000000"_s)} << 1;
    QTest::newRow("not eq") << QJsonArray{filter(u"email"_s, u"not_eq"_s, u"person7@example.com"_s)} << 33;
    QTest::newRow("contains") << QJsonArray{filter(u"contactName"_s, u"contains"_s, u"jane"_s)} << 2;
    QTest::newRow("tags") << QJsonArray{filter(u"tags"_s, u"contains"_s, u"lead"_s)} << 17;
    QTest::newRow("exists") << QJsonArray{filter(u"source"_s, u"exists"_s)} << 0;
    QTest::newRow("not exists") << QJsonArray{filter(u"source"_s, u"not_exists"_s)} << 34;
    QTest::newRow("range") << QJsonArray{filter(u"dateUpdated"_s, u"range"_s, QJsonObject{{u"gte"_s, 1}})} << 34;
    QTest::newRow("other range") << QJsonArray{filter(
        u"dateUpdated"_s, u"range"_s, QJsonObject{{u"to"_s, u"2000-01-01T00:00:00.000Z"_s}})}
                                 << 0;
    QTest::newRow("both") << QJsonArray{filter(u"tags"_s, u"contains"_s, u"lead"_s),
        filter(u"contactName"_s, u"contains"_s, u"jane"_s)}
                          << 1;
    const QJsonArray either = {
        filter(u"email"_s, u"eq"_s, u"person1@example.com"_s), filter(u"email"_s, u"eq"_s, u"person2@example.com"_s)};
    QTest::newRow("or") << QJsonArray{QJsonObject{{u"group"_s, u"OR"_s}, {u"filters"_s, either}}} << 2;
}

void HighLevelSearchTest::filtersSelect()
{
    QFETCH(const QJsonArray, filters);
    QFETCH(const int, total);
    Stand stand(u"highlevel"_s);
    stand.service.seed(34);
    const Got got = stand.client.send("POST", "/contacts/search", asking({{u"filters"_s, filters}}));
    QCOMPARE(got.status, 200);
    QCOMPARE(got.json().value(u"total"_s), total);
}

void HighLevelSearchTest::unknownFieldsAreRefused()
{
    Stand stand(u"highlevel"_s);
    const Got unknown = stand.client.send(
        "POST", "/contacts/search", asking({{u"filters"_s, QJsonArray{filter(u"shoe"_s, u"eq"_s, 1)}}}));
    QCOMPARE(unknown.status, 400);
    QCOMPARE(unknown.message(), u"Invalid field shoe"_s);
    const QJsonArray partOfEmail = {filter(u"email"_s, u"contains"_s, u"x"_s)};
    QCOMPARE(stand.client.send("POST", "/contacts/search", asking({{u"filters"_s, partOfEmail}})).status, 400);
}

void HighLevelSearchTest::theIndexLags()
{
    std::atomic<qint64> now{1'000'000'000'000};
    Stand stand(u"highlevel"_s, {.clock = [&now] { return now.load(); }});
    stand.service.seed(3);
    QCOMPARE(stand.service.setOption(u"indexLag"_s, 5000), QString());
    const auto total = [&] {
        return stand.client.send("POST", "/contacts/search", asking({})).json().value(u"total"_s).toInt();
    };
    QCOMPARE(total(), 3);
    const QString id = stand.service.contacts().constFirst().value(u"id"_s).toString();
    QCOMPARE(stand.client.send("DELETE", "/contacts/" + id.toLatin1()).status, 200);
    QCOMPARE(total(), 3);
    now += 4999;
    QCOMPARE(total(), 3);
    now += 1;
    QCOMPARE(total(), 2);
}

void HighLevelSearchTest::phoneSearchCanFindNothing()
{
    Stand stand(u"highlevel"_s);
    stand.service.seed(1);
    QCOMPARE(stand.service.setOption(u"phoneSearchEmpty"_s, true), QString());
    const QJsonArray filters = {filter(u"phone"_s, u"eq"_s, u"+15122000000"_s)};
    QCOMPARE(
        stand.client.send("POST", "/contacts/search", asking({{u"filters"_s, filters}})).json().value(u"total"_s), 0);
}

void HighLevelSearchTest::resultsLookOtherwise()
{
    Stand stand(u"highlevel"_s);
    QJsonObject body = asking({{u"address1"_s, u"456 Oak Ave"_s}, {u"name"_s, u"Jane Smith"_s}});
    body.remove(u"pageLimit"_s);
    QCOMPARE(stand.client.send("POST", "/contacts/", body).status, 201);
    const Got got = stand.client.send("POST", "/contacts/search", asking({{u"query"_s, u"smith"_s}}));
    const QJsonObject found = got.json().value(u"contacts"_s).toArray().first().toObject();
    QCOMPARE(found.value(u"address"_s), u"456 Oak Ave"_s);
    QVERIFY(!found.contains(u"address1"_s));
    QCOMPARE(found.value(u"contactName"_s), u"Jane Smith"_s);
}

void HighLevelSearchTest::theLegacyListNeedsBothCursors()
{
    Stand stand(u"highlevel"_s);
    stand.service.seed(45);
    const QByteArray path = "/contacts/?locationId=ve9EPM428h8vShlRW1KT";
    const Got first = stand.client.send("GET", path);
    QCOMPARE(first.json().value(u"count"_s), 20);
    const QJsonObject meta = first.json().value(u"meta"_s).toObject();
    QCOMPARE(meta.value(u"total"_s), 45);
    const QByteArray time = "&startAfter=" + QByteArray::number(meta.value(u"startAfter"_s).toInteger());
    const QByteArray id = "&startAfterId=" + meta.value(u"startAfterId"_s).toString().toLatin1();
    const auto ids = [](const Got &got) {
        QStringList found;
        const QJsonArray contacts = got.json().value(u"contacts"_s).toArray();
        for (const QJsonValue contact : contacts)
            found += contact[u"id"_s].toString();
        return found;
    };
    QCOMPARE(ids(stand.client.send("GET", path + id)), ids(first));
    QVERIFY(!ids(first).contains(ids(stand.client.send("GET", path + time + id)).constFirst()));
    QCOMPARE(stand.client.send("GET", path + "&limit=101").status, 422);
}

} // namespace onefold::testservices

QTEST_GUILESS_MAIN(onefold::testservices::HighLevelSearchTest)
#include "highlevel_search_test.moc"
