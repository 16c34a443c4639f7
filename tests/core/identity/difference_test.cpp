// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace onefold::contact;

/// difference(): exactly what changed, and the way through JSON and back that the journal goes.
class DifferenceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differs_data();
    void differs();
    void leadsFromOneToTheOther_data() { differs_data(); }
    void leadsFromOneToTheOther();
    void survivesTheJournal_data() { differs_data(); }
    void survivesTheJournal();
    void isSorted();
};

void DifferenceTest::differs_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("changes");
    const auto row = [](const char *what, const char *before, const char *after, const char *changes) {
        QTest::newRow(what) << QByteArray(before) << QByteArray(after) << QByteArray(changes);
    };
    row("nothing", "{}", "{}", "{}");
    row("same", R"({"city":"Bonn","tags":["a"]})", R"({"city":"Bonn","tags":["a"]})", "{}");
    row("added", "{}", R"({"city":"Bonn"})", R"({"city":[null,"Bonn"]})");
    row("removed", R"({"city":"Bonn"})", "{}", R"({"city":["Bonn",null]})");
    row("changed", R"({"city":"Bonn"})", R"({"city":"Ulm"})", R"({"city":["Bonn","Ulm"]})");
    row("case", R"({"email":"a@b.co"})", R"({"email":"A@b.co"})", R"({"email":["a@b.co","A@b.co"]})");
    row("order of a list", R"({"tags":["a","b"]})", R"({"tags":["b","a"]})", R"({"tags":[["a","b"],["b","a"]]})");
    row("type", R"({"custom.a":"1"})", R"({"custom.a":1})", R"({"custom.a":["1",1]})");
    row("truth", R"({"dnd":true})", R"({"dnd":false})", R"({"dnd":[true,false]})");
    row("members", R"({"custom.a":"1","custom.b":"2"})", R"({"custom.b":"3","custom.c":"4"})",
        R"({"custom.a":["1",null],"custom.b":["2","3"],"custom.c":[null,"4"]})");
    row("first and last of the catalogue", R"({"name":"a","identifier.z":["1"]})",
        R"({"name":"b","identifier.z":["2"]})", R"({"name":["a","b"],"identifier.z":["1","2"]})");
    row("interleaved", R"({"name":"a","email":"e","city":"c"})", R"({"first_name":"f","email":"e","tags":["t"]})",
        R"({"name":["a",null],"first_name":[null,"f"],"city":["c",null],"tags":[null,["t"]]})");
}

void DifferenceTest::differs()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, changes);
    const QJsonObject found = toJson(difference(fieldsFrom(before), fieldsFrom(after)));
    QCOMPARE(QJsonDocument(found).toJson(), QJsonDocument::fromJson(changes).toJson());
}

void DifferenceTest::leadsFromOneToTheOther()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    Fields fields = fieldsFrom(before);
    const FieldChanges changes = difference(fields, fieldsFrom(after));
    for (const FieldChange &change : changes)
        fields.put(change.field, change.after);
    QCOMPARE(asJson(fields), asJson(fieldsFrom(after)));
    for (const FieldChange &change : changes)
        fields.put(change.field, change.before);
    QCOMPARE(asJson(fields), asJson(fieldsFrom(before)));
}

void DifferenceTest::survivesTheJournal()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const FieldChanges changes = difference(fieldsFrom(before), fieldsFrom(after));
    QVERIFY(changesFromJson(toJson(changes)) == changes);
}

void DifferenceTest::isSorted()
{
    const FieldChanges changes = difference(
        fieldsFrom(R"({"tags":["a"],"name":"n"})"), fieldsFrom(R"({"city":"c","custom.a":"1","email":"e"})"));
    QCOMPARE(changes.size(), std::size_t(5));
    QVERIFY(std::ranges::is_sorted(changes, std::less<>(), &FieldChange::field));
}

QTEST_GUILESS_MAIN(DifferenceTest)
#include "difference_test.moc"
