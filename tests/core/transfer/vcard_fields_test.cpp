// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/vcard/cardfields.h"
#include "core/transfer/vcard/cardreader.h"

#include "core/contact/contact.h"
#include "core/contact/validate.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::transfer::vcard;
namespace contact = onefold::contact;

namespace {

CardFields fieldsIn(const QByteArray &lines, const QByteArray &version = "3.0")
{
    QByteArray bytes = "BEGIN:VCARD\nVERSION:" + version + "\n" + lines + "\nEND:VCARD\n";
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    return fieldsFrom(CardReader(device).next().value_or(Card()));
}

QString unheldIn(const CardFields &read)
{
    QStringList texts;
    for (const Unheld &each : read.unheld)
        texts += each.property + u'=' + each.text;
    return texts.join(u'|');
}

QString jsonOf(const contact::Fields &fields)
{
    return QString::fromUtf8(QJsonDocument(contact::toJson(fields)).toJson(QJsonDocument::Compact))
        .replace(u'"', u'\'');
}

} // namespace

/// What a contact takes from a card.
class VcardFieldsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFields_data();
    void readsFields();
    void readsWholeCards();
    void givesWhatValidates();
};

void VcardFieldsTest::readsFields_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QString>("unheld");
    const auto row = [](const char *name, const QByteArray &lines, const char *fields, const char *unheld = "") {
        QTest::newRow(name) << lines << QString::fromUtf8(fields) << QString::fromUtf8(unheld);
    };
    row("name in parts", "FN:Jane Smith\nN:Smith;Jane;;;", "{'first_name':'Jane','last_name':'Smith'}");
    row("name with more", "FN:Dr. Jane M. Smith\nN:Smith;Jane;M.;Dr.;",
        "{'first_name':'Jane','last_name':'Smith','name':'Dr. Jane M. Smith'}");
    row("spoken name made", "N:Smith;Jane;Mary Ann;Dr.;Jr.",
        "{'first_name':'Jane','last_name':'Smith','name':'Dr. Jane Mary Ann Smith Jr.'}");
    row("middle name that FN lacks", "FN:Jane Smith\nN:Smith;Jane;Mary;;", "{'first_name':'Jane','last_name':'Smith'}",
        "N=Mary");
    row("full name only", "FN:Jane Smith", "{'name':'Jane Smith'}");
    row("all in the family name", "FN:Jane Smith\nN:Jane Smith;;;;", "{'name':'Jane Smith'}");
    row("two parts of five", "N:Doe;John\nFN:John Doe", "{'first_name':'John','last_name':'Doe'}");
    row("preferred email", "EMAIL:a@x.com\nEMAIL;TYPE=WORK,PREF:b@x.com\nEMAIL;TYPE=HOME:c@x.com\nEMAIL:A@x.com",
        "{'email':'b@x.com','identifier.email':['a@x.com','c@x.com']}");
    row("preference in 2.1", "EMAIL;INTERNET:a@x.com\nEMAIL;PREF;INTERNET:b@x.com",
        "{'email':'b@x.com','identifier.email':['a@x.com']}");
    row("preference in 4.0", "EMAIL;PREF=2:a@x.com\nEMAIL;PREF=1:b@x.com",
        "{'email':'b@x.com','identifier.email':['a@x.com']}");
    row("phones", "TEL;HOME:030 1\nTEL;CELL;PREF:030 2\nTEL;WORK:030-1",
        "{'identifier.phone':['030 1'],'phone':'030 2'}");
    row("phones without digits", "TEL:Office\nTEL:Mobile\nTEL:Office",
        "{'identifier.phone':['Mobile'],'phone':'Office'}");
    row("fax and pager", "TEL;TYPE=WORK,FAX:1\nTEL;TYPE=PAGER:2\nTEL:3", "{'phone':'3'}", "TEL (FAX)=1|TEL (PAGER)=2");
    row("someone else's phone", "item1.TEL:1\nitem1.X-ABLabel:_$!<AssistantPhone>!$_\nTEL:2", "{'phone':'2'}",
        "TEL (AssistantPhone)=1");
    row("phone as URI", "TEL;VALUE=uri:tel:+1-418-656-9254;ext=102\nTEL;VALUE=uri:tel:+1-418-262-6501",
        "{'identifier.phone':['+1-418-262-6501'],'phone':'+1-418-656-9254','phone_ext':'102'}");
    row("address", "ADR;TYPE=HOME:;;Home 1;Town;;1;\nADR;TYPE=WORK:PO 5;Suite 2;Main St 1;Berlin;BE;10115;Germany",
        "{'address1':'Main St 1, Suite 2, PO "
        "5','city':'Berlin','country':'Germany','postal_code':'10115','state':'BE'}",
        "ADR=Home 1, Town, 1");
    row("address in lines", "ADR:;;Street 4\\nBuilding 6,;New York;;12345;USA",
        "{'address1':'Street 4, Building 6','city':'New York','country':'USA','postal_code':'12345'}");
    row("label where the box stands", "ADR:61352 X\\nGERMANY:;G01:;Dummy-Strasse 1;Bad Homburg;;61352;Germany",
        "{'address1':'Dummy-Strasse 1, G01:','city':'Bad Homburg','country':'Germany','postal_code':'61352'}");
    row("label alone", "LABEL:Main St 1\\nBerlin", "{}", "LABEL=Main St 1 Berlin");
    row("company and department", "ORG:IBM;Accounting;Dungeon\nTITLE:Money Counter", "{'company':'IBM'}",
        "ORG=Accounting|ORG=Dungeon|TITLE=Money Counter");
    row("website", "URL;TYPE=HOME:http\\://a.com\nURL;PREF=1:www.b.com\nURL:www.b.com", "{'website':'www.b.com'}",
        "URL=http://a.com");
    row("birthday", "BDAY:19800322", "{'date_of_birth':'1980-03-22'}");
    row("birthday with a time", "BDAY:1980-03-22T00:00:00Z", "{'date_of_birth':'1980-03-22'}");
    row("birthday without a year", "BDAY:--0203", "{}", "BDAY=--0203");
    row("Apple's birthday without a year", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-03", "{}", "BDAY=1604-02-03");
    row("impossible birthday", "BDAY:2001-02-30", "{}", "BDAY=2001-02-30");
    row("tags", "CATEGORIES:lead,VIP\nCATEGORIES:vip\\, press", "{'tags':['lead','VIP','vip, press']}");
    row("time zone", "TZ:Europe/Berlin", "{'timezone':'Europe/Berlin'}");
    row("offset", "TZ:-0500", "{}", "TZ=-0500");
    row("Google's group of everybody", "CATEGORIES:myContacts,lead", "{'tags':['lead']}");
    row("time zone without a place", "TZ:UTC", "{'timezone':'UTC'}");
    row("to the letter",
        "FN:A  B\nN:B;A\nORG:Acme  Inc\\,\nADR:;;Elm St\\,;Town;TX\\,;1;\n"
        "PRODID:-//Onefold//Onefold//EN",
        "{'address1':'Elm St,','city':'Town','company':'Acme  Inc,','first_name':'A','last_name':'B',"
        "'postal_code':'1','state':'TX,'}");
    row("commas between items", "ADR:;;Elm St,Floor 2,;Town,;;;", "{'address1':'Elm St, Floor 2','city':'Town'}");
    row("no fields for these", "NICKNAME:Mike\nX-AIM:m\nNOTE:a\\nb\nPHOTO;ENCODING=b:AAAA\nREV:2020\nUID:1", "{}",
        "NICKNAME=Mike|X-AIM=m|NOTE=a b|PHOTO=");
    row("blank values", "FN:\nN:;;;;\nEMAIL:\nTEL: \nORG:;\nNOTE:\nADR:;;;;;;", "{}");
}

void VcardFieldsTest::readsFields()
{
    QFETCH(QByteArray, lines);
    const CardFields read = fieldsIn(lines);
    QTEST(jsonOf(read.fields), "fields");
    QTEST(unheldIn(read), "unheld");
}

void VcardFieldsTest::readsWholeCards()
{
    const CardFields android = fieldsIn("N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;\n"
                                        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg=20M=C3=BCller\n"
                                        "TEL;CELL;PREF:0170 1234567\nTEL;HOME:030 234567\n"
                                        "EMAIL;PREF;WORK:joerg@company.com\nURL:www.company.com\n"
                                        "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD\n CAgI==\n\n",
        "2.1");
    QCOMPARE(jsonOf(android.fields),
        u"{'email':'joerg@company.com','first_name':'Jörg','identifier.phone':['030 234567'],'last_name':'Müller',"
        "'phone':'0170 1234567','website':'www.company.com'}"_s);
    QCOMPARE(unheldIn(android), u"PHOTO="_s);
}

void VcardFieldsTest::givesWhatValidates()
{
    const CardFields read = fieldsIn("FN:Jane Smith\nN:Smith;Jane\nTEL;VALUE=uri:tel:+1-418-656-9254;ext=102\n"
                                     "TEL;VALUE=uri:tel:+1-418-656-9254;ext=103\nADR:;;Main St 1;Austin;TX;78701;USA\n"
                                     "URL:www.acme.com\nBDAY:19800322\nTZ:America/Chicago\nCATEGORIES:a,b");
    const contact::Validated validated =
        contact::validate(read.fields, {.region = u"US"_s, .today = QDate(2026, 1, 1)});
    QVERIFY(validated.ok());
    QCOMPARE(validated.draft.text(contact::Field::Phone), u"+14186569254"_s);
    QCOMPARE(contact::listOf(validated.draft.value({contact::Field::Identifier, u"phone"_s})),
        QStringList{u"+14186569254;ext=103"_s});
    QCOMPARE(validated.draft.text(contact::Field::Country), u"US"_s);
}

QTEST_GUILESS_MAIN(VcardFieldsTest)
#include "vcard_fields_test.moc"
