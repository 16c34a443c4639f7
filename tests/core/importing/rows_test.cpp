// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/rowmaker.h"
#include "core/transfer/csv/celltext.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace onefold;
using namespace onefold::importing;
using contact::Field;
using contact::FieldKey;
using transfer::csv::Damage;

/// Rows into requests to save, and cells that spreadsheets have had in their hands.
class RowsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makes_data();
    void makes();
    void flags_data();
    void flags();
    void takesGooglesLabelsForTags();
    void readsLettersOfWindows();
    void sortsByRule_data();
    void sortsByRule();
    void correctionsCount();
    void protectionIsUndone_data();
    void protectionIsUndone();
    void knowsWhatASpreadsheetTakesForItsOwn();
    void foreignApostropheStays();
    void listsComeBack_data();
    void listsComeBack();
    void listsAsOthersWriteThem();
    void damages_data();
    void damages();
};

namespace {

/// "Header=field" columns; the header is not needed.
ImportChoices choicesOf(const QStringList &fields)
{
    ImportChoices choices{.region = u"US"_s};
    for (const QString &field : fields) {
        const bool splits = field == "split"_L1;
        choices.columns.push_back({.header = field,
            .field = splits ? FieldKey{Field::Name} : FieldKey::fromString(field),
            .splitsName = splits});
    }
    return choices;
}

saving::SaveRequest requestOf(const ImportChoices &choices, const QByteArrayList &cells)
{
    SourceRow row{.number = 1};
    row.cells.assign(cells.cbegin(), cells.cend());
    return RowMaker(choices, {{u"since"_s, contact::CustomType::Date}, {u"langs"_s, contact::CustomType::List}}, true)
        .requestFrom(row);
}

QString textOf(const contact::Fields &fields)
{
    QStringList texts;
    for (const auto &[key, value] : fields)
        texts += key.toString() + u'=' + transfer::csv::cellText(value);
    return texts.join(u'|');
}

QString fieldsOf(const saving::SaveRequest &request)
{
    return textOf(request.fields);
}

QStringList problemsOf(const saving::SaveRequest &request)
{
    QStringList codes;
    for (const contact::Problem &problem : request.problems)
        codes += (problem.field ? problem.field->toString() + u' ' : QString()) + problem.finding.code;
    return codes;
}

} // namespace

void RowsTest::makes_data()
{
    QTest::addColumn<QStringList>("columns");
    QTest::addColumn<QByteArrayList>("cells");
    QTest::addColumn<QString>("fields");
    QTest::newRow("plain") << QStringList{u"first_name"_s, u"email"_s} << QByteArrayList{"Jane", "j@a.example"}
                           << u"first_name=Jane|email=j@a.example"_s;
    QTest::newRow("blank is not there") << QStringList{u"first_name"_s, u"email"_s}
                                        << QByteArrayList{"  ", "j@a.example"} << u"email=j@a.example"_s;
    QTest::newRow("short row") << QStringList{u"first_name"_s, u"email"_s} << QByteArrayList{"Jane"}
                               << u"first_name=Jane"_s;
    QTest::newRow("left out") << QStringList{QString(), u"email"_s} << QByteArrayList{"1", "j@a.example"}
                              << u"email=j@a.example"_s;
    QTest::newRow("two emails") << QStringList{u"email"_s, u"email"_s} << QByteArrayList{"a@a.example", "b@a.example"}
                                << u"email=a@a.example|identifier.email=b@a.example"_s;
    QTest::newRow("first email blank") << QStringList{u"email"_s, u"email"_s} << QByteArrayList{"", "b@a.example"}
                                       << u"email=b@a.example"_s;
    QTest::newRow("emails in a cell") << QStringList{u"email"_s} << QByteArrayList{"a@a.example; b@a.example"}
                                      << u"email=a@a.example|identifier.email=b@a.example"_s;
    QTest::newRow("phones as Google") << QStringList{u"phone"_s} << QByteArrayList{"+15125550100 ::: +15125550101"}
                                      << u"phone=+15125550100|identifier.phone=+15125550101"_s;
    QTest::newRow("further phones") << QStringList{u"phone"_s, u"identifier.phone"_s, u"identifier.phone"_s}
                                    << QByteArrayList{"1", "2", "3"} << u"phone=1|identifier.phone=2, 3"_s;
    QTest::newRow("tags of two columns") << QStringList{u"tags"_s, u"tags"_s} << QByteArrayList{"a, b", "\"c, d\""}
                                         << u"tags=a, b, \"c, d\""_s;
    QTest::newRow("split") << QStringList{u"split"_s} << QByteArrayList{"Jane Smith"}
                           << u"first_name=Jane|last_name=Smith"_s;
    QTest::newRow("split at comma") << QStringList{u"split"_s} << QByteArrayList{"van der Berg, Jan"}
                                    << u"first_name=Jan|last_name=van der Berg"_s;
    QTest::newRow("not split") << QStringList{u"split"_s} << QByteArrayList{"Jane Mary Ann Smith Jones"}
                               << u"name=Jane Mary Ann Smith Jones"_s;
    QTest::newRow("two phones in a cell")
        << QStringList{u"phone"_s} << QByteArrayList{"+1 512 555 0188 / +1 512 555 0199"}
        << u"phone=+1 512 555 0188|identifier.phone=+1 512 555 0199"_s;
    QTest::newRow("one phone with a slash")
        << QStringList{u"phone"_s} << QByteArrayList{"030/1234567"} << u"phone=030/1234567"_s;
    QTest::newRow("street of two lines") << QStringList{u"address1"_s, u"company"_s}
                                         << QByteArrayList{"12 Main St\r\nSuite 5\n", "Acme\nCorp"}
                                         << u"company=Acme Corp|address1=12 Main St, Suite 5"_s;
    QTest::newRow("no date") << QStringList{u"date_of_birth"_s, u"first_name"_s} << QByteArrayList{"0/0/00", "Jane"}
                             << u"first_name=Jane"_s;
    QTest::newRow("month and year") << QStringList{u"date_of_birth"_s} << QByteArrayList{"1/90"}
                                    << u"date_of_birth=1/90"_s;
    QTest::newRow("nothing to see") << QStringList{u"first_name"_s, u"tags"_s, u"email"_s}
                                    << QByteArrayList{"\xC2\xA0", ";", "j@a.example"} << u"email=j@a.example"_s;
    QTest::newRow("a website with a comma") << QStringList{u"website"_s} << QByteArrayList{"https://acme.com/a,b;c=1"}
                                            << u"website=https://acme.com/a,b;c=1"_s;
    QTest::newRow("a website with a blank in it")
        << QStringList{u"website"_s} << QByteArrayList{"https://acme.com/my page"}
        << u"website=https://acme.com/my page"_s;
    QTest::newRow("a website with a semicolon behind")
        << QStringList{u"website"_s} << QByteArrayList{"https://acme.com;"} << u"website=https://acme.com"_s;
    QTest::newRow("labels as Google") << QStringList{u"tags"_s} << QByteArrayList{"* myContacts ::: Friends"}
                                      << u"tags=Friends"_s;
    QTest::newRow("tags of ours that look like Google's")
        << QStringList{u"tags"_s} << QByteArrayList{"* myContacts, \"* a ::: b\", myContacts"}
        << u"tags=* myContacts, \"* a ::: b\", myContacts"_s;
    QTest::newRow("an address in quotes")
        << QStringList{u"email"_s} << QByteArrayList{"\"a@b\"@a.example"} << u"email=\"a@b\"@a.example"_s;
    QTest::newRow("custom list") << QStringList{u"custom.langs"_s} << QByteArrayList{"de, en"}
                                 << u"custom.langs=de, en"_s;
    QTest::newRow("protected") << QStringList{u"phone"_s} << QByteArrayList{"'+15125550100"} << u"phone=+15125550100"_s;
    QTest::newRow("text formula") << QStringList{u"postal_code"_s} << QByteArrayList{"=\"01234\""}
                                  << u"postal_code=01234"_s;
}

void RowsTest::makes()
{
    QFETCH(const QStringList, columns);
    QFETCH(const QByteArrayList, cells);
    QFETCH(const QString, fields);
    const saving::SaveRequest request = requestOf(choicesOf(columns), cells);
    QCOMPARE(fieldsOf(request), fields);
    QCOMPARE(problemsOf(request), QStringList());
}

void RowsTest::flags_data()
{
    QTest::addColumn<QStringList>("columns");
    QTest::addColumn<QByteArrayList>("cells");
    QTest::addColumn<QStringList>("problems");
    const auto one = [](const char *what, const QString &column, const QByteArray &cell, const QString &problem) {
        QTest::newRow(what) << QStringList{column} << QByteArrayList{cell}
                            << (problem.isEmpty() ? QStringList() : QStringList{column + u' ' + problem});
    };
    one("too narrow", u"company"_s, "########", u"cell.hidden"_s);
    one("formula", u"company"_s, "=B2&C2", u"cell.formula"_s);
    one("call", u"company"_s, "@SUM(A1:A9)", u"cell.formula"_s);
    one("error", u"company"_s, "#N/A", u"cell.formula_error"_s);
    one("exponent", u"identifier.crm"_s, "4.47E+11", u"cell.exponent"_s);
    one("phone says it itself", u"phone"_s, "4.47E+11", {});
    one("name that was March 1st", u"last_name"_s, "1-Mar", u"cell.date_for_name"_s);
    one("name that was March 1st in German", u"last_name"_s, "01. Mrz", u"cell.date_for_name"_s);
    one("a date elsewhere", u"source"_s, "1-Mar", {});
    one("birthday without its year", u"date_of_birth"_s, "12/24", u"date.without_year"_s);
    one("birthday of a vCard without its year", u"date_of_birth"_s, "--12-24", u"date.without_year"_s);
    one("meant so", u"company"_s, "'=B2&C2", {});
    QTest::newRow("websites as Google") << QStringList{u"website"_s}
                                        << QByteArrayList{"https://acme.com ::: https://b.com"}
                                        << QStringList{u"website cell.several_websites"_s};
    one("websites with a blank between", u"website"_s, "https://acme.com www.b.com", u"cell.several_websites"_s);
    one("websites with a comma between", u"website"_s, "acme.com , b.com;", u"cell.several_websites"_s);
    one("websites in lines", u"website"_s, "acme.com\r\nb.com", u"cell.several_websites"_s);
    one("lost zero", u"postal_code"_s, "1234", u"postal_code.lost_zero"_s);
    QTest::newRow("no zero lost there") << QStringList{u"postal_code"_s, u"country"_s} << QByteArrayList{"1234", "CH"}
                                        << QStringList();
    QTest::newRow("zero lost in Germany")
        << QStringList{u"postal_code"_s, u"country"_s} << QByteArrayList{"1234", "Germany"}
        << QStringList{u"postal_code postal_code.lost_zero"_s};
    QTest::newRow("cells left over") << QStringList{u"first_name"_s} << QByteArrayList{"Jane", "", "Smith"}
                                     << QStringList{u"row.too_many_cells"_s};
    QTest::newRow("blanks left over") << QStringList{u"first_name"_s} << QByteArrayList{"Jane", "", " "}
                                      << QStringList();
}

void RowsTest::flags()
{
    QFETCH(const QStringList, columns);
    QFETCH(const QByteArrayList, cells);
    QFETCH(const QStringList, problems);
    QCOMPARE(problemsOf(requestOf(choicesOf(columns), cells)), problems);
}

void RowsTest::takesGooglesLabelsForTags()
{
    ImportChoices choices = choicesOf({u"tags"_s});
    choices.columns.front().header = u"Labels"_s;
    QCOMPARE(fieldsOf(requestOf(choices, {"* myContacts"})), QString());
    QCOMPARE(fieldsOf(requestOf(choices, {"* friends, Fair"})), u"tags=friends, Fair"_s);
}

void RowsTest::readsLettersOfWindows()
{
    const saving::SaveRequest request =
        requestOf(choicesOf({u"first_name"_s, u"city"_s}), {"J\xFCrgen", "K\xC3\xB6ln"});
    QCOMPARE(fieldsOf(request), u"first_name=Jürgen|city=Köln"_s);
    QCOMPARE(problemsOf(request), QStringList{u"first_name cell.encoding"_s});
}

/// Of columns that share a field: what each may do to a contact that stands.
void RowsTest::sortsByRule_data()
{
    QTest::addColumn<QStringList>("columns");
    QTest::addColumn<QByteArrayList>("cells");
    QTest::addColumn<QString>("overwriting");
    QTest::addColumn<QString>("filling");
    // The first column never changes what stands, the second overwrites it, a third fills blanks.
    QTest::newRow("the same twice") << QStringList{u"city"_s, u"city"_s} << QByteArrayList{"Austin", "Austin"}
                                    << u"city=Austin"_s << u"city=Austin"_s;
    QTest::newRow("one behind another") << QStringList{u"city"_s, u"city"_s, u"city"_s}
                                        << QByteArrayList{"Austin", "Dallas", "Paris"} << u"city=Dallas"_s
                                        << u"city=Paris"_s;
    QTest::newRow("lists") << QStringList{u"tags"_s, u"tags"_s, u"tags"_s} << QByteArrayList{"a", "b", "c"}
                           << u"tags=b"_s << u"tags=b, c"_s;
    // The second phone is a further one, although the first is none of those that overwrite.
    QTest::newRow("phones") << QStringList{u"phone"_s, u"phone"_s, u"phone"_s} << QByteArrayList{"1", "2", "3"}
                            << u"identifier.phone=2"_s << u"identifier.phone=2, 3"_s;
    QTest::newRow("first phone blank") << QStringList{u"phone"_s, u"phone"_s, u"phone"_s}
                                       << QByteArrayList{"", "2", "3"} << u"phone=2"_s
                                       << u"phone=2|identifier.phone=3"_s;
}

void RowsTest::sortsByRule()
{
    QFETCH(const QStringList, columns);
    QFETCH(const QByteArrayList, cells);
    ImportChoices choices = choicesOf(columns);
    constexpr std::array rules{ColumnRule::Never, ColumnRule::Overwrite, ColumnRule::FillBlank};
    for (std::size_t i = 0; i < choices.columns.size(); ++i)
        choices.columns[i].rule = rules.at(i);
    const saving::SaveRequest request = requestOf(choices, cells);
    QTEST(textOf(request.byRule.overwriting), "overwriting");
    QTEST(textOf(request.byRule.filling), "filling");
    choices.columns.resize(1);
    QVERIFY(requestOf(choices, cells).byRule.filling.isEmpty());
}

void RowsTest::correctionsCount()
{
    ImportChoices choices = choicesOf({u"email"_s, u"company"_s});
    choices.corrections = {{{1, 1}, u"=Acme"_s}, {{2, 0}, u"no"_s}};
    const saving::SaveRequest request = requestOf(choices, {"j@a.example"});
    QCOMPARE(fieldsOf(request), u"email=j@a.example|company==Acme"_s);
    QCOMPARE(problemsOf(request), QStringList());
    // A cell that is left out clears nothing, even where blanks do.
    choices.blankClears = true;
    choices.corrections = {{{1, 1}, u" "_s}};
    QCOMPARE(fieldsOf(requestOf(choices, {"j@a.example", "Acme"})), u"email=j@a.example"_s);
}

void RowsTest::protectionIsUndone_data()
{
    QTest::addColumn<QString>("value");
    for (const char *const value : {"", "Jane", "=1+2", "'=1+2", "''=1+2", "+1 512", "-5", "@SUM(A1)", "0123", "12.5",
             "4.47E+11", "#####", "'#####", "#REF!", "1-Mar", "'1-Mar", "=\"abc\"", "'=\"abc\"", "2026-01-02", "12:30",
             "'t Hooft", "''", "'", "\tx", "O'Neil", "1E5", "(512) 555", "'0123", "50%", "=", "a,b", "\"q\"", "Mar 1",
             "SEPT2", "'SEPT2", "1e-5", "5 €", "\uFF1D1+1"})
        QTest::newRow(value) << QString::fromUtf8(value);
}

void RowsTest::protectionIsUndone()
{
    QFETCH(const QString, value);
    for (const bool forSpreadsheet : {false, true}) {
        const QString cell = transfer::csv::protectedText(value, forSpreadsheet);
        bool wasProtected = false;
        QCOMPARE(transfer::csv::readProtected(cell, wasProtected), value);
        QVERIFY(!forSpreadsheet || !transfer::csv::isRisky(cell));
        QVERIFY(wasProtected || transfer::csv::damageOf(QStringView(cell)) == Damage::None);
    }
}

void RowsTest::knowsWhatASpreadsheetTakesForItsOwn()
{
    for (const QString &cell : {u"SEPT2"_s, u"Mar 1"_s, u"1 March 1990"_s, u"24-Dec-80"_s, u"1e-5"_s, u"1E+5"_s,
             u"5 €"_s, u"\uFF1D1+1"_s, u"\uFF20SUM"_s})
        QVERIFY2(transfer::csv::isRisky(cell), qPrintable(cell));
    for (const QString &cell : {u"May"_s, u"Marc"_s, u"Augusta 12b"_s, u"March Road 5"_s, u"Octopus"_s, u"e5"_s})
        QVERIFY2(!transfer::csv::isRisky(cell), qPrintable(cell));
}

void RowsTest::foreignApostropheStays()
{
    bool wasProtected = true;
    QCOMPARE(transfer::csv::readProtected(u"'t Hooft"_s, wasProtected), u"'t Hooft"_s);
    QVERIFY(!wasProtected);
}

void RowsTest::listsComeBack_data()
{
    QTest::addColumn<QStringList>("items");
    QTest::newRow("plain") << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("comma") << QStringList{u"a, b"_s, u"c"_s};
    QTest::newRow("one with a semicolon") << QStringList{u"a;b"_s};
    QTest::newRow("quotes") << QStringList{u"say \"hi\""_s, u"\""_s};
    QTest::newRow("Google's") << QStringList{u"a ::: b"_s};
    QTest::newRow("extension") << QStringList{u"+15125550100;ext=5"_s, u"+15125550101"_s};
    QTest::newRow("one extension") << QStringList{u"+15125550100;ext=5"_s};
}

void RowsTest::listsComeBack()
{
    QFETCH(const QStringList, items);
    QCOMPARE(transfer::csv::listFrom(transfer::csv::listText(items)), items);
}

void RowsTest::listsAsOthersWriteThem()
{
    const QStringList both{u"a"_s, u"b c"_s};
    for (const char *const text : {"a,b c", "a, b c ,", "a;b c", "a ::: b c", "\"a\",\"b c\"", "a , \"b c\""})
        QCOMPARE(transfer::csv::listFrom(QString::fromUtf8(text)), both);
}

void RowsTest::damages_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<int>("damage");
    const auto row = [](const char *cell, Damage damage) {
        QTest::newRow(cell) << QString::fromUtf8(cell) << static_cast<int>(damage);
    };
    row("#1 Pizza", Damage::None);
    row("##", Damage::None);
    row("###", Damage::Hidden);
    row("=A1", Damage::Formula);
    row("+15125550100", Damage::None);
    row("-SUM(A1)", Damage::Formula);
    row("1.5e+3", Damage::None);
    row("4,47E+11", Damage::Exponent);
    row("2E5", Damage::None);
    row("Mar-01", Damage::NameDate);
    row("12-dec", Damage::NameDate);
    row("01. Mrz", Damage::NameDate);
    row("3.Mai", Damage::NameDate);
    row("1-mars", Damage::NameDate);
    row("12-févr.", Damage::NameDate);
    row("1. FC", Damage::None);
    row("12-A", Damage::None);
    row("Mai-Linh", Damage::None);
    row("@jane", Damage::None);
    row("Marla", Damage::None);
}

void RowsTest::damages()
{
    QFETCH(const QString, cell);
    QFETCH(const int, damage);
    QCOMPARE(static_cast<int>(transfer::csv::damageOf(QStringView(cell))), damage);
    QCOMPARE(static_cast<int>(transfer::csv::damageOf(QByteArrayView(cell.toUtf8()))), damage);
}

QTEST_GUILESS_MAIN(RowsTest)
#include "rows_test.moc"
