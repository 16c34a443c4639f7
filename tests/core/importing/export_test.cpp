// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importfile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using namespace onefold::importing;
using contact::Field;
using exporting::ExportTask;
using exporting::Format;
using test::ImportPlace;
using test::request;
using test::text;
using test::valueOf;

/// Contacts written to a file and read again.
class ExportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack_data();
    void comesBack();
    void comesBackToTheLetter_data();
    void comesBackToTheLetter();
    void chosenColumns();
    void safeForSpreadsheets();
    void onlyWhatIsFound();
    void nothingByHalves();
    void cardLooksAsItShould();
};

namespace {

/// Somebody with every field, somebody whose values are awkward, and somebody with hardly any.
void fill(workspace::Workspace &workspace)
{
    QVERIFY(workspace.defineCustomField(u"score"_s, contact::CustomType::Number).ok());
    QVERIFY(workspace.defineCustomField(u"langs"_s, contact::CustomType::List).ok());
    QVERIFY(workspace.defineCustomField(u"vip"_s, contact::CustomType::Boolean).ok());
    QVERIFY(workspace.defineCustomField(u"since"_s, contact::CustomType::Date).ok());
    saving::SaveRequest full = request({{u"name", u"Dr. Jane Smith"_s}, {u"first_name", u"Jane"_s},
        {u"last_name", u"Smith"_s}, {u"email", u"jane@a.example"_s}, {u"phone", u"+15125550100"_s},
        {u"phone_ext", u"12"_s}, {u"company", u"Acme, \"Inc.\""_s}, {u"address1", u"1 Main St; Apt 2"_s},
        {u"city", u"Austin"_s}, {u"state", u"TX"_s}, {u"postal_code", u"01234"_s}, {u"country", u"US"_s},
        {u"website", u"https://a.example/x"_s}, {u"timezone", u"America/Chicago"_s},
        {u"date_of_birth", u"1990-03-05"_s}, {u"source", u"fair"_s}, {u"assigned_to", u"bob"_s}, {u"dnd", u"true"_s},
        {u"dnd_settings.SMS", u"active"_s}, {u"subscribed", u"false"_s}, {u"list_ids", u"l1,l2"_s},
        {u"account_ids", u"a1"_s}, {u"company_refs", u"c1"_s}, {u"custom.score", u"42.5"_s}, {u"custom.vip", u"true"_s},
        {u"custom.since", u"2020-02-29"_s}, {u"custom.note", u"007"_s},
        {u"identifier.email", u"j2@a.example,j3@a.example"_s}, {u"identifier.phone", u"+15125550101"_s},
        {u"identifier.crm", u"B-1,B-2"_s}});
    full.fields.set(Field::Tags, QStringList{u"lead"_s, u"a, b"_s, u"x;y"_s, u"say \"hi\""_s, u"=1+1"_s});
    full.fields.set({Field::Custom, u"langs"_s}, QStringList{u"de"_s, u"a,b"_s});
    const saving::SaveRequest awkward = request({{u"email", u"awkward@a.example"_s}, {u"name", u"=1+2"_s},
        {u"company", u"#####"_s}, {u"city", u"'1-Mar"_s}, {u"source", u"4.47E+11"_s}, {u"assigned_to", u"'t Hooft"_s},
        {u"address1", u"=\"x\""_s}, {u"state", u"+A1"_s}, {u"postal_code", u"1234"_s}});
    const saving::SaveRequest bare = request({{u"phone", u"+4930123456"_s}});
    const saving::SaveRequest family = request({{u"email", u"x@a.example"_s}, {u"last_name", u"Sukarno"_s}});
    for (const auto &each : valueOf(workspace.save(std::vector{full, awkward, bare, family})))
        QVERIFY(each.verdict == identity::Verdict::Created);
}

ImportTask readBack(ImportPlace &place, const ExportTask &task)
{
    const auto written = valueOf(place.workspace().exportContacts(task));
    if (written.contacts != 4)
        qFatal("wrote %lld contacts", written.contacts);
    return ImportPlace::taskFor(task.path);
}

} // namespace

void ExportTest::comesBack_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("format");
    QTest::addColumn<bool>("forSpreadsheet");
    QTest::newRow("CSV") << u"all.csv"_s << static_cast<int>(Format::Csv) << false;
    QTest::newRow("CSV for spreadsheets") << u"all.csv"_s << static_cast<int>(Format::Csv) << true;
    QTest::newRow("vCard 4.0") << u"all.vcf"_s << static_cast<int>(Format::VCard4) << false;
    QTest::newRow("vCard 3.0") << u"all.vcf"_s << static_cast<int>(Format::VCard3) << false;
}

void ExportTest::comesBack()
{
    QFETCH(const QString, name);
    QFETCH(const int, format);
    QFETCH(const bool, forSpreadsheet);
    ImportPlace place;
    fill(place.workspace());
    const QByteArrayList before = place.contacts();
    const ImportTask task = readBack(place,
        {.path = place.file({}, name),
            .format = static_cast<Format>(format),
            .byteOrderMark = forSpreadsheet,
            .forSpreadsheet = forSpreadsheet});
    const auto outcome = valueOf(place.workspace().runImport(task));
    QCOMPARE(text(outcome.run.counts), u"4 0 0 4 0 0"_s);
    QCOMPARE(place.contacts(), before);
    // Elsewhere the same contacts come of it, as far as the format goes.
    ImportPlace other;
    for (const auto &[key, type] : valueOf(place.workspace().customFields()))
        QVERIFY(other.workspace().defineCustomField(key, type).ok());
    QCOMPARE(text(valueOf(other.workspace().runImport(task)).run.counts), u"4 4 0 0 0 0"_s);
    if (static_cast<Format>(format) == Format::Csv)
        QCOMPARE(other.contacts(), before);
    else
        QCOMPARE(other.contactOf(u"jane@a.example"_s).value(Field::Tags),
            place.contactOf(u"jane@a.example"_s).value(Field::Tags));
}

void ExportTest::comesBackToTheLetter_data()
{
    comesBack_data();
}

/// Texts that other programs' habits could be read into.
void ExportTest::comesBackToTheLetter()
{
    QFETCH(const QString, name);
    QFETCH(const int, format);
    QFETCH(const bool, forSpreadsheet);
    saving::SaveRequest odd = request({{u"email", u"odd@a.example"_s}, {u"first_name", u"Mary  Ann"_s},
        {u"last_name", u"Smith,"_s}, {u"company", u"Fly  Rods, Inc.,"_s}, {u"address1", u"Elm St, Apt 2,"_s},
        {u"city", u"Austin,"_s}, {u"state", u"T;X\\"_s}, {u"timezone", u"UTC"_s}});
    odd.fields.set(Field::Tags, QStringList{u"* myContacts"_s, u"* starred"_s, u"a  b"_s});
    const saving::SaveRequest family = request({{u"email", u"family@a.example"_s}, {u"last_name", u"Sukarno"_s}});
    ImportPlace place;
    for (const auto &each : valueOf(place.workspace().save(std::vector{odd, family})))
        QVERIFY(each.verdict == identity::Verdict::Created);
    const QByteArrayList before = place.contacts();
    const QString path = place.file({}, name);
    QVERIFY(place.workspace()
                .exportContacts({.path = path, .format = static_cast<Format>(format), .forSpreadsheet = forSpreadsheet})
                .ok());
    const ImportTask task = ImportPlace::taskFor(path);
    QCOMPARE(text(valueOf(place.workspace().runImport(task)).run.counts), u"2 0 0 2 0 0"_s);
    ImportPlace other;
    QCOMPARE(text(valueOf(other.workspace().runImport(task)).run.counts), u"2 2 0 0 0 0"_s);
    // 3.0 demands parts of a name: a family name alone may be all there is of it.
    if (static_cast<Format>(format) == Format::VCard3)
        QCOMPARE(other.contacts().first(), before.first());
    else
        QCOMPARE(other.contacts(), before);
}

void ExportTest::chosenColumns()
{
    ImportPlace place;
    fill(place.workspace());
    const QString path = place.file({}, u"some.csv"_s);
    const ExportTask task{.path = path,
        .only = {contact::ContactId(3), contact::ContactId(1)},
        .fields = {{Field::Phone}, {Field::Company}},
        .byteOrderMark = true};
    QCOMPARE(valueOf(place.workspace().exportContacts(task)).contacts, 2);
    QCOMPARE(ImportPlace::read(path),
        QByteArray("\xEF\xBB\xBFphone,company\r\n+4930123456,\r\n+15125550100,\"Acme, \"\"Inc.\"\"\"\r\n"));
}

void ExportTest::safeForSpreadsheets()
{
    ImportPlace place;
    fill(place.workspace());
    const QString path = place.file({}, u"safe.csv"_s);
    QVERIFY(
        place.workspace()
            .exportContacts(
                {.path = path, .fields = {{Field::Phone}, {Field::PostalCode}, {Field::Name}}, .forSpreadsheet = true})
            .ok());
    QCOMPARE(ImportPlace::read(path),
        QByteArray("phone,postal_code,name\r\n'+15125550100,'01234,Dr. Jane "
                   "Smith\r\n,'1234,'=1+2\r\n'+4930123456,,\r\n,,\r\n"));
}

void ExportTest::onlyWhatIsFound()
{
    ImportPlace place;
    fill(place.workspace());
    const QString path = place.file({}, u"found.vcf"_s);
    const auto written = valueOf(
        place.workspace().exportContacts({.path = path, .format = Format::VCard4, .search = {.text = u"jane"_s}}));
    QCOMPARE(written.contacts, 1);
    QCOMPARE(ImportPlace::read(path).count("BEGIN:VCARD"), 1);
}

void ExportTest::nothingByHalves()
{
    ImportPlace place;
    fill(place.workspace());
    const QString path = place.file("what was there", u"old.csv"_s);
    const auto stopped = place.workspace().exportContacts({.path = path}, {.isCancelled = [] { return true; }});
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QCOMPARE(ImportPlace::read(path), QByteArray("what was there"));
    QVERIFY(!place.workspace().exportContacts({.path = place.path() + u"/no/such.csv"_s}));
}

void ExportTest::cardLooksAsItShould()
{
    ImportPlace place;
    QVERIFY(place.workspace()
                .save(request({{u"first_name", u"Jörg"_s}, {u"last_name", u"Müller; Söhne"_s},
                    {u"company", QString(80, u'ß')}, {u"email", u"j@a.example"_s}, {u"phone", u"+4930123456"_s},
                    {u"phone_ext", u"7"_s}, {u"date_of_birth", u"1990-03-05"_s}}))
                .ok());
    const QString path = place.file({}, u"one.vcf"_s);
    QVERIFY(place.workspace().exportContacts({.path = path, .format = Format::VCard4}).ok());
    const QByteArray card = ImportPlace::read(path);
    for (const QByteArray &line : card.split('\n')) {
        QVERIFY(line.size() <= 76);
        QVERIFY(QString::fromUtf8(line).toUtf8() == line);
    }
    QVERIFY(card.contains("VERSION:4.0\r\nN:Müller\\; Söhne;Jörg;;;\r\nFN:Jörg Müller\\; Söhne\r\n"));
    QVERIFY(card.contains("TEL;VALUE=uri;PREF=1:tel:+4930123456;ext=7\r\n"));
    QVERIFY(card.contains("BDAY:19900305\r\n"));
}

QTEST_GUILESS_MAIN(ExportTest)
#include "export_test.moc"
