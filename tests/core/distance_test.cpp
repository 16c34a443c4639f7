// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/distance.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// How far apart two words are, and which is nearest.
class DistanceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts_data();
    void counts();
    void isTheSameBothWays();
    void findsTheNearest();
};

void DistanceTest::counts_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("distance");
    QTest::newRow("same") << u"gmail"_s << u"gmail"_s << 2 << 0;
    QTest::newRow("empty") << u""_s << u""_s << 2 << 0;
    QTest::newRow("from nothing") << u""_s << u"ab"_s << 2 << 2;
    QTest::newRow("replaced") << u"gnail"_s << u"gmail"_s << 2 << 1;
    QTest::newRow("inserted") << u"gmaill"_s << u"gmail"_s << 2 << 1;
    QTest::newRow("deleted") << u"gmai"_s << u"gmail"_s << 2 << 1;
    QTest::newRow("swapped") << u"gmial"_s << u"gmail"_s << 2 << 1;
    QTest::newRow("swapped within limit 1") << u"gmial"_s << u"gmail"_s << 1 << 1;
    QTest::newRow("swapped at the start") << u"mgail"_s << u"gmail"_s << 1 << 1;
    QTest::newRow("swapped at the end") << u"gmali"_s << u"gmail"_s << 1 << 1;
    QTest::newRow("two swaps") << u"bacd"_s << u"abdc"_s << 2 << 2;
    QTest::newRow("no part twice") << u"ca"_s << u"abc"_s << 3 << 3;
    QTest::newRow("kitten") << u"kitten"_s << u"sitting"_s << 3 << 3;
    QTest::newRow("above the limit") << u"kitten"_s << u"sitting"_s << 2 << 3;
    QTest::newRow("much longer") << u"a"_s << u"abcdefgh"_s << 2 << 3;
    QTest::newRow("case counts") << u"A"_s << u"a"_s << 2 << 1;
}

void DistanceTest::counts()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, limit);
    QTEST(onefold::text::distance(a, b, limit), "distance");
}

void DistanceTest::isTheSameBothWays()
{
    for (const QString &a : {u"hotmial.com"_s, u"yaho"_s, u"abcd"_s, u""_s}) {
        for (const QString &b : {u"hotmail.com"_s, u"yahoo"_s, u"badc"_s, u"x"_s})
            QCOMPARE(onefold::text::distance(a, b, 4), onefold::text::distance(b, a, 4));
    }
}

void DistanceTest::findsTheNearest()
{
    const QStringList fields{u"email"_s, u"phone"_s, u"phone_ext"_s, u"name"_s, u"names"_s};
    QCOMPARE(onefold::text::nearest(u"emial", fields, 2), 0);
    QCOMPARE(onefold::text::nearest(u"phon", fields, 2), 1);
    QCOMPARE(onefold::text::nearest(u"name", fields, 2), 3);
    QCOMPARE(onefold::text::nearest(u"namez", fields, 2), 3); // of equals the first
    QCOMPARE(onefold::text::nearest(u"birthday", fields, 2), -1);
    QCOMPARE(onefold::text::nearest(u"email", {}, 2), -1);
}

QTEST_APPLESS_MAIN(DistanceTest)
#include "distance_test.moc"
