// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvtable.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::transfer::csv;

namespace {

/// Gives @p head, then @p piece again and again up to @p size, a few bytes at a time.
class LongDevice final : public QIODevice
{
    Q_OBJECT

public:
    LongDevice(QByteArray head, QByteArray piece, qint64 size)
        : m_head(std::move(head)),
          m_piece(std::move(piece)),
          m_size(size)
    {
        open(ReadOnly | Unbuffered);
    }
    qint64 size() const override { return m_size; }

protected:
    qint64 readData(char *data, qint64 wanted) override
    {
        qint64 count = 0;
        for (; count < wanted && m_at < m_size; ++count, ++m_at)
            data[count] = m_at < m_head.size() ? m_head.at(m_at) : m_piece.at((m_at - m_head.size()) % m_piece.size());
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_head;
    QByteArray m_piece;
    qint64 m_size;
    qint64 m_at = 0;
};

QString quoted(QString cell)
{
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

QString lineOf(const QStringList &row)
{
    QStringList cells;
    for (const QString &cell : row)
        cells += quoted(cell);
    return cells.join(u',');
}

QString anyCell(QRandomGenerator &random)
{
    static const QStringList pieces{
        u"a"_s, u"b c"_s, u","_s, u"\""_s, u"\n"_s, u"\r\n"_s, u"ü"_s, u"'"_s, u"\\"_s, u";"_s};
    QString cell;
    for (int piece = random.bounded(5); piece > 0; --piece)
        cell += pieces[random.bounded(pieces.size())];
    return cell;
}

} // namespace

/// Rows and cells of any file.
class CsvTokenizerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsCells_data();
    void cutsCells();
    void readsDialects();
    void readsEncodings();
    void givesBackWhatWasWritten();
    void costsOneRowForAnUnclosedQuote();
    void seesAQuoteThatComesLate();
    void cutsAnEndlessLine();
    void looksNoFurtherThanAnEndlessLine();
    void readsManyColumns();
    void goesOnAtAPosition();
    void takesBoundedTimeForQuotes();
};

void CsvTokenizerTest::cutsCells_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("table");
    const auto row = [](const char *name, const QByteArray &file, const char *table) {
        QTest::newRow(name) << file << QString::fromUtf8(table);
    };
    row("empty", "", "");
    row("one cell", "a", "a");
    row("rows", "a,b\nc,d\n", "a|b / c|d");
    row("no final newline", "a,b\nc,d", "a|b / c|d");
    row("line ends mixed", "a\r\nb\rc\nd", "a / b / c / d");
    row("blank rows", "a\n\nb\n", "a /  / b");
    row("empty cells", ",\n,,\n\"\",\"\"", "| / || / |");
    row("ragged", "a,b,c\nd\ne,f,g,h", "a|b|c / d / e|f|g|h");
    row("quoted", "\"a,b\",\"c\"\"d\",\"e\nf\"\n", "a,b|c\"d|e\nf");
    row("quoted CRLF within", "\"a\r\nb\",c\r\n", "a\r\nb|c");
    row("only a quote", "\"\"\"\",x", "\"|x");
    row("blanks after the quote", "\"a\" ,b", "a|b");
    row("quote within a cell", "5\" nail,a \"b\" c", "5\" nail|a \"b\" c");
    row("quote within a quoted cell", "\"a \"b\" c\",d", "a \"b\" c|d");
    row("quotes around a word at the start", "\"a\" b,c\nd,e \"f\",g\n", "\"a\" b|c / d|e \"f\"|g");
    row("quotes within a cell of two lines", "\"The \"old\" mill, east\nend\",d", "The \"old\" mill, east\nend|d");
    row("quote within a cell, and no more cells in its line", "\"5\" wide\nand high\",d", "5\" wide\nand high|d");
    row("doubled at the start", "\"\"a\",b", "\"a|b");
    row("stray opening quote", "1,\"2,x,\"a, b\",y\n3,4,5,6,7", "1|\"2|x|a, b|y / 3|4|5|6|7");
    row("stray quote at the row's end", "a,\"\nb,\"c\"\n", "a|\" / b|c");
    row("stray opening quote before a cell of quoted words", "\"1,2,\"\"\"a\"\" b, c\",d\n3,4",
        "\"1|2|\"a\" b, c|d / 3|4");
    row("stray quote of a row before such a cell", "1,2,\"\n\"\"\"a\"\" b\",c\n", "1|2|\" / \"a\" b|c");
    row("stray opening quote before an empty cell", "\"1,\"\",2\n3,4\n", "\"1||2 / 3|4");
    row("quotes at the end that one is missing of", "\"\"\"a\"\" b\"\",\"c\"\n", "\"a\" b\"|c");
    row("delimiters and quotes within a cell", "\"a,\"\"b\"\",\"\"\",c\n", "a,\"b\",\"|c");
    row("unclosed at the end", "a,\"b\nc,d", "a|\"b / c|d");
    row("quotes that are not doubled", "\"48\"\",\"Made in\"\n", "48\"|Made in");
    row("byte order mark", "\xEF\xBB\xBF\"a\",b", "a|b");
    row("NUL", QByteArray("a\0b,c", 5), "a\0b|c");
    row("UTF-8", "Jörg,山田", "Jörg|山田");
    QTest::newRow("NUL") << QByteArray("a\0b,c", 5) << QString::fromLatin1("a\0b|c", 5);
}

void CsvTokenizerTest::cutsCells()
{
    QFETCH(QByteArray, file);
    if (file.contains('\0'))
        QCOMPARE(written(tableOf(file)), QString::fromLatin1("a\0b|c", 5));
    else
        QTEST(written(tableOf(file)), "table");
}

void CsvTokenizerTest::readsDialects()
{
    QCOMPARE(written(tableOf("a;b,c\n", {.delimiter = ";"})), u"a|b,c"_s);
    QCOMPARE(written(tableOf("a§b", {.delimiter = "§"})), u"a|b"_s);
    QCOMPARE(written(tableOf("'a,b','c''d'", {.quote = '\''})), u"a,b|c'd"_s);
    QCOMPARE(written(tableOf("\"a,b\"", {.quote = '\0'})), u"\"a|b\""_s);
    QCOMPARE(written(tableOf("a, \"b, c\", d", {.skipsSpace = true})), u"a|b, c|d"_s);
    const Dialect backslash{.escape = Escape::Backslash};
    QCOMPARE(written(tableOf("\"a\\\"b\",\"c\\\\\",\"d\\n\"", backslash)), u"a\"b|c\\|d\\n"_s);
    QCOMPARE(written(tableOf("a\\,b,c", backslash)), u"a,b|c"_s);
    QCOMPARE(written(tableOf("a,C:\\temp\\\r\nb,c\r\n", backslash)), u"a|C:\\temp\\ / b|c"_s);
}

void CsvTokenizerTest::readsEncodings()
{
    const QString text = u"Jörg,\"a\nb\"\nМария,€\n"_s;
    const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    for (const QByteArray mark : {"", "\xFF\xFE"})
        QCOMPARE(written(tableOf(mark + wide, {.encoding = "UTF-16LE"})), u"Jörg|a\nb / Мария|€"_s);
    QCOMPARE(written(tableOf("J\xF6rg,\x80", {.encoding = "windows-1252"})), u"Jörg|€"_s);
    QCOMPARE(written(tableOf("\x95\x5C,\x8E\x52", {.encoding = "Shift_JIS"})), u"表|山"_s);
    QCOMPARE(written(tableOf("\xBC\xAD\xBF\xEF,\xB1\xE8", {.encoding = "windows-949"})), u"서울|김"_s);
    QCOMPARE(written(tableOf("a,b", {.encoding = "no such"})), u"a|b"_s);
}

void CsvTokenizerTest::givesBackWhatWasWritten()
{
    QRandomGenerator random(7);
    Cells table;
    QByteArray file;
    for (int i = 0; i < 3000; ++i) {
        const QStringList row{anyCell(random), anyCell(random), anyCell(random), anyCell(random)};
        table += row;
        file += lineOf(row).toUtf8() + (i % 2 == 0 ? "\n" : "\r\n");
    }
    QCOMPARE(tableOf(file), table);
}

void CsvTokenizerTest::costsOneRowForAnUnclosedQuote()
{
    QByteArray file = "a,b\n1,2\n3,\"4\n";
    for (int i = 0; i < 100'000; ++i)
        file += "5,6\n";
    const Cells table = tableOf(file);
    QCOMPARE(table.size(), 100'003);
    QCOMPARE(table[2], (QStringList{u"3"_s, u"\"4"_s}));
    QCOMPARE(table[3], (QStringList{u"5"_s, u"6"_s}));
}

void CsvTokenizerTest::seesAQuoteThatComesLate()
{
    QByteArray file = QByteArray("plain,row,here\n").repeated(48'000) + "\"a, b\",\"c\nd\",e\n";
    const Cells table = tableOf(file);
    QCOMPARE(table.size(), 48'001);
    QCOMPARE(table.last(), (QStringList{u"a, b"_s, u"c\nd"_s, u"e"_s}));
}

void CsvTokenizerTest::cutsAnEndlessLine()
{
    LongDevice device("a,b\n", "x", 24 * 1024 * 1024);
    TextSource source(device, "UTF-8");
    Tokenizer tokenizer(source, {});
    Row row;
    QVERIFY(tokenizer.next(row) && !row.cut);
    QVERIFY(tokenizer.next(row));
    QVERIFY(row.cut);
    QCOMPARE(row.cells.size(), 1U);
    QVERIFY(row.cells.front().size() <= 2 * Tokenizer::maximumRow);
    QCOMPARE(row.end, device.size());
    QVERIFY(!tokenizer.next(row));

    QByteArray file = "a,b\n" + QByteArray(20 * 1024 * 1024, 'x') + "\r\nc,d\n";
    QCOMPARE(tableOf(file).mid(2), (Cells{{u"c"_s, u"d"_s}}));
}

void CsvTokenizerTest::looksNoFurtherThanAnEndlessLine()
{
    LongDevice device("a,b\n", "x", 4 * qint64(Tokenizer::maximumRow));
    TextSource source(device, "UTF-8");
    Tokenizer tokenizer(source, {}, 0, LongRow::End);
    Row row;
    QVERIFY(tokenizer.next(row) && !row.cut);
    QVERIFY(tokenizer.next(row) && row.cut);
    QVERIFY(!tokenizer.next(row));
    QVERIFY(!tokenizer.next(row));
    QVERIFY(device.pos() < 3 * qint64(Tokenizer::maximumRow));
}

void CsvTokenizerTest::readsManyColumns()
{
    const Cells table = tableOf(QByteArray("x,").repeated(100'000) + "y\nz\n");
    QCOMPARE(table.size(), 2);
    QCOMPARE(table.first().size(), 100'001);
    QCOMPARE(table.first().last(), u"y"_s);
}

void CsvTokenizerTest::goesOnAtAPosition()
{
    const QString text = u"a,\"ä\nb\"\r\nc,d\n\"ü\"\"\",e\n,\nlast,\"x\""_s;
    const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    const std::vector<std::pair<QByteArray, QByteArray>> files{{"UTF-8", text.toUtf8()},
        {"UTF-8", "\xEF\xBB\xBF" + text.toUtf8()}, {"UTF-16LE", wide}, {"UTF-16LE", "\xFF\xFE" + wide}};
    for (auto [encoding, bytes] : files) {
        QBuffer device(&bytes);
        device.open(QIODevice::ReadOnly);
        TextSource source(device, encoding);
        Tokenizer tokenizer(source, {.encoding = encoding});
        std::vector<std::pair<qint64, QStringList>> rows;
        qint64 end = 0;
        for (Row row; tokenizer.next(row); end = row.end) {
            QCOMPARE(row.position, end);
            rows.emplace_back(row.position, cellsOf(row));
        }
        QCOMPARE(rows.size(), 5U);
        for (const auto &[position, cells] : rows) {
            QBuffer again(&bytes);
            again.open(QIODevice::ReadOnly);
            TextSource later(again, encoding);
            QVERIFY(later.seek(position));
            Tokenizer rest(later, {.encoding = encoding}, position);
            Row row;
            QVERIFY(rest.next(row));
            QCOMPARE(cellsOf(row), cells);
            QCOMPARE(row.position, position);
        }
    }
}

void CsvTokenizerTest::takesBoundedTimeForQuotes()
{
    // Each opens a cell that never closes; were each looked for to the end, this would take hours.
    for (const QByteArray piece : {",\"\"a", "\"", ",\"", "\"a\n", "\"\"", "\\\"", ",\"a\"b"}) {
        const Cells table = tableOf(piece.repeated(256 * 1024 / piece.size()));
        QVERIFY(!table.isEmpty());
    }
}

QTEST_GUILESS_MAIN(CsvTokenizerTest)
#include "csv_tokenizer_test.moc"
