// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvtable.h"

#include "core/transfer/csv/dialectdetection.h"

#include <QStringEncoder>
#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace onefold::transfer::csv;

namespace {

/// Contacts whose cells hold all that takes part in cutting a file: quotes, delimiters, line ends, backslashes.
const Cells &people()
{
    static const Cells table = [] {
        const QStringList firstNames{u"Jörg"_s, u"Ann"_s, u"Zoë"_s, u"Bob"_s, u"Élodie"_s};
        const QStringList lastNames{u"Müller"_s, u"O'Neil"_s, u"d'Angelo"_s, u"Smith"_s, u"van der Berg"_s};
        const QStringList companies{u"Müller & Söhne, GmbH"_s, u"\"Acme\" Inc"_s, u"5'10\" Tall; Co"_s, QString(),
            u"L'Oréal"_s, u"Round 48\""_s};
        const QStringList cities{u"Köln"_s, u"Austin"_s, u"Saint-Étienne"_s, u"New York"_s};
        const QStringList notes{u"says \"yes\"; calls back"_s, u"line one\nline two"_s, QString(), u"a, b, c"_s,
            u"C:\\temp\\x"_s, u"likes pipes | and tabs"_s, u"paid $5.00 on 01/02/2024"_s};
        Cells rows{{u"First name"_s, u"Last name"_s, u"Company"_s, u"Email"_s, u"Phone"_s, u"City"_s, u"Notes"_s}};
        for (int i = 0; i < 40; ++i)
            rows += QStringList{firstNames[i % 5], lastNames[i % 5], companies[i % 6], u"p%1@a.example"_s.arg(i),
                u"+1 512 555 %1"_s.arg(100 + i, 4, 10, QChar(u'0')), cities[i % 4], notes[i % 7]};
        return rows;
    }();
    return table;
}

struct Writing {
    QString delimiter = u","_s;
    QString quote = u"\""_s;
    QString escape = u"\""_s; ///< what stands before a quote within a cell; none where it is empty
    QString lineEnd = u"\r\n"_s;
    bool quotesAll = false;
};

QString write(QString cell, const Writing &writing)
{
    const bool isNeeded = cell.contains(writing.delimiter) || cell.contains(writing.quote) || cell.contains(u'\n')
        || (writing.delimiter.size() > 1 && cell.contains(u','));
    if (!isNeeded && !writing.quotesAll)
        return cell;
    return writing.quote + cell.replace(writing.quote, writing.escape + writing.quote) + writing.quote;
}

QStringList writtenCells(const QStringList &row, const Writing &writing = {})
{
    QStringList cells;
    for (const QString &cell : row)
        cells += write(cell, writing);
    return cells;
}

QString write(const QStringList &row, const Writing &writing = {})
{
    return writtenCells(row, writing).join(writing.delimiter) + writing.lineEnd;
}

QString write(const Cells &table, const Writing &writing = {})
{
    QString text;
    for (const QStringList &row : table)
        text += write(row, writing);
    return text;
}

/// What detection alone makes of a file: its rows from the header on, without blank ones.
Cells readBack(const QByteArray &bytes)
{
    const Detection found = detect(Sample{.head = bytes});
    Cells table = tableOf(bytes, found.dialect).mid(found.header.preambleRows);
    table.removeAll({QString()});
    return table;
}

/// The table, every row changed by @p change, which is given its number.
template<typename Change>
Cells changed(Change change)
{
    Cells table = people();
    for (qsizetype i = 0; i < table.size(); ++i)
        table[i] = change(table[i], i);
    return table;
}

bool isOneLine(const QStringList &row)
{
    return std::ranges::none_of(row, [](const QString &cell) { return cell.contains(u'\n'); });
}

/// The file whose row @p at is written as @p line, line end and all.
QByteArray fileWith(qsizetype at, const QString &line)
{
    QString text;
    for (qsizetype i = 0; i < people().size(); ++i)
        text += i == at ? line : write(people()[i]);
    return text.toUtf8();
}

/// What of @p read is not as in @p truth, the row @p loose apart: "row: cells", or how many rows there are.
QStringList differences(const Cells &read, const Cells &truth, qsizetype loose = -1)
{
    if (read.size() != truth.size())
        return {u"%1 rows instead of %2"_s.arg(read.size()).arg(truth.size())};
    QStringList found;
    for (qsizetype i = 0; i < truth.size(); ++i) {
        if (i != loose && read[i] != truth[i])
            found += u"%1: %2"_s.arg(i).arg(read[i].join(u'|'));
    }
    return found;
}

} // namespace

/// Files that break the rules in one way each, the ways being those of the Pollock benchmark (Vitagliano et al., VLDB
/// 2023) and some more: detection alone must give the cells that were written.
class CsvPollutionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dialects_data();
    void dialects();
    void tables_data();
    void tables();
    void smallFiles_data();
    void smallFiles();
    void encodings_data();
    void encodings();
    void extraQuoteAnywhere();
    void delimiterTooManyAnywhere();
    void delimiterTooFewAnywhere();
    void anotherDelimiterInOneRow();
    void anotherLineEndInOneRow();
};

void CsvPollutionTest::dialects_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const Writing &writing) { QTest::newRow(name) << write(people(), writing); };
    row("standard", {});
    row("all quoted", {.quotesAll = true});
    row("semicolon", {.delimiter = u";"_s});
    row("tab", {.delimiter = u"\t"_s});
    row("pipe", {.delimiter = u"|"_s});
    row("caret", {.delimiter = u"^"_s});
    row("section sign", {.delimiter = u"§"_s});
    row("blank", {.delimiter = u" "_s});
    row("comma and blank", {.delimiter = u", "_s});
    row("LF", {.lineEnd = u"\n"_s});
    row("CR", {.lineEnd = u"\r"_s});
    row("apostrophe", {.quote = u"'"_s, .escape = u"'"_s});
    row("apostrophe everywhere", {.quote = u"'"_s, .escape = u"'"_s, .quotesAll = true});
    row("backslash", {.escape = u"\\"_s});
    row("backslash, all quoted", {.escape = u"\\"_s, .quotesAll = true});
    row("backslash, semicolon", {.delimiter = u";"_s, .escape = u"\\"_s});
    row("no escape", {.escape = QString()});
    row("no escape, all quoted", {.escape = QString(), .quotesAll = true});
    // Quotes at the ends of cells only: there an escaped and a closing one stand together as doubled ones do.
    QString inches;
    for (int i = 0; i < 30; ++i)
        inches += u"Ann %1,\"Table, round %1\\\"\",p%1@a.example\r\n"_s.arg(i);
    QTest::newRow("backslash at the ends of cells") << u"Name,Product,Email\r\n"_s + inches;
}

void CsvPollutionTest::dialects()
{
    QFETCH(const QString, text);
    Cells truth = people();
    if (QByteArray(QTest::currentDataTag()) == "backslash at the ends of cells") {
        truth = {{u"Name"_s, u"Product"_s, u"Email"_s}};
        for (int i = 0; i < 30; ++i)
            truth += QStringList{u"Ann %1"_s.arg(i), u"Table, round %1\""_s.arg(i), u"p%1@a.example"_s.arg(i)};
    }
    QCOMPARE(written(readBack(text.toUtf8())), written(truth));
}

void CsvPollutionTest::tables_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Cells>("truth");
    const QString all = write(people());
    const QStringList header = people().first();
    const Cells data = people().mid(1);
    const auto headed = [&](const QStringList &names) {
        const Cells table = Cells{names} + data;
        return std::pair(write(table), table);
    };
    const auto row = [](const char *name, const QString &text, const Cells &truth) {
        QTest::newRow(name) << text << truth;
    };
    const auto withNames = [&](const char *name, const QStringList &names) {
        const auto [text, truth] = headed(names);
        row(name, text, truth);
    };
    row("no final line end", all.chopped(2), people());
    row("two final line ends", all + u"\r\n"_s, people());
    row("no header", write(data), data);
    row("header alone", write(header), {header});
    row("one row", write(people().first(2)), people().first(2));
    row("two rows of header", write(header) + all, Cells{header} + people());
    row("preamble", u"Contacts of the fair\r\nby Jane, on Monday\r\n\r\n"_s + all, people());
    row("preamble of filled-up rows", u"Contacts,,,,,,\r\n,,,,,,\r\n"_s + all, people());
    row("footnote", all + u"\r\nTotal: 40\r\n"_s, people() + Cells{{u"Total: 40"_s}});
    row("second table as wide", all + u"\r\n"_s + write(people().first(10)), people() + people().first(10));
    const Cells narrow = changed([](const QStringList &each, qsizetype) { return each.first(3); }).first(10);
    row("second table less wide", all + u"\r\n"_s + write(narrow), people() + narrow);
    const Cells wide = changed([](const QStringList &each, qsizetype) {
        return each + QStringList{u"x"_s, u"y"_s};
    }).first(10);
    row("second table wider", all + u"\r\n"_s + write(wide), people() + wide);
    withNames("names not unique", {u"Name"_s, u"Name"_s, u"Company"_s, u"Email"_s, u"Email"_s, u"City"_s, u"Notes"_s});
    withNames("names missing", {u"First name"_s, {}, u"Company"_s, u"Email"_s, {}, u"City"_s, {}});
    withNames("names of two lines",
        {u"First\nname"_s, u"Last\nname"_s, u"Company"_s, u"E-mail\naddress"_s, u"Phone"_s, u"City"_s, u"Notes"_s});
    withNames("names without letters or very long",
        {u"Col/%1"_s, u"#"_s, u"A & B"_s, u"x@y"_s, {}, u"ÄÖ"_s, u"HEADER"_s.repeated(20)});
    const Cells shorter =
        changed([](const QStringList &each, qsizetype i) { return i > 0 ? each.first(3 + i % 5) : each; });
    row("short rows", write(shorter), shorter);
    const Cells longer =
        changed([](const QStringList &each, qsizetype i) { return each + QStringList(i > 0 ? i % 4 : 0, u"x"_s); });
    row("long rows", write(longer), longer);
    QString mixed;
    const std::array ends{u"\n"_s, u"\r"_s, u"\r\n"_s};
    for (qsizetype i = 0; i < people().size(); ++i)
        mixed += write(people()[i], {.lineEnd = ends.at(static_cast<std::size_t>(i % 3))});
    row("line ends mixed", mixed, people());
}

void CsvPollutionTest::tables()
{
    QFETCH(const QString, text);
    QFETCH(const Cells, truth);
    QCOMPARE(written(readBack(text.toUtf8())), written(truth));
}

/// Files of a few rows, of the kinds that csv-spectrum has: there is little to tell a dialect by.
void CsvPollutionTest::smallFiles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Cells>("truth");
    const auto row = [](const char *name, const QString &text, const Cells &truth) {
        QTest::newRow(name) << text << truth;
        QTest::addRow("%s, CRLF", name) << QString(text).replace(u'\n', u"\r\n"_s) << truth;
    };
    row("simple", u"x,y,z\n4,5,6\n"_s, {{u"x"_s, u"y"_s, u"z"_s}, {u"4"_s, u"5"_s, u"6"_s}});
    row("comma in quotes", u"first,last,address\nAnn,Lee,\"5 Elm St, Apt 7\"\n"_s,
        {{u"first"_s, u"last"_s, u"address"_s}, {u"Ann"_s, u"Lee"_s, u"5 Elm St, Apt 7"_s}});
    row("empty cells in quotes", u"x,y,z\n1,\"\",\"\"\n5,6,7\n"_s,
        {{u"x"_s, u"y"_s, u"z"_s}, {u"1"_s, {}, {}}, {u"5"_s, u"6"_s, u"7"_s}});
    row("doubled quotes", u"x,y\n1,\"oh \"\"my\"\" oh\"\n3,4\n"_s,
        {{u"x"_s, u"y"_s}, {u"1"_s, u"oh \"my\" oh"_s}, {u"3"_s, u"4"_s}});
    row("JSON in a cell", u"key,val\n1,\"{\"\"kind\"\": \"\"Spot\"\", \"\"at\"\": [10.0, 0.5]}\"\n"_s,
        {{u"key"_s, u"val"_s}, {u"1"_s, u"{\"kind\": \"Spot\", \"at\": [10.0, 0.5]}"_s}});
    row("beyond ASCII", u"x,y,z\n1,2,3\n4,5,ʧ\n"_s,
        {{u"x"_s, u"y"_s, u"z"_s}, {u"1"_s, u"2"_s, u"3"_s}, {u"4"_s, u"5"_s, u"ʧ"_s}});
    // Line ends within a cell are its own.
    QTest::newRow("lines in a cell") << u"x,y,z\n1,2,3\n\"All of\na sudden\",5,6\n"_s
                                     << Cells{{u"x"_s, u"y"_s, u"z"_s}, {u"1"_s, u"2"_s, u"3"_s},
                                            {u"All of\na sudden"_s, u"5"_s, u"6"_s}};
    QTest::newRow("lines in a cell, CRLF")
        << u"x,y,z\r\n1,2,3\r\n\"All of\r\na sudden\",5,6\r\n"_s
        << Cells{{u"x"_s, u"y"_s, u"z"_s}, {u"1"_s, u"2"_s, u"3"_s}, {u"All of\r\na sudden"_s, u"5"_s, u"6"_s}};
    QTest::newRow("lines and quotes in a cell")
        << u"x,y\n1,\"oh \n\"\"my\"\" \noh\"\n3,4\n"_s
        << Cells{{u"x"_s, u"y"_s}, {u"1"_s, u"oh \n\"my\" \noh"_s}, {u"3"_s, u"4"_s}};
}

void CsvPollutionTest::smallFiles()
{
    QFETCH(const QString, text);
    QFETCH(const Cells, truth);
    QCOMPARE(readBack(text.toUtf8()), truth);
}

void CsvPollutionTest::encodings_data()
{
    QTest::addColumn<QStringConverter::Encoding>("encoding");
    QTest::addColumn<bool>("marked");
    QTest::newRow("UTF-8 with mark") << QStringConverter::Utf8 << true;
    QTest::newRow("UTF-16LE with mark") << QStringConverter::Utf16LE << true;
    QTest::newRow("UTF-16BE with mark") << QStringConverter::Utf16BE << true;
    QTest::newRow("UTF-32LE with mark") << QStringConverter::Utf32LE << true;
    QTest::newRow("UTF-16LE") << QStringConverter::Utf16LE << false;
    QTest::newRow("UTF-16BE") << QStringConverter::Utf16BE << false;
    QTest::newRow("Latin-1") << QStringConverter::Latin1 << false;
}

void CsvPollutionTest::encodings()
{
    QFETCH(const QStringConverter::Encoding, encoding);
    QFETCH(const bool, marked);
    QStringEncoder encoder(encoding, marked ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    const QByteArray bytes = encoder.encode(write(people()));
    QCOMPARE(written(readBack(bytes)), written(people()));
}

/// A quote that nobody has doubled, before and behind the text of any cell.
void CsvPollutionTest::extraQuoteAnywhere()
{
    for (qsizetype row = 0; row < people().size(); ++row) {
        for (qsizetype column = 0; column < people().first().size(); ++column) {
            QStringList cells = writtenCells(people()[row]);
            Cells truth = people();
            truth[row][column].prepend(u'"');
            cells[column].insert(cells[column].startsWith(u'"') ? 1 : 0, u'"');
            const QByteArray bytes = fileWith(row, cells.join(u',') + u"\r\n"_s);
            QCOMPARE(differences(readBack(bytes), truth), QStringList());
        }
    }
}

void CsvPollutionTest::delimiterTooManyAnywhere()
{
    for (qsizetype row = 0; row < people().size(); ++row) {
        for (qsizetype column = 0; column < people().first().size(); ++column) {
            Cells truth = people();
            truth[row].insert(column, QString());
            QCOMPARE(differences(readBack(write(truth).toUtf8()), truth), QStringList());
        }
    }
}

/// The row itself cannot be told; all others can.
void CsvPollutionTest::delimiterTooFewAnywhere()
{
    for (qsizetype row = 1; row < people().size(); ++row) {
        for (qsizetype column = 1; column < people().first().size() && isOneLine(people()[row]); ++column) {
            QStringList cells = writtenCells(people()[row]);
            cells[column - 1] += cells.takeAt(column);
            const QByteArray bytes = fileWith(row, cells.join(u',') + u"\r\n"_s);
            QCOMPARE(differences(readBack(bytes), people(), row), QStringList());
        }
    }
}

void CsvPollutionTest::anotherDelimiterInOneRow()
{
    for (const QString &delimiter : {u";"_s, u" "_s, u"\t"_s}) {
        for (qsizetype row = 1; row < people().size(); ++row) {
            if (!isOneLine(people()[row]))
                continue;
            const QByteArray bytes = fileWith(row, write(people()[row], {.delimiter = delimiter}));
            QCOMPARE(differences(readBack(bytes), people(), row), QStringList());
        }
    }
}

void CsvPollutionTest::anotherLineEndInOneRow()
{
    for (const QString &end : {u"\n"_s, u"\r"_s}) {
        for (qsizetype row = 0; row < people().size(); ++row) {
            const QByteArray bytes = fileWith(row, write(people()[row], {.lineEnd = end}));
            QCOMPARE(differences(readBack(bytes), people()), QStringList());
        }
    }
}

QTEST_GUILESS_MAIN(CsvPollutionTest)
#include "csv_pollution_test.moc"
