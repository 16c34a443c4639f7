// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/fold.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What search, sorting and look-alikes call the same.
class TextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void foldsLatinLettersAsAllOthers();
    void splitsIntoWords_data();
    void splitsIntoWords();
    void indexesPartsOfWords();
    void keepsDigitsOfAnyScript();
    void comparesWithoutLetterCase_data();
    void comparesWithoutLetterCase();
};

void TextTest::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("ascii") << u"Jane SMITH"_s << u"jane smith"_s;
    QTest::newRow("accents") << u"Dagmar Köhler"_s << u"dagmar kohler"_s;
    QTest::newRow("composed and decomposed agree") << u"Caf\u0065\u0301"_s << u"cafe"_s;
    QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s;
    QTest::newRow("stroke") << u"Søren Wałęsa"_s << u"soren walesa"_s;
    QTest::newRow("Turkish dotless i") << u"Işık"_s << u"isik"_s;
    QTest::newRow("full width") << u"ＡＣＭＥ"_s << u"acme"_s;
    QTest::newRow("Greek final sigma") << u"Γιώργος"_s << u"γιωργοσ"_s;
    QTest::newRow("Cyrillic") << u"Север"_s << u"север"_s;
}

void TextTest::folds()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(onefold::text::fold(text), folded);
}

void TextTest::foldsLatinLettersAsAllOthers()
{
    // A letter of another script beside it sends the text down the general way.
    for (char16_t c = 0; c < 0x250; ++c) {
        const QString text = u"a"_s + QChar(c) + u"e"_s;
        QCOMPARE(QString(onefold::text::fold(text) + u'д'), onefold::text::fold(QString(text + u'д')));
    }
}

void TextTest::splitsIntoWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("email") << u"Jane.Smith@acme.example"_s
                           << QStringList{u"jane"_s, u"smith"_s, u"acme"_s, u"example"_s};
    QTest::newRow("apostrophe") << u"Siobhán O’Neil"_s << QStringList{u"siobhan"_s, u"oneil"_s};
    QTest::newRow("Chinese, a word a character") << u"陈伟 Ltd"_s << QStringList{u"陈"_s, u"伟"_s, u"ltd"_s};
    QTest::newRow("punctuation only") << u"--- / …"_s << QStringList();
    QTest::newRow("digits") << u"3M, Inc."_s << QStringList{u"3m"_s, u"inc"_s};
}

void TextTest::splitsIntoWords()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    QCOMPARE(onefold::text::words(text), words);
}

void TextTest::indexesPartsOfWords()
{
    QCOMPARE(onefold::text::indexWords(u"O’Brien-Smith"),
        (QStringList{u"obrien"_s, u"smith"_s, u"o"_s, u"brien"_s, u"smith"_s}));
    QCOMPARE(onefold::text::indexWords(u"Jane Smith"), (QStringList{u"jane"_s, u"smith"_s}));
    QCOMPARE(onefold::text::indexWords(u"'Jane'"), QStringList(u"jane"_s));
}

void TextTest::keepsDigitsOfAnyScript()
{
    QCOMPARE(onefold::text::digits(u"+1 (512) 555-0123"), u"15125550123"_s);
    QCOMPARE(onefold::text::digits(u"٠٥٥"), u"055"_s);
    QCOMPARE(onefold::text::digits(u"no number"), QString());
}

void TextTest::comparesWithoutLetterCase_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("ascii") << u"Lead"_s << u"LEAD"_s << true;
    QTest::newRow("sharp s") << u"Straße"_s << u"STRASSE"_s << true;
    QTest::newRow("capital sharp s") << u"STRAẞE"_s << u"strasse"_s << true;
    QTest::newRow("ligature") << u"ﬁne"_s << u"FINE"_s << true;
    QTest::newRow("Greek final sigma") << u"ΣΑΣ"_s << u"σας"_s << true;
    QTest::newRow("an accent is no letter case") << u"Köln"_s << u"KOLN"_s << false;
    QTest::newRow("a part") << u"Straß"_s << u"STRASSE"_s << false;
    QTest::newRow("empty") << QString() << u"ß"_s << false;
}

void TextTest::comparesWithoutLetterCase()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, same);
    QCOMPARE(onefold::text::sameIgnoringCase(one, other), same);
    QCOMPARE(onefold::text::sameIgnoringCase(other, one), same);
    QCOMPARE(onefold::text::containsIgnoringCase({u"x"_s, one}, other), same);
}

QTEST_APPLESS_MAIN(TextTest)
#include "text_test.moc"
