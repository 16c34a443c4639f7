// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/problemwords.h"
#include "core/contact/validate.h"
#include "core/importing/rowmaker.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using namespace onefold::contact;

/// The words that people read in place of a problem's code.
class ProblemWordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyProblemHasWords_data();
    void everyProblemHasWords();
    void everyProblemOfACellHasWords_data();
    void everyProblemOfACellHasWords();
    void everyProblemOfARowHasWords();
    void readsCodes();
};

namespace {

/// Whether people read words in place of @p code, and not the code itself.
bool hasWords(const QString &code)
{
    const QString words = labelOfProblem(code);
    return !words.isEmpty() && words != code && !words.contains(u'_');
}

importing::ImportChoices choicesOf(const QStringList &fields)
{
    importing::ImportChoices choices{.region = u"US"_s};
    for (const QString &field : fields)
        choices.columns.push_back({.header = field, .field = FieldKey::fromString(field)});
    return choices;
}

} // namespace

void ProblemWordsTest::everyProblemHasWords_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    const QString longText(3000, u'x');
    const auto rows = [](const QString &field, const QStringList &values) {
        for (qsizetype i = 0; i < values.size(); ++i)
            QTest::addRow("%s %d", qUtf8Printable(field), static_cast<int>(i)) << field << values[i];
    };
    rows(u"company"_s, {u"a\x0001|"_s, u"a\u202Eb"_s, u"a\u200Bb"_s, u"a\xD800|"_s, longText});
    rows(u"first_name"_s, {u"JANE"_s});
    rows(u"email"_s,
        {u"jane"_s, u"jane@@acme.com"_s, u"@acme.com"_s, u"jane@"_s, u"jane@acme"_s, u"a..b@acme.com"_s,
            u"a,b@acme.com"_s, u"\"a@acme.com"_s, u"jane@a..com"_s, u"jane@a_b.com"_s, u"jane@-a.com"_s,
            u"jane@1.2.3.4"_s, u"jane@[1.2]"_s, u"a@b.com c@d.com"_s, u"mailto:a@b.com"_s, u"Jane <a@b.com>"_s,
            u"ja ne@b.com"_s, u"a@gmial.com"_s, u"ａ＠ｂ.com"_s, QString(QString(70, u'x') + u"@b.com"_s)});
    rows(u"phone"_s,
        {u"1.23E+11"_s, u"5125550123.0"_s, u"+999 123456"_s, u"1-abc"_s, u"5550123"_s, u"12"_s, u"+15551234567"_s,
            u"+441234567890123"_s, u"+1512555012345678"_s, u"512 555 0123/24"_s, u"???"_s, u"+1 (0)512 555 0123"_s,
            u"00 44 20 7946 0958"_s});
    rows(u"phone_ext"_s, {u"abc"_s, u"123456789012345678901"_s});
    rows(u"country"_s, {u"Nowhere"_s, u"XX"_s, u"YU"_s});
    rows(u"timezone"_s, {u"Nowhere"_s, u"PST"_s, u"UTC+2"_s});
    rows(u"website"_s,
        {u"acme.com"_s, u"ftp://acme.com"_s, u"https://a b.com"_s, u"https://u:p@acme.com"_s, u"https://"_s,
            u"https://acme.com:99999"_s, u"acme"_s});
    rows(u"date_of_birth"_s, {u"2999-01-01"_s, u"05.03.1990"_s, u"1990-02-31"_s, u"1/2/90"_s, u"soon"_s});
    rows(u"dnd"_s, {u"perhaps"_s});
    rows(u"dnd_settings.sms"_s, {u"perhaps"_s});
}

void ProblemWordsTest::everyProblemHasWords()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    const auto key = FieldKey::fromString(field);
    QVERIFY(key);
    Fields raw;
    raw.set(*key, rawValue(*key, value));
    const Validated validated = validate(raw, {.region = u"US"_s, .today = QDate(2026, 3, 1)});
    QVERIFY2(!validated.problems.empty(), qPrintable(value)); // else the row tests nothing
    for (const Problem &problem : validated.problems)
        QVERIFY2(hasWords(problem.finding.code), qPrintable(problem.finding.code));
}

void ProblemWordsTest::everyProblemOfACellHasWords_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("code");
    const auto row = [](const QString &code, const QString &field, const QByteArray &cell) {
        QTest::newRow(qUtf8Printable(code)) << field << cell << code;
    };
    row(u"cell.hidden"_s, u"company"_s, "########");
    row(u"cell.formula"_s, u"company"_s, "=B2&C2");
    row(u"cell.formula_error"_s, u"company"_s, "#N/A");
    row(u"cell.exponent"_s, u"identifier.crm"_s, "4.47E+11");
    row(u"cell.date_for_name"_s, u"last_name"_s, "1-Mar");
    row(u"cell.encoding"_s, u"company"_s, "M\xFCller");
    row(u"cell.several_websites"_s, u"website"_s, "https://acme.com www.b.com");
    row(u"date.without_year"_s, u"date_of_birth"_s, "12/24");
    row(u"postal_code.lost_zero"_s, u"postal_code"_s, "1234");
}

void ProblemWordsTest::everyProblemOfACellHasWords()
{
    QFETCH(const QString, field);
    QFETCH(const QByteArray, cell);
    QFETCH(const QString, code);
    const importing::RowMaker maker(choicesOf({field}), {}, true);
    const saving::SaveRequest request = maker.requestFrom({.cells = {cell}, .number = 1});
    QCOMPARE(request.problems.size(), std::size_t(1));
    QCOMPARE(request.problems.front().finding.code, code);
    QVERIFY(hasWords(code));
}

void ProblemWordsTest::everyProblemOfARowHasWords()
{
    importing::ImportChoices choices = choicesOf({u"first_name"_s, u"last_name"_s});
    choices.headerRows = 1;
    const importing::RowMaker maker(choices, {}, true);
    const QString blank = maker.skipReason({.cells = {"", " "}, .number = 1});
    QCOMPARE(blank, u"row.blank"_s);
    QVERIFY(hasWords(blank));
    const QString header = maker.skipReason({.cells = {"first_name", "last_name"}, .number = 2});
    QCOMPARE(header, u"row.header"_s);
    QVERIFY(hasWords(header));
    const saving::SaveRequest request =
        maker.requestFrom({.cells = {"Jane", "Smith", "Acme"}, .number = 3, .cut = true});
    QCOMPARE(request.problems.size(), std::size_t(2)); // row.too_long, row.too_many_cells
    for (const Problem &problem : request.problems)
        QVERIFY2(hasWords(problem.finding.code), qPrintable(problem.finding.code));
}

void ProblemWordsTest::readsCodes()
{
    QCOMPARE(labelOfProblem(u"field.of_tomorrow"), u"field.of_tomorrow"_s); // of a newer program
    QCOMPARE(labelOfProblem(u"email.second_at"), u"more than one @"_s);
    QCOMPARE(labelOfProblem(u"email.several"), labelOfProblem(u"phone.several_numbers"));
    QCOMPARE(labelOfProblem(u"email"), u"email"_s); // a part of a code is none
    QCOMPARE(labelOfProblem(u"undo.edited_since"), u"edited since"_s);
    QCOMPARE(labelOfProblem(u"undo.there_before"), u"at the service before"_s);
    QCOMPARE(labelOfProblem(u"json.invalid"), u"no JSON that can be read"_s);
}

QTEST_GUILESS_MAIN(ProblemWordsTest)
#include "problemwords_test.moc"
