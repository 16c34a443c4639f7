// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/detection.h"
#include "core/duplicates/scoring.h"
#include "people.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <map>

using namespace Qt::StringLiterals;
using namespace onefold;
using namespace onefold::duplicates;
using namespace onefold::duplicates::test;

/// Who is found to be one person, and who is not.
class DetectionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsOnePerson_data();
    void findsOnePerson();
    void keepsPeopleApart_data();
    void keepsPeopleApart();
    void isTheSameEachTime();
    void scoresAsComparedWhole();
    void chainsNoStrangers();
    void findsInAFew_data();
    void findsInAFew();
    void takesCopiesForCopiesInASmallWorkspace();
    void weighsWhatAFieldAddsToTheOthers();
    void isNotMisledByWhatIsNotThePersons();
    void keepsApartWhomAPersonTold();
    void readsAnyColumns();
    void standsBadInput_data();
    void standsBadInput();
    void stopsWhenAsked();
};

void DetectionTest::findsOnePerson_data()
{
    QTest::addColumn<Row>("other");

    const Row one = {u"Katherine"_s, u"Winterbourne"_s, u"kw@acme.example"_s, u"+15125550147"_s, u"Acme Ltd"_s,
        u"12 Main Street"_s, u"Austin"_s, u"1985-03-27"_s};
    const auto with = [&](const std::map<int, QString> &changes) {
        Row row = one;
        for (const auto &[at, text] : changes)
            row[at] = text;
        return row;
    };
    QTest::newRow("same") << one;
    QTest::newRow("nickname, other email") << with({{0, u"Kate"_s}, {2, u"kate@home.example"_s}});
    QTest::newRow("typo in the name, no email") << with({{1, u"Winterborne"_s}, {2, {}}});
    QTest::newRow("swapped names") << with({{0, u"Winterbourne"_s}, {1, u"Katherine"_s}, {2, {}}});
    QTest::newRow("swapped, one an initial") << with({{0, u"Winterbourne"_s}, {1, u"K"_s}, {2, {}}});
    QTest::newRow("number without the country's code") << with({{2, {}}, {3, u"5125550147"_s}, {5, {}}, {6, {}}});
    QTest::newRow("slip in the house's number") << with({{2, {}}, {5, u"21 Main Street"_s}});
    QTest::newRow("one mailbox with a dot and without") << with({{2, u"k.w@acme.example"_s}, {3, {}}});
    QTest::newRow("flat before the house") << with({{2, {}}, {5, u"4/12 Main Street"_s}});
    QTest::newRow("initial, no phone") << with({{0, u"K."_s}, {3, {}}});
    QTest::newRow("new job") << with({{2, u"katherine@other.example"_s}, {4, u"Other Inc"_s}});
    QTest::newRow("moved, new number") << with({{3, u"+15125559999"_s}, {5, u"7 Elm Road"_s}, {6, u"Dallas"_s}});
    QTest::newRow("day and month changed places, other address") << with({{7, u"1985-27-03"_s}, {5, {}}});
    QTest::newRow("title") << with({{0, u"Dr. Katherine"_s}, {2, {}}});
    QTest::newRow("other script") << with({{0, u"Катхерине"_s}, {2, {}}});
    QTest::newRow("email and name alone") << Row{u"Katherine"_s, u"Winterbourne"_s, u"kw@acme.example"_s};
}

void DetectionTest::findsOnePerson()
{
    QFETCH(const Row, other);
    const Row one = {u"Katherine"_s, u"Winterbourne"_s, u"kw@acme.example"_s, u"+15125550147"_s, u"Acme Ltd"_s,
        u"12 Main Street"_s, u"Austin"_s, u"1985-03-27"_s};
    const Detection detection = detect(strangers(140).add(one).add(other).take());
    QCOMPARE(groupsIn(detection), QStringList{u"141+142"_s});
}

void DetectionTest::keepsPeopleApart_data()
{
    QTest::addColumn<Row>("one");
    QTest::addColumn<Row>("other");

    QTest::newRow("colleagues with one switchboard") << Row{u"Katherine"_s, u"Winterbourne"_s, u"kw@acme.example"_s,
        u"+15125550147"_s, u"Acme"_s, u"12 Main St"_s, u"Austin"_s}
                                                     << Row{u"Peter"_s, u"Lindqvist"_s, u"pl@acme.example"_s,
                                                            u"+15125550147"_s, u"Acme"_s, u"12 Main St"_s, u"Austin"_s};
    QTest::newRow("a couple") << Row{u"Katherine"_s, u"Winterbourne"_s, u"kw@home.example"_s, u"+15125550147"_s, {},
        u"12 Main St"_s, u"Austin"_s, u"1985-03-27"_s}
                              << Row{u"Peter"_s, u"Winterbourne"_s, u"pw@home.example"_s, u"+15125550147"_s, {},
                                     u"12 Main St"_s, u"Austin"_s, u"1983-11-02"_s};
    QTest::newRow("father and son") << Row{u"Peter"_s, u"Winterbourne"_s, {}, u"+15125550147"_s, {}, u"12 Main St"_s,
        u"Austin"_s, u"1955-03-27"_s}
                                    << Row{u"Peter"_s, u"Winterbourne"_s, {}, u"+15125550147"_s, {}, u"12 Main St"_s,
                                           u"Austin"_s, u"1983-11-02"_s};
    QTest::newRow("one mailbox of a company") << Row{u"Katherine"_s, u"Winterbourne"_s, u"info@acme.example"_s, {},
        u"Acme"_s} << Row{u"Peter"_s, u"Lindqvist"_s, u"info@acme.example"_s, {}, u"Acme"_s};
    QTest::newRow("namesakes") << Row{u"Katherine"_s, u"Winterbourne"_s, u"kw@acme.example"_s, u"+15125550147"_s, {},
        u"12 Main St"_s, u"Austin"_s, u"1985-03-27"_s}
                               << Row{u"Katherine"_s, u"Winterbourne"_s, u"kate@other.example"_s, u"+13125550199"_s, {},
                                      u"7 Elm Rd"_s, u"Chicago"_s, u"1962-10-08"_s};
    QTest::newRow("Sr and Jr") << Row{u"Harold"_s, u"Winterbourne Sr"_s, {}, u"+15125550147"_s, {}, u"12 Main St"_s,
        u"Austin"_s}
                               << Row{u"Harold"_s, u"Winterbourne, Jr."_s, {}, u"+15125550147"_s, {}, u"12 Main St"_s,
                                      u"Austin"_s};
    QTest::newRow("father and son at one mailbox")
        << Row{u"Peter"_s, u"Winterbourne"_s, u"pw@home.example"_s, u"+15125550147"_s, {}, {}, {}, u"1950-03-27"_s}
        << Row{u"Peter"_s, u"Winterbourne"_s, u"pw@home.example"_s, u"+15125550147"_s, {}, {}, {}, u"1981-11-02"_s};
    QTest::newRow("a couple, one number without the country's code")
        << Row{u"Katherine"_s, u"Winterbourne"_s, {}, u"+15125550147"_s, {}, u"12 Main St"_s, u"Austin"_s}
        << Row{u"Peter"_s, u"Winterbourne"_s, {}, u"5125550147"_s, {}, u"12 Main St"_s, u"Austin"_s};
    QTest::newRow("Lynn and Alan of one house")
        << Row{u"Lynn"_s, u"Carter"_s, {}, u"+15125550147"_s, {}, u"12 Main St"_s, u"Austin"_s}
        << Row{u"Alan"_s, u"Carter"_s, {}, u"+15125550147"_s, {}, u"12 Main St"_s, u"Austin"_s};
    QTest::newRow("two whom their host numbers")
        << Row{u"John"_s, u"Abbott"_s, u"jabbott16@acme.example"_s, {}, u"Acme"_s, {}, u"Austin"_s}
        << Row{u"John"_s, u"Abbott"_s, u"jabbott25@acme.example"_s, {}, u"Acme"_s, {}, u"Austin"_s};
    QTest::newRow("Mario and Maria of one company")
        << Row{u"Mario"_s, u"Colombo"_s, u"mario@acme.example"_s, {}, u"Acme"_s, {}, u"Genova"_s}
        << Row{u"Maria"_s, u"Barbieri"_s, u"maria@acme.example"_s, {}, u"Acme"_s, {}, u"Genova"_s};
    QTest::newRow("nothing but a city") << Row{{}, {}, {}, {}, {}, {}, u"Austin"_s}
                                        << Row{{}, {}, {}, {}, {}, {}, u"Austin"_s};
}

void DetectionTest::keepsPeopleApart()
{
    QFETCH(const Row, one);
    QFETCH(const Row, other);
    QCOMPARE(groupsIn(detect(strangers(140).add(one).add(other).take())), QStringList());
}

void DetectionTest::isTheSameEachTime()
{
    const auto make = [] {
        TableMaker maker = strangers(700);
        for (int i = 0; i < 60; ++i) {
            Row again = stranger(i * 11);
            again[0] = again.at(0).left(i % 2 == 0 ? 1 : 20);
            again[i % 3 == 0 ? 2 : 3].clear();
            maker.add(again);
        }
        return detect(maker.take());
    };
    const Detection first = make();
    const Detection second = make();
    QVERIFY(first.clusters.size() > 40);
    QCOMPARE(groupsIn(first), groupsIn(second));
    for (std::size_t i = 0; i < first.clusters.size(); ++i)
        QCOMPARE(first.clusters[i].logOdds, second.clusters[i].logOdds);
}

/// What is left early is what comparing everything would leave.
void DetectionTest::scoresAsComparedWhole()
{
    TableMaker maker = strangers(120);
    for (int i = 0; i < 40; ++i) {
        Row again = stranger(i * 2);
        const Row other = stranger(i * 2 + 13 * (1 + i % 3));
        for (const int at : {i % 8, i % 5, i % 3})
            again[at] = other.at(at);
        maker.add(again);
    }
    const auto put = [&](Row row, const std::map<int, QString> &values) {
        for (const auto &[at, value] : values)
            row[at] = value;
        maker.add(row);
    };
    for (int i = 0; i < 20; ++i) { // what is weighed only once all is compared
        const Row row = stranger(i * 3);
        const QString user = (row.at(0) + row.at(1)).toLower();
        put(row, {{2, user + u"1@one.example"_s}, {7, {}}});
        put(row, {{2, user + u"22@one.example"_s}, {3, row.at(3).mid(2)}});
        put(row, {{0, row.at(1)}, {1, row.at(0).left(1)}, {2, user + u"@two.example"_s}});
        put(row, {{1, row.at(1) + (i % 2 == 0 ? u" Sr"_s : u" Jr"_s)}});
        put(row, {{0, {}}, {1, {}}});
        put(row, {{4, i % 2 == 0 ? u"Walla Walla Vineyards"_s : u"Walla Creek Cellars"_s}, {3, {}}});
    }
    const Detection detection = detect(maker.take());
    const Records &records = detection.records;
    for (const double least : {-8.0, -3.0, 2.0}) {
        Scorer score(detection.model, records, least);
        for (quint32 a = 0; a < records.size(); ++a) {
            for (quint32 b = a + 1; b < records.size(); ++b) {
                const double whole = logOddsOf(detection.model, compared(records, a, b));
                const auto scored = score(a, b);
                QCOMPARE(scored.has_value(), whole > least);
                if (scored)
                    QCOMPARE(*scored, whole);
            }
        }
    }
}

/// A is like B and B is like C by one thing each; A and C have nothing in common.
void DetectionTest::chainsNoStrangers()
{
    TableMaker maker = strangers(140);
    maker.add({u"Katherine"_s, u"Winterbourne"_s, u"kw@acme.example"_s, u"+15125550147"_s, {}, u"12 Main St"_s,
        u"Austin"_s, u"1985-03-27"_s});
    maker.add({u"Katherine"_s, u"Winterbourne"_s, u"kw@acme.example"_s});
    maker.add({u"Peter"_s, u"Lindqvist"_s, u"kw@acme.example"_s, u"+13125550199"_s, {}, u"7 Elm Rd"_s, u"Chicago"_s,
        u"1962-10-08"_s});
    QCOMPARE(groupsIn(detect(maker.take())), QStringList{u"141+142"_s});
}

void DetectionTest::findsInAFew_data()
{
    QTest::addColumn<int>("others");
    for (const int others : {0, 1, 5, 20, 60})
        QTest::addRow("%d", others) << others;
}

/// In a small workspace a rare name is as rare as anywhere.
void DetectionTest::findsInAFew()
{
    QFETCH(const int, others);
    TableMaker maker = strangers(others);
    maker.add({u"Katherine"_s, u"Winterbourne"_s, u"kw@acme.example"_s, {}, u"Acme"_s, {}, u"Austin"_s});
    maker.add({u"Katherine"_s, u"Winterbourne"_s, {}, u"+15125550147"_s, u"Acme"_s, {}, u"Austin"_s});
    QCOMPARE(groupsIn(detect(maker.take())), QStringList{u"%1+%2"_s.arg(others + 1).arg(others + 2)});
}

namespace {

/// One of many names: 343 of each ending.
QString nameOf(int i, QStringView ending)
{
    constexpr std::array syllables{"ba"_L1, "ko"_L1, "ri"_L1, "ne"_L1, "su"_L1, "lo"_L1, "ma"_L1};
    const auto at = static_cast<std::size_t>(i);
    QString name = syllables.at(at % 7) + syllables.at(at / 7 % 7) + syllables.at(at / 49 % 7) + ending;
    name[0] = name.at(0).toUpper();
    return name;
}

} // namespace

/// With the names of a hundred people two of one name are seldom namesakes, though nothing else tells that they are
/// one.
void DetectionTest::takesCopiesForCopiesInASmallWorkspace()
{
    constexpr int people = 100;
    constexpr int copies = 20;
    TableMaker maker(fields());
    QStringList expected;
    const auto add = [&](int i, const QString &host, const Row &rest) {
        const QString first = nameOf(i * 5, u"no");
        const QString last = nameOf(i * 11, u"sek");
        maker.add(Row{first, last, u"%1.%2@%3"_s.arg(first.toLower(), last.toLower(), host)} + rest);
    };
    for (int i = 0; i < people; ++i)
        add(i, u"firm%1.example"_s.arg(i % 7), {u"+1512%1"_s.arg(5550000 + i * 79), u"Firm %1"_s.arg(i % 7)});
    for (int i = 0; i < copies; ++i) {
        add(i * 5, u"mail.example"_s, {});
        expected += u"%1+%2"_s.arg(i * 5 + 1).arg(people + i + 1);
    }
    QStringList found = groupsIn(detect(maker.take()));
    found.sort();
    expected.sort();
    QCOMPARE(found, expected);
}

/// What namesakes would have as well tells something all the same: without it they would not even be namesakes.
void DetectionTest::weighsWhatAFieldAddsToTheOthers()
{
    TableMaker maker = strangers(60);
    maker.add({u"Katherine"_s, u"Winterbourne"_s, u"kw@acme.example"_s, {}, u"Acme"_s, {}, u"Austin"_s});
    maker.add({u"Katherine"_s, u"Winterbourne"_s, {}, u"+15125550147"_s, u"Acme"_s, {}, u"Austin"_s});
    const Detection detection = detect(maker.take());
    const auto weights = weightsOf(detection.model, compared(detection.records, 60, 61));
    const QStringList telling{u"first_name"_s, u"last_name"_s};
    double told = 0; // the second name says little once the first is known
    for (const FieldWeight &weight : weights) {
        if (telling.contains(detection.records.features[weight.feature].name))
            told += weight.weight;
    }
    QVERIFY2(told > 3, qPrintable(QString::number(told)));
}

/// Numbers of rows, scores and dates of calls differ between two records of one person as between any two.
void DetectionTest::isNotMisledByWhatIsNotThePersons()
{
    TableMaker maker(fields() + QStringList{u"custom.ref"_s, u"custom.lead_score"_s, u"custom.last_call"_s});
    const auto add = [&](Row row, int i) {
        row.resize(fields().size());
        row += {u"R%1"_s.arg(10'000 + i * 37), QString::number(i * 37 % 100),
            u"2024-%1-%2"_s.arg(1 + i % 12, 2, 10, QLatin1Char('0')).arg(1 + i * 7 % 28, 2, 10, QLatin1Char('0'))};
        maker.add(row);
    };
    for (int i = 0; i < 400; ++i)
        add(stranger(i), i);
    for (int i = 0; i < 40; ++i) {
        Row again = stranger(i * 9);
        again[2] = u"other%1@mail%2.example"_s.arg(i).arg(i);
        add(again, 400 + i);
    }
    QCOMPARE(groupsIn(detect(maker.take())).size(), 40);
}

void DetectionTest::keepsApartWhomAPersonTold()
{
    TableMaker maker = strangers(140);
    const Row row{u"Katherine"_s, u"Winterbourne"_s, u"kw@acme.example"_s, u"+15125550147"_s, {}, u"12 Main St"_s};
    maker.add(row).add(row).add(row);
    const Detection detection = detect(maker.take(), {}, defaultLogOdds, {{141, 142}});
    const QStringList groups = groupsIn(detection);
    QCOMPARE(groups.size(), 1);
    QVERIFY(groups.front() == u"141+143"_s || groups.front() == u"142+143"_s);
}

void DetectionTest::readsAnyColumns()
{
    RecordTable table;
    for (const char *const header : {"row", "vorname", "nachname", "geboren", "svnr", "whole"})
        table.addColumn(QString::fromLatin1(header), {});
    for (int i = 0; i < 120; ++i) {
        const Row row = stranger(i % 100);
        table.beginRecord(i + 1);
        table.put(0, std::to_string(100000 + i));
        table.put(1, row.at(0).toStdString());
        table.put(2, row.at(1).toStdString());
        table.put(3, row.at(7).toStdString());
        table.put(4, std::to_string(6000000 + i % 100 * 7919));
        table.put(5, QString(row.at(0) + u' ' + row.at(1)).toStdString());
    }
    const Detection detection = detect(std::move(table));
    QCOMPARE(detection.clusters.size(), 20U);
    QStringList names;
    for (const Feature &feature : detection.records.features)
        names += feature.name;
    QVERIFY2(!names.contains(u"row"_s), "a number of the row tells nobody apart");
    QVERIFY2(!names.contains(u"whole"_s), "the name stands there already");
}

void DetectionTest::standsBadInput_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<Row>("row");

    QTest::newRow("all called Test") << 6000 << Row{u"Test"_s, u"Test"_s};
    QTest::newRow("one office phone") << 6000 << Row{{}, {}, {}, u"+15125550100"_s, u"Acme"_s};
    QTest::newRow("empty") << 6000 << Row{};
    QTest::newRow("names of one letter") << 6000 << Row{u"A"_s, u"B"_s};
    QTest::newRow("signs") << 6000 << Row{u"—"_s, u"!!!"_s, u"@"_s, u"++"_s, u"…"_s, u"??"_s, u"-"_s, u"0000-00-00"_s};
    QTest::newRow("no contact") << 0 << Row{};
    QTest::newRow("one contact") << 1 << Row{u"Test"_s, u"Test"_s};
    QTest::newRow("very long") << 200 << Row{QString(20000, u'a'), QString(20000, u'王'), QString(3000, u'@')};
}

/// Whatever stands in the contacts, nothing grows without bound and nobody is told nonsense.
void DetectionTest::standsBadInput()
{
    QFETCH(const int, count);
    QFETCH(const Row, row);
    TableMaker maker(fields());
    for (int i = 0; i < count; ++i)
        maker.add(row);
    const Detection detection = detect(maker.take());
    QCOMPARE(groupsIn(detection), QStringList());
    QVERIFY(detection.figures.candidates <= 40 * static_cast<std::size_t>(count));
}

void DetectionTest::stopsWhenAsked()
{
    std::atomic<int> asked = 0; // by both threads
    const Progress progress{.report = {}, .isCancelled = [&] { return ++asked > 1; }};
    const Detection detection = detect(strangers(300).take(), progress);
    QVERIFY(detection.cancelled);
    QVERIFY(detection.clusters.empty());
}

QTEST_GUILESS_MAIN(DetectionTest)
#include "detection_test.moc"
