<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>onefold::cli::CommandLine</name>
    <message>
        <source>Put all of the program&apos;s data in this folder</source>
        <translation>Alle Daten des Programms in diesem Ordner ablegen</translation>
    </message>
    <message>
        <source>The workspace; may be left out where there is one</source>
        <translation>Der Arbeitsbereich; kann entfallen, wenn es nur einen gibt</translation>
    </message>
    <message>
        <source>Answer in JSON, one object a line</source>
        <translation>In JSON antworten, ein Objekt je Zeile</translation>
    </message>
    <message>
        <source>The language to speak, if not the system&apos;s</source>
        <translation>Die Sprache der Ausgaben, falls nicht die des Systems</translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation>Die Version anzeigen</translation>
    </message>
    <message>
        <source>Onefold: every contact you save folds into exactly one record, and you are told which.</source>
        <translation>Onefold: Jeder gespeicherte Kontakt findet zu genau einem Datensatz, und Onefold sagt, zu welchem.</translation>
    </message>
</context>
<context>
    <name>onefold::cli::ContactVerbs</name>
    <message>
        <source>“%1” is not a contact&apos;s number.</source>
        <translation>„%1“ ist keine Kontaktnummer.</translation>
    </message>
    <message>
        <source>There is no contact %1. It may have been deleted.</source>
        <translation>Es gibt keinen Kontakt %1. Möglicherweise wurde er gelöscht.</translation>
    </message>
    <message>
        <source>  Created %1, updated %2</source>
        <translation>  Angelegt %1, aktualisiert %2</translation>
    </message>
    <message>
        <source>Contacts cannot be sorted by “%1”.</source>
        <translation>Kontakte lassen sich nicht nach „%1“ sortieren.</translation>
    </message>
    <message>
        <source>Deleted contact %1 · undo with: onefold undo %2</source>
        <translation>Kontakt %1 gelöscht · rückgängig mit: onefold undo %2</translation>
    </message>
    <message>
        <source>Erased contact %1 for good · this cannot be undone</source>
        <translation>Kontakt %1 endgültig gelöscht · das lässt sich nicht rückgängig machen</translation>
    </message>
    <message>
        <source>The contacts&apos; numbers</source>
        <translation>Die Kontaktnummern</translation>
    </message>
    <message>
        <source>Find contacts</source>
        <translation>Kontakte suchen</translation>
    </message>
    <message>
        <source>The start of any word of name, company, email, city or tag, or a part of a phone number</source>
        <translation>Der Anfang eines Wortes aus Name, Firma, E-Mail, Ort oder Tag oder ein Teil einer Telefonnummer</translation>
    </message>
    <message>
        <source>At most so many; -1 for all</source>
        <translation>Höchstens so viele; -1 für alle</translation>
    </message>
    <message>
        <source>Leave out so many first</source>
        <translation>Am Anfang so viele auslassen</translation>
    </message>
    <message>
        <source>A field name, created_at or updated_at; -FIELD for falling order</source>
        <translation>Ein Feldname, created_at oder updated_at; -FIELD für absteigende Reihenfolge</translation>
    </message>
    <message>
        <source>Only contacts with this value; nothing after = for those without one</source>
        <translation>Nur Kontakte mit diesem Wert; nichts nach dem = für die ohne Wert</translation>
    </message>
    <message>
        <source>Show contacts with all their fields</source>
        <translation>Kontakte mit allen Feldern anzeigen</translation>
    </message>
    <message>
        <source>Delete contacts; can be undone</source>
        <translation>Kontakte löschen; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Erase contacts for good, from journal and backups too; cannot be undone</source>
        <translation>Kontakte endgültig löschen, auch aus Journal und Sicherungen; lässt sich nicht rückgängig machen</translation>
    </message>
</context>
<context>
    <name>onefold::cli::DraftInput</name>
    <message>
        <source>There is no field “%1”.</source>
        <translation>Es gibt kein Feld „%1“.</translation>
    </message>
    <message>
        <source>There is no field “%1”. Did you mean “%2”?</source>
        <translation>Es gibt kein Feld „%1“. War „%2“ gemeint?</translation>
    </message>
    <message>
        <source>This argument is not valid UTF-8 text: %1</source>
        <translation>Dieses Argument ist kein gültiger UTF-8-Text: %1</translation>
    </message>
    <message>
        <source>“%1” is not of the form FIELD=VALUE, such as email=jane@acme.com.</source>
        <translation>„%1“ hat nicht die Form FIELD=VALUE, zum Beispiel email=jane@acme.com.</translation>
    </message>
    <message>
        <source>The line is not a JSON object, as a contact must be.</source>
        <translation>Die Zeile ist kein JSON-Objekt; ein Kontakt muss eines sein.</translation>
    </message>
    <message>
        <source>The line is not JSON: %1.</source>
        <translation>Die Zeile ist kein JSON: %1.</translation>
    </message>
    <message>
        <source>This JSON value cannot stand in a contact.</source>
        <translation>Dieser JSON-Wert kann nicht in einem Kontakt stehen.</translation>
    </message>
</context>
<context>
    <name>onefold::cli::Help</name>
    <message>
        <source>Usage</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <comment>in the line that shows the usage</comment>
        <translation>OPTIONEN</translation>
    </message>
    <message>
        <source>VERB</source>
        <comment>in the line that shows the usage</comment>
        <translation>BEFEHL</translation>
    </message>
    <message>
        <source>VERBS</source>
        <comment>in the line that shows the usage</comment>
        <translation>BEFEHLE</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>REQUIRED</source>
        <comment>said of an argument</comment>
        <translation>ERFORDERLICH</translation>
    </message>
    <message>
        <source>Needs</source>
        <comment>said of an option: with which other it goes</comment>
        <translation>Nur mit</translation>
    </message>
    <message>
        <source>Excludes</source>
        <comment>said of an option: with which other it cannot stand</comment>
        <translation>Nicht mit</translation>
    </message>
    <message>
        <source>Verbs</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>Diese Hilfe anzeigen</translation>
    </message>
    <message>
        <source>Run with --help for more information.</source>
        <translation>Mehr dazu mit --help.</translation>
    </message>
</context>
<context>
    <name>onefold::cli::JournalVerbs</name>
    <message>
        <source>“%1” is not an operation&apos;s number; “onefold history” shows them.</source>
        <translation>„%1“ ist keine Vorgangsnummer; „onefold history“ zeigt die Nummern an.</translation>
    </message>
    <message>
        <source>“%1” is not a contact&apos;s number.</source>
        <translation>„%1“ ist keine Kontaktnummer.</translation>
    </message>
    <message>
        <source>“%1” is not a time such as 2026-03-01 or 2026-03-01T09:30:00Z.</source>
        <translation>„%1“ ist keine Zeitangabe wie 2026-03-01 oder 2026-03-01T09:30:00Z.</translation>
    </message>
    <message>
        <source>Contact %1: %2</source>
        <translation>Kontakt %1: %2</translation>
    </message>
    <message>
        <source>Who changed what, newest first</source>
        <translation>Wer was geändert hat, Neuestes zuerst</translation>
    </message>
    <message>
        <source>Only this contact</source>
        <translation>Nur dieser Kontakt</translation>
    </message>
    <message>
        <source>Only this person&apos;s operations</source>
        <translation>Nur die Vorgänge dieser Person</translation>
    </message>
    <message>
        <source>Only from this time on (ISO 8601)</source>
        <translation>Nur ab diesem Zeitpunkt (ISO 8601)</translation>
    </message>
    <message>
        <source>Only this operation</source>
        <translation>Nur dieser Vorgang</translation>
    </message>
    <message>
        <source>The operation&apos;s number; your own last one without</source>
        <translation>Die Vorgangsnummer; ohne sie der letzte eigene Vorgang</translation>
    </message>
    <message>
        <source>Take an operation back</source>
        <translation>Einen Vorgang rückgängig machen</translation>
    </message>
    <message>
        <source>Take an undo back</source>
        <translation>Einen rückgängig gemachten Vorgang wiederholen</translation>
    </message>
</context>
<context>
    <name>onefold::cli::SaveVerb</name>
    <message>
        <source>Suggestion: %1</source>
        <translation>Vorschlag: %1</translation>
    </message>
    <message>
        <source>  %1 was not saved: it %2</source>
        <translation>  %1 wurde nicht gespeichert: %2</translation>
    </message>
    <message>
        <source>  Looks like %1 (contact %2): %3</source>
        <translation>  Ähnelt %1 (Kontakt %2): %3</translation>
    </message>
    <message>
        <source>“%1” is not a contact&apos;s number.</source>
        <translation>„%1“ ist keine Kontaktnummer.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check its name and that you may read it.</source>
        <translation>%1 lässt sich nicht lesen. Bitte den Namen und die Leserechte prüfen.</translation>
    </message>
    <message>
        <source>FIELD=VALUE …; lists are comma-separated, FIELD= clears</source>
        <translation>FIELD=VALUE …; Listen durch Kommas getrennt, FIELD= leert das Feld</translation>
    </message>
    <message>
        <source>Read JSON Lines from this file, - for standard input, and answer each contact with a line</source>
        <translation>JSON Lines aus dieser Datei lesen, - für die Standardeingabe, und jeden Kontakt mit einer Zeile beantworten</translation>
    </message>
    <message>
        <source>Save a contact, and say what became of it</source>
        <translation>Einen Kontakt speichern und sagen, was daraus wurde</translation>
    </message>
    <message>
        <source>upsert, or only create, or only update</source>
        <translation>upsert (anlegen oder aktualisieren), nur create (anlegen) oder nur update (aktualisieren)</translation>
    </message>
    <message>
        <source>What to do where only a less important field matches</source>
        <translation>Was geschehen soll, wenn nur ein weniger wichtiges Feld übereinstimmt</translation>
    </message>
    <message>
        <source>Edit this contact</source>
        <translation>Diesen Kontakt bearbeiten</translation>
    </message>
    <message>
        <source>Say what would happen, save nothing</source>
        <translation>Sagen, was geschehen würde, und nichts speichern</translation>
    </message>
    <message>
        <source>Wait for a service&apos;s answer; a local workspace answers at once</source>
        <translation>Auf die Antwort eines Dienstes warten; ein lokaler Arbeitsbereich antwortet sofort</translation>
    </message>
    <message>
        <source>Check and normalise values without saving them</source>
        <translation>Werte prüfen und vereinheitlichen, ohne sie zu speichern</translation>
    </message>
    <message>
        <source>The country in which national phone numbers are read</source>
        <translation>Das Land, zu dem Telefonnummern ohne Landesvorwahl gehören</translation>
    </message>
    <message>
        <source>Whether the month or the day comes first</source>
        <translation>Ob der Monat (mdy) oder der Tag (dmy) zuerst kommt</translation>
    </message>
    <message>
        <source>FIELD=VALUE or --json-input is required</source>
        <translation>FIELD=VALUE oder --json-input wird benötigt</translation>
    </message>
    <message>
        <source>The input could not be read to its end. What has an answer was dealt with, the rest was not.</source>
        <translation>Die Eingabe ließ sich nicht bis zum Ende lesen. Was eine Antwort hat, ist erledigt, der Rest nicht.</translation>
    </message>
    <message>
        <source>Fields: %1</source>
        <translation>Felder: %1</translation>
    </message>
</context>
<context>
    <name>onefold::cli::WorkspaceVerb</name>
    <message>
        <source>“%1” is off the list. Its contacts are still in %2.</source>
        <translation>„%1“ steht nicht mehr auf der Liste. Die Kontakte liegen weiterhin in %2.</translation>
    </message>
    <message>
        <source>Make a workspace</source>
        <translation>Einen Arbeitsbereich anlegen</translation>
    </message>
    <message>
        <source>What to call it</source>
        <translation>Wie er heißen soll</translation>
    </message>
    <message>
        <source>local: a file on this computer</source>
        <translation>local: eine Datei auf diesem Rechner</translation>
    </message>
    <message>
        <source>The file; one that is a workspace already is taken as it is</source>
        <translation>Die Datei; ist sie schon ein Arbeitsbereich, wird sie unverändert übernommen</translation>
    </message>
    <message>
        <source>What tells contacts apart, most important first: email, phone, identifier.KEY, custom.KEY</source>
        <translation>Woran Kontakte unterschieden werden, das Wichtigste zuerst: email, phone, identifier.KEY, custom.KEY</translation>
    </message>
    <message>
        <source>Two contacts may share an identity</source>
        <translation>Zwei Kontakte dürfen dieselbe Identität haben</translation>
    </message>
    <message>
        <source>Every contact must have an identity</source>
        <translation>Jeder Kontakt muss eine Identität haben</translation>
    </message>
    <message>
        <source>The country in which national phone numbers are read</source>
        <translation>Das Land, zu dem Telefonnummern ohne Landesvorwahl gehören</translation>
    </message>
    <message>
        <source>Whether the month or the day comes first</source>
        <translation>Ob der Monat (mdy) oder der Tag (dmy) zuerst kommt</translation>
    </message>
    <message>
        <source>The workspace</source>
        <translation>Der Arbeitsbereich</translation>
    </message>
    <message>
        <source>The places that contacts live in</source>
        <translation>Die Orte, an denen Kontakte liegen</translation>
    </message>
    <message>
        <source>List the workspaces</source>
        <translation>Die Arbeitsbereiche auflisten</translation>
    </message>
    <message>
        <source>Show a workspace&apos;s settings</source>
        <translation>Die Einstellungen eines Arbeitsbereichs anzeigen</translation>
    </message>
    <message>
        <source>Take a workspace off the list; its file stays</source>
        <translation>Einen Arbeitsbereich von der Liste nehmen; seine Datei bleibt</translation>
    </message>
</context>
<context>
    <name>onefold::contact::Contact</name>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
</context>
<context>
    <name>onefold::contact::CountryReader</name>
    <message>
        <source>XK is in common use for Kosovo but is not an official country code, so some services do not take it.</source>
        <translation>XK ist für den Kosovo gebräuchlich, aber kein offizieller Ländercode; manche Dienste nehmen ihn nicht an.</translation>
    </message>
    <message>
        <source>%1 is the code of a country that no longer exists. Choose the one that followed it.</source>
        <translation>%1 ist der Code eines Landes, das es nicht mehr gibt. Bitte das Nachfolgeland wählen.</translation>
    </message>
    <message>
        <source>%1 is the code of a country that no longer exists. Did you mean %2?</source>
        <translation>%1 ist der Code eines Landes, das es nicht mehr gibt. War %2 gemeint?</translation>
    </message>
    <message>
        <source>No country is called “%1”. Write its name or its two-letter code, such as US.</source>
        <translation>Kein Land heißt „%1“. Bitte den Namen oder den Code aus zwei Buchstaben angeben, zum Beispiel DE.</translation>
    </message>
    <message>
        <source>No country is called “%1”. Did you mean %2?</source>
        <translation>Kein Land heißt „%1“. War %2 gemeint?</translation>
    </message>
</context>
<context>
    <name>onefold::contact::DateReader</name>
    <message>
        <source>This date cannot be read. Write month, day and year as in 05/31/1990, or 1990-05-31.</source>
        <translation>Dieses Datum ist nicht lesbar. Bitte Monat, Tag und Jahr wie in 05/31/1990 schreiben, oder 1990-05-31.</translation>
    </message>
    <message>
        <source>This date cannot be read. Write day, month and year as in 31/05/1990, or 1990-05-31.</source>
        <translation>Dieses Datum ist nicht lesbar. Bitte Tag, Monat und Jahr wie in 31.05.1990 schreiben, oder 1990-05-31.</translation>
    </message>
    <message>
        <source>Someone born on %1 would be over %2 years old. Please check the year.</source>
        <translation>Wer am %1 geboren ist, wäre über %2 Jahre alt. Bitte das Jahr prüfen.</translation>
    </message>
    <message>
        <source>The year has two digits only. Write all four, as in 1990.</source>
        <translation>Das Jahr hat nur zwei Ziffern. Bitte alle vier schreiben, wie in 1990.</translation>
    </message>
    <message>
        <source>There is no such day in the calendar.</source>
        <translation>Diesen Tag gibt es im Kalender nicht.</translation>
    </message>
    <message>
        <source>%1 has %2 days. Did you mean %3?</source>
        <translation>Der %1 hat %2 Tage. War %3 gemeint?</translation>
    </message>
    <message>
        <source>There is no month %1.</source>
        <translation>Einen Monat %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no month %1. Did you mean %2?</source>
        <translation>Einen Monat %1 gibt es nicht. War %2 gemeint?</translation>
    </message>
    <message>
        <source>%1 is still to come. A date of birth lies in the past.</source>
        <translation>Der %1 liegt noch in der Zukunft. Ein Geburtsdatum liegt in der Vergangenheit.</translation>
    </message>
    <message>
        <source>%1 is still to come. Did you mean %2?</source>
        <translation>Der %1 liegt noch in der Zukunft. War der %2 gemeint?</translation>
    </message>
    <message>
        <source>Read as %1.</source>
        <translation>Gelesen als %1.</translation>
    </message>
</context>
<context>
    <name>onefold::contact::EmailReader</name>
    <message>
        <source>“%1” looks like a slip. Did you mean %2?</source>
        <translation>„%1“ sieht nach einem Tippfehler aus. War %2 gemeint?</translation>
    </message>
    <message>
        <source>This field takes one email address. Keep one here and add the others as further addresses.</source>
        <translation>Dieses Feld nimmt nur eine E-Mail-Adresse auf. Bitte hier eine behalten und die übrigen als weitere Adressen eintragen.</translation>
    </message>
    <message>
        <source>This address is typed in full-width characters. Did you mean %1?</source>
        <translation>Diese Adresse ist in vollbreiten Zeichen geschrieben. War %1 gemeint?</translation>
    </message>
    <message>
        <source>This is a link to an address. The address alone is %1.</source>
        <translation>Das ist ein Link zu einer Adresse. Die Adresse allein lautet %1.</translation>
    </message>
    <message>
        <source>This is an address with angle brackets around it. The address alone is %1.</source>
        <translation>Das ist eine Adresse in spitzen Klammern. Die Adresse allein lautet %1.</translation>
    </message>
    <message>
        <source>An email address has no spaces. Did you mean %1?</source>
        <translation>Eine E-Mail-Adresse enthält keine Leerzeichen. War %1 gemeint?</translation>
    </message>
    <message>
        <source>There is punctuation around this address. Did you mean %1?</source>
        <translation>Um diese Adresse stehen Satzzeichen. War %1 gemeint?</translation>
    </message>
    <message>
        <source>There is more here than an email address. Did you mean %1?</source>
        <translation>Hier steht mehr als eine E-Mail-Adresse. War %1 gemeint?</translation>
    </message>
    <message>
        <source>This address is typed in full-width characters. It should be typed in plain ones.</source>
        <translation>Diese Adresse ist in vollbreiten Zeichen geschrieben. Bitte gewöhnliche Zeichen verwenden.</translation>
    </message>
    <message>
        <source>An email address has an @ between name and domain, as in jane@acme.com.</source>
        <translation>Eine E-Mail-Adresse hat ein @ zwischen Name und Domain, wie in jane@acme.com.</translation>
    </message>
    <message>
        <source>The part before the @ is missing, as jane in jane@acme.com.</source>
        <translation>Der Teil vor dem @ fehlt, wie jane in jane@acme.com.</translation>
    </message>
    <message>
        <source>Before the @ no dot stands first, last or next to another dot.</source>
        <translation>Vor dem @ darf kein Punkt am Anfang, am Ende oder neben einem weiteren Punkt stehen.</translation>
    </message>
    <message>
        <source>“%1” holds a character that cannot stand before the @ without quotes.</source>
        <translation>„%1“ enthält ein Zeichen, das vor dem @ nur in Anführungszeichen stehen kann.</translation>
    </message>
    <message>
        <source>The quoted part of this address should end with a quote just before the @.</source>
        <translation>Der Teil in Anführungszeichen muss mit einem Anführungszeichen direkt vor dem @ enden.</translation>
    </message>
    <message>
        <source>The part before the @ is too long: at most 64 bytes fit.</source>
        <translation>Der Teil vor dem @ ist zu lang: möglich sind höchstens 64 Byte.</translation>
    </message>
    <message>
        <source>The domain after the @ is missing, as acme.com in jane@acme.com.</source>
        <translation>Die Domain nach dem @ fehlt, wie acme.com in jane@acme.com.</translation>
    </message>
    <message>
        <source>An email address has only one @, as in jane@acme.com.</source>
        <translation>Eine E-Mail-Adresse hat nur ein @, wie in jane@acme.com.</translation>
    </message>
    <message>
        <source>In “%1” no dot should stand first, last or next to another dot.</source>
        <translation>In „%1“ darf kein Punkt am Anfang, am Ende oder neben einem weiteren Punkt stehen.</translation>
    </message>
    <message>
        <source>“%1” is no domain: only letters, digits, hyphens and dots can stand after the @.</source>
        <translation>„%1“ ist keine Domain: Nach dem @ können nur Buchstaben, Ziffern, Bindestriche und Punkte stehen.</translation>
    </message>
    <message>
        <source>In “%1” no part between dots should start or end with a hyphen.</source>
        <translation>In „%1“ darf kein Teil zwischen Punkten mit einem Bindestrich beginnen oder enden.</translation>
    </message>
    <message>
        <source>A part of the domain is too long: at most 63 letters fit between two dots.</source>
        <translation>Ein Teil der Domain ist zu lang: Zwischen zwei Punkten sind höchstens 63 Buchstaben möglich.</translation>
    </message>
    <message>
        <source>The domain is too long: at most 253 letters fit.</source>
        <translation>Die Domain ist zu lang: möglich sind höchstens 253 Buchstaben.</translation>
    </message>
    <message>
        <source>“%1” is not a whole domain: an ending such as .com is missing.</source>
        <translation>„%1“ ist keine vollständige Domain: Es fehlt eine Endung wie .com.</translation>
    </message>
    <message>
        <source>“%1” ends in a number, but a domain ends in letters such as .com.</source>
        <translation>„%1“ endet mit einer Zahl, eine Domain aber mit Buchstaben wie .com.</translation>
    </message>
    <message>
        <source>In brackets after the @ only an IP address can stand, as in [192.0.2.1].</source>
        <translation>In eckigen Klammern nach dem @ kann nur eine IP-Adresse stehen, wie in [192.0.2.1].</translation>
    </message>
    <message>
        <source>This address is too long: at most 254 bytes fit.</source>
        <translation>Diese Adresse ist zu lang: möglich sind höchstens 254 Byte.</translation>
    </message>
</context>
<context>
    <name>onefold::contact::Field</name>
    <message>
        <source>Full name</source>
        <translation>Vollständiger Name</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Durchwahl</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Street address</source>
        <translation>Straße und Hausnummer</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Bundesland/Region</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Nicht stören</translation>
    </message>
    <message>
        <source>Do not disturb by channel</source>
        <translation>Nicht stören je Kanal</translation>
    </message>
    <message>
        <source>Subscribed</source>
        <translation>Abonniert</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Company references</source>
        <translation>Firmenverweise</translation>
    </message>
    <message>
        <source>Custom field</source>
        <translation>Eigenes Feld</translation>
    </message>
    <message>
        <source>Further identifier</source>
        <translation>Weitere Kennung</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is the name of a field that has parts, such as &quot;Further identifier&quot;, %2 that of the part, such as &quot;externalId&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>onefold::contact::FlagReader</name>
    <message>
        <source>Only yes or no can stand here, or true or false.</source>
        <translation>Hier kann nur ja oder nein stehen, oder wahr oder falsch.</translation>
    </message>
    <message>
        <source>Only active, inactive or permanent can stand here.</source>
        <translation>Hier kann nur active, inactive oder permanent stehen.</translation>
    </message>
</context>
<context>
    <name>onefold::contact::NameReader</name>
    <message>
        <source>This name is in capitals only. Perhaps it should be written “%1”.</source>
        <translation>Dieser Name besteht nur aus Großbuchstaben. Vielleicht schreibt er sich „%1“.</translation>
    </message>
</context>
<context>
    <name>onefold::contact::PhoneReader</name>
    <message>
        <source>This extension is too long: at most %1 digits fit.</source>
        <translation>Diese Durchwahl ist zu lang: möglich sind höchstens %1 Ziffern.</translation>
    </message>
    <message>
        <source>An extension has digits only, such as 12.</source>
        <translation>Eine Durchwahl besteht nur aus Ziffern, zum Beispiel 12.</translation>
    </message>
    <message>
        <source>A spreadsheet cut this phone number short, and digits are lost. Format the column as text and copy the number from its source again.</source>
        <translation>Eine Tabellenkalkulation hat diese Telefonnummer gekürzt, Ziffern sind verloren. Bitte die Spalte als Text formatieren und die Nummer noch einmal aus ihrer Quelle kopieren.</translation>
    </message>
    <message>
        <source>A spreadsheet appended a decimal part to this phone number. Did you mean %1?</source>
        <translation>Eine Tabellenkalkulation hat dieser Telefonnummer Nachkommastellen angehängt. War %1 gemeint?</translation>
    </message>
    <message>
        <source>This is no phone number. One looks like +1 512 555 0123.</source>
        <translation>Das ist keine Telefonnummer. Eine Telefonnummer sieht aus wie +1 512 555 0123.</translation>
    </message>
    <message>
        <source>Calls abroad do not start with 00 there. Did you mean %1?</source>
        <translation>Auslandsgespräche beginnen dort nicht mit 00. War %1 gemeint?</translation>
    </message>
    <message>
        <source>No number like this is known to be in use. Please check it.</source>
        <translation>Eine solche Nummer ist nicht als vergeben bekannt. Bitte prüfen.</translation>
    </message>
    <message>
        <source>This number is longer than those known in its country. Please check it.</source>
        <translation>Diese Nummer ist länger als die in ihrem Land bekannten. Bitte prüfen.</translation>
    </message>
    <message>
        <source>The area code is missing in front of this number.</source>
        <translation>Vor dieser Nummer fehlt die Ortsvorwahl.</translation>
    </message>
    <message>
        <source>No number of this length is in use in its country. There should be more digits or fewer.</source>
        <translation>Nummern dieser Länge gibt es in diesem Land nicht. Es müssten mehr oder weniger Ziffern sein.</translation>
    </message>
    <message>
        <source>A phone number has no words or letters in it. Write the digits only, and each number in a field of its own.</source>
        <translation>Eine Telefonnummer enthält keine Wörter oder Buchstaben. Bitte nur die Ziffern schreiben und jede Nummer in ein eigenes Feld.</translation>
    </message>
    <message>
        <source>The country of this number is not known. Write it with + and the country code, such as +1 512 555 0123.</source>
        <translation>Das Land dieser Nummer ist nicht bekannt. Bitte mit + und Landesvorwahl schreiben, zum Beispiel +1 512 555 0123.</translation>
    </message>
    <message>
        <source>No country has the code after the +. Please check the first digits.</source>
        <translation>Kein Land hat die Vorwahl nach dem +. Bitte die ersten Ziffern prüfen.</translation>
    </message>
    <message>
        <source>This number is too short. Digits are missing.</source>
        <translation>Diese Nummer ist zu kurz. Es fehlen Ziffern.</translation>
    </message>
    <message>
        <source>This number is too long: with its country code a phone number has at most 15 digits.</source>
        <translation>Diese Nummer ist zu lang: Mit Landesvorwahl hat eine Telefonnummer höchstens 15 Ziffern.</translation>
    </message>
</context>
<context>
    <name>onefold::contact::TextReader</name>
    <message>
        <source>This text is too long: at most %1 characters fit here.</source>
        <translation>Dieser Text ist zu lang: möglich sind hier höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>This text is damaged: it holds characters that are not Unicode. Please type it anew.</source>
        <translation>Dieser Text ist beschädigt: Er enthält Zeichen, die nicht zu Unicode gehören. Bitte neu eingeben.</translation>
    </message>
    <message>
        <source>This text holds a control character, such as a tab or a line break. It should be one line of plain text.</source>
        <translation>Dieser Text enthält ein Steuerzeichen, etwa einen Tabulator oder einen Zeilenumbruch. Möglich ist nur eine Zeile einfacher Text.</translation>
    </message>
    <message>
        <source>This text holds an invisible character that changes the direction of writing. It should be plain text.</source>
        <translation>Dieser Text enthält ein unsichtbares Zeichen, das die Schreibrichtung ändert. Möglich ist nur einfacher Text.</translation>
    </message>
    <message>
        <source>This text holds an invisible character. It should be plain text.</source>
        <translation>Dieser Text enthält ein unsichtbares Zeichen. Möglich ist nur einfacher Text.</translation>
    </message>
</context>
<context>
    <name>onefold::contact::TimezoneReader</name>
    <message>
        <source>“%1” is an offset and does not say when clocks change. Name the time zone of a city, such as Europe/Berlin.</source>
        <translation>„%1“ ist ein Zeitversatz und sagt nicht, wann die Uhren umgestellt werden. Bitte die Zeitzone einer Stadt nennen, zum Beispiel Europe/Berlin.</translation>
    </message>
    <message>
        <source>“%1” can stand for more than one time zone. Did you mean %2?</source>
        <translation>„%1“ kann für mehrere Zeitzonen stehen. War %2 gemeint?</translation>
    </message>
    <message>
        <source>No time zone is called “%1”. Name one by region and city, such as America/Chicago.</source>
        <translation>Keine Zeitzone heißt „%1“. Bitte eine mit Region und Stadt nennen, zum Beispiel Europe/Berlin.</translation>
    </message>
    <message>
        <source>No time zone is called “%1”. Did you mean %2?</source>
        <translation>Keine Zeitzone heißt „%1“. War %2 gemeint?</translation>
    </message>
</context>
<context>
    <name>onefold::contact::Validator</name>
    <message>
        <source>This field holds one value, not a list.</source>
        <translation>Dieses Feld nimmt einen einzelnen Wert auf, keine Liste.</translation>
    </message>
    <message>
        <source>The phone number carries the extension %1, the extension field another. Keep one of them.</source>
        <translation>Die Telefonnummer enthält die Durchwahl %1, im Feld für die Durchwahl steht eine andere. Bitte nur eine davon behalten.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n items fit here.</source>
        <translation>
            <numerusform>Höchstens %n Eintrag ist hier möglich.</numerusform>
            <numerusform>Höchstens %n Einträge sind hier möglich.</numerusform>
        </translation>
    </message>
    <message>
        <source>A number is expected, such as 42 or 3.5.</source>
        <translation>Hier wird eine Zahl erwartet, zum Beispiel 42 oder 3.5.</translation>
    </message>
    <message numerus="yes">
        <source>Bird takes at most %n items here.</source>
        <translation>
            <numerusform>Bird nimmt hier höchstens %n Eintrag an.</numerusform>
            <numerusform>Bird nimmt hier höchstens %n Einträge an.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bird takes display names of 1 to %n characters.</source>
        <translation>
            <numerusform>Bird nimmt Anzeigenamen von 1 bis %n Zeichen an.</numerusform>
            <numerusform>Bird nimmt Anzeigenamen von 1 bis %n Zeichen an.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::contact::WebsiteReader</name>
    <message>
        <source>This is read as %1.</source>
        <translation>Das wird als %1 gelesen.</translation>
    </message>
    <message>
        <source>A web address has no spaces. It looks like https://acme.com.</source>
        <translation>Eine Webadresse enthält keine Leerzeichen. Sie sieht aus wie https://acme.com.</translation>
    </message>
    <message>
        <source>A web address should have no @ before its domain: neither a user nor a password belongs here, and email addresses have a field of their own.</source>
        <translation>Eine Webadresse sollte vor der Domain kein @ haben: Weder Benutzername noch Passwort gehören hierher, und E-Mail-Adressen haben ein eigenes Feld.</translation>
    </message>
    <message>
        <source>“%1” is not the domain of a website. One looks like acme.com.</source>
        <translation>„%1“ ist nicht die Domain einer Website. Eine Domain sieht aus wie acme.com.</translation>
    </message>
    <message>
        <source>The port after the colon should be a number from 1 to 65535.</source>
        <translation>Der Port nach dem Doppelpunkt muss eine Zahl von 1 bis 65535 sein.</translation>
    </message>
    <message>
        <source>This web address cannot be read. It looks like https://acme.com/page.</source>
        <translation>Diese Webadresse ist nicht lesbar. Eine Webadresse sieht aus wie https://acme.com/page.</translation>
    </message>
    <message>
        <source>A website starts with http:// or https:// and not with “%1:”.</source>
        <translation>Eine Website beginnt mit http:// oder https:// und nicht mit „%1:“.</translation>
    </message>
    <message>
        <source>The domain of the website is missing, as acme.com in https://acme.com.</source>
        <translation>Die Domain der Website fehlt, wie acme.com in https://acme.com.</translation>
    </message>
</context>
<context>
    <name>onefold::identity::Rule</name>
    <message>
        <source>“%1” cannot identify a contact. Identity fields are email, phone, identifier.KEY and custom.KEY.</source>
        <translation>„%1“ kann keinen Kontakt identifizieren. Identitätsfelder sind email, phone, identifier.KEY und custom.KEY.</translation>
    </message>
    <message>
        <source>Name at least one identity field, such as email.</source>
        <translation>Bitte mindestens ein Identitätsfeld nennen, zum Beispiel email.</translation>
    </message>
</context>
<context>
    <name>onefold::identity::Verdict</name>
    <message>
        <source>created</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>aktualisiert</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>eingereiht</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>ungewiss</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>zusammengeführt</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>wiederhergestellt</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>endgültig gelöscht</translation>
    </message>
    <message>
        <source>belongs to contact %1</source>
        <translation>gehört zu Kontakt %1</translation>
    </message>
    <message>
        <source>belongs to %1 (contact %2)</source>
        <translation>gehört zu %1 (Kontakt %2)</translation>
    </message>
    <message>
        <source>shared with contact %1, which keeps it</source>
        <translation>gilt auch für Kontakt %1 und bleibt dort</translation>
    </message>
    <message>
        <source>shared with %1 (contact %2), which keeps it</source>
        <translation>gilt auch für %1 (Kontakt %2) und bleibt dort</translation>
    </message>
</context>
<context>
    <name>onefold::journal::Operation</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>onefold::lookalike::LookAlike</name>
    <message>
        <source>same name and company</source>
        <translation>gleicher Name und gleiche Firma</translation>
    </message>
    <message>
        <source>same name and city</source>
        <translation>gleicher Name und gleicher Ort</translation>
    </message>
    <message>
        <source>first and last name swapped, same company</source>
        <translation>Vor- und Nachname vertauscht, gleiche Firma</translation>
    </message>
    <message>
        <source>first and last name swapped, same city</source>
        <translation>Vor- und Nachname vertauscht, gleicher Ort</translation>
    </message>
</context>
<context>
    <name>onefold::saving::Outcome</name>
    <message>
        <source>Created %1</source>
        <translation>%1 angelegt</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>%1 aktualisiert</translation>
    </message>
    <message>
        <source>%1 is unchanged</source>
        <translation>%1 unverändert</translation>
    </message>
    <message>
        <source>Skipped: it may be %1</source>
        <translation>Übersprungen: möglicherweise bereits vorhanden als %1</translation>
    </message>
    <message>
        <source>Rejected, nothing was saved</source>
        <translation>Abgelehnt, nichts gespeichert</translation>
    </message>
    <message>
        <source>Failed, nothing was saved</source>
        <translation>Fehlgeschlagen, nichts gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) changed</source>
        <translation>
            <numerusform>%n Feld geändert</numerusform>
            <numerusform>%n Felder geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>edited by its number</source>
        <translation>über die Nummer bearbeitet</translation>
    </message>
    <message>
        <source>matched by %1</source>
        <translation>erkannt über %1</translation>
    </message>
</context>
<context>
    <name>onefold::saving::Saver</name>
    <message>
        <source>There is no contact %1. It may have been deleted.</source>
        <translation>Es gibt keinen Kontakt %1. Möglicherweise wurde er gelöscht.</translation>
    </message>
    <message>
        <source>No contact matches, and only an update was asked for. Nothing was saved.</source>
        <translation>Kein Kontakt stimmt überein, und es sollte nur aktualisiert werden. Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>%1 (contact %2) has the same value here but differs in a field that counts more. Nothing was saved.</source>
        <translation>%1 (Kontakt %2) hat hier denselben Wert, weicht aber in einem wichtigeren Feld ab. Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>%1 (contact %2) has this already. Nothing was saved.</source>
        <translation>%1 (Kontakt %2) hat diesen Wert bereits. Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>There is nothing to save: no field has a value.</source>
        <translation>Es gibt nichts zu speichern: Kein Feld hat einen Wert.</translation>
    </message>
    <message>
        <source>This would leave the contact without any value. Delete it instead.</source>
        <translation>Damit hätte der Kontakt keinen einzigen Wert mehr. Bitte ihn stattdessen löschen.</translation>
    </message>
    <message>
        <source>This workspace wants one of these in every contact: %1.</source>
        <translation>In diesem Arbeitsbereich braucht jeder Kontakt eines dieser Felder: %1.</translation>
    </message>
</context>
<context>
    <name>onefold::store::Failure</name>
    <message>
        <source>Another program is writing to %1 and did not finish in time. Nothing was changed. Try again.</source>
        <translation>Ein anderes Programm schreibt in %1 und wurde nicht rechtzeitig fertig. Es wurde nichts geändert. Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>The disk of %1 is full. Nothing of this change was saved, everything before it is. Make room and try again.</source>
        <translation>Der Datenträger von %1 ist voll. Von dieser Änderung wurde nichts gespeichert, alles Frühere ist erhalten. Bitte Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The database %1 reported a failure: %2. Nothing of this change was saved.</source>
        <translation>Die Datenbank %1 meldet einen Fehler: %2. Von dieser Änderung wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Check that the file is there and that you may read and write it and its folder.</source>
        <translation>%1 lässt sich nicht öffnen. Bitte prüfen, ob die Datei vorhanden ist und ob sie und ihr Ordner gelesen und beschrieben werden dürfen.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is not installed. On Debian, install the package libqt6sql6-sqlite.</source>
        <translation>Der SQLite-Treiber von Qt ist nicht installiert. Unter Debian bitte das Paket libqt6sql6-sqlite installieren.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver uses another SQLite library than Onefold. Install both from one source.</source>
        <translation>Der SQLite-Treiber von Qt verwendet eine andere SQLite-Bibliothek als Onefold. Bitte beide aus derselben Quelle installieren.</translation>
    </message>
    <message>
        <source>%1 is not an Onefold workspace. It was not changed. Choose another file.</source>
        <translation>%1 ist kein Arbeitsbereich von Onefold. Die Datei wurde nicht geändert. Bitte eine andere wählen.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Onefold. It was not changed. Update Onefold to open it.</source>
        <translation>%1 wurde von einer neueren Version von Onefold geschrieben. Die Datei wurde nicht geändert. Zum Öffnen bitte Onefold aktualisieren.</translation>
    </message>
    <message>
        <source>%1 may only be read. Nothing was changed. Allow writing to the file and its folder.</source>
        <translation>%1 darf nur gelesen werden. Es wurde nichts geändert. Bitte das Schreiben in die Datei und ihren Ordner erlauben.</translation>
    </message>
    <message>
        <source>%1 does not exist. It may have been moved or deleted.</source>
        <translation>%1 ist nicht vorhanden. Möglicherweise wurde die Datei verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>%1 is damaged. It was not changed. Move it and its -wal file away and restore it from a backup; backups stand beside it.</source>
        <translation>%1 ist beschädigt. Die Datei wurde nicht geändert. Bitte sie und ihre -wal-Datei beiseitelegen und aus einer Sicherung wiederherstellen; Sicherungen liegen im selben Ordner.</translation>
    </message>
    <message>
        <source>Another program has them open: close it and erase again.</source>
        <translation>Ein anderes Programm hat die Dateien geöffnet: bitte schließen und erneut endgültig löschen.</translation>
    </message>
    <message>
        <source>The disk is full: make room and erase again.</source>
        <translation>Der Datenträger ist voll: bitte Platz schaffen und erneut endgültig löschen.</translation>
    </message>
    <message>
        <source>They could not be removed: see that you may write to the folder, and erase again.</source>
        <translation>Die Dateien ließen sich nicht entfernen: bitte die Schreibrechte für den Ordner prüfen und erneut endgültig löschen.</translation>
    </message>
    <message>
        <source>The contact is gone from every list, but traces remain in the files of %1. %2</source>
        <translation>Der Kontakt ist aus allen Listen verschwunden, aber in den Dateien von %1 sind noch Spuren. %2</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::Columns</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::ContactForm</name>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save and new</source>
        <translation>Speichern und neu</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::ContactModel</name>
    <message>
        <source>The list has just changed. Nothing was done; please look again and repeat.</source>
        <translation>Die Liste hat sich gerade geändert. Nichts wurde getan; bitte noch einmal hinsehen und wiederholen.</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::ContactTable</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::Expectation</name>
    <message>
        <source>Changes: %1</source>
        <comment>what follows are names of fields</comment>
        <translation>Ändert sich: %1</translation>
    </message>
    <message>
        <source>%1 stays out: it belongs to %2.</source>
        <comment>a field and a contact</comment>
        <translation>%1 bleibt außen vor: gehört zu %2.</translation>
    </message>
    <message>
        <source>Will update %1 — same %2</source>
        <comment>a contact and a field</comment>
        <translation>Ändert %1 — gleich: %2</translation>
    </message>
    <message>
        <source>Will update %1</source>
        <translation>Ändert %1</translation>
    </message>
    <message>
        <source>Will create %1</source>
        <translation>Legt %1 an</translation>
    </message>
    <message>
        <source>%1 is up to date</source>
        <translation>%1 ist auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>A save would change nothing.</source>
        <translation>Speichern würde nichts ändern.</translation>
    </message>
    <message>
        <source>Cannot be saved like this</source>
        <translation>Lässt sich so nicht speichern</translation>
    </message>
    <message>
        <source>Is this %1?</source>
        <translation>Ist das %1?</translation>
    </message>
    <message>
        <source>Same %1, but a field that counts more differs.</source>
        <comment>the name of a field</comment>
        <translation>Gleich: %1, aber ein wichtigeres Feld weicht ab.</translation>
    </message>
    <message>
        <source>Type a contact; what a save will do is said here.</source>
        <translation>Kontakt eingeben; hier steht dann, was das Speichern bewirkt.</translation>
    </message>
    <message>
        <source>Nothing to save: no field was changed.</source>
        <translation>Nichts zu speichern: Kein Feld wurde geändert.</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::ExpectationBox</name>
    <message>
        <source>Someone new, saved without the shared value</source>
        <translation>Jemand Neues, ohne den gemeinsamen Wert gespeichert</translation>
    </message>
    <message>
        <source>The same person: update %1</source>
        <translation>Dieselbe Person: %1 ändern</translation>
    </message>
    <message>
        <source>Looks like %1: %2</source>
        <translation>Sieht aus wie %1: %2</translation>
    </message>
    <message>
        <source>Open that contact; what was typed here is kept.</source>
        <translation>Diesen Kontakt öffnen; was hier eingegeben wurde, bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::FieldEditor</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::FormFields</name>
    <message>
        <source>Address, web, time zone</source>
        <translation>Adresse, Web, Zeitzone</translation>
    </message>
    <message>
        <source>Full name, do not disturb, lists</source>
        <translation>Voller Name, Nicht stören, Listen</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::FormHeader</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::SectionHeader</name>
    <message numerus="yes">
        <source>%n filled</source>
        <translation>
            <numerusform>%n ausgefüllt</numerusform>
            <numerusform>%n ausgefüllt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::Wording</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n min</numerusform>
            <numerusform>vor %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n h</numerusform>
            <numerusform>vor %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::shell::Deeds</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as edited since</source>
        <translation>
            <numerusform>%n belassen, da seither bearbeitet</numerusform>
            <numerusform>%n belassen, da seither bearbeitet</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n contact(s)…</source>
        <translation>
            <numerusform>%n Kontakt wird gelöscht…</numerusform>
            <numerusform>%n Kontakte werden gelöscht…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt gelöscht</numerusform>
            <numerusform>%n Kontakte gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had been deleted before</source>
        <translation>
            <numerusform>%n war schon gelöscht</numerusform>
            <numerusform>%n waren schon gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>There is nothing of yours left to undo.</source>
        <translation>Von Ihnen gibt es nichts mehr rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Undo %1?</source>
        <translation>%1 rückgängig machen?</translation>
    </message>
    <message>
        <source>Ctrl+Z again does it.</source>
        <translation>Noch einmal Strg+Z, und es geschieht.</translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n contact(s) as before</source>
        <translation>
            <numerusform>Rückgängig: %n Kontakt wie zuvor</numerusform>
            <numerusform>Rückgängig: %n Kontakte wie zuvor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redone: %n contact(s)</source>
        <translation>
            <numerusform>Wiederhergestellt: %n Kontakt</numerusform>
            <numerusform>Wiederhergestellt: %n Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>onefold::ui::shell::MainWindow</name>
    <message>
        <source>%1 — Onefold</source>
        <translation>%1 — Onefold</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message numerus="yes">
        <source>%1 contacts</source>
        <comment>a count of several</comment>
        <translation>
            <numerusform>%1 Kontakt</numerusform>
            <numerusform>%1 Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>Alle Kontakte</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No contact matches “%1”.</source>
        <translation>Kein Kontakt passt zu „%1“.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>No contacts yet. Type the first.</source>
        <translation>Noch keine Kontakte. Geben Sie den ersten ein.</translation>
    </message>
    <message>
        <source>New contact…</source>
        <translation>Neuer Kontakt…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>onefold::ui::shell::Sidebar</name>
    <message>
        <source>All contacts</source>
        <translation>Alle Kontakte</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geändert</translation>
    </message>
</context>
<context>
    <name>onefold::ui::shell::StatusBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved draft(s)</source>
        <translation>
            <numerusform>%n ungespeicherter Entwurf</numerusform>
            <numerusform>%n ungespeicherte Entwürfe</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
</context>
<context>
    <name>onefold::ui::shell::TopBar</name>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search name, email, phone, company, tag</source>
        <translation>Suche nach Name, E-Mail, Telefon, Firma, Tag</translation>
    </message>
</context>
<context>
    <name>onefold::ui::shell::VerdictStrip</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>onefold::undo::Reverser</name>
    <message>
        <source>There is no operation %1.</source>
        <translation>Es gibt keinen Vorgang %1.</translation>
    </message>
    <message>
        <source>Operation %1 has nothing left to take back.</source>
        <translation>Von Vorgang %1 ist nichts mehr rückgängig zu machen.</translation>
    </message>
    <message>
        <source>What was erased for good cannot be brought back.</source>
        <translation>Endgültig Gelöschtes lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Operation %1 was not undone, so there is nothing to redo.</source>
        <translation>Vorgang %1 wurde nicht rückgängig gemacht, also gibt es nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>It was deleted since.</source>
        <translation>Inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>It was edited since.</source>
        <translation>Inzwischen bearbeitet.</translation>
    </message>
    <message>
        <source>It was restored since.</source>
        <translation>Inzwischen wiederhergestellt.</translation>
    </message>
    <message>
        <source>Its %1 belongs to %2 (contact %3) now.</source>
        <translation>Der Wert im Feld „%1“ gehört jetzt zu %2 (Kontakt %3).</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) brought back</source>
        <translation>
            <numerusform>%n Kontakt zurückgesetzt</numerusform>
            <numerusform>%n Kontakte zurückgesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept because edited since</source>
        <translation>
            <numerusform>%n belassen, weil inzwischen bearbeitet</numerusform>
            <numerusform>%n belassen, weil inzwischen bearbeitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>It would be left without any value.</source>
        <translation>Er hätte keinen einzigen Wert mehr.</translation>
    </message>
    <message>
        <source>It would be left without any of these: %1.</source>
        <translation>Er hätte keines dieser Felder mehr: %1.</translation>
    </message>
</context>
<context>
    <name>onefold::workspace::Registry</name>
    <message>
        <source>%1 cannot be written. Check that you own the folder and that the disk has room.</source>
        <translation>%1 lässt sich nicht schreiben. Bitte prüfen, ob der Ordner Ihnen gehört und der Datenträger noch Platz hat.</translation>
    </message>
    <message>
        <source>There is no workspace “%1”. There is: %2.</source>
        <translation>Es gibt keinen Arbeitsbereich „%1“. Vorhanden: %2.</translation>
    </message>
    <message>
        <source>The list of workspaces, %1, is damaged. It was not changed. The workspaces&apos; files are not touched by this; move the list away and add them again with “onefold workspace create NAME --path FILE”.</source>
        <translation>Die Liste der Arbeitsbereiche, %1, ist beschädigt. Sie wurde nicht geändert. Die Dateien der Arbeitsbereiche sind davon nicht berührt; bitte die Liste beiseitelegen und die Arbeitsbereiche mit „onefold workspace create NAME --path FILE“ wieder hinzufügen.</translation>
    </message>
    <message>
        <source>There is no workspace. Make one with “onefold workspace create NAME --kind local”.</source>
        <translation>Es gibt keinen Arbeitsbereich. Einer lässt sich anlegen mit „onefold workspace create NAME --kind local“.</translation>
    </message>
    <message>
        <source>There are several workspaces: name one with -w.</source>
        <translation>Es gibt mehrere Arbeitsbereiche: bitte einen mit -w nennen.</translation>
    </message>
    <message numerus="yes">
        <source>A workspace&apos;s name has 1 to %n printable characters and no blanks around it.</source>
        <translation>
            <numerusform>Der Name eines Arbeitsbereichs hat 1 bis %n druckbares Zeichen und keine Leerzeichen am Rand.</numerusform>
            <numerusform>Der Name eines Arbeitsbereichs hat 1 bis %n druckbare Zeichen und keine Leerzeichen am Rand.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a workspace “%1” already.</source>
        <translation>Es gibt bereits einen Arbeitsbereich „%1“.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that you own it.</source>
        <translation>%1 kann nicht gelesen werden. Bitte prüfen, ob die Datei Ihnen gehört.</translation>
    </message>
    <message>
        <source>The list of workspaces, %1, was written by a newer Onefold. It was not changed. Update Onefold to use it.</source>
        <translation>Die Liste der Arbeitsbereiche, %1, wurde von einem neueren Onefold geschrieben. Sie wurde nicht verändert. Bitte Onefold aktualisieren, um sie zu verwenden.</translation>
    </message>
    <message>
        <source>Another Onefold is changing the list of workspaces, %1, and did not finish in time. Nothing was changed. Try again.</source>
        <translation>Ein anderes Onefold ändert gerade die Liste der Arbeitsbereiche, %1, und wurde nicht rechtzeitig fertig. Nichts wurde verändert. Bitte erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>onefold::workspace::Workspace</name>
    <message>
        <source>There is nothing of yours left to undo.</source>
        <translation>Es gibt keinen eigenen Vorgang mehr, der sich rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>There is nothing of yours left to redo.</source>
        <translation>Es gibt keinen eigenen Vorgang mehr, der sich wiederholen lässt.</translation>
    </message>
</context>
</TS>
