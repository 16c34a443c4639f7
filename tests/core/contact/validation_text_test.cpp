// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/text.h"
#include "readings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::contact;

/// Text and names of people as they are read.
class ValidationTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsGoodText_data();
    void readsGoodText();
    void refusesBadText_data();
    void refusesBadText();
    void countsAfterComposing();
    void neverEchoesLongText();
    void offersNamesInMixedCase_data();
    void offersNamesInMixedCase();
    void leavesOtherNamesAlone_data();
    void leavesOtherNamesAlone();
    void makesControlCharactersVisible();
};

void ValidationTextTest::readsGoodText_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("value");
    QTest::newRow("plain") << u"Jane"_s << u"Jane"_s;
    QTest::newRow("blank") << u" \t\r\n"_s << u""_s;
    QTest::newRow("null") << QString() << u""_s;
    QTest::newRow("outer space") << u"  Jane Smith \r\n"_s << u"Jane Smith"_s;
    QTest::newRow("outer no-break space") << u"\u00A0Jane\u3000"_s << u"Jane"_s;
    QTest::newRow("byte order mark and zero-width space") << u"\uFEFFJane\u200B"_s << u"Jane"_s;
    QTest::newRow("composed") << u"Jose\u0301"_s << u"José"_s;
    QTest::newRow("emoji with joiner") << u"👩\u200D💻 Ada"_s << u"👩\u200D💻 Ada"_s;
    QTest::newRow("Persian with non-joiner") << u"می\u200Cخواهم"_s << u"می\u200Cخواهم"_s;
    QTest::newRow("Hebrew") << u"דנה כהן"_s << u"דנה כהן"_s;
    QTest::newRow("beyond the basic plane") << u"𝒥ane"_s << u"𝒥ane"_s;
}

void ValidationTextTest::readsGoodText()
{
    QFETCH(QString, typed);
    const Reading reading = readText(typed, 100);
    QTEST(reading.value, "value");
    QCOMPARE(codesOf(reading.findings), QString());
}

void ValidationTextTest::refusesBadText_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("suggestion");
    const QString text = u"text.control_character"_s;
    const QString bidi = u"text.bidi_control"_s;
    const QString invisible = u"text.invisible_character"_s;
    const QString damaged = u"text.not_unicode"_s;
    QTest::newRow("tab") << u"Jane\tSmith"_s << text << u"Jane Smith"_s;
    QTest::newRow("line end") << u"Jane\nSmith"_s << text << u"Jane Smith"_s;
    QTest::newRow("NUL") << (u"Ja"_s + QChar(0) + u"ne"_s) << text << u"Jane"_s;
    QTest::newRow("NUL at the end") << (u"Jane"_s + QChar(0)) << text << u"Jane"_s;
    QTest::newRow("escape") << u"\x1B[31mJane"_s << text << u"[31mJane"_s;
    QTest::newRow("DEL") << u"Jane\x7FX"_s << text << u"JaneX"_s;
    QTest::newRow("C1") << u"Jane\u0081X"_s << text << u"JaneX"_s;
    QTest::newRow("override") << u"\u202Egro.live\u202C"_s << bidi << u"gro.live"_s;
    QTest::newRow("isolate") << u"Jane\u2066X\u2069"_s << bidi << u"JaneX"_s;
    QTest::newRow("mark") << u"Jane\u200FX"_s << bidi << u"JaneX"_s;
    QTest::newRow("inner zero-width space") << u"Ja\u200Bne"_s << invisible << u"Jane"_s;
    QTest::newRow("inner byte order mark") << u"Ja\uFEFFne"_s << invisible << u"Jane"_s;
    QTest::newRow("line separator") << u"Jane\u2028Smith"_s << invisible << u"Jane Smith"_s;
    QTest::newRow("nothing but what cannot be seen") << u"\u3164\u2800"_s << invisible << QString();
    QTest::newRow("soft hyphen") << u"Ja\u00ADne"_s << invisible << u"Jane"_s;
    QTest::newRow("lone high surrogate") << (u"Jane"_s + QChar(0xD83D)) << damaged << u""_s;
    QTest::newRow("lone low surrogate") << (QChar(0xDE00) + u"Jane"_s) << damaged << u""_s;
    QTest::newRow("noncharacter") << (u"Jane"_s + QChar(0xFFFF)) << damaged << u""_s;
    QTest::newRow("noncharacter in a block") << (u"Jane"_s + QChar(0xFDD0)) << damaged << u""_s;
    QTest::newRow("too long") << u"x"_s.repeated(101) << u"text.too_long"_s << u""_s;
    QTest::newRow("too long, not ASCII") << u"é"_s.repeated(101) << u"text.too_long"_s << u""_s;
    QTest::newRow("ten megabytes") << u"é"_s.repeated(5'000'000) << u"text.too_long"_s << u""_s;
}

void ValidationTextTest::refusesBadText()
{
    QFETCH(QString, typed);
    const Reading reading = readText(typed, 100);
    QTEST(codesOf(reading.findings), "code");
    QTEST(suggestionOf(reading.findings), "suggestion");
    QVERIFY(!reading.ok());
    QVERIFY(areSentences(reading.findings));
    QCOMPARE(reading.value, typed);
    if (!suggestionOf(reading.findings).isEmpty())
        QVERIFY(readText(suggestionOf(reading.findings), 100).ok());
}

void ValidationTextTest::countsAfterComposing()
{
    QVERIFY(readText(u"e\u0301"_s.repeated(100), 100).ok());
    QVERIFY(!readText(u"e\u0301"_s.repeated(101), 100).ok());
    QVERIFY(readText(u"x"_s.rightJustified(1000), 1).ok());
}

void ValidationTextTest::neverEchoesLongText()
{
    const Reading reading = readText(u"secret"_s.repeated(1'000'000), 100);
    QVERIFY(reading.findings.at(0).message.size() < 200);
    QVERIFY(!reading.findings.at(0).message.contains(u"secret"));
}

void ValidationTextTest::offersNamesInMixedCase_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("suggestion");
    QTest::newRow("two names") << u"JANE SMITH"_s << u"Jane Smith"_s;
    QTest::newRow("apostrophe and hyphen") << u"JANE O'NEIL-SMITH"_s << u"Jane O'Neil-Smith"_s;
    QTest::newRow("typographic apostrophe") << u"JANE O’NEIL"_s << u"Jane O’Neil"_s;
    QTest::newRow("possessive") << u"JOE'S"_s << u"Joe's"_s;
    QTest::newRow("Mc") << u"RONALD MCDONALD"_s << u"Ronald McDonald"_s;
    QTest::newRow("initials") << u"J.R.R. TOLKIEN"_s << u"J.R.R. Tolkien"_s;
    QTest::newRow("particle") << u"LUDWIG VAN BEETHOVEN"_s << u"Ludwig van Beethoven"_s;
    QTest::newRow("particle first") << u"VAN HALEN"_s << u"Van Halen"_s;
    QTest::newRow("numeral") << u"JOHN SMITH III"_s << u"John Smith III"_s;
    QTest::newRow("accents") << u"JOSÉ GÓMEZ"_s << u"José Gómez"_s;
    QTest::newRow("Greek final sigma") << u"ΓΙΏΡΓΟΣ"_s << u"Γιώργος"_s;
    QTest::newRow("Turkish") << u"İBRAHİM"_s << u"İbrahim"_s;
    QTest::newRow("Cyrillic") << u"ИВАН"_s << u"Иван"_s;
}

void ValidationTextTest::offersNamesInMixedCase()
{
    QFETCH(QString, typed);
    const Reading reading = readPersonName(typed);
    QVERIFY(reading.ok());
    QCOMPARE(reading.value, typed);
    QCOMPARE(codesOf(reading.findings), u"name.all_capitals"_s);
    QTEST(suggestionOf(reading.findings), "suggestion");
    QVERIFY(areSentences(reading.findings));
}

void ValidationTextTest::leavesOtherNamesAlone_data()
{
    QTest::addColumn<QString>("typed");
    for (const QString &name : {u"Jane Smith"_s, u"jane"_s, u"JJ"_s, u"J.J."_s, u"陈伟"_s, u"123"_s, u"McX"_s, u""_s})
        QTest::newRow(qUtf8Printable(name)) << name;
}

void ValidationTextTest::leavesOtherNamesAlone()
{
    QFETCH(QString, typed);
    QCOMPARE(readPersonName(typed), (Reading{.value = typed, .findings = {}}));
}

void ValidationTextTest::makesControlCharactersVisible()
{
    QCOMPARE(visible(u"a\tb\n\x7F\0"_s), u"a␉b␊␡␀"_s);
    QCOMPARE(visible(u"x\u202Ey\u0085"), u"x\\u{202E}y\\u{0085}"_s);
    QCOMPARE(visible(QString(QChar(0xD800))), u"\\u{D800}"_s);
    QCOMPARE(visible(u"Jane 👩\u200D💻"), u"Jane 👩\u200D💻"_s);
}

QTEST_APPLESS_MAIN(ValidationTextTest)
#include "validation_text_test.moc"
