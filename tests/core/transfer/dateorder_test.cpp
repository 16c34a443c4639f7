// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/mapping/dateorderguess.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::transfer::mapping;
using onefold::contact::DateOrder;

/// Whether the month or the day stands first in a column's dates.
class DateOrderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsDateOrders_data();
    void findsDateOrders();
};

void DateOrderTest::findsDateOrders_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<DateOrderGuess>("guess");
    QTest::newRow("month first") << QStringList{u"03/25/1990"_s, u"03/04/1990"_s, u"x"_s}
                                 << DateOrderGuess{DateOrder::MonthFirst, 1, 0, 1};
    QTest::newRow("day first") << QStringList{u"25.03.1990"_s, u"5.3.90"_s, QString()}
                               << DateOrderGuess{DateOrder::DayFirst, 0, 1, 1};
    QTest::newRow("undecided") << QStringList{u"03/04/1990"_s, u"04/04/1990"_s, u"1990-03-25"_s}
                               << DateOrderGuess{{}, 0, 0, 1};
    QTest::newRow("contradictory") << QStringList{u"03/25/1990"_s, u"25/03/1990"_s} << DateOrderGuess{{}, 1, 1, 0};
    QTest::newRow("impossible") << QStringList{u"13/13/1990"_s, u"0/5/1990"_s, u"32/1/1990"_s} << DateOrderGuess{};
}

void DateOrderTest::findsDateOrders()
{
    QFETCH(QStringList, cells);
    QFETCH(DateOrderGuess, guess);
    QVERIFY(guessDateOrder(cells) == guess);
    QCOMPARE(guess.isContradictory(), guess.monthFirst > 0 && guess.dayFirst > 0);
}

QTEST_GUILESS_MAIN(DateOrderTest)
#include "dateorder_test.moc"
