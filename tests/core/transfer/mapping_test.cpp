// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/mapping/columnmapping.h"
#include "core/transfer/mapping/synonyms.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::transfer::mapping;
using onefold::contact::Field;

namespace {

/// The columns of @p headers (separated by commas) that go to fields: "Header=field" in their order.
QStringList mapped(const char *headers)
{
    std::vector<Column> columns;
    for (const QString &header : QString::fromUtf8(headers).split(u','))
        columns.push_back({.header = header});
    const std::vector<Proposal> proposals = proposeMapping(columns);
    QStringList found;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (proposals[i].kind == Proposal::Kind::Field)
            found += columns[i].header + u'=' + proposals[i].field.toString();
    }
    return found;
}

Proposal proposalFor(const QString &header, const QStringList &cells)
{
    return proposeMapping({{.header = header, .cells = cells}}).front();
}

void row(const char *name, const char *headers, const QStringList &fields)
{
    QTest::newRow(name) << QString::fromUtf8(headers) << fields;
}

/// Rows of mapsExports().
void addAddressBooks()
{
    row("Google Contacts",
        "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,"
        "Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization "
        "Department,Birthday,Notes,Photo,"
        "Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,"
        "Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,"
        "Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended "
        "Address,"
        "Website 1 - Label,Website 1 - Value",
        {u"First Name=first_name"_s, u"Last Name=last_name"_s, u"Organization Name=company"_s,
            u"Birthday=date_of_birth"_s, u"Labels=tags"_s, u"E-mail 1 - Value=email"_s,
            u"E-mail 2 - Value=identifier.email"_s, u"Phone 1 - Value=phone"_s, u"Phone 2 - Value=identifier.phone"_s,
            u"Address 1 - Street=address1"_s, u"Address 1 - City=city"_s, u"Address 1 - Region=state"_s,
            u"Address 1 - Postal Code=postal_code"_s, u"Address 1 - Country=country"_s,
            u"Website 1 - Value=website"_s});
    row("Google Contacts of before",
        "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Family Name "
        "Yomi,Nickname,Birthday,Gender,"
        "Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - Street,"
        "Organization 1 - Type,Organization 1 - Name,Organization 1 - Title,Website 1 - Type,Website 1 - Value",
        {u"Name=name"_s, u"Given Name=first_name"_s, u"Family Name=last_name"_s, u"Birthday=date_of_birth"_s,
            u"Group Membership=tags"_s, u"E-mail 1 - Value=email"_s, u"Phone 1 - Value=phone"_s,
            u"Address 1 - Street=address1"_s, u"Organization 1 - Name=company"_s, u"Website 1 - Value=website"_s});
    row("Outlook",
        "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 "
        "Address,"
        "E-mail 3 Address,Home Phone,Home Phone 2,Business Phone,Business Phone 2,Mobile Phone,Car Phone,Other Phone,"
        "Primary Phone,Pager,Business Fax,Home Fax,Other Fax,Company Main Phone,Callback,Radio Phone,Telex,"
        "TTY/TDD Phone,IMAddress,Job Title,Department,Company,Office Location,Manager's Name,Assistant's Name,"
        "Assistant's Phone,Company Yomi,Business Street,Business City,Business State,Business Postal Code,"
        "Business Country/Region,Home Street,Home City,Home State,Home Postal Code,Home Country/Region,Other Street,"
        "Personal Web Page,Spouse,Schools,Hobby,Location,Web Page,Birthday,Anniversary,Notes,Categories",
        {u"First Name=first_name"_s, u"Last Name=last_name"_s, u"E-mail Address=email"_s,
            u"E-mail 2 Address=identifier.email"_s, u"E-mail 3 Address=identifier.email"_s,
            u"Home Phone=identifier.phone"_s, u"Home Phone 2=identifier.phone"_s, u"Business Phone=identifier.phone"_s,
            u"Business Phone 2=identifier.phone"_s, u"Mobile Phone=identifier.phone"_s, u"Car Phone=identifier.phone"_s,
            u"Other Phone=identifier.phone"_s, u"Primary Phone=phone"_s, u"Radio Phone=identifier.phone"_s,
            u"Company=company"_s, u"Business Street=address1"_s, u"Business City=city"_s, u"Business State=state"_s,
            u"Business Postal Code=postal_code"_s, u"Business Country/Region=country"_s, u"Web Page=website"_s,
            u"Birthday=date_of_birth"_s, u"Categories=tags"_s});
    row("Outlook on the desktop",
        "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Street 2,"
        "Business Street 3,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,"
        "Home Street 2,Home Street 3,Home City,Home State,Home Postal Code,Home Country/Region,Other Street,"
        "Other Street 2,Other Street 3,Other City,Other State,Other Postal Code,Other Country/Region,"
        "Assistant's Phone,Business Fax,Business Phone,Business Phone 2,Callback,Car Phone,Company Main Phone,Home Fax,"
        "Home Phone,Home Phone 2,ISDN,Mobile Phone,Other Fax,Other Phone,Pager,Primary Phone,Radio Phone,TTY/TDD Phone,"
        "Telex,Account,Anniversary,Assistant's Name,Billing Information,Birthday,Business Address PO Box,Categories,"
        "Children,Directory Server,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,E-mail 2 Type,"
        "E-mail 2 Display Name,E-mail 3 Address,E-mail 3 Type,E-mail 3 Display Name,Gender,Government ID Number,Hobby,"
        "Home Address PO Box,Initials,Internet Free Busy,Keywords,Language,Location,Manager's Name,Mileage,Notes,"
        "Office Location,Organizational ID Number,Other Address PO Box,Priority,Private,Profession,Referred By,"
        "Sensitivity,Spouse,User 1,User 2,User 3,User 4,Web Page",
        {u"First Name=first_name"_s, u"Last Name=last_name"_s, u"Company=company"_s, u"Business Street=address1"_s,
            u"Business City=city"_s, u"Business State=state"_s, u"Business Postal Code=postal_code"_s,
            u"Business Country/Region=country"_s, u"Business Phone=identifier.phone"_s,
            u"Business Phone 2=identifier.phone"_s, u"Car Phone=identifier.phone"_s, u"Home Phone=identifier.phone"_s,
            u"Home Phone 2=identifier.phone"_s, u"Mobile Phone=identifier.phone"_s, u"Other Phone=identifier.phone"_s,
            u"Primary Phone=phone"_s, u"Radio Phone=identifier.phone"_s, u"Birthday=date_of_birth"_s,
            u"Categories=tags"_s, u"E-mail Address=email"_s, u"E-mail 2 Address=identifier.email"_s,
            u"E-mail 3 Address=identifier.email"_s, u"Keywords=tags"_s, u"Web Page=website"_s});
    row("Outlook in German",
        "Vorname,Nachname,Firma,Abteilung,Position,Straße geschäftlich,Ort geschäftlich,Region geschäftlich,"
        "Postleitzahl geschäftlich,Land/Region geschäftlich,Straße privat,Telefon geschäftlich,Mobiltelefon,Fax "
        "geschäftlich,"
        "E-Mail-Adresse,Webseite,Geburtstag,Kategorien",
        {u"Vorname=first_name"_s, u"Nachname=last_name"_s, u"Firma=company"_s, u"Straße geschäftlich=address1"_s,
            u"Ort geschäftlich=city"_s, u"Region geschäftlich=state"_s, u"Postleitzahl geschäftlich=postal_code"_s,
            u"Land/Region geschäftlich=country"_s, u"Telefon geschäftlich=phone"_s, u"Mobiltelefon=identifier.phone"_s,
            u"E-Mail-Adresse=email"_s, u"Webseite=website"_s, u"Geburtstag=date_of_birth"_s, u"Kategorien=tags"_s});
    row("Apple",
        "First name,Last name,Organization,Job title,Birthday,Email (work),Email (home),Phone (mobile),Phone (work),"
        "Street (work),City (work),State (work),ZIP (work),Country (work),URL,Note",
        {u"First name=first_name"_s, u"Last name=last_name"_s, u"Organization=company"_s, u"Birthday=date_of_birth"_s,
            u"Email (work)=email"_s, u"Email (home)=identifier.email"_s, u"Phone (mobile)=phone"_s,
            u"Phone (work)=identifier.phone"_s, u"Street (work)=address1"_s, u"City (work)=city"_s,
            u"State (work)=state"_s, u"ZIP (work)=postal_code"_s, u"Country (work)=country"_s, u"URL=website"_s});
}

/// More of them, and what Onefold itself writes.
void addSalesSystems()
{
    row("HubSpot",
        "Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Contact owner,Lead Status,Lifecycle "
        "Stage,"
        "Company Name,Job Title,Street Address,City,State/Region,Postal Code,Country/Region,Website URL,Create Date,"
        "Original Source,Time Zone,Date of birth",
        {u"First Name=first_name"_s, u"Last Name=last_name"_s, u"Email=email"_s, u"Phone Number=phone"_s,
            u"Mobile Phone Number=identifier.phone"_s, u"Contact owner=assigned_to"_s, u"Company Name=company"_s,
            u"Street Address=address1"_s, u"City=city"_s, u"State/Region=state"_s, u"Postal Code=postal_code"_s,
            u"Country/Region=country"_s, u"Website URL=website"_s, u"Original Source=source"_s, u"Time Zone=timezone"_s,
            u"Date of birth=date_of_birth"_s});
    row("Salesforce report",
        "Salutation,First Name,Last Name,Title,Account Name,Mailing Street,Mailing City,Mailing State/Province,"
        "Mailing Zip/Postal Code,Mailing Country,Phone,Fax,Mobile,Email,Account Owner,Contact Owner,Lead "
        "Source,Birthdate",
        {u"First Name=first_name"_s, u"Last Name=last_name"_s, u"Account Name=company"_s, u"Mailing Street=address1"_s,
            u"Mailing City=city"_s, u"Mailing State/Province=state"_s, u"Mailing Zip/Postal Code=postal_code"_s,
            u"Mailing Country=country"_s, u"Phone=phone"_s, u"Mobile=identifier.phone"_s, u"Email=email"_s,
            u"Contact Owner=assigned_to"_s, u"Lead Source=source"_s, u"Birthdate=date_of_birth"_s});
    row("Salesforce report with lists of countries",
        "First Name,Last Name,Mailing State/Province (text only),Mailing Country (text only),Email",
        {u"First Name=first_name"_s, u"Last Name=last_name"_s, u"Mailing State/Province (text only)=state"_s,
            u"Mailing Country (text only)=country"_s, u"Email=email"_s});
    row("Salesforce data",
        "Id,IsDeleted,AccountId,LastName,FirstName,Salutation,Name,OtherStreet,OtherCity,MailingStreet,MailingCity,"
        "MailingState,MailingPostalCode,MailingCountry,Phone,Fax,MobilePhone,HomePhone,Email,Title,LeadSource,"
        "Birthdate,"
        "DoNotCall",
        {u"LastName=last_name"_s, u"FirstName=first_name"_s, u"Name=name"_s, u"MailingStreet=address1"_s,
            u"MailingCity=city"_s, u"MailingState=state"_s, u"MailingPostalCode=postal_code"_s,
            u"MailingCountry=country"_s, u"Phone=phone"_s, u"MobilePhone=identifier.phone"_s,
            u"HomePhone=identifier.phone"_s, u"Email=email"_s, u"LeadSource=source"_s, u"Birthdate=date_of_birth"_s,
            u"DoNotCall=dnd"_s});
    row("Salesforce Data Loader",
        "ID,ISDELETED,MASTERRECORDID,ACCOUNTID,LASTNAME,FIRSTNAME,SALUTATION,NAME,OTHERSTREET,OTHERCITY,OTHERSTATE,"
        "OTHERPOSTALCODE,OTHERCOUNTRY,MAILINGSTREET,MAILINGCITY,MAILINGSTATE,MAILINGPOSTALCODE,MAILINGCOUNTRY,PHONE,"
        "FAX,"
        "MOBILEPHONE,HOMEPHONE,OTHERPHONE,ASSISTANTPHONE,REPORTSTOID,EMAIL,TITLE,DEPARTMENT,ASSISTANTNAME,LEADSOURCE,"
        "BIRTHDATE,DESCRIPTION,OWNERID,HASOPTEDOUTOFEMAIL,DONOTCALL,CREATEDDATE",
        {u"LASTNAME=last_name"_s, u"FIRSTNAME=first_name"_s, u"NAME=name"_s, u"MAILINGSTREET=address1"_s,
            u"MAILINGCITY=city"_s, u"MAILINGSTATE=state"_s, u"MAILINGPOSTALCODE=postal_code"_s,
            u"MAILINGCOUNTRY=country"_s, u"PHONE=phone"_s, u"MOBILEPHONE=identifier.phone"_s,
            u"HOMEPHONE=identifier.phone"_s, u"OTHERPHONE=identifier.phone"_s, u"EMAIL=email"_s, u"LEADSOURCE=source"_s,
            u"BIRTHDATE=date_of_birth"_s, u"DONOTCALL=dnd"_s});
    row("Zoho",
        "Record Id,Contact Owner.id,Contact Owner,Lead Source,First Name,Last Name,Account Name.id,Account "
        "Name,Email,Title,"
        "Department,Phone,Home Phone,Other Phone,Fax,Mobile,Date of Birth,Email Opt Out,Mailing Street,Other Street,"
        "Mailing City,Other City,Mailing State,Mailing Zip,Mailing Country,Secondary Email,Tag,Description",
        {u"Contact Owner=assigned_to"_s, u"Lead Source=source"_s, u"First Name=first_name"_s, u"Last Name=last_name"_s,
            u"Account Name=company"_s, u"Email=email"_s, u"Phone=phone"_s, u"Home Phone=identifier.phone"_s,
            u"Other Phone=identifier.phone"_s, u"Mobile=identifier.phone"_s, u"Date of Birth=date_of_birth"_s,
            u"Mailing Street=address1"_s, u"Mailing City=city"_s, u"Mailing State=state"_s,
            u"Mailing Zip=postal_code"_s, u"Mailing Country=country"_s, u"Secondary Email=identifier.email"_s,
            u"Tag=tags"_s});
    row("Pipedrive",
        "Person - Name,Person - First name,Person - Last name,Person - Label,Person - Organization,Person - Email - "
        "Work,"
        "Person - Email - Home,Person - Email - Other,Person - Phone - Work,Person - Phone - Home,Person - Phone - "
        "Mobile,"
        "Person - Phone - Other,Person - Owner,Person - ID,Person - Birthday",
        {u"Person - Name=name"_s, u"Person - First name=first_name"_s, u"Person - Last name=last_name"_s,
            u"Person - Label=tags"_s, u"Person - Organization=company"_s, u"Person - Email - Work=email"_s,
            u"Person - Email - Home=identifier.email"_s, u"Person - Email - Other=identifier.email"_s,
            u"Person - Phone - Work=phone"_s, u"Person - Phone - Home=identifier.phone"_s,
            u"Person - Phone - Mobile=identifier.phone"_s, u"Person - Phone - Other=identifier.phone"_s,
            u"Person - Owner=assigned_to"_s, u"Person - Birthday=date_of_birth"_s});
    row("Mailchimp",
        "Email Address,First Name,Last Name,Address,Phone "
        "Number,Birthday,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,"
        "LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS",
        {u"Email Address=email"_s, u"First Name=first_name"_s, u"Last Name=last_name"_s, u"Address=address1"_s,
            u"Phone Number=phone"_s, u"Birthday=date_of_birth"_s, u"TIMEZONE=timezone"_s, u"CC=country"_s,
            u"REGION=state"_s, u"TAGS=tags"_s});
    row("LinkedIn", "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        {u"First Name=first_name"_s, u"Last Name=last_name"_s, u"URL=website"_s, u"Email Address=email"_s,
            u"Company=company"_s});
    row("HighLevel",
        "Contact Id,First Name,Last Name,Business Name,Phone,Email,Created,Last Activity,Tags,Additional Emails,"
        "Additional Phones,Address,City,State,Postal Code,Country,Website,Time Zone,Date Of Birth,Source,Assigned "
        "To,DND",
        {u"First Name=first_name"_s, u"Last Name=last_name"_s, u"Business Name=company"_s, u"Phone=phone"_s,
            u"Email=email"_s, u"Tags=tags"_s, u"Additional Emails=identifier.email"_s,
            u"Additional Phones=identifier.phone"_s, u"Address=address1"_s, u"City=city"_s, u"State=state"_s,
            u"Postal Code=postal_code"_s, u"Country=country"_s, u"Website=website"_s, u"Time Zone=timezone"_s,
            u"Date Of Birth=date_of_birth"_s, u"Source=source"_s, u"Assigned To=assigned_to"_s, u"DND=dnd"_s});
    row("our own names",
        "name,first_name,last_name,email,phone,phone_ext,company,address1,city,state,postal_code,country,website,"
        "timezone,"
        "date_of_birth,source,assigned_to,tags,dnd,subscribed,identifier.email",
        {u"name=name"_s, u"first_name=first_name"_s, u"last_name=last_name"_s, u"email=email"_s, u"phone=phone"_s,
            u"phone_ext=phone_ext"_s, u"company=company"_s, u"address1=address1"_s, u"city=city"_s, u"state=state"_s,
            u"postal_code=postal_code"_s, u"country=country"_s, u"website=website"_s, u"timezone=timezone"_s,
            u"date_of_birth=date_of_birth"_s, u"source=source"_s, u"assigned_to=assigned_to"_s, u"tags=tags"_s,
            u"dnd=dnd"_s, u"subscribed=subscribed"_s, u"identifier.email=identifier.email"_s});
}

} // namespace

/// Which column becomes which field.
class MappingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsExports_data();
    void mapsExports();
    void knowsLanguages_data();
    void knowsLanguages();
    void knowsWordsOfExports_data();
    void knowsWordsOfExports();
    void looksAtCells();
    void tellsNamesApart();
    void prefersFilledColumns();
    void takesTheAddressThatIsFilledIn();
    void proposesCustomFields();
};

void MappingTest::mapsExports_data()
{
    QTest::addColumn<QString>("headers");
    QTest::addColumn<QStringList>("fields");
    addAddressBooks();
    addSalesSystems();
}

void MappingTest::mapsExports()
{
    QFETCH(QString, headers);
    QTEST(mapped(headers.toUtf8().constData()), "fields");
}

void MappingTest::knowsLanguages_data()
{
    QTest::addColumn<QString>("headers");
    const auto row = [](const char *name, const char *headers) { QTest::newRow(name) << QString::fromUtf8(headers); };
    row("German", "Vorname,Nachname,E-Mail,Telefon,Firma,Straße und Hausnummer,Ort,PLZ,Land,Geburtsdatum");
    row("French", "Prénom,Nom,Adresse e-mail,Téléphone,Société,Rue,Ville,Code postal,Pays,Date de naissance");
    row("French, shortened", "Prénom,Nom,Courriel,Tél. portable,Société,Adresse,Ville,CP,Pays,Naissance");
    row("Spanish",
        "Nombre,Apellidos,Correo electrónico,Teléfono,Empresa,Dirección,Ciudad,Código postal,País,"
        "Fecha de nacimiento");
    row("Portuguese", "Nome,Sobrenome,E-mail,Telefone,Empresa,Endereço,Cidade,CEP,País,Data de nascimento");
    row("Italian", "Nome,Cognome,Indirizzo email,Telefono,Azienda,Indirizzo,Città,CAP,Paese,Data di nascita");
    row("Dutch", "Voornaam,Achternaam,E-mailadres,Telefoonnummer,Bedrijf,Straat,Plaats,Postcode,Land,Geboortedatum");
}

void MappingTest::knowsLanguages()
{
    QFETCH(QString, headers);
    QStringList fields;
    for (const QString &each : mapped(headers.toUtf8().constData()))
        fields += each.section(u'=', 1);
    QCOMPARE(fields.join(u','),
        u"first_name,last_name,email,phone,company,address1,city,postal_code,country,date_of_birth"_s);
}

/// Words that tables of a country have, and what Outlook calls its columns there.
void MappingTest::knowsWordsOfExports_data()
{
    QTest::addColumn<QString>("headers");
    QTest::addColumn<QString>("fields");
    const auto row = [](const char *name, const char *headers, const char *fields) {
        QTest::newRow(name) << QString::fromUtf8(headers) << QString::fromLatin1(fields);
    };
    row("German", "Kontaktperson,Strasse / Nr.,Tel. gesch.,Tel. priv.,Handynr.",
        "name address1 phone identifier.phone identifier.phone");
    row("French",
        "Prénom,Nom,Rue (bureau),Ville (bureau),Dép/Région (bureau),Code postal (bureau),Pays/Région (bureau),"
        "Rue (domicile),Téléphone (bureau),Adresse de messagerie,Adresse de messagerie 2,Né le,Page Web",
        "first_name last_name address1 city state postal_code country phone email identifier.email date_of_birth "
        "website");
    row("Spanish",
        "Nombre,Apellidos,Razón social,Calle del trabajo,Ciudad de trabajo,Provincia o estado de trabajo,"
        "Código postal del trabajo,País o región del trabajo,Teléfono del trabajo,Teléfono fijo",
        "first_name last_name company address1 city state postal_code country phone identifier.phone");
    row("German, shortened", "Name des Kontakts,Telefon-Nr.,Handy-Nr.,Straße/Hausnr.",
        "phone identifier.phone address1");
    row("Portuguese Outlook",
        "Nome,Sobrenome,Empresa,Rua comercial,Cidade comercial,Estado comercial,CEP comercial,País/região comercial,"
        "Telefone comercial,Telefone celular,Endereço de email,Aniversário,Página da Web,Categorias",
        "first_name last_name company address1 city state postal_code country phone identifier.phone email "
        "date_of_birth website tags");
    row("Italian Outlook",
        "Nome,Cognome,Società,Via (uff.),Città (uff.),Provincia (uff.),CAP (uff.),Paese (uff.),Via (ab.),Città (ab.),"
        "Cellulare,Indirizzo posta elettronica,Compleanno,Pagina Web,Categorie",
        "first_name last_name company address1 city state postal_code country phone email date_of_birth website tags");
    row("Dutch Outlook",
        "Voornaam,Achternaam,Bedrijf,Straat werk,Plaats werk,Provincie werk,Postcode werk,Land/regio werk,"
        "Telefoon op werk,Mobiele telefoon,Telefoon thuis,E-mailadres,Verjaardag,Webpagina,Categorieën",
        "first_name last_name company address1 city state postal_code country phone identifier.phone identifier.phone "
        "email date_of_birth website tags");
    row("Portuguese", "Nome completo,Telefone do trabalho,Morada,Localidade,Distrito",
        "name phone address1 city state");
    row("Italian", "Nominativo,Via,Comune,Prov.,Email,PEC", "name address1 city state email identifier.email");
    row("Dutch", "Voornaam,Achternaam,Mobiele nummer", "first_name last_name phone");
}

void MappingTest::knowsWordsOfExports()
{
    QFETCH(const QString, headers);
    QStringList fields;
    for (const QString &each : mapped(headers.toUtf8().constData()))
        fields += each.section(u'=', 1);
    QTEST(fields.join(u' '), "fields");
}

void MappingTest::looksAtCells()
{
    const QStringList emails{u"jane@acme.com"_s, QString(), u"bob@acme.com"_s};
    QCOMPARE(proposalFor(u"Kanal"_s, emails).field.field, Field::Email);
    QCOMPARE(proposalFor(QString(), emails).field.field, Field::Email);
    QVERIFY(proposalFor(u"Email"_s, emails).confidence > proposalFor(u"Kanal"_s, emails).confidence);
    QCOMPARE(proposalFor(QString(), {u"+1 512 555 0123"_s, u"(512) 555-0124"_s}).field.field, Field::Phone);
    // What is somebody else's tells nobody apart, whatever its cells.
    const QStringList phones{u"+1 512 555 0123"_s, u"(512) 555-0124"_s};
    for (const QString &header : {u"Asst Phone"_s, u"ASSISTANTPHONE"_s, u"Assistant's Phone"_s, u"Fax"_s})
        QCOMPARE(proposalFor(header, phones).kind, Proposal::Kind::LeftOut);
    QCOMPARE(proposalFor(u"Number"_s, {u"1234567"_s, u"7654321"_s}).kind, Proposal::Kind::Custom);
    QVERIFY(proposalFor(u"Email"_s, {u"yes"_s, u"no"_s}).confidence < 0.5);
    // The column that has addresses is the main one, whatever the other is called.
    const auto proposals = proposeMapping({{u"Email"_s, {u"yes"_s, u"no"_s}}, {u"Email 2"_s, emails}});
    QCOMPARE(proposals[1].field.field, Field::Email);
}

void MappingTest::takesTheAddressThatIsFilledIn()
{
    const auto proposals = proposeMapping({{u"Business Street"_s, {QString()}}, {u"Business City"_s, {QString()}},
        {u"Home Street"_s, {u"Main St 1"_s}}, {u"Home City"_s, {u"Austin"_s}}});
    QCOMPARE(proposals[0].kind, Proposal::Kind::LeftOut);
    QCOMPARE(proposals[2].field.field, Field::Address1);
    QCOMPARE(proposals[3].field.field, Field::City);
}

void MappingTest::tellsNamesApart()
{
    QCOMPARE(
        mapped("Vorname,Name,E-Mail"), (QStringList{u"Vorname=first_name"_s, u"Name=last_name"_s, u"E-Mail=email"_s}));
    QCOMPARE(mapped("Voornaam,Naam"), (QStringList{u"Voornaam=first_name"_s, u"Naam=last_name"_s}));
    QCOMPARE(mapped("First Name,Last Name,E-mail Display Name,File As"),
        (QStringList{u"First Name=first_name"_s, u"Last Name=last_name"_s}));
    // The cells say that it is the whole name.
    const std::vector<Proposal> whole = proposeMapping(
        {{.header = u"First Name"_s, .cells = {u"Jane"_s, u"Bob"_s}}, {u"Name"_s, {u"Jane Smith"_s, u"Bob Ray"_s}}});
    QCOMPARE(whole[1].field.toString(), u"name"_s);
}

void MappingTest::prefersFilledColumns()
{
    const std::vector<Proposal> proposals =
        proposeMapping({{u"Business Name"_s, {QString(), u" "_s}}, {u"Company Name"_s, {u"Acme"_s, QString()}}});
    QCOMPARE(proposals[1].field.toString(), u"company"_s);
}

void MappingTest::proposesCustomFields()
{
    const Proposal proposal = proposalFor(u"Lead Score (2024)"_s, {u"7"_s});
    QCOMPARE(proposal.kind, Proposal::Kind::Custom);
    QCOMPARE(proposal.field.toString(), u"custom.lead_score_2024"_s);
    QCOMPARE(proposalFor(u"Lead Score"_s, {QString()}).kind, Proposal::Kind::LeftOut);
    QCOMPARE(proposalFor(u"Fax"_s, {u"1"_s}).kind, Proposal::Kind::LeftOut);
    QCOMPARE(proposalFor(u"***"_s, {u"1"_s}).kind, Proposal::Kind::LeftOut);
    QVERIFY(isFieldName(u"E-Mail"_s));
    QVERIFY(!isFieldName(u"Jane"_s));
    QVERIFY(!isFieldName(QString()));
}

QTEST_GUILESS_MAIN(MappingTest)
#include "mapping_test.moc"
