// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/tabtext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::text;

/// Cells on the clipboard, as spreadsheets write and read them.
class TabTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void quotesWhatMustBe();
    void readsWhatItWrote();
};

void TabTextTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cells"); // rows by |, cells by /
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("one cell") << u"a"_s << u"a"_s;
    QTest::newRow("a spreadsheet's end") << u"a\tb\r\nc\td\r\n"_s << u"a/b|c/d"_s;
    QTest::newRow("old line ends") << u"a\rb\n"_s << u"a|b"_s;
    QTest::newRow("empty cells") << u"\t\n\t\t"_s << u"/|//"_s;
    QTest::newRow("an empty row between") << u"a\n\nb"_s << u"a||b"_s;
    QTest::newRow("quoted line end") << u"\"a\nb\"\tc"_s << u"a\nb/c"_s;
    QTest::newRow("doubled marks") << u"\"a \"\"b\"\"\"\tc"_s << u"a \"b\"/c"_s;
    QTest::newRow("marks inside") << u"5\" pipe\tc"_s << u"5\" pipe/c"_s;
    QTest::newRow("never closed") << u"\"a\tb\nc"_s << u"\"a/b|c"_s;
    QTest::newRow("text behind the closing mark") << u"\"a\"b\tc"_s << u"\"a\"b/c"_s;
}

void TabTextTest::reads()
{
    QFETCH(QString, text);
    QStringList rows;
    for (const QStringList &row : cellRowsFromTabText(text))
        rows += row.join(u'/');
    QTEST(rows.join(u'|'), "cells");
}

void TabTextTest::quotesWhatMustBe()
{
    QCOMPARE(tabRow({u"a b"_s, u"5\" pipe"_s, QString()}), u"a b\t5\" pipe\t"_s);
    QCOMPARE(tabRow({u"a\tb"_s, u"\"c\""_s, u"d\ne"_s}), u"\"a\tb\"\t\"\"\"c\"\"\"\t\"d\ne\""_s);
}

void TabTextTest::readsWhatItWrote()
{
    const CellRows rows{{u"a\t\"b"_s, u"\"\""_s}, {u"\r\n"_s}, {u""_s, u"x"_s}};
    QString text;
    for (const QStringList &row : rows)
        text += tabRow(row) + u'\n';
    QCOMPARE(cellRowsFromTabText(text), rows);
}

QTEST_GUILESS_MAIN(TabTextTest)
#include "tabtext_test.moc"
