// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/query.h"
#include "core/store/searchdocument.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::store;

/// What a typed search asks the index, and what the index knows of numbers.
class QueryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesApart_data();
    void takesApart();
    void grams_data();
    void grams();
    void runsStandWhereTheirGramsDo();
    void sorts_data();
    void sorts();
};

void QueryTest::takesApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("terms"); // words joined by +, digits after #, terms separated by |
    const auto row = [](const QString &text, const QString &terms) {
        QTest::newRow(qPrintable(text.isEmpty() ? u"(nothing)"_s : text)) << text << terms;
    };
    row(u""_s, u""_s);
    row(u"   "_s, u""_s);
    row(u"..."_s, u""_s);
    row(u"()-+"_s, u""_s);
    row(u"\"*"_s, u""_s);
    row(u"Jane"_s, u"jane"_s);
    row(u"  Jane   Smith "_s, u"jane|smith"_s);
    row(u"jane@acme.com"_s, u"jane+acme+com"_s);
    row(u"O'Neil"_s, u"oneil"_s);
    row(u"Köhler"_s, u"kohler"_s);
    row(u"陈伟"_s, u"陈+伟"_s);
    row(u"12"_s, u"12"_s); // too short for a number
    row(u"512"_s, u"512#512"_s);
    row(u"51 2"_s, u"51+2#512"_s);
    row(u"(512) 555-01"_s, u"512+555+01#51255501"_s);
    row(u"+49 (0)151 123"_s, u"49+0+151+123#49151123"_s);
    row(u"(0)"_s, u"0"_s);
    row(u"512/555.0123"_s, u"512+555+0123#5125550123"_s);
    row(u"0049 151 1234567"_s, u"0049+151+1234567#491511234567"_s);
    row(u"0041 44"_s, u"0041+44#4144"_s); // while it is typed
    row(u"0041"_s, u"0041#0041"_s);
    row(u"011 49"_s, u"011+49#01149"_s);
    row(u"011 49 151 1234567"_s, u"011+49+151+1234567#491511234567"_s);
    row(u"001234"_s, u"001234#1234"_s);
    row(u"01123456"_s, u"01123456#01123456"_s); // too short for a prefix and a number
    row(u"tel:+49-30-1234567"_s, u"49+30+1234567#49301234567"_s);
    row(u"+49 30 1234567 ext. 5"_s, u"49+30+1234567#49301234567"_s);
    row(u"+49301234567;ext=5"_s, u"49301234567#49301234567"_s);
    row(u"512-555-0123 x7"_s, u"512+555+0123#5125550123"_s);
    row(u"jane 512 555"_s, u"jane|512#512|555#555"_s); // beside words each number is its own
    row(u"jane +1 (512) 555-0123 smith"_s, u"jane|1+512+555+0123#15125550123|smith"_s);
    row(u"+1 512 jane 555"_s, u"1+512#1512|jane|555#555"_s);
    row(u"jane +1 "_s, u"jane|1"_s);
    row(u"+ jane"_s, u"jane"_s);
    row(u"jane 512-555"_s, u"jane|512+555#512555"_s);
    row(u"3M"_s, u"3m"_s);
    row(u"123abc"_s, u"123abc"_s);
    row(u"jane OR smith"_s, u"jane|or|smith"_s);
    row(u"words:jane"_s, u"words+jane"_s);
    row(u"jane\tsmith\u00a0x"_s, u"jane|smith|x"_s);
}

void QueryTest::takesApart()
{
    QFETCH(QString, text);
    QStringList shown;
    for (const SearchTerm &term : searchTermsFromString(text))
        shown += term.words.join(u'+') + (term.digits.isEmpty() ? QString() : QString(u'#' + term.digits));
    QTEST(shown.join(u'|'), "terms");
}

void QueryTest::grams_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("grams");
    QTest::newRow("none") << u""_s << u""_s;
    QTest::newRow("two") << u"12"_s << u""_s;
    QTest::newRow("three") << u"123"_s << u"123"_s;
    QTest::newRow("four") << u"1234"_s << u"123 234"_s;
    QTest::newRow("six") << u"111111"_s << u"111 111 111 111"_s;
}

void QueryTest::grams()
{
    QFETCH(QString, digits);
    QTEST(digitGrams(digits), "grams");
}

void QueryTest::runsStandWhereTheirGramsDo()
{
    // What digitGrams() promises, tried with every run of every length against a few numbers.
    const QStringList numbers{u"5125550123"_s, u"4915112345678"_s, u"1111211112"_s};
    for (const QString &number : numbers) {
        const QString padded = u' ' + digitGrams(number) + u' ';
        for (const QString &other : numbers) {
            for (qsizetype length = 3; length <= other.size(); ++length) {
                for (qsizetype start = 0; start + length <= other.size(); ++start) {
                    const QString run = other.mid(start, length);
                    QCOMPARE(padded.contains(QString(u' ' + digitGrams(run) + u' ')), number.contains(run));
                }
            }
        }
    }
}

void QueryTest::sorts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("by"); // empty: not understood
    QTest::addColumn<bool>("descending");
    QTest::newRow("name") << u"name"_s << u"0"_s << false;
    QTest::newRow("display name") << u"-display_name"_s << u"0"_s << true;
    QTest::newRow("created") << u"created_at"_s << u"1"_s << false;
    QTest::newRow("updated") << u"-updated_at"_s << u"2"_s << true;
    QTest::newRow("field") << u"company"_s << u"company"_s << false;
    QTest::newRow("custom field") << u"-custom.score"_s << u"custom.score"_s << true;
    QTest::newRow("unknown") << u"nonsense"_s << u""_s << false;
    QTest::newRow("nothing") << u""_s << u""_s << false;
    QTest::newRow("only the sign") << u"-"_s << u""_s << false;
    QTest::newRow("two signs") << u"--name"_s << u""_s << false;
}

void QueryTest::sorts()
{
    QFETCH(QString, text);
    QFETCH(QString, by);
    const auto sort = sortFromString(text);
    QCOMPARE(sort.has_value(), !by.isEmpty());
    if (!sort)
        return;
    QTEST(sort->descending, "descending");
    if (const auto *const key = std::get_if<onefold::contact::FieldKey>(&sort->by))
        QCOMPARE(key->toString(), by);
    else
        QCOMPARE(QString::number(static_cast<int>(std::get<SpecialSort>(sort->by))), by);
}

QTEST_GUILESS_MAIN(QueryTest)
#include "query_test.moc"
