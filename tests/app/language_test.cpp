// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/language.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;

/// Which language is spoken, and with which region's dates.
class LanguageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chooses_data();
    void chooses();
    void keepsTheRegion_data();
    void keepsTheRegion();
};

void LanguageTest::chooses_data()
{
    QTest::addColumn<QString>("requested");
    QTest::addColumn<QStringList>("preferred");
    QTest::addColumn<QString>("chosen");
    const QStringList english{u"en-US"_s, u"en"_s};
    const QStringList german{u"de-DE"_s, u"de"_s};
    QTest::newRow("the system's") << u""_s << german << u"de"_s;
    QTest::newRow("the system's, English") << u""_s << english << u"en"_s;
    QTest::newRow("requested") << u"de"_s << english << u"de"_s;
    QTest::newRow("requested English") << u"en"_s << german << u"en"_s;
    QTest::newRow("requested with a region") << u"de-AT"_s << english << u"de"_s;
    QTest::newRow("requested as LANG has it") << u"de_CH.UTF-8"_s << english << u"de"_s;
    QTest::newRow("requested in capitals") << u"DE"_s << english << u"de"_s;
    QTest::newRow("requested, unknown") << u"xx"_s << german << u"en"_s;
    QTest::newRow("requested, not shipped") << u"fr"_s << german << u"en"_s;
    QTest::newRow("the person's second choice") << u""_s << QStringList{u"fr-FR"_s, u"de"_s, u"en"_s} << u"de"_s;
    QTest::newRow("none shipped") << u""_s << QStringList{u"fr-FR"_s} << u"en"_s;
    QTest::newRow("no language at all") << u""_s << QStringList{u"C"_s} << u"en"_s;
    QTest::newRow("nothing known") << u""_s << QStringList() << u"en"_s;
}

void LanguageTest::chooses()
{
    QFETCH(QString, requested);
    QFETCH(QStringList, preferred);
    QTEST(language::choose(requested, preferred), "chosen");
}

void LanguageTest::keepsTheRegion_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QLocale>("system");
    QTest::addColumn<QString>("name");
    QTest::newRow("same language") << u"de"_s << QLocale(u"de_DE"_s) << u"de_DE"_s;
    QTest::newRow("German in Austria") << u"de"_s << QLocale(u"de_AT"_s) << u"de_AT"_s;
    QTest::newRow("English in Germany") << u"en"_s << QLocale(u"de_DE"_s) << u"en_DE"_s;
    QTest::newRow("English in Britain") << u"en"_s << QLocale(u"en_GB"_s) << u"en_GB"_s;
    QTest::newRow("German in America") << u"de"_s << QLocale(u"en_US"_s) << u"de_DE"_s;
    QTest::newRow("German, no region") << u"de"_s << QLocale::c() << u"de_DE"_s;
    QTest::newRow("English, no region") << u"en"_s << QLocale::c() << u"en_US"_s;
}

void LanguageTest::keepsTheRegion()
{
    QFETCH(QString, language);
    QFETCH(QLocale, system);
    QTEST(language::localeFor(language, system).name(), "name");
}

QTEST_GUILESS_MAIN(LanguageTest)

#include "language_test.moc"
