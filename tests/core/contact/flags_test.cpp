// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/flags.h"
#include "readings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::contact;

/// Yes, no and do-not-disturb as they are read.
class FlagsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFlags_data();
    void readsFlags();
    void refusesOthers_data();
    void refusesOthers();
};

void FlagsTest::readsFlags_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("boolean");
    QTest::addColumn<QString>("status");
    for (const QString &yes : {u"true"_s, u"YES"_s, u"y"_s, u"1"_s, u" on "_s, u"Ja"_s, u"WAHR"_s, u"an"_s, u"１"_s})
        QTest::newRow(qUtf8Printable(yes)) << yes << u"true"_s << u"active"_s;
    for (const QString &no : {u"false"_s, u"No"_s, u"n"_s, u"0"_s, u"off"_s, u"nein"_s, u"FALSCH"_s, u"aus"_s})
        QTest::newRow(qUtf8Printable(no)) << no << u"false"_s << u"inactive"_s;
    QTest::newRow("blank") << u" "_s << u""_s << u""_s;
}

void FlagsTest::readsFlags()
{
    QFETCH(QString, typed);
    QTEST(readBoolean(typed).value, "boolean");
    QTEST(readDndStatus(typed).value, "status");
    QVERIFY(readBoolean(typed).findings.empty());
    QVERIFY(readDndStatus(typed).findings.empty());
}

void FlagsTest::refusesOthers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("booleanCode");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("statusCode");
    QTest::newRow("active") << u"Active"_s << u"boolean.unknown"_s << u"active"_s << u""_s;
    QTest::newRow("inactive") << u"inactive"_s << u"boolean.unknown"_s << u"inactive"_s << u""_s;
    QTest::newRow("permanent") << u"PERMANENT"_s << u"boolean.unknown"_s << u"permanent"_s << u""_s;
    QTest::newRow("maybe") << u"maybe"_s << u"boolean.unknown"_s << u"maybe"_s << u"dnd.unknown"_s;
    QTest::newRow("2") << u"2"_s << u"boolean.unknown"_s << u"2"_s << u"dnd.unknown"_s;
    QTest::newRow("tab") << u"y\tn"_s << u"text.control_character"_s << u"y\tn"_s << u"text.control_character"_s;
}

void FlagsTest::refusesOthers()
{
    QFETCH(QString, typed);
    const Reading boolean = readBoolean(typed);
    const Reading status = readDndStatus(typed);
    QTEST(codesOf(boolean.findings), "booleanCode");
    QCOMPARE(boolean.value, typed);
    QTEST(status.value, "status");
    QTEST(codesOf(status.findings), "statusCode");
    QVERIFY(areSentences(boolean.findings));
    QVERIFY(areSentences(status.findings));
}

QTEST_APPLESS_MAIN(FlagsTest)
#include "flags_test.moc"
