// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/pastedtext.h"
#include "core/transfer/signature/phonefinder.h"
#include "core/transfer/signature/place.h"

#include "core/contact/contact.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::transfer;
namespace contact = onefold::contact;

namespace {

QString jsonOf(const contact::Fields &fields)
{
    return QString::fromUtf8(QJsonDocument(contact::toJson(fields)).toJson(QJsonDocument::Compact))
        .replace(u'"', u'\'');
}

} // namespace

/// What pasted signatures and cards say, and that nothing is made of other text.
class SignatureTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSignatures_data();
    void readsSignatures();
    void findsPhones_data();
    void findsPhones();
    void readsTowns_data();
    void readsTowns();
    void leavesOtherTextAlone_data();
    void leavesOtherTextAlone();
    void takesTheFirstCard();
    void survivesAnyText();
};

void SignatureTest::readsSignatures_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fields");
    const auto row = [](const char *name, const char *text, const char *fields) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(fields);
    };
    row("English",
        "Best regards,\n\nJane Smith\nSenior Account Manager\nAcme Inc.\n123 Main Street, Suite 500\nAustin, TX 78701\n"
        "Phone: (512) 555-0123 ext. 45\nMobile: +1 512 555 0199\nFax: (512) "
        "555-0124\njane.smith@acme.com\nwww.acme.com",
        "{'address1':'123 Main Street, Suite 500','city':'Austin','company':'Acme Inc.','country':'US',"
        "'email':'jane.smith@acme.com','first_name':'Jane','identifier.phone':['+1 512 555 0199'],'last_name':'Smith',"
        "'phone':'(512) 555-0123','phone_ext':'45','postal_code':'78701','state':'TX','website':'www.acme.com'}");
    row("in one line", "Jane Smith | Account Executive | Acme Inc. | +1 (512) 555-0123 | jane@acme.com",
        "{'company':'Acme Inc.','email':'jane@acme.com','first_name':'Jane','last_name':'Smith',"
        "'phone':'+1 (512) 555-0123'}");
    row("mailbox", "Jane Smith <jane@acme.com>", "{'email':'jane@acme.com','first_name':'Jane','last_name':'Smith'}");
    row("after the separator",
        "Hello Bob,\nsee you on Monday at Initech Inc.\n-- \nJane Smith\nT +44 20 7946 0958\nE jane@acme.co.uk",
        "{'email':'jane@acme.co.uk','first_name':'Jane','last_name':'Smith','phone':'+44 20 7946 0958'}");
    row("British",
        "Oliver Jones\nDirector\nJones & Sons Ltd\n10 Downing Street\nLondon SW1A 2AA\nUnited Kingdom\n"
        "t: 020 7946 0958 | m: 07700 900123\ne: o.jones@jonesandsons.co.uk\nRegistered in England No. 01234567",
        "{'address1':'10 Downing Street','city':'London','company':'Jones & Sons Ltd','country':'GB',"
        "'email':'o.jones@jonesandsons.co.uk','first_name':'Oliver','identifier.phone':['07700 900123'],"
        "'last_name':'Jones','phone':'020 7946 0958','postal_code':'SW1A 2AA'}");
    row("company as in the domain, title, degree",
        "Dr. Jane Smith, PhD (she/her)\nHead of Research\nAcme Solutions\njane@acmesolutions.com",
        "{'company':'Acme Solutions','email':'jane@acmesolutions.com','first_name':'Jane','last_name':'Smith',"
        "'name':'Dr. Jane Smith PhD'}");
    row("employer after at", "Jane Smith\nSales Manager at Hooli\nhttps://linkedin.com/in/jane\njane@gmail.com",
        "{'company':'Hooli','email':'jane@gmail.com','first_name':'Jane','last_name':'Smith'}");
    row("Canadian",
        "Marc Tremblay\nCell 514-555-0188\nmarc@example.ca\n1000 Rue Sherbrooke, Montréal, QC H3A 1G4, Canada",
        "{'address1':'1000 Rue Sherbrooke','city':'Montréal','country':'CA','email':'marc@example.ca',"
        "'first_name':'Marc','last_name':'Tremblay','phone':'514-555-0188','postal_code':'H3A 1G4','state':'QC'}");
    row("Australian", "Liam Brown\nBrown Pty Ltd\n1 George St\nSydney NSW 2000\nPh: 02 9123 4567\nliam@brown.com.au",
        "{'address1':'1 George St','city':'Sydney','company':'Brown Pty "
        "Ltd','country':'AU','email':'liam@brown.com.au',"
        "'first_name':'Liam','last_name':'Brown','phone':'02 9123 4567','postal_code':'2000','state':'NSW'}");
    row("German",
        "Mit freundlichen Grüßen\n\nMax Müller\nVertriebsleiter\n\nBeispiel GmbH\nHauptstraße 12\nD-10115 Berlin\n\n"
        "Tel.: +49 (0)30 123456-78\nMobil: 0170 / 1234567\nFax: +49 30 123456-99\nE-Mail: max.mueller@beispiel.de\n"
        "Internet: www.beispiel.de\n\nAmtsgericht Charlottenburg, HRB 123456\nGeschäftsführer: Erika Mustermann\n"
        "USt-IdNr.: DE123456789",
        "{'address1':'Hauptstraße 12','city':'Berlin','company':'Beispiel GmbH','country':'DE',"
        "'email':'max.mueller@beispiel.de','first_name':'Max','identifier.phone':['0170 / "
        "1234567'],'last_name':'Müller',"
        "'phone':'+49 30 123456-78','postal_code':'10115','website':'www.beispiel.de'}");
    row("German in fewer lines",
        "Viele Grüße\nDr. Anna von der Heide · Rechtsanwältin\nHeide & Partner PartG mbB, Am Markt 3, 20095 Hamburg\n"
        "Telefon 040 1234567-12 · Telefax 040 1234567-99 · heide@heide-partner.de",
        "{'address1':'Am Markt 3','city':'Hamburg','company':'Heide & Partner PartG mbB',"
        "'email':'heide@heide-partner.de','first_name':'Anna','last_name':'von der Heide',"
        "'name':'Dr. Anna von der Heide','phone':'040 1234567-12','postal_code':'20095'}");
    row("Austrian, switchboard",
        "Eva Huber\nFirma Huber KG\n1010 Wien, Österreich\nDurchwahl: +43 1 234567 89\n"
        "Zentrale: +43 1 234567\neva@huber.at",
        "{'city':'Wien','company':'Firma Huber KG','country':'AT','email':'eva@huber.at','first_name':'Eva',"
        "'last_name':'Huber','phone':'+43 1 234567 89','postal_code':'1010'}");
    row("French",
        "Cordialement,\n\nJean-Pierre DUPONT\nDirecteur Commercial\nSociété Exemple SAS\n15 rue de la Paix\n75002 "
        "Paris\n"
        "Tél. : 01 23 45 67 89\nPort. : 06 12 34 56 78\njp.dupont@exemple.fr\nSIRET 123 456 789 00012",
        "{'address1':'15 rue de la Paix','city':'Paris','company':'Société Exemple SAS','email':'jp.dupont@exemple.fr',"
        "'first_name':'Jean-Pierre','identifier.phone':['06 12 34 56 78'],'last_name':'DUPONT',"
        "'phone':'01 23 45 67 89','postal_code':'75002'}");
    row("Spanish",
        "Un saludo,\nMaría García López\nResponsable de Ventas\nEjemplo, S.L.\nCalle Mayor 5, 28013 Madrid (Spain)\n"
        "Tel: +34 912 345 678\nMóvil: 612 345 678\nmaria.garcia@ejemplo.es",
        "{'address1':'Calle Mayor 5','city':'Madrid','company':'Ejemplo, S.L.','country':'ES',"
        "'email':'maria.garcia@ejemplo.es','identifier.phone':['612 345 678'],'name':'María García López',"
        "'phone':'+34 912 345 678','postal_code':'28013'}");
    row("Italian",
        "Cordiali saluti\nGiulia Rossi\nUfficio Vendite\nEsempio S.r.l.\nVia Roma 10 - 20121 Milano (MI)\n"
        "Tel. +39 02 1234567\nP.IVA 01234567890\ng.rossi@esempio.it",
        "{'address1':'Via Roma 10','city':'Milano','company':'Esempio S.r.l.','email':'g.rossi@esempio.it',"
        "'first_name':'Giulia','last_name':'Rossi','phone':'+39 02 1234567','postal_code':'20121','state':'MI'}");
    row("Dutch",
        "Met vriendelijke groet,\nPieter van den Berg\nAccountmanager\nVoorbeeld B.V.\nHerengracht 100\n1015 BS "
        "Amsterdam\n"
        "T: 020 123 4567\nM: +31 6 12345678\nKvK 12345678\npieter@voorbeeld.nl",
        "{'address1':'Herengracht 100','city':'Amsterdam','company':'Voorbeeld B.V.','country':'NL',"
        "'email':'pieter@voorbeeld.nl','first_name':'Pieter','identifier.phone':['+31 6 12345678'],"
        "'last_name':'van den Berg','phone':'020 123 4567','postal_code':'1015 BS'}");
    row("Portuguese",
        "Atenciosamente,\nJoão Silva\nGerente de Vendas\nExemplo Ltda\nAv. Paulista 1000\n01310-100 São Paulo - "
        "SP\nBrasil\n"
        "Cel: +55 11 91234-5678\njoao.silva@exemplo.com.br",
        "{'address1':'Av. Paulista 1000','city':'São Paulo','company':'Exemplo Ltda','country':'BR',"
        "'email':'joao.silva@exemplo.com.br','first_name':'João','last_name':'Silva','phone':'+55 11 91234-5678',"
        "'postal_code':'01310-100','state':'SP'}");
    row("Japanese name", "山田 太郎\nyamada@example.jp\n+81 3 1234 5678",
        "{'email':'yamada@example.jp','name':'山田 太郎','phone':'+81 3 1234 5678'}");
    row("quoted, with marks",
        "> *Jane Smith*\n> Acme Ltd.\n> T+44 20 7946 0958<tel:+442079460958>\n"
        "> jane@acme.com<mailto:jane@acme.com>",
        "{'company':'Acme Ltd.','email':'jane@acme.com','first_name':'Jane','last_name':'Smith',"
        "'phone':'+44 20 7946 0958'}");
}

void SignatureTest::readsSignatures()
{
    QFETCH(QString, text);
    const PastedText pasted = fieldsFromPastedText(text);
    QTEST(jsonOf(pasted.fields), "fields");
    QCOMPARE(pasted.kind, PastedText::Kind::Signature);
}

void SignatureTest::findsPhones_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("phones");
    const auto row = [](const char *line, const char *phones) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(phones);
    };
    row("T +49 30 123456 F +49 30 123457 M +49 170 1234567", "0 +49 30 123456 |3 +49 30 123457 |1 +49 170 1234567 ");
    row("Mobile phone: 0170 1234567", "1 0170 1234567 ");
    row("Jane Smith Tel: 030 123456", "0 030 123456 ");
    row("512.555.0123 x12", "0 512.555.0123 12");
    row("+1 (800) 555-0199", "0 +1 (800) 555-0199 ");
    row("Office: 555 0123 (ext 7)", "0 555 0123 7");
    row("(030) 123456", "0 (030) 123456 ");
    row("HRB 1234567", "");
    row("10115 Berlin", "");
    row("2024-01-15", "");
    row("1234567890123456789012", "");
    row("Room 1234567", "");
}

void SignatureTest::findsPhones()
{
    QFETCH(QString, line);
    QStringList found;
    for (const signature::FoundPhone &each : signature::phonesIn(line))
        found += QString::number(static_cast<int>(each.kind)) + u' ' + each.number + u' ' + each.extension;
    QTEST(found.join(u'|'), "phones");
}

void SignatureTest::readsTowns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("town");
    const auto row = [](const char *text, const char *town) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(town);
    };
    row("10115 Berlin", "Berlin//10115/");
    row("D-10115 Berlin", "Berlin//10115/DE");
    row("CH-8001 Zürich", "Zürich//8001/CH");
    row("65189 Frankfurt am Main", "Frankfurt am Main//65189/");
    row("Austin, TX 78701-1234", "Austin/TX/78701-1234/US");
    row("St. Louis MO 63101", "St. Louis/MO/63101/US");
    row("Houston, Texas 77002", "Houston/Texas/77002/");
    row("Toronto, ON M5V 2T6", "Toronto/ON/M5V 2T6/CA");
    row("Bristol, BS1 4DJ", "Bristol//BS1 4DJ/GB");
    row("1250-096 Lisboa", "Lisboa//1250-096/PT");
    row("111 22 Stockholm", "Stockholm//111 22/");
    row("00-950 Warszawa", "Warszawa//00-950/PL");
    row("Berlin", "///");
    row("Jane Smith", "///");
    row("12 Main Street", "///");
}

void SignatureTest::readsTowns()
{
    QFETCH(QString, text);
    const signature::Place town = signature::townFrom(text);
    QTEST((QStringList{town.city, town.state, town.postalCode, town.country}.join(u'/')), "town");
}

void SignatureTest::leavesOtherTextAlone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *const text : {"", " \n", "Jane", "Jane Smith", "jane@acme.com", "+1 512 555 0123", "10115 Berlin",
             "Please call me on 512-555-0123 tomorrow.", "Name\tEmail\nJane\t", "https://acme.com/x", "BEGIN:VCARD",
             "BEGIN:VCARD\nEND:VCARD"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("much") << u"Jane Smith\njane@acme.com\n"_s.repeated(100000);
}

void SignatureTest::leavesOtherTextAlone()
{
    QFETCH(QString, text);
    const PastedText pasted = fieldsFromPastedText(text);
    QCOMPARE(pasted.kind, PastedText::Kind::Nothing);
    QVERIFY(pasted.fields.isEmpty());
}

void SignatureTest::takesTheFirstCard()
{
    const PastedText pasted = fieldsFromPastedText(u"\nbegin:vcard\r\nKIND:group\r\nFN:x\r\nend:vcard\r\n"
                                                   "BEGIN:VCARD\r\nFN:Jörg Müller\r\nTITLE:Boss\r\nEND:VCARD\r\n"
                                                   "BEGIN:VCARD\r\nFN:Other\r\nEND:VCARD\r\n"_s);
    QCOMPARE(pasted.kind, PastedText::Kind::VCard);
    QCOMPARE(jsonOf(pasted.fields), u"{'name':'Jörg Müller'}"_s);
    QCOMPARE(pasted.cards, 2);
    QCOMPARE(pasted.unheld, (std::vector<vcard::Unheld>{{u"TITLE"_s, u"Boss"_s}}));
}

void SignatureTest::survivesAnyText()
{
    for (const QString &piece :
        {u"("_s, u"-"_s, u"+"_s, u"a "_s, u"a."_s, u"1 "_s, u"@"_s, u","_s, u"|"_s, u"\xD800"_s})
        (void)fieldsFromPastedText(u"Jane Smith\njane@acme.com\n"_s + piece.repeated(150));
}

QTEST_GUILESS_MAIN(SignatureTest)
#include "signature_test.moc"
