// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvtable.h"

#include "core/transfer/csv/dialectdetection.h"
#include "core/transfer/csv/encodingdetection.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace onefold::transfer::csv;

namespace {

/// A table of the kind that breaks readers: dates, times, prices, texts with commas, quotes and apostrophes.
const Cells &products()
{
    static const Cells table = [] {
        Cells rows{{u"DATE"_s, u"TIME"_s, u"Qty"_s, u"CODE"_s, u"Price"_s, u"Product"_s, u"Description"_s, u"URL"_s}};
        const QStringList names{
            u"Men's Hiking Boots"_s, u"Throw Pillow, Wooden"_s, u"Dining Table, Round 48\""_s, u"Kids' Hat"_s};
        const QStringList texts{u"Rugged, yet light. They won't let you down."_s, u"Made to last"_s,
            u"Made here: this table, durable, lasts the year."_s,
            u"Let your kids show their spirit, \"ready to go\"."_s};
        for (int i = 0; i < 40; ++i)
            rows += QStringList{u"%1/01/2018"_s.arg(1 + i % 28, 2, 10, QChar(u'0')),
                u"%1:15"_s.arg(i % 24, 2, 10, QChar(u'0')), QString::number(i % 7), u"RI-%1"_s.arg(1000 + 37 * i),
                u"$%1.99"_s.arg(10 + i), names[i % 4], texts[i % 4], u"https://www.example.com/p/%1.html"_s.arg(i)};
        return rows;
    }();
    return table;
}

struct Writing {
    QString delimiter = u","_s;
    QString quote = u"\""_s;
    QString escape = u"\""_s;
    QString lineEnd = u"\r\n"_s;
    bool quotesAll = false;
};

QString write(const QStringList &row, const Writing &writing)
{
    QStringList cells;
    for (QString cell : row) {
        const bool needed = cell.contains(writing.delimiter) || cell.contains(writing.quote) || cell.contains(u'\n')
            || (writing.delimiter.size() > 1 && cell.contains(u','));
        if (needed || writing.quotesAll)
            cell = writing.quote + cell.replace(writing.quote, writing.escape + writing.quote) + writing.quote;
        cells += cell;
    }
    return cells.join(writing.delimiter) + writing.lineEnd;
}

QString write(const Cells &table, const Writing &writing)
{
    QString text;
    for (const QStringList &row : table)
        text += write(row, writing);
    return text;
}

Detection detected(const QByteArray &bytes)
{
    return detect(Sample{.head = bytes});
}

/// The table without its preamble, as detected and read.
Cells readBack(const QByteArray &bytes, const Detection &found)
{
    return tableOf(bytes, found.dialect).mid(found.header.preambleRows);
}

/// Rows of findsEncodings(): text that is not in UTF-8 and mostly ASCII.
void addLatinEncodings()
{
    // A few accents, or one alone, in a file that is ASCII otherwise.
    QTest::newRow("German in one row") << QByteArray("sep=;\r\n"
                                                     "Vorname;Nachname;E-Mail;Telefon\r\n"
                                                     "J\xF6rg;M\xFCller;j@x.example;030 123456\r\n")
                                       << QByteArray("windows-1252");
    QTest::newRow("one Spanish name") << QByteArray("Name;Email\n"
                                                    "Jos\xE9;a@x.example\n")
                                      << QByteArray("windows-1252");
    QTest::newRow("Dutch") << QByteArray("First Name,Last Name,Email\n"
                                         "Zo\xEB,Smith,p0@x.example\n"
                                         "Dani\xEBl,Lee,p1@x.example\n"
                                         "Ren\xE9"
                                         "e,Clark,p2@x.example\n"
                                         "Chlo\xEB,Jones,p3@x.example\n"
                                         "Micha\xEBl,Belgi\xEB,p4@x.example\n")
                           << QByteArray("windows-1252");
    QTest::newRow("Polish in ISO 8859") << QByteArray("Name,City,Street,Email\n"
                                                      "\xA3ukasz W\xF3jcik,\xA3\xF3"
                                                      "d\xBC,ulica \xA6l\xB1ska,p0@x.example\n"
                                                      "Ma\xB3gorzata D\xB1"
                                                      "browska,Krak\xF3w,ulica \xAF\xF3\xB3ta,p1@x.example\n"
                                                      "Stanis\xB3"
                                                      "aw Kowalczyk,Gda\xF1sk,D\xB3uga,p2@x.example\n"
                                                      "\xAF"
                                                      "aneta \xC6wik,Wroc\xB3"
                                                      "aw,Pi\xEAkna,p3@x.example\n")
                                        << QByteArray("ISO-8859-2");
    QTest::newRow("Polish of Windows") << QByteArray("Name,City,Street,Email\n"
                                                     "\xA3ukasz W\xF3jcik,\xA3\xF3"
                                                     "d\x9F,ulica \x8Cl\xB9ska,p0@x.example\n"
                                                     "Ma\xB3gorzata D\xB9"
                                                     "browska,Krak\xF3w,ulica \xAF\xF3\xB3ta,p1@x.example\n"
                                                     "Stanis\xB3"
                                                     "aw Kowalczyk,Gda\xF1sk,D\xB3uga,p2@x.example\n"
                                                     "\xAF"
                                                     "aneta \xC6wik,Wroc\xB3"
                                                     "aw,Pi\xEAkna,p3@x.example\n")
                                       << QByteArray("WINDOWS-1250");
    QTest::newRow("Czech of Windows") << QByteArray(
        "Name,City,Street,Email\n"
        "Ji\xF8\xED Dvo\xF8\xE1k,Plze\xF2,N\xE1m\xECst\xED M\xEDru,p0@x.example\n"
        "Luk\xE1\x9A Nov\xE1k,D\xEC\xE8\xEDn,\xD8\xED\xE8"
        "ansk\xE1,p1@x.example\n"
        "Mark\xE9ta \x8A\x9D"
        "astn\xE1,\xDAst\xED,\x8Ei\x9Ekova,p2@x.example\n"
        "Zden\xECk K\xF8\xED\x9E,T\xF8"
        "eb\xED\xE8,\xC8"
        "apkova,p3@x.example\n") << QByteArray("WINDOWS-1250");
    QTest::newRow("Turkish with quotes of Windows") << QByteArray("Name,City,Street,Email\n"
                                                                  "\xD6mer \xDE"
                                                                  "ahin,\xDDstanbul,\x93"
                                                                  "Ba\xF0"
                                                                  "dat\x94 Caddesi,p0@x.example\n"
                                                                  "Ay\xFE"
                                                                  "e Y\xFDlmaz,Eski\xFE"
                                                                  "ehir,\xC7i\xE7"
                                                                  "ek,p1@x.example\n"
                                                                  "G\xF6khan \xC7"
                                                                  "elik,Mu\xF0la,I\xFE\xFDk,p2@x.example\n"
                                                                  "\xDD"
                                                                  "brahim \xD6zt\xFCrk,K\xFDr\xFE"
                                                                  "ehir,G\xFCl,p3@x.example\n")
                                                    << QByteArray("WINDOWS-1254");
}

} // namespace

/// What is found out about files that break the rules, as those of the Pollock benchmark do.
class CsvDetectionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEncodings_data();
    void findsEncodings();
    void readsUtf8ThatWasCutOff();
    void readsUtf8ThatIsDamagedFurtherOn();
    void findsDialects_data();
    void findsDialects();
    void tellsProtectionFromQuotes();
    void survivesAnExtraQuoteAnywhere();
    void readsRowsWithOtherDelimiterCounts();
    void findsHeaders_data();
    void findsHeaders();
    void believesSepLines();
    void tellsWhatIsNoText();
};

void CsvDetectionTest::findsEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("encoding");
    QTest::newRow("ASCII") << QByteArray("a,b") << QByteArray("UTF-8");
    QTest::newRow("UTF-8") << QByteArray("Jörg,Müller\n") << QByteArray("UTF-8");
    QTest::newRow("mark") << QByteArray("\xEF\xBB\xBFx,y\n") << QByteArray("UTF-8");
    QTest::newRow("windows-1252") << QByteArray("name,stra\xDF"
                                                "e\nJ\xF6rg,M\xFCllerstra\xDF"
                                                "e 5\n\x84x\x93,\x80 5\n")
                                  << QByteArray("windows-1252");
    QTest::newRow("UTF-8 with a damaged byte")
        << QByteArray("Jörg,Müller\nKöln,Straße\nGröße,Übung\nÄrger,Öl\n\xFF,Süd\nWörter\n") << QByteArray("UTF-8");
    QTest::newRow("ISO-2022-JP") << QByteArray("\x1B$B;3ED\x1B(B,\x1B$BEl5~\x1B(B\n") << QByteArray("ISO-2022-JP");
    QTest::newRow("UTF-16 with mark") << QByteArray("\xFF\xFE"
                                                    "a\0,\0b\0",
        8) << QByteArray("UTF-16LE");
    QTest::newRow("UTF-16LE") << QByteArray("a\0,\0b\0\n\0", 8) << QByteArray("UTF-16LE");
    QTest::newRow("UTF-16BE") << QByteArray("\0a\0,\0b\0\n", 8) << QByteArray("UTF-16BE");
    // "name,town" and people of Tokyo, Moscow and Beijing
    QTest::newRow("Shift-JIS") << QByteArray(
        "\x96\xBC\x91\x4F,\x8F\x5A\x8F\x8A\n\x8E\x52\x93\x63\x91\xBE\x98\x59,"
        "\x93\x8C\x8B\x9E\x93\x73\x8D\x60\x8B\xE6\n\x93\x79\x88\xE4\x82\xB3\x82\xF1,"
        "\x82\xA8\x91\xE5\x8D\xE3\x82\xCC\x89\xEF\x8E\xD0\n")
                               << QByteArray("SHIFT_JIS");
    QTest::newRow("GB18030") << QByteArray("\xD0\xD5\xC3\xFB,\xB5\xD8\xD6\xB7\n\xCD\xF5\xCE\xB0,"
                                           "\xB1\xB1\xBE\xA9\xCA\xD0\xB3\xAF\xD1\xF4\xC7\xF8\n\xC0\xEE\xC4\xC8,"
                                           "\xC9\xCF\xBA\xA3\xCA\xD0\xC6\xD6\xB6\xAB\xD0\xC2\xC7\xF8\n")
                             << QByteArray("GB18030");
    // The same of Seoul and Busan.
    QTest::newRow("EUC-KR") << QByteArray(
        "\xC0\xCC\xB8\xA7,\xC1\xD6\xBC\xD2\n"
        "\xB1\xE8\xC3\xB6\xBC\xF6,\xBC\xAD\xBF\xEF\xC6\xAF\xBA\xB0\xBD\xC3 \xB0\xAD\xB3\xB2\xB1\xB8\n"
        "\xC0\xCC\xBF\xB5\xC8\xF1,\xBA\xCE\xBB\xEA\xB1\xA4\xBF\xAA\xBD\xC3 \xC7\xD8\xBF\xEE\xB4\xEB\xB1\xB8\n")
                            << QByteArray("windows-949");
    const QByteArray russian(
        "\xE9\xCD\xD1,\xE7\xCF\xD2\xCF\xC4\n\xE9\xD7\xC1\xCE \xF0\xC5\xD4\xD2\xCF\xD7,\xED\xCF\xD3\xCB\xD7\xC1\n"
        "\xED\xC1\xD2\xC9\xD1 "
        "\xE9\xD7\xC1\xCE\xCF\xD7\xC1,\xF3\xC1\xCE\xCB\xD4-\xF0\xC5\xD4\xC5\xD2\xC2\xD5\xD2\xC7\n");
    QTest::newRow("KOI8-R") << russian.repeated(5) << QByteArray("KOI8-R");
    addLatinEncodings();
}

void CsvDetectionTest::findsEncodings()
{
    QFETCH(QByteArray, bytes);
    QTEST(detectEncoding({.head = bytes}).encoding, "encoding");
}

void CsvDetectionTest::readsUtf8ThatWasCutOff()
{
    QCOMPARE(detectEncoding({.head = "Jörg,Köln\nM\xC3", .isWhole = true}).encoding, QByteArray("UTF-8"));
}

/// The first letter beyond ASCII may come late.
void CsvDetectionTest::readsUtf8ThatIsDamagedFurtherOn()
{
    const QByteArray late = QByteArray("Jörg,Köln\n").repeated(20) + "\xFF,Bonn\n";
    QCOMPARE(detectEncoding({.head = "Name,City\nAnn,Bonn\n", .further = {late}, .isWhole = false}).encoding,
        QByteArray("UTF-8"));
    // What was put behind it does not make another file of it.
    const QByteArray foreign = QByteArray("J\xF6rg,K\xF6ln\n").repeated(20);
    QCOMPARE(detectEncoding({.head = late, .further = {foreign}, .isWhole = false}).encoding, QByteArray("UTF-8"));
}

void CsvDetectionTest::findsDialects_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const Writing &writing, const QString &before = {},
                         const QString &after = {}) {
        QTest::newRow(name) << before + write(products(), writing) + after;
    };
    row("standard", {});
    row("all quoted", {.quotesAll = true});
    row("semicolon", {.delimiter = u";"_s});
    row("tab", {.delimiter = u"\t"_s});
    row("pipe", {.delimiter = u"|"_s});
    row("section sign", {.delimiter = u"§"_s});
    row("blank", {.delimiter = u" "_s});
    row("comma and blank", {.delimiter = u", "_s});
    row("LF", {.lineEnd = u"\n"_s});
    row("CR", {.lineEnd = u"\r"_s});
    row("apostrophe", {.quote = u"'"_s, .escape = u"'"_s, .quotesAll = true});
    row("apostrophe where needed", {.quote = u"'"_s, .escape = u"'"_s});
    row("backslash", {.escape = u"\\"_s});
    row("blank lines at the end", {}, {}, u"\r\n\r\n"_s);
    row("preamble", {}, u"Report of all sales, by day\r\n\r\n"_s);
    row("preamble of filled-up rows", {}, u"Report,,,,,,,\r\n,,,,,,,\r\n"_s);
    row("sep line", {.delimiter = u";"_s}, u"sep=;\r\n"_s);
}

void CsvDetectionTest::findsDialects()
{
    QFETCH(QString, text);
    const QByteArray bytes = text.toUtf8();
    const Detection found = detected(bytes);
    Cells read = readBack(bytes, found);
    read.removeAll({QString()});
    QCOMPARE(written(read), written(products()));
    QCOMPARE(found.header.headerRows, 1);
    QVERIFY(found.header.confidence > 0.8);
    QVERIFY2(found.delimiterConfidence > 0.3, qPrintable(QString::number(found.delimiterConfidence)));
}

/// An apostrophe that protects a cell from a spreadsheet stands before it alone, however often.
void CsvDetectionTest::tellsProtectionFromQuotes()
{
    const QByteArray file = "email,phone,postal_code,source\n"
                            "a@a.example,'+15125550101,'01234,\"Web, form\"\n"
                            "b@a.example,'+15125550102,,\n"
                            "c@a.example,'+15125550103,'99999,'tis\n"
                            "d@a.example,'+15125550104,,the boys'\n";
    const Detection found = detected(file);
    QCOMPARE(found.dialect.quote, '"');
    QCOMPARE(readBack(file, found).value(1).value(3), u"Web, form"_s);
}

void CsvDetectionTest::survivesAnExtraQuoteAnywhere()
{
    int wrong = 0;
    for (int row = 0; row < products().size(); ++row) {
        for (int column = 0; column < products().first().size(); ++column) {
            Cells table = products();
            table[row][column].prepend(u'\0'); // stands for the quote that is not escaped
            const QByteArray bytes = write(table, {}).replace(u'\0', u'"').toUtf8();
            Cells expected = products();
            expected[row][column].prepend(u'"');
            const Detection found = detected(bytes);
            wrong += readBack(bytes, found) == expected ? 0 : 1;
        }
    }
    QCOMPARE(wrong, 0);
}

void CsvDetectionTest::readsRowsWithOtherDelimiterCounts()
{
    for (int row = 1; row < products().size(); row += 5) {
        Cells table = products();
        table[row].removeLast();
        table[row + 1].append(u"more"_s);
        const QByteArray bytes = write(table, {}).toUtf8();
        const Detection found = detected(bytes);
        QCOMPARE(found.columns, products().first().size());
        QCOMPARE(readBack(bytes, found), table);
    }
}

void CsvDetectionTest::findsHeaders_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("preamble");
    QTest::addColumn<int>("header");
    const auto row = [](const char *name, const QByteArray &file, int preamble, int header) {
        QTest::newRow(name) << file << preamble << header;
    };
    const QByteArray people = "Jane Smith,jane@acme.com,+1 512 555 0123\nBob Jones,bob@acme.com,+1 512 555 0124\n"
                              "Ann Lee,ann@acme.com,+1 512 555 0125\n";
    row("names of fields", "Name,Email,Phone\n" + people, 0, 1);
    row("other names", "Wer,Wohin,Womit\n" + people, 0, 1);
    row("none", people, 0, 0);
    row("none, one row", "Jane Smith,jane@acme.com,+1 512 555 0123\n", 0, 0);
    row("names of fields as values",
        "Kunde,Herkunft,Kanal,\nJane Smith,Messe,jane@x.com,\nBob Miller,Website,Email,VIP\nTom "
        "Ford,Event,tom@x.com,\n",
        0, 1);
    row("titles filled up with empty cells", "Report,,\nCreated,2024-01-02,\n,,\nName,Email,Phone\n" + people, 3, 1);
    row("names of groups of columns", "Person,,Contact\nName,Email,Phone\n" + people, 1, 1);
    row("names of fields among data", "Kanal,Wert,Rang\nHome,3,1\nEmail,Phone,Company\nWeb,5,2\n", 0, 1);
    row("no two rows alike", "Name,Last,Email,City\nJane,Smith,j@a.example\nBob,Jones,b@a.example,X,,,\nTom\n", 0, 1);
    row("header alone", "First Name,Last Name,Email\n", 0, 1);
    row("repeated", "Name,Email,Phone\nName,Email,Phone\nName,Email,Phone\n" + people, 0, 3);
    row("LinkedIn",
        "Notes:\n\"When exporting your connection data, you may notice that some are missing.\"\n\n"
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Jane,Smith,https://www.linkedin.com/in/jane,jane@acme.com,Acme,Boss,01 Jan 2024\n"
        "Bob,Jones,https://www.linkedin.com/in/bob,,Acme,,02 Jan 2024\n",
        3, 1);
    row("words only", "Colour,Shape\nred,round\nblue,square\nred,square\n", 0, 1);
    row("words only without", "red,round\nblue,square\nred,square\nblue,round\n", 0, 0);
    row("one column", "Email\njane@acme.com\nbob@acme.com\n", 0, 1);
    row("one column without", "jane@acme.com\nbob@acme.com\n", 0, 0);
    row("empty", "", 0, 0);
    row("blank", "\n\n", 0, 0);
}

void CsvDetectionTest::findsHeaders()
{
    QFETCH(QByteArray, file);
    const Detection found = detected(file);
    QTEST(found.header.preambleRows, "preamble");
    QTEST(found.header.headerRows, "header");
}

void CsvDetectionTest::believesSepLines()
{
    const Detection found = detected("sep=|\na|b\n1|2\n");
    QCOMPARE(found.dialect.delimiter, QByteArray("|"));
    QCOMPARE(found.header.preambleRows, 1);
    QCOMPARE(found.header.headerRows, 1);
    QCOMPARE(found.delimiterConfidence, 1.0);
}

void CsvDetectionTest::tellsWhatIsNoText()
{
    QVERIFY(detected("%PDF-1.7\n").isBinary);
    QVERIFY(detected(QByteArray("PK\x03\x04\x14\0", 6)).isBinary);
    QVERIFY(detected(QByteArray("\x01\x02\x03\x04\x05\x06", 6).repeated(50)).isBinary);
    QVERIFY(!detected("a,b\n1,2\n").isBinary);
    QVERIFY(!detected(QByteArray("a\0,b\n1,2\n3,4\n5,6\n7,8\n9,9\n", 26)).isBinary);
    QVERIFY(detected("").isEmpty);
    QVERIFY(detected(" \r\n").isEmpty);
    QVERIFY(detected(QByteArray(5000, '\0')).isEmpty);
    QVERIFY(!detected("a" + QByteArray(5000, '\0')).isEmpty);
}

QTEST_GUILESS_MAIN(CsvDetectionTest)
#include "csv_detection_test.moc"
