// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/mapping/synonyms.h"

#include "core/transfer/mapping/columnname.h"

#include <QHash>
#include <QStringList>

#include <array>

namespace onefold::transfer::mapping {

using namespace Qt::StringLiterals;

namespace {

struct Names {
    Meaning meaning;
    const char *names; ///< folded, separated by "|"
};

// clang-format off
constexpr std::array allNames{
    Names{Meaning::FullName,
        "name|full name|fullname|display name|contact name|contact|person|person name|nom complet|vollstandiger name|ganzer name|"
        "kontakt|kontaktname|ansprechpartner|nombre completo|nombre y apellidos|nome completo|nome e cognome|nominativo|contatto|"
        "contacto|volledige naam|naam|contactpersoon|kontaktperson|persona de contacto|nom et prenom|file as|"
        "e mail display name|customer name|kundenname"},
    Names{Meaning::FirstName,
        "first name|firstname|given name|givenname|forename|fname|first|person first name|vorname|rufname|prenom|nombre|"
        "primer nombre|nome|primeiro nome|nome proprio|nome di battesimo|voornaam|roepnaam"},
    Names{Meaning::LastName,
        "last name|lastname|family name|familyname|surname|lname|last|person last name|nachname|familienname|zuname|nom|"
        "nom de famille|apellido|apellidos|primer apellido|sobrenome|apelido|ultimo nome|cognome|achternaam|familienaam"},
    Names{Meaning::Email,
        "email|e mail|mail|email address|e mail address|emailaddress|e mail adresse|email adresse|mailadresse|mail adresse|"
        "person email|emails|adresse email|adresse e mail|adresse mail|adresse electronique|courriel|correo|correo electronico|"
        "direccion de correo|direccion de correo electronico|direccion de email|endereco de email|endereco de e mail|"
        "correio eletronico|correio electronico|indirizzo email|indirizzo e mail|posta elettronica|e mailadres|emailadres|"
        "e mail value|email value|email id|"
        "adresse de messagerie|adresse de courriel|indirizzo posta elettronica|indirizzo di posta elettronica|pec"},
    Names{Meaning::FurtherEmails, "additional emails|further emails|additional email addresses|weitere e mails|identifier email"},
    Names{Meaning::Phone,
        "phone|phone number|phonenumber|telephone|telephone number|tel|tel nr|tel no|mobile|mobile phone|mobile number|"
        "mobile phone number|mobilephone|cell|cell phone|cellphone|cellular|direct phone|phone value|person phone|phones|"
        "contact number|whatsapp|whatsapp number|phone mobile|phone cell|sms phone number|sms phone|car phone|radio phone|telefon|telefonnummer|"
        "telefonnr|rufnummer|festnetz|handy|handynummer|handynr|mobil|mobiltelefon|mobilnummer|mobilfunk|telefono|telefono movil|telefono fijo|"
        "numero de telefono|movil|celular|tfno|telefone|telemovel|telefone fixo|telefone movel|numero de telefone|"
        "telefone celular|numero de telephone|"
        "portable|tel portable|tel mobile|tel fixe|telephone portable|telephone mobile|fixe|telephone fixe|cellulare|"
        "telefono cellulare|numero di telefono|"
        "telefoon|telefoonnummer|mobiel|mobiele telefoon|mobiel nummer|mobiele nummer|mobiel telefoonnummer|gsm|homephone|otherphone|numero|"
        "telefon nr|handy nr|mobil nr|phone no|mobile no|cell number|direct dial|direct phone number|numero di cellulare|"
        "numero de celular|numero de movil|telefono mobile|tel portatile"},
    Names{Meaning::FurtherPhones, "additional phones|further phones|additional phone numbers|weitere telefonnummern|identifier phone"},
    Names{Meaning::PhoneExtension, "phone ext|phone extension|extension|ext|durchwahl|nebenstelle|poste|ramal|interno|toestel"},
    Names{Meaning::Company,
        "company|company name|companyname|organization|organisation|organization name|organisation name|organization value|"
        "person organization|account|account name|accountname|business name|employer|associated company|firma|firmenname|"
        "unternehmen|betrieb|organisationsname|societe|entreprise|raison sociale|nom de l entreprise|nom entreprise|"
        "nom de la societe|empresa|compania|nombre de la empresa|razon social|organizacion|nome da empresa|organizacao|azienda|societa|"
        "ditta|ragione sociale|nome azienda|organizzazione|bedrijf|bedrijfsnaam|organisatie|associated company primary"},
    Names{Meaning::Street,
        "address|street|street address|address 1|address1|address line 1|addressline1|address line|address street|street 1|"
        "postal address|mailingstreet|strasse|strase|strasse und hausnummer|strasse hausnummer|strasse hausnr|strasse haus nr|strasse nr|anschrift|adresse|rue|voie|"
        "adresse postale|adresse ligne 1|direccion|calle|domicilio|calle y numero|endereco|rua|morada|logradouro|indirizzo|"
        "via|adres|straat|straatnaam|straat en huisnummer|straat 1"},
    Names{Meaning::City,
        "city|town|address city|locality|city town|mailingcity|ort|stadt|wohnort|ville|localite|commune|ciudad|localidad|poblacion|"
        "municipio|cidade|localidade|citta|comune|localita|plaats|stad|woonplaats|gemeente"},
    Names{Meaning::State,
        "state|province|region|state region|state province|address region|address state|county|state code|mailingstate|bundesland|"
        "land bundesland|kanton|departement|dep region|estado|provincia|provincia o estado|distrito|prov|comunidad autonoma|regione|uf|provincie"},
    Names{Meaning::PostalCode,
        "postal code|postalcode|postcode|zip|zip code|zipcode|zip postal code|address postal code|post code|mailingpostalcode|plz|"
        "postleitzahl|code postal|cp|codigo postal|c p|cep|cap|codice postale|codice di avviamento postale"},
    Names{Meaning::Country,
        "country|country region|country name|country code|address country|nation|mailingcountry|land|staat|land region|pays|pais|"
        "pais region|pais o region|pais regiao|land regio|paese area geografica|paese|nazione|stato|pays region|cc"},
    Names{Meaning::Website,
        "website|web site|web page|webpage|website url|url|homepage|home page|website value|site|site web|company website|web|"
        "webseite|webpagina|pagina da web|internetseite|internetadresse|internet|sitio web|pagina web|pagina de internet|site internet|page web|sito|sito web|website adres|"
        "company domain name|webadresse"},
    Names{Meaning::Timezone, "timezone|time zone|zeitzone|fuseau horaire|zona horaria|fuso horario|fuso orario|tijdzone"},
    Names{Meaning::DateOfBirth,
        "date of birth|birthday|birthdate|birth date|dob|dateofbirth|person birthday|geburtsdatum|geburtstag|geb datum|geboren|"
        "date de naissance|ne le|nee le|anniversaire|naissance|fecha de nacimiento|cumpleanos|nacimiento|data de nascimento|nascimento|"
        "aniversario|data di nascita|compleanno|geboortedatum|verjaardag"},
    Names{Meaning::Source,
        "source|lead source|leadsource|original source|contact source|quelle|herkunft|leadquelle|origine|origen|fuente|origem|"
        "fonte|bron|herkomst|source du lead"},
    Names{Meaning::AssignedTo,
        "assigned to|owner|contact owner|assigned user|assignedto|person owner|record owner|account manager|zustandig|betreuer|"
        "zustandiger|kontaktinhaber|kundenbetreuer|proprietaire|responsable|proprietaire du contact|propietario|asignado a|"
        "proprietario|responsavel|atribuido a|assegnato a|responsabile|eigenaar|toegewezen aan"},
    Names{Meaning::Tags,
        "tags|tag|labels|label|categories|category|groups|group membership|keywords|person label|person labels|schlagworter|"
        "schlagworte|kategorien|kategorie|gruppen|gruppe|etiquettes|categorie|categories de contacts|groupes|etiquetas|etiqueta|"
        "categorias|categoria|grupos|etichette|categorie di contatti|gruppi|labels contact|categorieen|groepen"},
    Names{Meaning::Dnd, "dnd|do not disturb|do not call|donotcall|do not contact|nicht anrufen|ne pas appeler|no llamar"},
    Names{Meaning::Subscribed,
        "subscribed|opt in|opted in|newsletter|newsletter opt in|email opt in|abonniert|abonne|suscrito|inscrito|iscritto|"
        "ingeschreven"},
    Names{Meaning::ExternalId, "external id|externalid|externe id|identifier externalid"},
    Names{Meaning::Other,
        "company main phone|fax|fax number|telefax|faxnummer|telecopie|numero de fax|pager|telex|callback|isdn|tty tdd phone|assistant phone|"
        "assistant s phone|assistants phone|assistantphone|asst phone|assistant s name|e mail label|e mail type|email label|phone label|phone type|"
        "address label|address type|website label|website type|organization type|e mail display name 2|email type|"
        "given name yomi|family name yomi|yomi name|additional name yomi|given yomi|surname yomi|company yomi|"
        "phonetic first name|phonetic middle name|phonetic last name|organization yomi name|account owner|photo"},
};
// clang-format on

QHash<QString, Meaning> readNames()
{
    QHash<QString, Meaning> byName;
    for (const Names &each : allNames) {
        for (const QString &name : QString::fromLatin1(each.names).split(u'|', Qt::SkipEmptyParts)) {
            // The first meaning wins where languages share a word.
            if (!byName.contains(name))
                byName.insert(name, each.meaning);
        }
    }
    return byName;
}

} // namespace

std::optional<Meaning> meaningOf(const QString &words)
{
    static const QHash<QString, Meaning> byName = readNames();
    const auto found = byName.find(words);
    return found == byName.end() ? std::nullopt : std::optional(*found);
}

bool isFieldName(const QString &header)
{
    const auto meaning = columnNameFrom(header).meaning;
    return meaning.has_value();
}

} // namespace onefold::transfer::mapping
