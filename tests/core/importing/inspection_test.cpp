// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importfile.h"

#include <QDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace onefold;
using namespace onefold::importing;
using test::ImportPlace;

/// A file looked at before it is imported: what is found out, what is proposed, and what is no file of contacts.
class InspectionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proposesFields_data();
    void proposesFields();
    void personMayChoose();
    void ownExportNeedsNoGuess();
    void datesDecideTheirOrder();
    void cards();
    void refuses_data();
    void refuses();
    void refusesWhatIsNoFile();
    void manyColumns();
    void looksAtTheStartOnly();
};

namespace {

/// By this program, from files of any kind; 0 where the system does not tell.
qint64 bytesReadSoFar()
{
    QFile counters(u"/proc/self/io"_s);
    if (!counters.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray first = counters.readLine();
    return first.startsWith("rchar: ") ? first.sliced(7).trimmed().toLongLong() : 0;
}

QString fieldsIn(const ImportChoices &choices)
{
    QStringList fields;
    for (const ColumnChoice &column : choices.columns)
        fields += column.field ? column.field->toString() : u"-"_s;
    return fields.join(u' ');
}

} // namespace

void InspectionTest::proposesFields_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("fields");
    QTest::addColumn<int>("rows");
    QTest::newRow("English") << QByteArray("First Name,Last Name,Email\nJane,Smith,j@a.example\n")
                             << u"first_name last_name email"_s << 1;
    QTest::newRow("German, semicolons") << QByteArray("Vorname;Nachname;E-Mail\nJane;Smith;j@a.example\n")
                                        << u"first_name last_name email"_s << 1;
    QTest::newRow("sep line") << QByteArray("sep=;\r\nVorname;E-Mail\r\nJane;j@a.example\r\n") << u"first_name email"_s
                              << 1;
    QTest::newRow("unknown column") << QByteArray("Email,Shoe size\nj@a.example,38\n") << u"email -"_s << 1;
    QTest::newRow("our results") << QByteArray(
        "email,onefold_verdict,onefold_id,onefold_reason\nj@a.example,created,1,\n")
                                 << u"email - - -"_s << 1;
    QTest::newRow("mixed line ends") << QByteArray("Email,City\r\na@a.example,X\rb@a.example,Y\nc@a.example,Z")
                                     << u"email city"_s << 3;
    QTest::newRow("no header") << QByteArray("Jane,j@a.example\nBob,b@a.example\nAnn,a@a.example\n") << u"- email"_s
                               << 3;
}

void InspectionTest::proposesFields()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, fields);
    QFETCH(const int, rows);
    const ImportPlace place;
    const Inspection found = test::valueOf(inspect(place.file(file)));
    QCOMPARE(fieldsIn(found.choices), fields);
    QCOMPARE(static_cast<int>(found.rows.size()), rows);
}

void InspectionTest::personMayChoose()
{
    const ImportPlace place;
    const QString path = place.file("a;b|c;d\n1;2|3;4\n5;6|7;8\n");
    QCOMPARE(test::valueOf(inspect(path, {.delimiter = "|"})).choices.columns.size(), 2U);
    QCOMPARE(test::valueOf(inspect(path, {.delimiter = ";", .headerRows = 0})).rows.size(), 3U);
    QCOMPARE(test::valueOf(inspect(path, {.delimiter = ";", .preambleRows = 1, .headerRows = 1})).rows.size(), 1U);
    const QString german = place.file("Name,Ort\nM\xFCller,K\xF6ln\n");
    QCOMPARE(test::valueOf(inspect(german, {.encoding = "windows-1252"})).rows.front().front(), u"Müller"_s);
    QCOMPARE(test::valueOf(inspect(german, {.encoding = "KOI8-R"})).rows.front().front(), u"MЭller"_s);
}

void InspectionTest::ownExportNeedsNoGuess()
{
    const ImportPlace place;
    const QByteArray header = "name,first_name,email,identifier.email,phone,phone_ext,custom.score,dnd_settings.SMS,"
                              "identifier.crm,address1,list_ids";
    const Inspection found = test::valueOf(inspect(place.file(header + "\nx,,,,,,5,active,B-1,,\n")));
    QCOMPARE(fieldsIn(found.choices), QString::fromUtf8(header).replace(u',', u' '));
}

void InspectionTest::datesDecideTheirOrder()
{
    const ImportPlace place;
    const Inspection day =
        test::valueOf(inspect(place.file("Email,Birthday\na@a.example,01/02/1990\nb@a.example,25/02/1990\n")));
    QCOMPARE(day.choices.columns[1].dateOrder, std::optional(contact::DateOrder::DayFirst));
    const Inspection none = test::valueOf(inspect(place.file("Email,Birthday\na@a.example,01/02/1990\n")));
    QVERIFY(!none.choices.columns[1].dateOrder);
    QCOMPARE(none.columns[1].dates.undecided, 1);
    const QByteArray many = QByteArray("a@a.example,01/02/1990\n").repeated(15'000);
    const Inspection late = test::valueOf(inspect(place.file("Email,Birthday\n" + many + "b@a.example,25/02/1990\n")));
    QCOMPARE(late.choices.columns[1].dateOrder, std::optional(contact::DateOrder::DayFirst));
}

void InspectionTest::cards()
{
    const ImportPlace place;
    const Inspection found = test::valueOf(inspect(
        place.file("\xEF\xBB\xBF\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jane Smith\r\nEMAIL:j@a.example\r\nEND:VCARD\r\n"
                   "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Us\nMEMBER:x\nEND:VCARD\n",
            u"any.txt"_s)));
    QCOMPARE(found.kind, FileKind::VCard);
    QCOMPARE(found.rows.size(), 1U);
    QVERIFY(found.rows.front().contains(u"j@a.example"_s));
    // What no field holds is offered, and not taken unless the person says so.
    const Inspection more = test::valueOf(
        inspect(place.file("BEGIN:VCARD\nVERSION:3.0\nFN:Jane\nTEL;TYPE=FAX:+1512\nEND:VCARD\n", u"fax.vcf"_s)));
    QCOMPARE(more.columns.back().header, u"TEL (FAX)"_s);
    QVERIFY(more.columns.back().proposal.kind == transfer::mapping::Proposal::Kind::Custom);
    QCOMPARE(more.columns.back().proposal.field.toString(), u"custom.tel_fax"_s);
    QVERIFY(!more.choices.columns.back().field);
    QCOMPARE(more.choices.columns.size(), more.columns.size());
}

void InspectionTest::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("word");
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("blank") << QByteArray("\n\n  \n") << u"blanks"_s;
    QTest::newRow("NUL") << QByteArray(5000, '\0') << u"blanks"_s;
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<<>>\nstream\n\x00\x01\x02", 38)
                         << u"PDF"_s;
    QTest::newRow("web page") << QByteArray("\n<!DOCTYPE html>\n<html><table><tr><td>a,b</td></tr></table></html>")
                              << u"web page"_s;
    QTest::newRow("JSON") << QByteArray("[\n  {\"email\": \"a@x.com\", \"name\": \"A\"}\n]\n") << u"JSON"_s;
    QTest::newRow("spreadsheet") << QByteArray("PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00", 14)
            + QByteArray(400, '\x05')
                                 << u"spreadsheet"_s;
    QTest::newRow("a line without an end") << QByteArray(9 * 1024 * 1024, 'x') << u"begins with a line"_s;
    QTest::newRow("program") << QByteArray("\x7F"
                                           "ELF\x02\x01\x01\x00",
                                    8)
            + QByteArray(4000, '\0')
                             << u"no text"_s;
}

void InspectionTest::refuses()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, word);
    const ImportPlace place;
    const auto found = inspect(place.file(file));
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::InvalidInput);
    QVERIFY2(found.error().message.contains(word), qPrintable(found.error().message));
}

void InspectionTest::refusesWhatIsNoFile()
{
    const ImportPlace place;
    const QString folder = QFileInfo(place.path()).path();
    QVERIFY(inspect(folder).error().message.contains(u"folder"_s));
    QCOMPARE(inspect(folder + u"/none.csv"_s).error().code, ErrorCode::NotFound);
    const QString pipe = folder + u"/pipe"_s;
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(inspect(pipe).error().code, ErrorCode::InvalidInput);
    const QString locked = place.file("Email\na@a.example\n");
    QVERIFY(QFile::setPermissions(locked, {}));
    if (geteuid() == 0)
        QSKIP("the superuser may read everything");
    QCOMPARE(inspect(locked).error().code, ErrorCode::Unavailable);
}

void InspectionTest::manyColumns()
{
    const ImportPlace place;
    QByteArray header = "Email";
    QByteArray row = "a@a.example";
    for (int i = 1; i < 100'000; ++i) {
        header += ",c" + QByteArray::number(i);
        row += ",x";
    }
    const Inspection found = test::valueOf(inspect(place.file(header + '\n' + row + '\n')));
    QCOMPARE(found.columns.size(), 100'000U);
    QCOMPARE(found.choices.columns.front().field, std::optional(contact::FieldKey{contact::Field::Email}));
}

/// Of 5 GB, here of a file with a hole that no line ends in, little is read but the first rows and the sample.
void InspectionTest::looksAtTheStartOnly()
{
    const ImportPlace place;
    QByteArray bytes = "Email,Birthday\n";
    for (int i = 0; i < 300; ++i)
        bytes += 'p' + QByteArray::number(i) + "@a.example,03/25/1990\n";
    const QString path = place.file(bytes);
    constexpr qint64 gigabyte = 1024 * 1024 * 1024;
    // Where a file system holds no such file, one that is still far larger than what is read.
    QVERIFY(QFile::resize(path, 5 * gigabyte) || QFile::resize(path, gigabyte / 4));
    const qint64 before = bytesReadSoFar();
    const Inspection found = test::valueOf(inspect(path));
    QVERIFY2(bytesReadSoFar() - before < gigabyte / 16, qPrintable(QString::number(bytesReadSoFar() - before)));
    QCOMPARE(fieldsIn(found.choices), u"email date_of_birth"_s);
    QCOMPARE(found.rows.size(), 100U);
    QCOMPARE(found.choices.columns[1].dateOrder, std::optional(contact::DateOrder::MonthFirst));
}

QTEST_GUILESS_MAIN(InspectionTest)
#include "inspection_test.moc"
