// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/dictionary.h"
#include "core/duplicates/nicknames.h"
#include "core/duplicates/similarity.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace onefold::duplicates;

/// How alike texts are, and how they are kept.
class SimilarityTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresJaroWinkler_data();
    void measuresJaroWinkler();
    void countsSlips_data();
    void countsSlips();
    void hearsAlike_data();
    void hearsAlike();
    void seesThroughVowelsLeftOut_data();
    void seesThroughVowelsLeftOut();
    void findsWords();
    void knowsNicknames();
    void keepsTextsOnce();
};

/// The examples of Winkler 1990 and of Cohen, Ravikumar and Fienberg 2003.
void SimilarityTest::measuresJaroWinkler_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<double>("similarity");

    QTest::newRow("martha") << QByteArray("martha") << QByteArray("marhta") << 0.9611;
    QTest::newRow("dwayne") << QByteArray("dwayne") << QByteArray("duane") << 0.8400;
    QTest::newRow("dixon") << QByteArray("dixon") << QByteArray("dicksonx") << 0.8133;
    QTest::newRow("same") << QByteArray("anna") << QByteArray("anna") << 1.0;
    QTest::newRow("nothing in common") << QByteArray("abc") << QByteArray("xyz") << 0.0;
    QTest::newRow("empty") << QByteArray() << QByteArray("abc") << 0.0;
    QTest::newRow("both empty") << QByteArray() << QByteArray() << 0.0;
    QTest::newRow("long") << QByteArray(500, 'a') << QByteArray(499, 'a') << 1.0;
}

void SimilarityTest::measuresJaroWinkler()
{
    QFETCH(const QByteArray, a);
    QFETCH(const QByteArray, b);
    QFETCH(const double, similarity);
    QVERIFY(std::abs(jaroWinkler(a.toStdString(), b.toStdString()) - similarity) < 0.0001);
    QVERIFY(std::abs(jaroWinkler(b.toStdString(), a.toStdString()) - similarity) < 0.0001);
}

void SimilarityTest::countsSlips_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("slips");

    QTest::newRow("same") << QByteArray("19850327") << QByteArray("19850327") << 2 << 0;
    QTest::newRow("replaced") << QByteArray("19850327") << QByteArray("19850329") << 2 << 1;
    QTest::newRow("swapped neighbours") << QByteArray("19850327") << QByteArray("19850372") << 2 << 1;
    QTest::newRow("left out") << QByteArray("smith") << QByteArray("smth") << 2 << 1;
    QTest::newRow("two") << QByteArray("smith") << QByteArray("smytt") << 2 << 2;
    QTest::newRow("over the limit") << QByteArray("smith") << QByteArray("jones") << 2 << 3;
    QTest::newRow("length alone") << QByteArray("a") << QByteArray("abcdef") << 1 << 2;
    QTest::newRow("empty") << QByteArray() << QByteArray() << 1 << 0;
}

void SimilarityTest::countsSlips()
{
    QFETCH(const QByteArray, a);
    QFETCH(const QByteArray, b);
    QFETCH(const int, limit);
    QTEST(slipsBetween(a.toStdString(), b.toStdString(), limit), "slips");
    QTEST(slipsBetween(b.toStdString(), a.toStdString(), limit), "slips");
}

void SimilarityTest::hearsAlike_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("alike");

    QTest::newRow("smith") << QByteArray("smith") << QByteArray("smyth") << true;
    QTest::newRow("meyer") << QByteArray("meyer") << QByteArray("maier") << true;
    QTest::newRow("philip") << QByteArray("philip") << QByteArray("filip") << true;
    QTest::newRow("kathryn") << QByteArray("catherine") << QByteArray("katherine") << true;
    QTest::newRow("first letters differ") << QByteArray("zander") << QByteArray("sander") << true;
    QTest::newRow("doubled") << QByteArray("hanna") << QByteArray("hana") << true;
    QTest::newRow("others") << QByteArray("smith") << QByteArray("jones") << false;
    QTest::newRow("one syllable more") << QByteArray("nana") << QByteArray("na") << false;
}

void SimilarityTest::hearsAlike()
{
    QFETCH(const QByteArray, a);
    QFETCH(const QByteArray, b);
    QTEST(soundOf(a.toStdString()) == soundOf(b.toStdString()), "alike");
}

void SimilarityTest::seesThroughVowelsLeftOut_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("unwritten");
    QTest::addColumn<bool>("areOne");

    QTest::newRow("Mohamed") << u"mohamed"_s << u"mhmd"_s << true;
    QTest::newRow("Mohammed, doubled") << u"mohammed"_s << u"mhmd"_s << true;
    QTest::newRow("Fatima, with its ending") << u"fatima"_s << u"fatmt"_s << false; // the alef is written
    QTest::newRow("Aisha, with its ending") << u"aisha"_s << u"yshh"_s << true;
    QTest::newRow("with an article") << u"al otaibi"_s << u"al tyby"_s << true;
    QTest::newRow("Hassan") << u"hassan"_s << u"hsn"_s << true;
    QTest::newRow("other consonants") << u"hassan"_s << u"hsyb"_s << false;
    QTest::newRow("both written") << u"hassan"_s << u"hussein"_s << false;
    QTest::newRow("too short to tell") << u"ali"_s << u"ly"_s << false;
}

void SimilarityTest::seesThroughVowelsLeftOut()
{
    QFETCH(const QString, written);
    QFETCH(const QString, unwritten);
    QFETCH(const bool, areOne);
    QCOMPARE(differInVowelsWritten(written.toStdString(), unwritten.toStdString()), areOne);
    QCOMPARE(differInVowelsWritten(unwritten.toStdString(), written.toStdString()), areOne);
}

void SimilarityTest::findsWords()
{
    QCOMPARE(wordsOf("").size(), 0U);
    QCOMPARE(wordsOf("  a  bc ").size(), 2U);
    QCOMPARE(wordOverlap("acme holding", "acme"), 1.0);
    QCOMPARE(wordOverlap("acme holding", "acme trading"), 0.5);
    QCOMPARE(wordOverlap("", "acme"), 0.0);
}

void SimilarityTest::knowsNicknames()
{
    const auto shareGroup = [](std::string_view a, std::string_view b) {
        return std::ranges::any_of(nicknameGroups(a),
            [&](quint16 group) { return std::ranges::find(nicknameGroups(b), group) != nicknameGroups(b).end(); });
    };
    QVERIFY(shareGroup("robert", "bob"));
    QVERIFY(shareGroup("alexandra", "alex") && shareGroup("alexander", "alex"));
    QVERIFY(shareGroup("aleksander", "sasha"));
    QVERIFY(!shareGroup("alexandra", "alexander") || !shareGroup("robert", "anna"));
    QVERIFY(!shareGroup("robert", "william"));
    QVERIFY(nicknameGroups("zanzibarra").empty());
}

void SimilarityTest::keepsTextsOnce()
{
    Dictionary dictionary;
    QCOMPARE(dictionary.intern(""), 0U);
    for (int round = 0; round < 2; ++round) {
        for (quint32 i = 1; i <= 5000; ++i)
            QCOMPARE(dictionary.intern("text " + std::to_string(i)), i);
    }
    QCOMPARE(dictionary.size(), 5001U);
    QCOMPARE(dictionary.find("text 4711"), 4711U);
    QCOMPARE(dictionary.find("text 5001"), 0U);
    dictionary.shrink();
    QVERIFY(dictionary.text(4711) == "text 4711");
    QCOMPARE(dictionary.intern("text 5001"), 5001U);
    QCOMPARE(dictionary.find("text 1"), 1U);
}

QTEST_GUILESS_MAIN(SimilarityTest)
#include "similarity_test.moc"
