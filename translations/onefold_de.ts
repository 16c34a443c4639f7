<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>onefold::bulk::BulkOutcome</name>
    <message numerus="yes">
        <source>Deleted %n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt gelöscht</numerusform>
            <numerusform>%n Kontakte gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Updated %n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt aktualisiert</numerusform>
            <numerusform>%n Kontakte aktualisiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unverändert</numerusform>
            <numerusform>%n unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n abgewiesen</numerusform>
            <numerusform>%n abgewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept a value of their own</source>
        <translation>
            <numerusform>%n behielt einen eigenen Wert</numerusform>
            <numerusform>%n behielten einen eigenen Wert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped, %n left alone</source>
        <translation>
            <numerusform>angehalten, %n nicht angerührt</numerusform>
            <numerusform>angehalten, %n nicht angerührt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>interrupted, %n left alone</source>
        <translation>
            <numerusform>unterbrochen, %n nicht angerührt</numerusform>
            <numerusform>unterbrochen, %n nicht angerührt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message numerus="yes">
        <source>%n queued for the service</source>
        <translation>
            <numerusform>%n wartet auf den Dienst</numerusform>
            <numerusform>%n warten auf den Dienst</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::bulk::BulkWork</name>
    <message>
        <source>There is no contact %1. It may have been deleted.</source>
        <translation>Es gibt keinen Kontakt %1. Vielleicht wurde er gelöscht.</translation>
    </message>
</context>
<context>
    <name>onefold::cli::Checks</name>
    <message>
        <source>“%1” is none of these: %2.</source>
        <translation>„%1“ ist keines davon: %2.</translation>
    </message>
    <message>
        <source>“%1” is none of these: %2. Did you mean “%3”?</source>
        <translation>„%1“ ist keines davon: %2. War „%3“ gemeint?</translation>
    </message>
    <message>
        <source>“%1” is not a whole number from %2 on.</source>
        <translation>„%1“ ist keine ganze Zahl ab %2.</translation>
    </message>
    <message>
        <source>There must be something here.</source>
        <translation>Hier muss etwas stehen.</translation>
    </message>
</context>
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
    <message>
        <source>Run with --help for more information.</source>
        <translation>Mit --help aufgerufen sagt Onefold mehr.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <comment>an option</comment>
        <translation>%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>The answer could not be written to its end. What was saved is saved.</source>
        <translation>Die Antwort konnte nicht zu Ende geschrieben werden. Was gespeichert wurde, ist gespeichert.</translation>
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
    <message>
        <source>Only contacts with this value; nothing after = for those without one. Given several times, all must hold</source>
        <translation>Nur Kontakte mit diesem Wert; nichts hinter = für solche ohne. Mehrmals angegeben müssen alle zutreffen</translation>
    </message>
    <message>
        <source>Contact %1 is gone here; the service is told as soon as it can be</source>
        <translation>Kontakt %1 ist hier gelöscht; der Dienst erfährt es, sobald er erreichbar ist</translation>
    </message>
    <message>
        <source>Contacts cannot be sorted by “%1”. Did you mean “%2”?</source>
        <translation>Nach „%1“ kann nicht sortiert werden. Meinten Sie „%2“?</translation>
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
        <source>This JSON value cannot stand in a contact.</source>
        <translation>Dieser JSON-Wert kann nicht in einem Kontakt stehen.</translation>
    </message>
    <message>
        <source>“%1” is given more than once. Give it once; a list takes all of its items there.</source>
        <translation>„%1“ ist mehr als einmal angegeben. Einmal genügt; eine Liste nimmt dort alle ihre Einträge auf.</translation>
    </message>
    <message>
        <source>“%1” is not a contact&apos;s number.</source>
        <translation>„%1“ ist nicht die Nummer eines Kontakts.</translation>
    </message>
    <message>
        <source>The line is too long: at most %1 MB fit.</source>
        <translation>Die Zeile ist zu lang: höchstens %1 MB sind möglich.</translation>
    </message>
    <message>
        <source>The line is not JSON: it cannot be read from byte %1 on.</source>
        <translation>Die Zeile ist kein JSON: ab Byte %1 ist sie nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>onefold::cli::DuplicatesVerb</name>
    <message>
        <source>Searching for duplicates: step %1 of %2 done</source>
        <translation>Suche nach Doppelten: Schritt %1 von %2 fertig</translation>
    </message>
    <message>
        <source>Group %1 · %2 % likely one person</source>
        <translation>Gruppe %1 · zu %2 % eine Person</translation>
    </message>
    <message>
        <source>Not searched yet: run “onefold duplicates scan” first.</source>
        <translation>Noch nicht gesucht: bitte zuerst „onefold duplicates scan“ aufrufen.</translation>
    </message>
    <message>
        <source>Would merge %1 into %2 (%3)</source>
        <translation>Würde %1 mit %2 zusammenführen (%3)</translation>
    </message>
    <message>
        <source>--above takes a percentage from 50 to 100.</source>
        <translation>--above verlangt einen Prozentwert von 50 bis 100.</translation>
    </message>
    <message>
        <source>Nothing was merged; add --yes to do this.</source>
        <translation>Nichts wurde zusammengeführt; mit --yes geschieht es.</translation>
    </message>
    <message>
        <source>Name the contacts to merge, or a certainty with --above.</source>
        <translation>Bitte die Kontakte nennen, die zusammengeführt werden sollen, oder mit --above eine Gewissheit.</translation>
    </message>
    <message>
        <source>It takes two different contacts to tell apart.</source>
        <translation>Zum Unterscheiden braucht es zwei verschiedene Kontakte.</translation>
    </message>
    <message>
        <source>There is no contact %1. It may have been deleted.</source>
        <translation>Es gibt keinen Kontakt %1. Vielleicht wurde er gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>Remembered: %n contact(s) who are not the same person</source>
        <translation>
            <numerusform>Gemerkt: %n Kontakt, nicht dieselbe Person</numerusform>
            <numerusform>Gemerkt: %n Kontakte, die nicht dieselbe Person sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Search for contacts that are likely one person</source>
        <translation>Nach Kontakten suchen, die wohl eine Person sind</translation>
    </message>
    <message>
        <source>The groups found, the likeliest first, with reasons</source>
        <translation>Die gefundenen Gruppen, die wahrscheinlichsten zuerst, mit Gründen</translation>
    </message>
    <message>
        <source>At most so many groups</source>
        <translation>Höchstens so viele Gruppen</translation>
    </message>
    <message>
        <source>Leave out the first so many</source>
        <translation>So viele am Anfang auslassen</translation>
    </message>
    <message>
        <source>Make one contact of several; undo brings them back</source>
        <translation>Aus mehreren Kontakten einen machen; undo bringt sie zurück</translation>
    </message>
    <message>
        <source>The contacts&apos; numbers</source>
        <translation>Die Nummern der Kontakte</translation>
    </message>
    <message>
        <source>Which of them stays; the most complete one without</source>
        <translation>Welcher davon bleibt; ohne Angabe der vollständigste</translation>
    </message>
    <message>
        <source>Which of several values of a field stays; lists and identifiers are united</source>
        <translation>Welcher von mehreren Werten eines Felds bleibt; Listen und Kennungen werden vereint</translation>
    </message>
    <message>
        <source>All groups of this certainty and more; shows what would be done</source>
        <translation>Alle Gruppen dieser Gewissheit und darüber; zeigt, was geschähe</translation>
    </message>
    <message>
        <source>With --above: do it</source>
        <translation>Mit --above: es tun</translation>
    </message>
    <message>
        <source>Remember that these are different people</source>
        <translation>Merken, dass das verschiedene Personen sind</translation>
    </message>
    <message>
        <source>Find contacts that are one person, merge them or tell them apart</source>
        <translation>Kontakte finden, die eine Person sind, sie zusammenführen oder unterscheiden</translation>
    </message>
    <message>
        <source>Compare everything, not only what is new or changed since the last search</source>
        <translation>Alles vergleichen, nicht nur, was seit der letzten Suche neu oder geändert ist</translation>
    </message>
</context>
<context>
    <name>onefold::cli::ExportVerb</name>
    <message>
        <source>There is no field “%1”.</source>
        <translation>Es gibt kein Feld „%1“.</translation>
    </message>
    <message>
        <source>The file&apos;s name must end in .csv or .vcf.</source>
        <translation>Der Dateiname muss auf .csv oder .vcf enden.</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n contact(s) to %1</source>
        <translation>
            <numerusform>%n Kontakt in %1 geschrieben</numerusform>
            <numerusform>%n Kontakte in %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Write contacts to a file: CSV or vCard</source>
        <translation>Kontakte in eine Datei schreiben: CSV oder vCard</translation>
    </message>
    <message>
        <source>The file; .csv holds all fields, .vcf those that a card has a place for</source>
        <translation>Die Datei; .csv enthält alle Felder, .vcf die, für die eine Karte Platz hat</translation>
    </message>
    <message>
        <source>Only contacts that find would find so</source>
        <translation>Nur Kontakte, die auch find so fände</translation>
    </message>
    <message>
        <source>Only contacts with this value</source>
        <translation>Nur Kontakte mit diesem Wert</translation>
    </message>
    <message>
        <source>Only these columns, in this order, separated by commas</source>
        <translation>Nur diese Spalten, in dieser Reihenfolge, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Put an apostrophe before what a spreadsheet would run as a formula or turn into a number; import takes it off again</source>
        <translation>Einen Apostroph vor alles setzen, was eine Tabellenkalkulation als Formel ausführen oder in eine Zahl verwandeln würde; der Import nimmt ihn wieder weg</translation>
    </message>
    <message>
        <source>Begin with the mark by which some spreadsheets know UTF-8</source>
        <translation>Mit der Marke beginnen, an der manche Tabellenkalkulationen UTF-8 erkennen</translation>
    </message>
    <message>
        <source>Of a .vcf file</source>
        <translation>Für eine .vcf-Datei</translation>
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
</context>
<context>
    <name>onefold::cli::ImportChoices</name>
    <message>
        <source>The file has no column “%1”. Did you mean “%2”?</source>
        <translation>Die Datei hat keine Spalte „%1“. War „%2“ gemeint?</translation>
    </message>
    <message>
        <source>The file has no column “%1”. It has: %2.</source>
        <translation>Die Datei hat keine Spalte „%1“. Sie hat: %2.</translation>
    </message>
    <message>
        <source>“%1” is not of the form %2.</source>
        <translation>„%1“ hat nicht die Form %2.</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>Es gibt kein Feld „%1“.</translation>
    </message>
    <message>
        <source>There is no field “%1”. Did you mean “%2”?</source>
        <translation>Es gibt kein Feld „%1“. War „%2“ gemeint?</translation>
    </message>
    <message>
        <source>Two columns are mapped to %1, which holds one value.</source>
        <translation>Zwei Spalten sind %1 zugeordnet, das nur einen Wert hält.</translation>
    </message>
    <message>
        <source>“%1” is none of overwrite, fill-blank and never.</source>
        <translation>„%1“ ist keines von overwrite, fill-blank und never.</translation>
    </message>
    <message>
        <source>No encoding is called “%1”. Some are UTF-8, windows-1252, UTF-16 and Shift_JIS.</source>
        <translation>Keine Kodierung heißt „%1“. Es gibt zum Beispiel UTF-8, windows-1252, UTF-16 und Shift_JIS.</translation>
    </message>
    <message>
        <source>The separator is one character, or one of tab, comma, semicolon, pipe and space.</source>
        <translation>Das Trennzeichen ist ein einzelnes Zeichen oder eines von tab, comma, semicolon, pipe und space.</translation>
    </message>
</context>
<context>
    <name>onefold::cli::ImportVerb</name>
    <message>
        <source>%1 rows · %2 rows/s</source>
        <translation>%1 Zeilen · %2 Zeilen/s</translation>
    </message>
    <message>
        <source>%1 rows · %2 rows/s · %3 left</source>
        <translation>%1 Zeilen · %2 Zeilen/s · noch %3</translation>
    </message>
    <message>
        <source>Left out: %1. Use --map &apos;Header=custom.KEY&apos; to bring a column into a custom field.</source>
        <translation>Ausgelassen: %1. Mit --map Header=custom.KEY kommt eine Spalte in ein eigenes Feld.</translation>
    </message>
    <message>
        <source>Would be: %1</source>
        <translation>Es würde: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are the same contact as an earlier row of the file</source>
        <translation>
            <numerusform>%n Zeile ist derselbe Kontakt wie eine frühere Zeile der Datei</numerusform>
            <numerusform>%n Zeilen sind dieselben Kontakte wie frühere Zeilen der Datei</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) match doubtfully</source>
        <translation>
            <numerusform>%n Zeile passt nur zweifelhaft</numerusform>
            <numerusform>%n Zeilen passen nur zweifelhaft</numerusform>
        </translation>
    </message>
    <message>
        <source>The import has stopped. What is done stays; go on with the same command and --resume.</source>
        <translation>Der Import wurde angehalten. Was getan ist, bleibt; derselbe Aufruf mit --resume setzt ihn fort.</translation>
    </message>
    <message>
        <source>Take it back with: onefold undo %1</source>
        <translation>Rückgängig machen mit: onefold undo %1</translation>
    </message>
    <message>
        <source>The results and the failed rows cannot go into the same file.</source>
        <translation>Ergebnisse und gescheiterte Zeilen können nicht in dieselbe Datei gehen.</translation>
    </message>
    <message>
        <source>Bring a column into this field; nothing after = leaves it out; first_name+last_name takes full names apart. The header may be the column&apos;s number</source>
        <translation>Eine Spalte in dieses Feld bringen; nichts hinter = lässt sie aus; first_name+last_name teilt volle Namen. Statt der Überschrift geht auch die Nummer der Spalte</translation>
    </message>
    <message>
        <source>Give every contact this value besides</source>
        <translation>Jedem Kontakt zusätzlich diesen Wert geben</translation>
    </message>
    <message>
        <source>What the column does to a value that a matched contact has: overwrite, fill-blank or never</source>
        <translation>Was die Spalte mit einem vorhandenen Wert eines passenden Kontakts tut: overwrite (überschreiben), fill-blank (nur Leeres füllen) oder never (nie)</translation>
    </message>
    <message>
        <source>For a row that matches a contact</source>
        <translation>Für eine Zeile, die zu einem Kontakt passt</translation>
    </message>
    <message>
        <source>For a match that may be a colleague</source>
        <translation>Für einen Treffer, der ein Kollege sein könnte</translation>
    </message>
    <message>
        <source>For a row with a value that cannot be saved</source>
        <translation>Für eine Zeile mit einem Wert, der sich nicht speichern lässt</translation>
    </message>
    <message>
        <source>Whether the month or the day comes first in the file&apos;s dates</source>
        <translation>Ob in den Daten der Datei der Monat oder der Tag zuerst steht</translation>
    </message>
    <message>
        <source>The country in which national phone numbers of rows without one are read</source>
        <translation>Das Land, in dem nationale Telefonnummern von Zeilen ohne Land gelesen werden</translation>
    </message>
    <message>
        <source>A blank cell clears the value of a matched contact</source>
        <translation>Eine leere Zelle leert den Wert des passenden Kontakts</translation>
    </message>
    <message>
        <source>How the file is encoded, if not as found</source>
        <translation>Wie die Datei kodiert ist, wenn nicht wie erkannt</translation>
    </message>
    <message>
        <source>What separates the cells, if not what was found: a character, or tab, comma, semicolon, pipe, space</source>
        <translation>Was die Zellen trennt, wenn nicht das Erkannte: ein Zeichen oder tab, comma, semicolon, pipe, space</translation>
    </message>
    <message>
        <source>The first row is data</source>
        <translation>Die erste Zeile enthält Daten</translation>
    </message>
    <message>
        <source>Tell what would become of each row, and save nothing</source>
        <translation>Sagen, was aus jeder Zeile würde, und nichts speichern</translation>
    </message>
    <message>
        <source>Write every row with its verdict to this file</source>
        <translation>Jede Zeile mit ihrem Ergebnis in diese Datei schreiben</translation>
    </message>
    <message>
        <source>Write the rows that were rejected or failed to this file</source>
        <translation>Die abgewiesenen und gescheiterten Zeilen in diese Datei schreiben</translation>
    </message>
    <message>
        <source>Go on with the last import of this file where it stopped</source>
        <translation>Den letzten Import dieser Datei dort fortsetzen, wo er aufhörte</translation>
    </message>
    <message>
        <source>Bring in a file of contacts: CSV or vCard</source>
        <translation>Eine Datei mit Kontakten hereinholen: CSV oder vCard</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is read as %1. If letters look wrong, say --encoding.</source>
        <translation>Die Datei wird als %1 gelesen. Sehen Buchstaben falsch aus, hilft --encoding.</translation>
    </message>
    <message>
        <source>This import has come to its end before; nothing was done now.</source>
        <translation>Dieser Import war schon zu Ende; jetzt wurde nichts getan.</translation>
    </message>
    <message>
        <source>The import goes on with the choices that it was begun with.</source>
        <translation>Der Import geht mit den Einstellungen weiter, mit denen er begonnen wurde.</translation>
    </message>
    <message>
        <source>Some dates in “%1” have the month first, others the day; those that could be either are read as the workspace is set, unless --date-order says how.</source>
        <translation>In „%1“ steht bei manchen Daten der Monat vorn, bei anderen der Tag; was beides sein kann, wird gelesen, wie der Arbeitsbereich es vorsieht, sofern --date-order nichts anderes sagt.</translation>
    </message>
    <message>
        <source>No date in “%1” shows whether the month or the day stands first; they are read as the workspace is set, unless --date-order says how.</source>
        <translation>Kein Datum in „%1“ zeigt, ob Monat oder Tag vorn steht; sie werden gelesen, wie der Arbeitsbereich es vorsieht, sofern --date-order nichts anderes sagt.</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message numerus="yes">
        <source>  %n row(s): %1%2</source>
        <translation>
            <numerusform>  %n Zeile: %1%2</numerusform>
            <numerusform>  %n Zeilen: %1%2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % done</source>
        <translation>%1 % fertig</translation>
    </message>
    <message>
        <source>This import came to its end and was undone since, so there is nothing to go on with. Without --resume the file is imported anew.</source>
        <translation>Dieser Import war fertig und wurde seither rückgängig gemacht, es gibt also nichts fortzusetzen. Ohne --resume wird die Datei neu importiert.</translation>
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
    <message>
        <source>For the service this is a new change: it is sent by “onefold sync”, or by an open window.</source>
        <translation>Für den Dienst ist das eine neue Änderung: Sie wird mit „onefold sync“ oder von einem offenen Fenster gesendet.</translation>
    </message>
    <message>
        <source>takes back operation %1</source>
        <translation>nimmt Vorgang %1 zurück</translation>
    </message>
    <message>
        <source>matched by %1</source>
        <translation>erkannt über %1</translation>
    </message>
    <message>
        <source>%1 not saved: %2</source>
        <translation>%1 nicht gespeichert: %2</translation>
    </message>
    <message>
        <source>There is no operation %1.</source>
        <translation>Es gibt keinen Vorgang %1.</translation>
    </message>
    <message>
        <source>There is no contact %1, and the journal tells of none.</source>
        <translation>Es gibt keinen Kontakt %1, und auch das Journal kennt keinen.</translation>
    </message>
</context>
<context>
    <name>onefold::cli::SaveVerb</name>
    <message>
        <source>Suggestion: %1</source>
        <translation>Vorschlag: %1</translation>
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
        <source>The country in which national phone numbers are read</source>
        <translation>Das Land, zu dem Telefonnummern ohne Landesvorwahl gehören</translation>
    </message>
    <message>
        <source>Whether the month or the day comes first</source>
        <translation>Ob der Monat (mdy) oder der Tag (dmy) zuerst kommt</translation>
    </message>
    <message>
        <source>The input could not be read to its end. What has an answer was dealt with, the rest was not.</source>
        <translation>Die Eingabe ließ sich nicht bis zum Ende lesen. Was eine Antwort hat, ist erledigt, der Rest nicht.</translation>
    </message>
    <message>
        <source>Fields: %1</source>
        <translation>Felder: %1</translation>
    </message>
    <message>
        <source>The line names contact %1, --id another. Keep one of them.</source>
        <translation>Die Zeile nennt den Kontakt %1, --id einen anderen. Nur einer von beiden kann bleiben.</translation>
    </message>
    <message>
        <source>There is nothing to read. Give FIELD=VALUE, such as email=jane@acme.com, or --json-input.</source>
        <translation>Es gibt nichts zu lesen. FELD=WERT angeben, etwa email=jane@acme.com, oder --json-input.</translation>
    </message>
    <message>
        <source>A line of --json-input with an &quot;id&quot; edits that contact; with --mode it is matched like the others, and its id does not count.</source>
        <translation>Eine Zeile von --json-input mit einer &quot;id&quot; bearbeitet diesen Kontakt; mit --mode wird sie wie die anderen zugeordnet, und ihre id zählt nicht.</translation>
    </message>
    <message>
        <source>  %1 would not be saved: %2</source>
        <translation>  %1 würde nicht gespeichert: %2</translation>
    </message>
    <message>
        <source>  %1 was not saved: %2</source>
        <translation>  %1 wurde nicht gespeichert: %2</translation>
    </message>
    <message>
        <source>Check and normalise values without saving them; with -w, by that workspace&apos;s settings</source>
        <translation>Werte prüfen und vereinheitlichen, ohne sie zu speichern; mit -w nach den Einstellungen dieses Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Not tried, as it is not known what became of a line before.</source>
        <translation>Nicht versucht, weil unbekannt ist, was aus einer Zeile davor geworden ist.</translation>
    </message>
</context>
<context>
    <name>onefold::cli::ServiceWorkspace</name>
    <message>
        <source>The token is read from standard input alone, where nobody else sees it: give --stdin.</source>
        <translation>Das Token wird nur von der Standardeingabe gelesen, wo niemand sonst es sieht: bitte --stdin angeben.</translation>
    </message>
    <message>
        <source>“%1” is all on this computer and needs no token.</source>
        <translation>„%1“ liegt ganz auf diesem Computer und braucht kein Token.</translation>
    </message>
    <message>
        <source>The token of “%1” is in the system&apos;s keychain.</source>
        <translation>Das Token von „%1“ liegt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>The workspace&apos;s or location&apos;s id at the service; Leadpush can do without</source>
        <translation>Die Kennung des Arbeitsbereichs oder Standorts beim Dienst; bei Leadpush kann sie entfallen</translation>
    </message>
    <message>
        <source>Put a service&apos;s token into the system&apos;s keychain</source>
        <translation>Das Token eines Dienstes in den Schlüsselbund des Systems legen</translation>
    </message>
    <message>
        <source>The workspace</source>
        <translation>Der Arbeitsbereich</translation>
    </message>
    <message>
        <source>Read it from standard input</source>
        <translation>Es von der Standardeingabe lesen</translation>
    </message>
    <message>
        <source>This is no password.</source>
        <translation>Das ist kein Passwort.</translation>
    </message>
    <message>
        <source>There is no keychain here that takes the password; it was kept nowhere. Unlock the keychain, make the workspace with --token-env VARIABLE, or use PGPASSFILE.</source>
        <translation>Hier gibt es keinen Schlüsselbund, der das Passwort nimmt; es wurde nirgends aufbewahrt. Entsperren Sie den Schlüsselbund, legen Sie den Arbeitsbereich mit --token-env VARIABLE an, oder benutzen Sie PGPASSFILE.</translation>
    </message>
    <message>
        <source>The password of “%1” is in the system&apos;s keychain.</source>
        <translation>Das Passwort von „%1“ ist im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>The address of the service, if not its usual one; of a team&apos;s database, postgresql://…</source>
        <translation>Die Adresse des Dienstes, wenn nicht seine übliche; die der Datenbank eines Teams, postgresql://…</translation>
    </message>
    <message>
        <source>The environment variable that holds the token or password; its name is kept, never its value</source>
        <translation>Die Umgebungsvariable mit dem Token oder Passwort; aufbewahrt wird ihr Name, nie ihr Wert</translation>
    </message>
</context>
<context>
    <name>onefold::cli::SyncVerbs</name>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sending what waits takes about %1 at the rate that the service permits. It can be left at any time and goes on the next time.</source>
        <translation>Zu senden, was wartet, dauert bei der Rate, die der Dienst erlaubt, etwa %1. Es lässt sich jederzeit verlassen und geht beim nächsten Mal weiter.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message numerus="yes">
        <source>The service no longer lists %n contact(s) that are here. That is not believed without you: check the service, and if they are gone, give --believe-missing.</source>
        <translation>
            <numerusform>Der Dienst führt %n Kontakt nicht mehr auf, der hier ist. Das wird ohne Sie nicht geglaubt: Bitte den Dienst prüfen und, falls er fort ist, --believe-missing angeben.</numerusform>
            <numerusform>Der Dienst führt %n Kontakte nicht mehr auf, die hier sind. Das wird ohne Sie nicht geglaubt: Bitte den Dienst prüfen und, falls sie fort sind, --believe-missing angeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sent, %2 waiting, %3 held; %4 read: %5 new, %6 changed, %7 gone</source>
        <translation>%1 gesendet, %2 warten, %3 angehalten; %4 gelesen: %5 neu, %6 geändert, %7 nicht mehr da</translation>
    </message>
    <message>
        <source>“%1” is not a contact&apos;s number.</source>
        <translation>„%1“ ist nicht die Nummer eines Kontakts.</translation>
    </message>
    <message>
        <source>Name the contact whose change is to be given up; “onefold outbox list” shows them.</source>
        <translation>Bitte den Kontakt nennen, dessen Änderung aufgegeben werden soll; „onefold outbox list“ zeigt sie.</translation>
    </message>
    <message>
        <source>The change of contact %1 is given up.</source>
        <translation>Die Änderung von Kontakt %1 ist aufgegeben.</translation>
    </message>
    <message>
        <source>The contact&apos;s number</source>
        <translation>Die Nummer des Kontakts</translation>
    </message>
    <message>
        <source>Where both sides changed a field: which to keep</source>
        <translation>Wo beide Seiten ein Feld geändert haben: was gelten soll</translation>
    </message>
    <message>
        <source>Send what waits for a service, and read what it holds</source>
        <translation>Senden, was auf einen Dienst wartet, und lesen, was er hat</translation>
    </message>
    <message>
        <source>Read every contact, not only those changed lately</source>
        <translation>Jeden Kontakt lesen, nicht nur die zuletzt geänderten</translation>
    </message>
    <message>
        <source>Contacts that the service lists no more are gone here too</source>
        <translation>Kontakte, die der Dienst nicht mehr aufführt, verschwinden auch hier</translation>
    </message>
    <message>
        <source>Changes that a service has not confirmed yet</source>
        <translation>Änderungen, die ein Dienst noch nicht bestätigt hat</translation>
    </message>
    <message>
        <source>List them, with their states</source>
        <translation>Sie mit ihrem Stand auflisten</translation>
    </message>
    <message>
        <source>Send a change again, or all of them; settle one that both sides made</source>
        <translation>Eine Änderung oder alle noch einmal senden; eine von beiden Seiten entscheiden</translation>
    </message>
    <message>
        <source>Give up a change: the contact is as the service had it last</source>
        <translation>Eine Änderung aufgeben: Der Kontakt ist wieder, wie der Dienst ihn zuletzt hatte</translation>
    </message>
    <message>
        <source>The service permits %L1 requests a day.</source>
        <translation>Der Dienst erlaubt %L1 Anfragen am Tag.</translation>
    </message>
    <message numerus="yes">
        <source>The service says that it holds %n contact(s) more than it listed. What it listed is here; nothing is taken for gone.</source>
        <translation>
            <numerusform>Der Dienst gibt an, %n Kontakt mehr zu haben, als er aufgeführt hat. Was er aufgeführt hat, ist hier; nichts gilt als gelöscht.</numerusform>
            <numerusform>Der Dienst gibt an, %n Kontakte mehr zu haben, als er aufgeführt hat. Was er aufgeführt hat, ist hier; nichts gilt als gelöscht.</numerusform>
        </translation>
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
        <source>%1 was a workspace already and is taken as it is, with its contacts and its settings; “onefold workspace show” tells them.</source>
        <translation>%1 war schon ein Arbeitsbereich und wird genommen, wie er ist, mit seinen Kontakten und Einstellungen; „onefold workspace show“ nennt sie.</translation>
    </message>
    <message>
        <source>A team workspace is made with --url postgresql://HOST/DATABASE, without --path and --id.</source>
        <translation>Ein Arbeitsbereich eines Teams wird mit --url postgresql://SERVER/DATENBANK angelegt, ohne --path und --id.</translation>
    </message>
    <message>
        <source>--url, --id and --token-env are for what is not on this computer: give --kind team, leadpush, highlevel or bird.</source>
        <translation>--url, --id und --token-env sind für das, was nicht auf diesem Computer ist: Geben Sie --kind team, leadpush, highlevel oder bird an.</translation>
    </message>
    <message>
        <source>“%1” is no team workspace: there is nothing to set up.</source>
        <translation>„%1“ ist kein Arbeitsbereich eines Teams: Es gibt nichts einzurichten.</translation>
    </message>
    <message>
        <source>The workspace is set up. Whoever is to use it gets a login on the server and one of its two roles: GRANT &quot;%1&quot; TO login, or for an admin GRANT &quot;%2&quot; TO login.</source>
        <translation>Der Arbeitsbereich ist eingerichtet. Wer ihn benutzen soll, bekommt auf dem Server eine Anmeldung und eine seiner beiden Rollen: GRANT &quot;%1&quot; TO anmeldung, oder für Verwalter GRANT &quot;%2&quot; TO anmeldung.</translation>
    </message>
    <message>
        <source>Everything in “%1” is in “%2” too now, with its history.</source>
        <translation>Alles aus „%1“ ist jetzt auch in „%2“, mit dem Verlauf.</translation>
    </message>
    <message>
        <source>Copy a whole workspace with its history into an empty one: a file, or a team&apos;s database</source>
        <translation>Einen ganzen Arbeitsbereich mit Verlauf in einen leeren kopieren: eine Datei oder die Datenbank eines Teams</translation>
    </message>
    <message>
        <source>The workspace to copy</source>
        <translation>Der Arbeitsbereich, der kopiert wird</translation>
    </message>
    <message>
        <source>The empty workspace</source>
        <translation>Der leere Arbeitsbereich</translation>
    </message>
    <message>
        <source>local: a file on this computer; team: a PostgreSQL database; else the service that holds the contacts</source>
        <translation>local: eine Datei auf diesem Computer; team: eine PostgreSQL-Datenbank; sonst der Dienst, der die Kontakte hat</translation>
    </message>
    <message>
        <source>Set a team workspace up in its database, or bring it up to date</source>
        <translation>Einen Arbeitsbereich eines Teams in seiner Datenbank einrichten oder auf den neuesten Stand bringen</translation>
    </message>
    <message>
        <source>The workspace, where it is on the list; else --url</source>
        <translation>Der Arbeitsbereich, wenn er in der Liste steht; sonst --url</translation>
    </message>
    <message>
        <source>The database</source>
        <translation>Die Datenbank</translation>
    </message>
    <message>
        <source>The environment variable that holds the password</source>
        <translation>Die Umgebungsvariable mit dem Passwort</translation>
    </message>
    <message>
        <source>Name the workspace, or its database with --url.</source>
        <translation>Nennen Sie den Arbeitsbereich, oder seine Datenbank mit --url.</translation>
    </message>
    <message>
        <source>Take a workspace off the list; its contacts stay where they are</source>
        <translation>Einen Arbeitsbereich von der Liste nehmen; seine Kontakte bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>%L1 of %L2 contacts copied</source>
        <translation>%L1 von %L2 Kontakten kopiert</translation>
    </message>
    <message>
        <source>Stopped. “%1” is as it was.</source>
        <translation>Angehalten. „%1“ ist, wie es war.</translation>
    </message>
</context>
<context>
    <name>onefold::cli::WrongUsage</name>
    <message>
        <source>There is no verb “%1”. The verbs are: %2.</source>
        <translation>Es gibt keinen Befehl „%1“. Die Befehle sind: %2.</translation>
    </message>
    <message>
        <source>There is no verb “%1”. Did you mean “%2”?</source>
        <translation>Es gibt keinen Befehl „%1“. War „%2“ gemeint?</translation>
    </message>
    <message>
        <source>There is no option “%1” here.</source>
        <translation>Es gibt hier keine Option „%1“.</translation>
    </message>
    <message>
        <source>There is no option “%1” here. Did you mean “%2”?</source>
        <translation>Es gibt hier keine Option „%1“. War „%2“ gemeint?</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>„%1“ ist ein Argument zu viel.</translation>
    </message>
    <message>
        <source>A verb is missing. The verbs are: %1.</source>
        <translation>Ein Befehl fehlt. Die Befehle sind: %1.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <comment>the name of an argument</comment>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>%1 may be given only once.</source>
        <comment>an option</comment>
        <translation>%1 darf nur einmal angegeben werden.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <comment>an option</comment>
        <translation>%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>%1 and %2 cannot stand together.</source>
        <comment>two options</comment>
        <translation>%1 und %2 können nicht zusammen stehen.</translation>
    </message>
    <message>
        <source>A value is not of the kind that its option takes: %1</source>
        <translation>Ein Wert ist nicht von der Art, die seine Option nimmt: %1</translation>
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
    <message>
        <source>There is no day 0. Did you mean %1?</source>
        <translation>Einen Tag 0 gibt es nicht. War %1 gemeint?</translation>
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
    <message>
        <source>Further email</source>
        <translation>Weitere E-Mail</translation>
    </message>
    <message>
        <source>Further phone</source>
        <translation>Weiteres Telefon</translation>
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
    <message>
        <source>These are several phone numbers. Write each in a field of its own, with all of its digits.</source>
        <translation>Das sind mehrere Telefonnummern. Schreiben Sie jede in ein eigenes Feld, mit allen ihren Ziffern.</translation>
    </message>
    <message>
        <source>A spreadsheet may have dropped the + in front of this number. Did you mean %1?</source>
        <translation>Eine Tabellenkalkulation hat wohl das + vor dieser Nummer weggelassen. Meinten Sie %1?</translation>
    </message>
    <message>
        <source>No 0 is dialled after the country code there. Did you mean %1?</source>
        <translation>Nach der Landesvorwahl wird dort keine 0 gewählt. War %1 gemeint?</translation>
    </message>
    <message>
        <source>Read as %1: a spreadsheet may have dropped the + in front of it.</source>
        <translation>Gelesen als %1: Eine Tabellenkalkulation hat vielleicht das + davor weggelassen.</translation>
    </message>
    <message>
        <source>Read as %1: a spreadsheet may have dropped the 0 in front of it.</source>
        <translation>Gelesen als %1: Eine Tabellenkalkulation hat vielleicht die 0 davor weggelassen.</translation>
    </message>
</context>
<context>
    <name>onefold::contact::ProblemWords</name>
    <message>
        <source>it holds control characters</source>
        <translation>enthält Steuerzeichen</translation>
    </message>
    <message>
        <source>it holds characters that turn the direction of writing</source>
        <translation>enthält Zeichen, die die Schreibrichtung umkehren</translation>
    </message>
    <message>
        <source>it holds characters that cannot be seen</source>
        <translation>enthält unsichtbare Zeichen</translation>
    </message>
    <message>
        <source>it holds broken characters</source>
        <translation>enthält beschädigte Zeichen</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>zu lang</translation>
    </message>
    <message>
        <source>too many values</source>
        <translation>zu viele Werte</translation>
    </message>
    <message>
        <source>several values where one belongs</source>
        <translation>mehrere Werte, wo einer hingehört</translation>
    </message>
    <message>
        <source>the @ is missing</source>
        <translation>das @ fehlt</translation>
    </message>
    <message>
        <source>more than one @</source>
        <translation>mehr als ein @</translation>
    </message>
    <message>
        <source>the part before the @ is missing</source>
        <translation>der Teil vor dem @ fehlt</translation>
    </message>
    <message>
        <source>the part before the @ is not right</source>
        <translation>der Teil vor dem @ stimmt nicht</translation>
    </message>
    <message>
        <source>the domain is missing or not whole</source>
        <translation>die Domain fehlt oder ist unvollständig</translation>
    </message>
    <message>
        <source>the domain is not right</source>
        <translation>die Domain stimmt nicht</translation>
    </message>
    <message>
        <source>typed in full-width characters</source>
        <translation>in vollbreiten Zeichen getippt</translation>
    </message>
    <message>
        <source>there is more than an address</source>
        <translation>da steht mehr als eine Adresse</translation>
    </message>
    <message>
        <source>a space in the address</source>
        <translation>ein Leerzeichen in der Adresse</translation>
    </message>
    <message>
        <source>it looks like a slip</source>
        <translation>sieht nach einem Tippfehler aus</translation>
    </message>
    <message>
        <source>damaged by a spreadsheet</source>
        <translation>von einer Tabellenkalkulation beschädigt</translation>
    </message>
    <message>
        <source>a date where a name belongs</source>
        <translation>ein Datum, wo ein Name hingehört</translation>
    </message>
    <message>
        <source>more cells than columns</source>
        <translation>mehr Zellen als Spalten</translation>
    </message>
    <message>
        <source>an empty row</source>
        <translation>eine leere Zeile</translation>
    </message>
    <message>
        <source>the extension is too long</source>
        <translation>die Durchwahl ist zu lang</translation>
    </message>
    <message>
        <source>an extension has digits only</source>
        <translation>eine Durchwahl besteht nur aus Ziffern</translation>
    </message>
    <message>
        <source>two different extensions</source>
        <translation>zwei verschiedene Durchwahlen</translation>
    </message>
    <message>
        <source>an extension without a phone number</source>
        <translation>eine Durchwahl ohne Telefonnummer</translation>
    </message>
    <message>
        <source>calls abroad do not start with 00 there</source>
        <translation>Auslandsgespräche beginnen dort nicht mit 00</translation>
    </message>
    <message>
        <source>no country has this code</source>
        <translation>kein Land hat diese Vorwahl</translation>
    </message>
    <message>
        <source>the country of the number is not known</source>
        <translation>das Land der Nummer ist unbekannt</translation>
    </message>
    <message>
        <source>letters in the number</source>
        <translation>Buchstaben in der Nummer</translation>
    </message>
    <message>
        <source>the area code is missing</source>
        <translation>die Ortsvorwahl fehlt</translation>
    </message>
    <message>
        <source>no phone number</source>
        <translation>keine Telefonnummer</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>zu kurz</translation>
    </message>
    <message>
        <source>no number of this length is in use</source>
        <translation>keine Nummer dieser Länge ist in Gebrauch</translation>
    </message>
    <message>
        <source>longer than the numbers known in its country</source>
        <translation>länger als die bekannten Nummern ihres Landes</translation>
    </message>
    <message>
        <source>no number like this is known to be in use</source>
        <translation>keine solche Nummer ist bekannt</translation>
    </message>
    <message>
        <source>a zero that is not dialled after the country code</source>
        <translation>eine Null, die nach der Landesvorwahl nicht gewählt wird</translation>
    </message>
    <message>
        <source>neither yes nor no</source>
        <translation>weder ja noch nein</translation>
    </message>
    <message>
        <source>no known status</source>
        <translation>kein bekannter Status</translation>
    </message>
    <message>
        <source>no known country</source>
        <translation>kein bekanntes Land</translation>
    </message>
    <message>
        <source>no known time zone</source>
        <translation>keine bekannte Zeitzone</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>more digits than a number can keep</source>
        <translation>mehr Ziffern, als eine Zahl halten kann</translation>
    </message>
    <message>
        <source>day and month could be swapped</source>
        <translation>Tag und Monat könnten vertauscht sein</translation>
    </message>
    <message>
        <source>a day in the future</source>
        <translation>ein Tag in der Zukunft</translation>
    </message>
    <message>
        <source>no possible date</source>
        <translation>kein mögliches Datum</translation>
    </message>
    <message>
        <source>the year has two digits</source>
        <translation>das Jahr hat nur zwei Ziffern</translation>
    </message>
    <message>
        <source>no date that can be read</source>
        <translation>kein lesbares Datum</translation>
    </message>
    <message>
        <source>written in capitals</source>
        <translation>in Großbuchstaben geschrieben</translation>
    </message>
    <message>
        <source>read with https:// before it</source>
        <translation>mit https:// davor gelesen</translation>
    </message>
    <message>
        <source>no address of a website</source>
        <translation>keine Adresse einer Website</translation>
    </message>
    <message>
        <source>a doubtful match</source>
        <translation>ein zweifelhafter Treffer</translation>
    </message>
    <message>
        <source>another contact has it</source>
        <translation>ein anderer Kontakt hat es</translation>
    </message>
    <message>
        <source>no contact matches</source>
        <translation>kein Kontakt passt</translation>
    </message>
    <message>
        <source>something to tell contacts apart by is missing</source>
        <translation>etwas, das Kontakte unterscheidet, fehlt</translation>
    </message>
    <message>
        <source>there is no such contact</source>
        <translation>diesen Kontakt gibt es nicht</translation>
    </message>
    <message>
        <source>changed by somebody else meanwhile</source>
        <translation>inzwischen von jemand anderem geändert</translation>
    </message>
    <message>
        <source>no value would be left</source>
        <translation>kein Wert bliebe übrig</translation>
    </message>
    <message>
        <source>no such field</source>
        <translation>kein solches Feld</translation>
    </message>
    <message>
        <source>edited since</source>
        <translation>seither bearbeitet</translation>
    </message>
    <message>
        <source>deleted since</source>
        <translation>seither gelöscht</translation>
    </message>
    <message>
        <source>restored since</source>
        <translation>seither wiederhergestellt</translation>
    </message>
    <message>
        <source>a field is given more than once</source>
        <translation>ein Feld ist mehrfach angegeben</translation>
    </message>
    <message>
        <source>a value of the wrong type</source>
        <translation>ein Wert von falscher Art</translation>
    </message>
    <message>
        <source>the contact&apos;s number is not right</source>
        <translation>die Nummer des Kontakts stimmt nicht</translation>
    </message>
    <message>
        <source>no JSON that can be read</source>
        <translation>kein lesbares JSON</translation>
    </message>
    <message>
        <source>discarded before the service had it</source>
        <translation>verworfen, bevor der Dienst es hatte</translation>
    </message>
    <message>
        <source>the service did not accept the token</source>
        <translation>der Dienst hat das Token nicht angenommen</translation>
    </message>
    <message>
        <source>the service has no such place</source>
        <translation>diesen Ort gibt es beim Dienst nicht</translation>
    </message>
    <message>
        <source>the service has no such contact</source>
        <translation>diesen Kontakt gibt es beim Dienst nicht</translation>
    </message>
    <message>
        <source>the service refused it</source>
        <translation>der Dienst hat es abgelehnt</translation>
    </message>
    <message>
        <source>the service&apos;s limit is reached</source>
        <translation>die Grenze des Dienstes ist erreicht</translation>
    </message>
    <message>
        <source>the service failed</source>
        <translation>der Dienst hat versagt</translation>
    </message>
    <message>
        <source>the service could not be reached</source>
        <translation>der Dienst war nicht zu erreichen</translation>
    </message>
    <message>
        <source>the service&apos;s answer was lost</source>
        <translation>die Antwort des Dienstes ging verloren</translation>
    </message>
    <message>
        <source>what the service made of what was sent</source>
        <translation>was der Dienst aus dem Gesendeten gemacht hat</translation>
    </message>
    <message>
        <source>whether the service has it cannot be found out</source>
        <translation>ob der Dienst es hat, lässt sich nicht feststellen</translation>
    </message>
    <message>
        <source>stopped before it was sent</source>
        <translation>vor dem Senden angehalten</translation>
    </message>
    <message>
        <source>changed here and at the service</source>
        <translation>hier und beim Dienst geändert</translation>
    </message>
    <message>
        <source>the names of the columns again</source>
        <translation>noch einmal die Namen der Spalten</translation>
    </message>
    <message>
        <source>the year is missing</source>
        <translation>das Jahr fehlt</translation>
    </message>
    <message>
        <source>at the service before</source>
        <translation>vorher schon beim Dienst</translation>
    </message>
    <message>
        <source>waits for another contact</source>
        <translation>wartet auf einen anderen Kontakt</translation>
    </message>
</context>
<context>
    <name>onefold::contact::TextReader</name>
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
    <message>
        <source>This text is too long: at most %L1 characters fit here.</source>
        <translation>Dieser Text ist zu lang: hier passen höchstens %L1 Zeichen hinein.</translation>
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
    <message>
        <source>A number field cannot keep all of these digits. Save them in a text field.</source>
        <translation>Ein Zahlenfeld kann nicht alle diese Ziffern behalten. Sie gehören in ein Textfeld.</translation>
    </message>
</context>
<context>
    <name>onefold::contact::Value</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
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
    <name>onefold::duplicates::Group</name>
    <message numerus="yes">
        <source>the same, which %n contact(s) have</source>
        <translation>
            <numerusform>gleich; %n Kontakt hat es</numerusform>
            <numerusform>gleich; %n Kontakte haben es</numerusform>
        </translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>a save found it in both, and left it with the other one</source>
        <translation>beim Speichern in beiden gefunden und beim anderen belassen</translation>
    </message>
    <message>
        <source>missing in one of them</source>
        <translation>fehlt bei einem</translation>
    </message>
    <message>
        <source>the same, but shared by many or by a whole company</source>
        <translation>gleich, aber von vielen oder einer ganzen Firma geteilt</translation>
    </message>
    <message>
        <source>given and family name have changed places</source>
        <translation>Vor- und Nachname sind vertauscht</translation>
    </message>
    <message>
        <source>another form of the same name</source>
        <translation>eine andere Form desselben Namens</translation>
    </message>
    <message>
        <source>a slip of the finger apart</source>
        <translation>einen Tippfehler auseinander</translation>
    </message>
    <message>
        <source>one is a part of the other</source>
        <translation>eines ist Teil des anderen</translation>
    </message>
    <message>
        <source>alike in sound or in most letters</source>
        <translation>ähnlich im Klang oder in den meisten Buchstaben</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>the same, as follows from the others</source>
        <translation>gleich, was aus den anderen folgt</translation>
    </message>
</context>
<context>
    <name>onefold::exporting::Exporter</name>
    <message>
        <source>%1 cannot be written. What stood there before is still there.</source>
        <translation>%1 lässt sich nicht schreiben. Was vorher dort stand, steht noch da.</translation>
    </message>
    <message>
        <source>The export was stopped. Nothing was written.</source>
        <translation>Der Export wurde angehalten. Nichts wurde geschrieben.</translation>
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
        <source>belongs to another contact</source>
        <translation>gehört einem anderen Kontakt</translation>
    </message>
    <message>
        <source>has no phone number to belong to</source>
        <translation>hat keine Telefonnummer, zu der es gehören könnte</translation>
    </message>
    <message>
        <source>has no place at the service and is kept here alone</source>
        <translation>hat beim Dienst keinen Platz und bleibt nur hier</translation>
    </message>
    <message>
        <source>was left out by the service</source>
        <translation>wurde vom Dienst ausgelassen</translation>
    </message>
    <message>
        <source>confirmed by the database</source>
        <translation>von der Datenbank bestätigt</translation>
    </message>
    <message>
        <source>confirmed by the service</source>
        <translation>vom Dienst bestätigt</translation>
    </message>
    <message>
        <source>confirmed by the service&apos;s answer</source>
        <translation>durch die Antwort des Dienstes bestätigt</translation>
    </message>
    <message>
        <source>known from reading it before</source>
        <translation>durch vorheriges Lesen bekannt</translation>
    </message>
    <message>
        <source>inferred from times</source>
        <translation>aus Zeitangaben erschlossen</translation>
    </message>
    <message>
        <source>shared with contact %1, who keeps it</source>
        <translation>gilt auch für Kontakt %1 und bleibt dort</translation>
    </message>
    <message>
        <source>shared with %1 (contact %2), who keeps it</source>
        <translation>gilt auch für %1 (Kontakt %2) und bleibt dort</translation>
    </message>
</context>
<context>
    <name>onefold::importing::File</name>
    <message>
        <source>%1 cannot be read. Look at its permissions, or whether the drive is still there.</source>
        <translation>%1 lässt sich nicht lesen. Bitte die Zugriffsrechte prüfen und ob das Laufwerk noch da ist.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file in it.</source>
        <translation>%1 ist ein Ordner. Bitte eine Datei darin nennen.</translation>
    </message>
    <message>
        <source>%1 is not a file that can be read again; save what it gives into one first.</source>
        <translation>%1 ist keine Datei, die sich mehrmals lesen lässt; bitte ihren Inhalt zuerst in eine speichern.</translation>
    </message>
</context>
<context>
    <name>onefold::importing::ImportRun</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n created</source>
        <translation>
            <numerusform>%n angelegt</numerusform>
            <numerusform>%n angelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n aktualisiert</numerusform>
            <numerusform>%n aktualisiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unverändert</numerusform>
            <numerusform>%n unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n übersprungen</numerusform>
            <numerusform>%n übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n abgewiesen</numerusform>
            <numerusform>%n abgewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n gescheitert</numerusform>
            <numerusform>%n gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n eingereiht</numerusform>
            <numerusform>%n eingereiht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n ungewiss</numerusform>
            <numerusform>%n ungewiss</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::importing::ImportWork</name>
    <message>
        <source>%1 could not be read to its end. What was done is kept; resume the import once it can be read.</source>
        <translation>%1 ließ sich nicht zu Ende lesen. Was getan ist, bleibt; den Import fortsetzen, sobald die Datei lesbar ist.</translation>
    </message>
    <message>
        <source>Another program goes on with this import, so this one has stopped.</source>
        <translation>Ein anderes Programm setzt diesen Import fort, darum hat dieses aufgehört.</translation>
    </message>
    <message>
        <source>%1 could not be read to its end. Nothing was written; try again once it can be read.</source>
        <translation>%1 ließ sich nicht zu Ende lesen. Geschrieben wurde nichts; bitte noch einmal versuchen, sobald die Datei lesbar ist.</translation>
    </message>
    <message>
        <source>%1 is no longer the file that it was: somebody has changed it meanwhile. What was done is kept. Import the file as it is now as a new one.</source>
        <translation>%1 ist nicht mehr die Datei, die sie war: Jemand hat sie inzwischen geändert. Was getan ist, bleibt. Bitte die Datei, wie sie jetzt ist, neu importieren.</translation>
    </message>
    <message>
        <source>%1 has changed since it was looked at. Nothing was imported. Look at the file as it is now, and go on from there.</source>
        <translation>%1 hat sich geändert, seit die Datei angesehen wurde. Nichts wurde importiert. Sehen Sie sich die Datei an, wie sie jetzt ist, und fahren Sie von dort fort.</translation>
    </message>
</context>
<context>
    <name>onefold::importing::Importer</name>
    <message>
        <source>There is no import %1.</source>
        <translation>Es gibt keinen Import %1.</translation>
    </message>
    <message>
        <source>This import is finished: there is nothing left to do.</source>
        <translation>Dieser Import ist fertig: Es ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>This import was undone. Import the file anew instead.</source>
        <translation>Dieser Import wurde rückgängig gemacht. Bitte die Datei neu importieren.</translation>
    </message>
</context>
<context>
    <name>onefold::importing::Inspection</name>
    <message>
        <source>%1 is a PDF document. Ask for the table as CSV.</source>
        <translation>%1 ist ein PDF-Dokument. Bitte die Tabelle als CSV geben lassen.</translation>
    </message>
    <message>
        <source>%1 is a spreadsheet&apos;s own file or an archive. Save the table as CSV and import that.</source>
        <translation>%1 ist eine Datei einer Tabellenkalkulation oder ein Archiv. Bitte die Tabelle als CSV speichern und diese importieren.</translation>
    </message>
    <message>
        <source>%1 holds no text, so there are no contacts to read in it.</source>
        <translation>%1 enthält keinen Text, also sind darin keine Kontakte zu lesen.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>There is nothing but blanks in %1.</source>
        <translation>In %1 stehen nur Leerzeichen.</translation>
    </message>
    <message>
        <source>%1 is a web page, be its name what it may: perhaps a page to sign in that was saved instead of the table. Export the table as CSV and import that.</source>
        <translation>%1 ist eine Webseite, wie die Datei auch heißt: vielleicht eine Anmeldeseite, die statt der Tabelle gespeichert wurde. Exportieren Sie die Tabelle als CSV, und importieren Sie diese.</translation>
    </message>
    <message>
        <source>%1 is XML. Export the table as CSV and import that.</source>
        <translation>%1 ist XML. Exportieren Sie die Tabelle als CSV, und importieren Sie diese.</translation>
    </message>
    <message>
        <source>%1 is JSON. Contacts in JSON, one a line, are saved by “onefold save --json-input FILE”.</source>
        <translation>%1 ist JSON. Kontakte in JSON, einer je Zeile, speichert „onefold save --json-input DATEI“.</translation>
    </message>
</context>
<context>
    <name>onefold::importing::Plan</name>
    <message>
        <source>The plan cannot be written to %1: perhaps the disk is full. Nothing was imported.</source>
        <translation>Der Plan lässt sich nicht in %1 schreiben: Vielleicht ist der Datenträger voll. Nichts wurde importiert.</translation>
    </message>
</context>
<context>
    <name>onefold::importing::PlanWork</name>
    <message>
        <source>is a value of the contact of row %1 already</source>
        <translation>gehört schon dem Kontakt der Zeile %1</translation>
    </message>
    <message>
        <source>%1 has no field here and is left out.</source>
        <translation>%1 hat hier kein Feld und wird ausgelassen.</translation>
    </message>
</context>
<context>
    <name>onefold::importing::Results</name>
    <message>
        <source>There is nothing in the row.</source>
        <translation>In der Zeile steht nichts.</translation>
    </message>
    <message>
        <source>There is nothing to save: no field has a value.</source>
        <translation>Es gibt nichts zu speichern: Kein Feld hat einen Wert.</translation>
    </message>
    <message>
        <source>A contact has this already.</source>
        <translation>Ein Kontakt hat das schon.</translation>
    </message>
    <message>
        <source>No contact matches.</source>
        <translation>Kein Kontakt passt.</translation>
    </message>
    <message>
        <source>A contact has the same value here but differs in a field that counts more.</source>
        <translation>Ein Kontakt hat hier denselben Wert, unterscheidet sich aber in einem Feld, das mehr zählt.</translation>
    </message>
    <message>
        <source>This workspace wants an identity in every contact.</source>
        <translation>Dieser Arbeitsbereich verlangt in jedem Kontakt eine Identität.</translation>
    </message>
    <message>
        <source>%1 cannot be written. The import itself is not touched by that.</source>
        <translation>%1 lässt sich nicht schreiben. Der Import selbst ist davon nicht berührt.</translation>
    </message>
    <message>
        <source>%1 has changed since it was imported, so its rows cannot be told from it any more.</source>
        <translation>%1 hat sich seit dem Import geändert, darum lassen sich die Zeilen nicht mehr daraus nennen.</translation>
    </message>
    <message>
        <source>%1 is the file to be imported; the results must go into another one.</source>
        <translation>%1 ist die zu importierende Datei; die Ergebnisse müssen in eine andere gehen.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>is a value of the contact of row %1 already</source>
        <translation>gehört schon dem Kontakt der Zeile %1</translation>
    </message>
    <message>
        <source>The row names the columns again.</source>
        <translation>Die Zeile nennt noch einmal die Spalten.</translation>
    </message>
</context>
<context>
    <name>onefold::importing::RowMaker</name>
    <message>
        <source>The cell holds only “#”: its column was too narrow when the file was written.</source>
        <translation>In der Zelle steht nur „#“: Ihre Spalte war beim Schreiben der Datei zu schmal.</translation>
    </message>
    <message>
        <source>The cell holds the error of a formula, not a value.</source>
        <translation>In der Zelle steht der Fehler einer Formel, kein Wert.</translation>
    </message>
    <message>
        <source>The cell holds a formula, not its result. Write the file again with values.</source>
        <translation>In der Zelle steht eine Formel, nicht ihr Ergebnis. Bitte die Datei mit Werten neu schreiben.</translation>
    </message>
    <message>
        <source>A spreadsheet has shortened this number, and its last digits are lost. Format the column as text and write the file again.</source>
        <translation>Eine Tabellenkalkulation hat diese Nummer gekürzt, ihre letzten Ziffern sind verloren. Bitte die Spalte als Text formatieren und die Datei neu schreiben.</translation>
    </message>
    <message>
        <source>This looks like a date: a spreadsheet may have made it of a name.</source>
        <translation>Das sieht nach einem Datum aus: Vielleicht hat eine Tabellenkalkulation es aus einem Namen gemacht.</translation>
    </message>
    <message>
        <source>The row is longer than a row can be: a quotation mark may be missing before its end.</source>
        <translation>Die Zeile ist länger, als eine Zeile sein kann: Vor ihrem Ende fehlt vielleicht ein Anführungszeichen.</translation>
    </message>
    <message>
        <source>The row has more cells than the table has columns: a quotation mark or a separator may be out of place.</source>
        <translation>Die Zeile hat mehr Zellen als die Tabelle Spalten: Ein Anführungs- oder Trennzeichen steht vielleicht falsch.</translation>
    </message>
    <message>
        <source>Postal codes of this country have five digits: a spreadsheet may have dropped a zero in front.</source>
        <translation>Postleitzahlen dieses Landes haben fünf Ziffern: Eine Tabellenkalkulation hat vielleicht eine Null am Anfang weggelassen.</translation>
    </message>
    <message>
        <source>This cell is not in the encoding of the file; it was read as Windows-1252.</source>
        <translation>Diese Zelle ist nicht in der Kodierung der Datei; sie wurde als Windows-1252 gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>The cell holds %n websites; the first is taken.</source>
        <translation>
            <numerusform>Die Zelle enthält %n Website; sie wird genommen.</numerusform>
            <numerusform>Die Zelle enthält %n Websites; die erste wird genommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A birthday cannot be kept without its year; it is left out.</source>
        <translation>Ein Geburtstag ohne Jahr kann nicht gespeichert werden; er wird weggelassen.</translation>
    </message>
</context>
<context>
    <name>onefold::importing::RowSource</name>
    <message>
        <source>%1 begins with a line that is longer than one of a table can be. Perhaps its line ends are missing, or it is no table.</source>
        <translation>%1 beginnt mit einer Zeile, die länger ist, als eine Tabellenzeile sein kann. Vielleicht fehlen die Zeilenenden, oder es ist keine Tabelle.</translation>
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
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>From the service</source>
        <translation>Vom Dienst</translation>
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
    <message>
        <source>name alike, one slip in the phone number</source>
        <translation>ähnlicher Name, Telefonnummer mit einem Tippfehler</translation>
    </message>
    <message>
        <source>name alike, one slip in the email</source>
        <translation>ähnlicher Name, E-Mail mit einem Tippfehler</translation>
    </message>
    <message>
        <source>name alike, same company</source>
        <translation>ähnlicher Name, gleiche Firma</translation>
    </message>
    <message>
        <source>name alike, same city</source>
        <translation>ähnlicher Name, gleicher Ort</translation>
    </message>
</context>
<context>
    <name>onefold::merging::BulkMergeOutcome</name>
    <message numerus="yes">
        <source>Merged %n group(s)</source>
        <translation>
            <numerusform>%n Gruppe zusammengeführt</numerusform>
            <numerusform>%n Gruppen zusammengeführt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left alone, having changed since</source>
        <translation>
            <numerusform>%n nicht angerührt, da seither geändert</numerusform>
            <numerusform>%n nicht angerührt, da seither geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped before the end</source>
        <translation>vor dem Ende angehalten</translation>
    </message>
    <message>
        <source>interrupted before the end</source>
        <translation>vor dem Ende unterbrochen</translation>
    </message>
</context>
<context>
    <name>onefold::merging::Merge</name>
    <message>
        <source>The %1 belongs to %2 (contact %3), which is not one of those to merge.</source>
        <translation>%1 gehört zu %2 (Kontakt %3), der nicht zu den zusammenzuführenden zählt.</translation>
    </message>
    <message numerus="yes">
        <source>Merged %n contact(s) into contact %1 · undo with: onefold undo %2</source>
        <translation>
            <numerusform>%n Kontakt mit Kontakt %1 zusammengeführt · rückgängig mit: onefold undo %2</numerusform>
            <numerusform>%n Kontakte mit Kontakt %1 zusammengeführt · rückgängig mit: onefold undo %2</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no contact %1. It may have been deleted.</source>
        <translation>Es gibt keinen Kontakt %1. Vielleicht wurde er gelöscht.</translation>
    </message>
    <message>
        <source>It takes two different contacts to merge.</source>
        <translation>Zum Zusammenführen braucht es zwei verschiedene Kontakte.</translation>
    </message>
    <message>
        <source>Contact %1 is not one of those to merge.</source>
        <translation>Kontakt %1 zählt nicht zu den zusammenzuführenden.</translation>
    </message>
    <message>
        <source>Contact %1 became a part of contact %2 in operation %3. Merge that one instead, or undo the operation first.</source>
        <translation>Kontakt %1 wurde im Vorgang %3 ein Teil von Kontakt %2. Führen Sie stattdessen diesen zusammen, oder machen Sie zuerst den Vorgang rückgängig.</translation>
    </message>
</context>
<context>
    <name>onefold::merging::Survivor</name>
    <message>
        <source>The kept contact&apos;s value</source>
        <translation>Der Wert des behaltenen Kontakts</translation>
    </message>
    <message>
        <source>The value updated last</source>
        <translation>Der zuletzt geänderte Wert</translation>
    </message>
    <message>
        <source>The most complete contact&apos;s value</source>
        <translation>Der Wert des vollständigsten Kontakts</translation>
    </message>
    <message>
        <source>The longest value</source>
        <translation>Der längste Wert</translation>
    </message>
    <message>
        <source>The value from a chosen source</source>
        <translation>Der Wert aus einer gewählten Quelle</translation>
    </message>
</context>
<context>
    <name>onefold::net::Address</name>
    <message>
        <source>An address must not hold a user or password. Leave them out, and give the token with “onefold workspace token NAME --stdin”.</source>
        <translation>Eine Adresse darf weder Benutzer noch Passwort enthalten. Bitte weglassen und das Token mit „onefold workspace token NAME --stdin“ angeben.</translation>
    </message>
    <message>
        <source>This is no address of a service; it should look like https://api.example.com.</source>
        <translation>Das ist keine Adresse eines Dienstes; sie sollte wie https://api.example.com aussehen.</translation>
    </message>
    <message>
        <source>The address must end with its path: leave out what begins with ? or #.</source>
        <translation>Die Adresse muss mit ihrem Pfad enden: Bitte weglassen, was mit ? oder # beginnt.</translation>
    </message>
    <message>
        <source>The address of a service begins with https://.</source>
        <translation>Die Adresse eines Dienstes beginnt mit https://.</translation>
    </message>
    <message>
        <source>Contacts and token would travel unprotected: the address must begin with https://.</source>
        <translation>Kontakte und Token wären unterwegs ungeschützt: Die Adresse muss mit https:// beginnen.</translation>
    </message>
</context>
<context>
    <name>onefold::net::Transport</name>
    <message>
        <source>The certificate of %1 is not to be trusted (%2). Nothing was sent. Check the address, and whether somebody stands between.</source>
        <translation>Dem Zertifikat von %1 ist nicht zu trauen (%2). Nichts wurde gesendet. Bitte die Adresse prüfen, und ob jemand dazwischensteht.</translation>
    </message>
    <message>
        <source>The answer of %1 is longer than any it should give. It was not read to its end.</source>
        <translation>Die Antwort von %1 ist länger als jede, die er geben sollte. Sie wurde nicht zu Ende gelesen.</translation>
    </message>
    <message>
        <source>%1 sends on to %2. The token is not sent there; if that is the right address, give it.</source>
        <translation>%1 verweist auf %2. Das Token wird nicht dorthin gesendet; ist das die richtige Adresse, bitte diese angeben.</translation>
    </message>
    <message>
        <source>%1 is not found: there is no network, or the address is wrong.</source>
        <translation>%1 wird nicht gefunden: Es gibt kein Netz, oder die Adresse ist falsch.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
</context>
<context>
    <name>onefold::review::ScanOutcome</name>
    <message>
        <source>Stopped; the groups are those of the search before</source>
        <translation>Angehalten; die Gruppen sind die der vorigen Suche</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) compared</source>
        <translation>
            <numerusform>%n Kontakt verglichen</numerusform>
            <numerusform>%n Kontakte verglichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) to review</source>
        <translation>
            <numerusform>%n Gruppe durchzusehen</numerusform>
            <numerusform>%n Gruppen durchzusehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has changed since the last search</source>
        <translation>Seit der letzten Suche hat sich nichts geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n new or changed contact(s) compared with the others</source>
        <translation>
            <numerusform>%n neuer oder geänderter Kontakt mit den übrigen verglichen</numerusform>
            <numerusform>%n neue oder geänderte Kontakte mit den übrigen verglichen</numerusform>
        </translation>
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
    <message>
        <source>Queued: %1 is kept and goes to the service as soon as it can</source>
        <translation>Vorgemerkt: %1 bleibt erhalten und geht an den Dienst, sobald es möglich ist</translation>
    </message>
    <message>
        <source>Sent, but the answer was lost: %1 is looked up before it is sent again</source>
        <translation>Gesendet, aber die Antwort ging verloren: %1 wird nachgeschlagen, bevor noch einmal gesendet wird</translation>
    </message>
    <message>
        <source>Would create %1</source>
        <translation>%1 würde angelegt</translation>
    </message>
    <message>
        <source>Would update %1</source>
        <translation>%1 würde aktualisiert</translation>
    </message>
    <message>
        <source>Would leave %1 unchanged</source>
        <translation>%1 bliebe unverändert</translation>
    </message>
    <message>
        <source>Would be skipped: it may be %1</source>
        <translation>Würde übersprungen: es könnte %1 sein</translation>
    </message>
    <message>
        <source>Would be rejected</source>
        <translation>Würde abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) would change</source>
        <translation>
            <numerusform>%n Feld würde geändert</numerusform>
            <numerusform>%n Felder würden geändert</numerusform>
        </translation>
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
    <message>
        <source>An extension alone is no contact: give the phone number that it belongs to.</source>
        <translation>Eine Durchwahl allein ist kein Kontakt: Die Telefonnummer, zu der sie gehört, fehlt.</translation>
    </message>
    <message>
        <source>%1 was cleared by somebody else meanwhile. Nothing was saved: look at both, and save again.</source>
        <translation>%1 wurde inzwischen von jemand anderem geleert. Nichts wurde gespeichert: Sehen Sie beides an, und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else meanwhile, to “%2”. Nothing was saved: look at both, and save again.</source>
        <translation>%1 wurde inzwischen von jemand anderem geändert, in „%2“. Nichts wurde gespeichert: Sehen Sie beides an, und speichern Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>onefold::services::Bird</name>
    <message>
        <source>the Bird workspace defines no such attribute</source>
        <translation>der Bird-Arbeitsbereich kennt kein solches Attribut</translation>
    </message>
    <message>
        <source>Bird has no such field</source>
        <translation>Bird hat kein solches Feld</translation>
    </message>
</context>
<context>
    <name>onefold::services::HighLevel</name>
    <message>
        <source>the HighLevel location has no such custom field</source>
        <translation>der HighLevel-Standort hat kein solches eigenes Feld</translation>
    </message>
    <message>
        <source>HighLevel lets no further ones be written</source>
        <translation>HighLevel lässt keine weiteren schreiben</translation>
    </message>
    <message>
        <source>HighLevel has no such field</source>
        <translation>HighLevel hat kein solches Feld</translation>
    </message>
</context>
<context>
    <name>onefold::services::Leadpush</name>
    <message>
        <source>Leadpush has no such field</source>
        <translation>Leadpush hat kein solches Feld</translation>
    </message>
    <message>
        <source>Leadpush holds no lists</source>
        <translation>Leadpush kennt keine Listen</translation>
    </message>
</context>
<context>
    <name>onefold::services::Service</name>
    <message>
        <source>It says: %1</source>
        <translation>Er sagt: %1</translation>
    </message>
    <message>
        <source>Bird does not take the token, or has no workspace of this id. Check that the token is whole and has not expired, and the workspace&apos;s id.</source>
        <translation>Bird nimmt das Token nicht an oder hat keinen Arbeitsbereich mit dieser Kennung. Bitte prüfen, ob das Token vollständig und noch gültig ist und ob die Kennung stimmt.</translation>
    </message>
    <message>
        <source>%1 does not take the token. Check that it is whole and has not expired.</source>
        <translation>%1 nimmt das Token nicht an. Bitte prüfen, ob es vollständig und noch gültig ist.</translation>
    </message>
    <message>
        <source>%1 takes the token, but it may not do this. Give it the right to read and write contacts.</source>
        <translation>%1 nimmt das Token an, aber es darf das nicht. Bitte ihm das Recht geben, Kontakte zu lesen und zu schreiben.</translation>
    </message>
    <message>
        <source>The token is for another place at %1. Check the workspace&apos;s or location&apos;s id.</source>
        <translation>Das Token gilt für einen anderen Ort bei %1. Bitte die Kennung des Arbeitsbereichs oder Standorts prüfen.</translation>
    </message>
    <message>
        <source>%1 has no such contact.</source>
        <translation>%1 hat keinen solchen Kontakt.</translation>
    </message>
    <message>
        <source>%1 has another contact with this value of “%2”. Nothing was saved there.</source>
        <translation>%1 hat einen anderen Kontakt mit diesem Wert von „%2“. Dort wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>%1 has another contact with this identity. Nothing was saved there.</source>
        <translation>%1 hat einen anderen Kontakt mit dieser Identität. Dort wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>%1 refuses these values.</source>
        <translation>%1 lehnt diese Werte ab.</translation>
    </message>
    <message>
        <source>The account at %1 takes no more contacts.</source>
        <translation>Das Konto bei %1 nimmt keine weiteren Kontakte auf.</translation>
    </message>
    <message>
        <source>%1 asks to wait: too many requests. It is tried again by itself.</source>
        <translation>%1 bittet zu warten: zu viele Anfragen. Es wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>%1 has a fault of its own. It is tried again by itself.</source>
        <translation>%1 hat selbst eine Störung. Es wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>What answers there is not %1: check the address. Nothing was lost.</source>
        <translation>Was dort antwortet, ist nicht %1: Bitte die Adresse prüfen. Nichts ging verloren.</translation>
    </message>
    <message>
        <source>The answer of %1 was lost. It is looked up before anything is sent again.</source>
        <translation>Die Antwort von %1 ging verloren. Es wird nachgeschlagen, bevor noch einmal gesendet wird.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
    <message>
        <source>Leadpush takes the token, but it may not do this. Give it the right to read and write contacts, and check the workspace&apos;s id.</source>
        <translation>Leadpush nimmt das Token an, aber es darf das nicht. Geben Sie ihm das Recht, Kontakte zu lesen und zu schreiben, und prüfen Sie die Kennung des Arbeitsbereichs.</translation>
    </message>
</context>
<context>
    <name>onefold::store::Copying</name>
    <message>
        <source>There are contacts or history in the workspace already. A copy goes into an empty one only. Nothing was changed.</source>
        <translation>Im Arbeitsbereich gibt es schon Kontakte oder einen Verlauf. Kopiert wird nur in einen leeren. Nichts wurde geändert.</translation>
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
    <name>onefold::store::Filter</name>
    <message>
        <source>acme: contains it. =acme: is just that. !acme: does not contain it.</source>
        <translation>acme: enthält es. =acme: ist genau das. !acme: enthält es nicht.</translation>
    </message>
    <message>
        <source>=: is empty. !: is not empty.</source>
        <translation>=: ist leer. !: ist nicht leer.</translation>
    </message>
    <message>
        <source>2024, 2024-03 or 2024-03-15: within that time. &gt;2024-03: after it. &lt;2024-03: before it. 2024-01..2024-06: from one to the other.</source>
        <translation>2024, 2024-03 oder 2024-03-15: in dieser Zeit. &gt;2024-03: danach. &lt;2024-03: davor. 2024-01..2024-06: vom einen bis zum anderen.</translation>
    </message>
    <message>
        <source>Any digits in a row, written as you like. +49: begins so. !555: does not contain it.</source>
        <translation>Ziffern in Folge, in beliebiger Schreibweise. +49: beginnt so. !555: enthält es nicht.</translation>
    </message>
    <message>
        <source>A country code or part of a name. !Germany: any other.</source>
        <translation>Ein Ländercode oder ein Teil eines Namens. !Deutschland: jedes andere.</translation>
    </message>
    <message>
        <source>yes or no.</source>
        <translation>ja oder nein.</translation>
    </message>
    <message>
        <source>&gt;100, &lt;=5 or 5..10 compares numbers and dates.</source>
        <translation>&gt;100, &lt;=5 oder 5..10 vergleicht Zahlen und Daten.</translation>
    </message>
</context>
<context>
    <name>onefold::store::OutboxState</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Answer lost</source>
        <translation>Antwort verloren</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Changed on both sides</source>
        <translation>Auf beiden Seiten geändert</translation>
    </message>
</context>
<context>
    <name>onefold::store::PostgresAddress</name>
    <message>
        <source>A URL with a password in it is refused: it would stand in lists and logs. Leave it out; the password comes from --token-env, the system&apos;s keychain, PGPASSFILE or ~/.pgpass.</source>
        <translation>Eine URL mit einem Passwort darin wird nicht angenommen: Es stünde in Listen und Protokollen. Lassen Sie es weg; das Passwort kommt aus --token-env, dem Schlüsselbund des Systems, PGPASSFILE oder ~/.pgpass.</translation>
    </message>
    <message>
        <source>The address of a team workspace begins with postgresql://.</source>
        <translation>Die Adresse eines Arbeitsbereichs eines Teams beginnt mit postgresql://.</translation>
    </message>
    <message>
        <source>This is no address of a database. One looks so: postgresql://anna@db.example.com/contacts</source>
        <translation>Das ist keine Adresse einer Datenbank. Eine sieht so aus: postgresql://anna@db.example.com/contacts</translation>
    </message>
    <message>
        <source>“%1” is not an option that Onefold takes in an address.</source>
        <translation>„%1“ ist keine Option, die Onefold in einer Adresse nimmt.</translation>
    </message>
    <message>
        <source>The address names no database: postgresql://HOST/DATABASE</source>
        <translation>Die Adresse nennt keine Datenbank: postgresql://SERVER/DATENBANK</translation>
    </message>
    <message>
        <source>%1 on this computer</source>
        <translation>%1 auf diesem Computer</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>onefold::store::PostgresFailure</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Only an admin may delete contacts of this workspace.</source>
        <translation>Kontakte dieses Arbeitsbereichs löschen darf nur ein Verwalter.</translation>
    </message>
    <message>
        <source>Only an admin may merge contacts of this workspace.</source>
        <translation>Kontakte dieses Arbeitsbereichs zusammenführen darf nur ein Verwalter.</translation>
    </message>
    <message>
        <source>Only an admin may erase contacts of this workspace for good.</source>
        <translation>Kontakte dieses Arbeitsbereichs endgültig löschen darf nur ein Verwalter.</translation>
    </message>
    <message>
        <source>Only an admin may undo what somebody else did in this workspace.</source>
        <translation>Was jemand anderes in diesem Arbeitsbereich getan hat, darf nur ein Verwalter rückgängig machen.</translation>
    </message>
    <message>
        <source>Only an admin may change the settings of this workspace.</source>
        <translation>Die Einstellungen dieses Arbeitsbereichs ändern darf nur ein Verwalter.</translation>
    </message>
    <message>
        <source>Your role in this workspace does not allow this; an admin&apos;s does.</source>
        <translation>Ihre Rolle in diesem Arbeitsbereich erlaubt das nicht; die eines Verwalters schon.</translation>
    </message>
    <message>
        <source>Somebody else is writing to %1 and did not finish in time. Nothing was changed. Try again.</source>
        <translation>Jemand anderes schreibt gerade in %1 und war nicht rechtzeitig fertig. Nichts wurde geändert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server of %1 has no room left. Nothing of this change was saved, everything before it is. Tell whoever looks after the server.</source>
        <translation>Der Server von %1 hat keinen Platz mehr. Nichts von dieser Änderung wurde gespeichert, alles davor schon. Sagen Sie es dem, der sich um den Server kümmert.</translation>
    </message>
    <message>
        <source>The server of %1 may only be read: it may be a replica. Nothing was changed.</source>
        <translation>Der Server von %1 kann nur gelesen werden: Vielleicht ist er eine Replik. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The server of %1 reported a failure: %2. Nothing of this change was saved.</source>
        <translation>Der Server von %1 meldete einen Fehler: %2. Nichts von dieser Änderung wurde gespeichert.</translation>
    </message>
    <message>
        <source>See that the password is right and can be found: --token-env, the system&apos;s keychain, PGPASSFILE or ~/.pgpass.</source>
        <translation>Sorgen Sie dafür, dass das Passwort stimmt und gefunden wird: --token-env, Schlüsselbund des Systems, PGPASSFILE oder ~/.pgpass.</translation>
    </message>
    <message>
        <source>Check the address, and that the server is up.</source>
        <translation>Prüfen Sie die Adresse, und ob der Server läuft.</translation>
    </message>
    <message>
        <source>There is no way to %1: %2 Nothing was changed. %3</source>
        <translation>Es führt kein Weg zu %1: %2 Nichts wurde geändert. %3</translation>
    </message>
    <message>
        <source>Qt&apos;s PostgreSQL driver is not installed. On Debian, install the package libqt6sql6-psql.</source>
        <translation>Der PostgreSQL-Treiber von Qt ist nicht installiert. Installieren Sie unter Debian das Paket libqt6sql6-psql.</translation>
    </message>
    <message>
        <source>The server of %1 is PostgreSQL %2; Onefold needs 14 or newer. Nothing was changed.</source>
        <translation>Der Server von %1 ist PostgreSQL %2; Onefold braucht 14 oder neuer. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost. Nothing of this change was saved, everything before it is. Try again.</source>
        <translation>Die Verbindung zu %1 ging verloren. Nichts von dieser Änderung wurde gespeichert, alles davor schon. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost just as the change was saved, and the server does not answer: it may have been saved or not. Look before you save it again.</source>
        <translation>Die Verbindung zu %1 ging gerade beim Speichern verloren, und der Server antwortet nicht: Die Änderung kann gespeichert sein oder nicht. Sehen Sie nach, bevor Sie noch einmal speichern.</translation>
    </message>
    <message>
        <source>The text holds a character that PostgreSQL cannot store (U+0000). Nothing was changed. Take it out.</source>
        <translation>Der Text enthält ein Zeichen, das PostgreSQL nicht speichern kann (U+0000). Nichts wurde geändert. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>%1 holds something else than an Onefold workspace. Nothing was changed. Make a database of its own for Onefold.</source>
        <translation>%1 enthält etwas anderes als einen Arbeitsbereich von Onefold. Nichts wurde geändert. Legen Sie für Onefold eine eigene Datenbank an.</translation>
    </message>
    <message>
        <source>There is no Onefold workspace in %1 yet. Whoever looks after the database makes one with “onefold workspace init --url %2”.</source>
        <translation>In %1 gibt es noch keinen Arbeitsbereich von Onefold. Wer sich um die Datenbank kümmert, legt ihn an mit „onefold workspace init --url %2“.</translation>
    </message>
    <message>
        <source>%1 is of a newer Onefold. It was not changed. Update Onefold to open it.</source>
        <translation>%1 ist von einem neueren Onefold. Es wurde nicht geändert. Aktualisieren Sie Onefold, um es zu öffnen.</translation>
    </message>
    <message>
        <source>%1 is of an older Onefold. It was not changed. Whoever looks after the database brings it up to date with “onefold workspace init --url %2”.</source>
        <translation>%1 ist von einem älteren Onefold. Es wurde nicht geändert. Wer sich um die Datenbank kümmert, bringt es auf den neuesten Stand mit „onefold workspace init --url %2“.</translation>
    </message>
    <message>
        <source>“%1” may not use %2. Whoever looks after the database allows it with: GRANT &quot;%3&quot; TO &quot;%1&quot;</source>
        <translation>„%1“ darf %2 nicht benutzen. Wer sich um die Datenbank kümmert, erlaubt es mit: GRANT &quot;%3&quot; TO &quot;%1&quot;</translation>
    </message>
    <message>
        <source>The server of %1 has no extension pg_trgm, or this login may not create it. It comes with PostgreSQL (package postgresql-contrib on some systems); whoever looks after the server runs CREATE EXTENSION pg_trgm in the database. Nothing was changed.</source>
        <translation>Dem Server von %1 fehlt die Erweiterung pg_trgm, oder diese Anmeldung darf sie nicht anlegen. Sie kommt mit PostgreSQL (auf manchen Systemen im Paket postgresql-contrib); wer sich um den Server kümmert, führt in der Datenbank CREATE EXTENSION pg_trgm aus. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The server could not prove who it is. See that its certificate has not expired and is in its name, or name its authority in the address: ?sslrootcert=FILE.</source>
        <translation>Der Server konnte nicht beweisen, wer er ist. Sehen Sie nach, ob sein Zertifikat nicht abgelaufen ist und auf seinen Namen lautet, oder nennen Sie seine Zertifizierungsstelle in der Adresse: ?sslrootcert=DATEI.</translation>
    </message>
    <message>
        <source>%1 is reached through a connection pooler such as PgBouncer, which loses notifications and prepared statements. Give the address of PostgreSQL itself, or let the pooler keep a connection for each session (pool_mode=session). Nothing was changed.</source>
        <translation>%1 wird über einen Verbindungsverteiler wie PgBouncer erreicht, der Benachrichtigungen und vorbereitete Anweisungen verliert. Geben Sie die Adresse von PostgreSQL selbst an, oder lassen Sie den Verteiler für jede Sitzung eine Verbindung behalten (pool_mode=session). Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 keeps its text in the encoding %2, which does not hold every name. Nothing was changed. Make a database with the encoding UTF8 for Onefold.</source>
        <translation>%1 speichert Text in der Kodierung %2, die nicht jeden Namen aufnimmt. Nichts wurde geändert. Legen Sie für Onefold eine Datenbank mit der Kodierung UTF8 an.</translation>
    </message>
    <message>
        <source>This login may not set %1 up: it needs the right to create schemas in the database and roles (CREATEROLE), and where there is a workspace already, to be the login that set it up. Nothing was changed.</source>
        <translation>Diese Anmeldung darf %1 nicht einrichten: Sie braucht das Recht, in der Datenbank Schemas und Rollen anzulegen (CREATEROLE), und wo es schon einen Arbeitsbereich gibt, muss sie ihn eingerichtet haben. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>onefold::store::PostgresIntake</name>
    <message>
        <source>A whole workspace, with its journal, is copied into the database only by the login that set it up. Nothing was changed.</source>
        <translation>Einen ganzen Arbeitsbereich mit Verlauf kopiert nur die Anmeldung in die Datenbank, die sie eingerichtet hat. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>onefold::store::SavedView</name>
    <message>
        <source>The saved views of this workspace cannot be read. Its contacts are not touched; saving a view begins a new list of views.</source>
        <translation>Die gespeicherten Ansichten dieses Arbeitsbereichs sind nicht lesbar. Die Kontakte sind davon nicht berührt; wer eine Ansicht speichert, beginnt eine neue Liste.</translation>
    </message>
</context>
<context>
    <name>onefold::sync::Create</name>
    <message>
        <source>HighLevel wants the location&apos;s id: --id ID.</source>
        <translation>HighLevel verlangt die Kennung des Standorts: --id ID.</translation>
    </message>
    <message>
        <source>Bird wants the workspace&apos;s id: --id ID.</source>
        <translation>Bird verlangt die Kennung des Arbeitsbereichs: --id ID.</translation>
    </message>
    <message>
        <source>--token-env wants the name of an environment variable, never the token itself.</source>
        <translation>--token-env verlangt den Namen einer Umgebungsvariablen, niemals das Token selbst.</translation>
    </message>
    <message>
        <source>%1 is another workspace&apos;s file. Leave --path out, or name a new file.</source>
        <translation>%1 ist die Datei eines anderen Arbeitsbereichs. Bitte --path weglassen oder eine neue Datei nennen.</translation>
    </message>
</context>
<context>
    <name>onefold::sync::Duration</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute|%n Minuten</numerusform>
            <numerusform>%n Minute|%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde|%n Stunden</numerusform>
            <numerusform>%n Stunde|%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag|%n Tage</numerusform>
            <numerusform>%n Tag|%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>sending to %1 takes about %2</source>
        <translation>das Senden an %1 dauert etwa %2</translation>
    </message>
    <message>
        <source>sending to %1 takes about %2 (it permits %L3 requests a day)</source>
        <translation>das Senden an %1 dauert etwa %2 (erlaubt sind dort %L3 Anfragen am Tag)</translation>
    </message>
</context>
<context>
    <name>onefold::sync::Outbox</name>
    <message>
        <source>Nothing of contact %1 waits to be sent.</source>
        <translation>Von Kontakt %1 wartet nichts darauf, gesendet zu werden.</translation>
    </message>
    <message>
        <source>%1 was changed on both sides: say which to keep.</source>
        <translation>%1 wurde auf beiden Seiten geändert: Bitte sagen, was gelten soll.</translation>
    </message>
    <message>
        <source>Whether the service has taken this is not known yet, so it cannot be given up. Let it be looked up first: onefold sync.</source>
        <translation>Ob der Dienst das angenommen hat, ist noch nicht bekannt, deshalb lässt es sich nicht aufgeben. Bitte erst nachschlagen lassen: onefold sync.</translation>
    </message>
</context>
<context>
    <name>onefold::sync::Puller</name>
    <message>
        <source>The service lists the same page again and again. The pull was stopped; what came before is kept.</source>
        <translation>Der Dienst führt immer wieder dieselbe Seite auf. Das Lesen wurde angehalten; was vorher kam, bleibt.</translation>
    </message>
</context>
<context>
    <name>onefold::sync::Pusher</name>
    <message>
        <source>At the service this is contact %1 of this workspace already.</source>
        <translation>Beim Dienst ist das schon Kontakt %1 dieses Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>Quote this to its support: %1</source>
        <translation>Für dessen Hilfe bitte angeben: %1</translation>
    </message>
    <message>
        <source>Changed here and at the service: %1. Choose which to keep.</source>
        <translation>Hier und beim Dienst geändert: %1. Bitte wählen, was gelten soll.</translation>
    </message>
    <message>
        <source>%1 asks to wait about %2: too many requests. What waits is kept, and sent after that.</source>
        <translation>%1 bittet, etwa %2 zu warten: zu viele Anfragen. Was wartet, bleibt erhalten und wird danach gesendet.</translation>
    </message>
    <message>
        <source>Whether %1 has taken this contact is not known, and there is nothing to look it up by. Look there: if it is there, discard this change; if not, send it again.</source>
        <translation>Ob %1 diesen Kontakt übernommen hat, ist nicht bekannt, und es gibt nichts, wonach er sich suchen ließe. Sehen Sie dort nach: Ist er da, verwerfen Sie diese Änderung; wenn nicht, senden Sie sie erneut.</translation>
    </message>
    <message>
        <source>%1 has %2 with this identity already. Nothing was saved there.</source>
        <translation>%1 hat mit dieser Identität bereits %2. Dort wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>%1 has %2, who may be the same person. Nothing was saved there.</source>
        <translation>%1 hat %2, vielleicht dieselbe Person. Dort wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>It waits for contact %1, which gives up an address or number that this one is to have: the service is told of that first.</source>
        <translation>Wartet auf Kontakt %1, der eine Adresse oder Nummer abgibt, die dieser bekommen soll: Das wird dem Dienst zuerst mitgeteilt.</translation>
    </message>
    <message>
        <source>At the service contact %1 of this workspace has this address or number. The token may look nobody up there, so that sending this could change that contact: nothing was sent. Once that one has let go of it there, send this again.</source>
        <translation>Beim Dienst hat Kontakt %1 dieses Arbeitsbereichs diese Adresse oder Nummer. Das Token darf dort niemanden nachschlagen, sodass das Senden jenen Kontakt ändern könnte: Es wurde nichts gesendet. Senden Sie dies erneut, sobald jener sie dort freigegeben hat.</translation>
    </message>
    <message>
        <source>It waits for contact %1: what the service has of this address or number may have been made for that one, which is found out first.</source>
        <translation>Wartet auf Kontakt %1: Was der Dienst zu dieser Adresse oder Nummer hat, wurde vielleicht für jenen angelegt; das wird zuerst geklärt.</translation>
    </message>
    <message>
        <source>It waits for contact %1, which the service has with the same address or number: what was edited of that one is sent first.</source>
        <translation>Wartet auf Kontakt %1, den der Dienst mit derselben Adresse oder Nummer hat: Was an jenem bearbeitet wurde, wird zuerst gesendet.</translation>
    </message>
</context>
<context>
    <name>onefold::sync::Synchroniser</name>
    <message>
        <source>“%1” is all on this computer: there is no service to send to.</source>
        <translation>„%1“ liegt ganz auf diesem Computer: Es gibt keinen Dienst, an den zu senden wäre.</translation>
    </message>
    <message>
        <source>Another Onefold is sending for “%1”. What waits here is sent by it.</source>
        <translation>Ein anderes Onefold sendet gerade für „%1“. Was hier wartet, wird von ihm gesendet.</translation>
    </message>
    <message>
        <source>Nothing can be sent for “%1”: the file %2, by which programs take turns, cannot be had (%3). What waits is kept. Check who may write in that folder, and take away what stands there instead.</source>
        <translation>Für „%1“ kann nichts gesendet werden: Die Datei %2, über die sich Programme abwechseln, ist nicht zu bekommen (%3). Was wartet, bleibt erhalten. Prüfen Sie, wer in diesem Ordner schreiben darf, und entfernen Sie, was dort an ihrer Stelle steht.</translation>
    </message>
</context>
<context>
    <name>onefold::sync::Token</name>
    <message>
        <source>There is no token for “%1”. Set the environment variable %2, or put a token into the system&apos;s keychain with “onefold workspace token %1 --stdin”.</source>
        <translation>Für „%1“ gibt es kein Token. Bitte die Umgebungsvariable %2 setzen oder mit „onefold workspace token %1 --stdin“ ein Token in den Schlüsselbund des Systems legen.</translation>
    </message>
    <message>
        <source>There is no token for “%1”. Put one into the system&apos;s keychain with “onefold workspace token %1 --stdin”; where there is no keychain, make the workspace with --token-env VARIABLE and set that.</source>
        <translation>Für „%1“ gibt es kein Token. Bitte eines mit „onefold workspace token %1 --stdin“ in den Schlüsselbund des Systems legen; gibt es keinen Schlüsselbund, den Arbeitsbereich mit --token-env VARIABLE anlegen und diese setzen.</translation>
    </message>
    <message>
        <source>This is no token: one word on one line is expected.</source>
        <translation>Das ist kein Token: Erwartet wird ein Wort in einer Zeile.</translation>
    </message>
    <message>
        <source>There is no keychain here that takes the token; it was kept nowhere. Unlock the keychain, or make the workspace with --token-env VARIABLE and set that.</source>
        <translation>Hier ist kein Schlüsselbund, der das Token aufnimmt; es wurde nirgends aufbewahrt. Bitte den Schlüsselbund entsperren oder den Arbeitsbereich mit --token-env VARIABLE anlegen und diese setzen.</translation>
    </message>
</context>
<context>
    <name>onefold::ui::activity::Activity</name>
    <message>
        <source>matched by %1</source>
        <translation>zugeordnet über %1</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 not applied</source>
        <translation>%1 nicht übernommen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count, verdict</comment>
        <extracomment>How many contacts came to a verdict: &quot;998 created&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Partly undone</source>
        <translation>Teilweise rückgängig gemacht</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
</context>
<context>
    <name>onefold::ui::activity::ActivityModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
</context>
<context>
    <name>onefold::ui::activity::JournalPage</name>
    <message>
        <source>Open contact</source>
        <translation>Kontakt öffnen</translation>
    </message>
    <message>
        <source>Undo operation</source>
        <translation>Vorgang rückgängig machen</translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation>Journal durchsuchen</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Wer es tat</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Kind of operation</source>
        <translation>Art des Vorgangs</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>what was done here, newest first</source>
        <translation>was hier getan wurde, das Neueste zuerst</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Nothing in the journal matches.</source>
        <translation>Nichts im Journal passt dazu.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Nothing has happened here yet. Whatever is saved will be listed.</source>
        <translation>Hier ist noch nichts geschehen. Was gespeichert wird, steht dann hier.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Redo operation</source>
        <translation>Vorgang wiederherstellen</translation>
    </message>
    <message>
        <source>Search contacts, people and kinds</source>
        <translation>Kontakte, Personen und Arten suchen</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::BulkBar</name>
    <message>
        <source>Selected contacts</source>
        <translation>Ausgewählte Kontakte</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Add tag…</source>
        <translation>Tag hinzufügen…</translation>
    </message>
    <message>
        <source>Remove tag…</source>
        <translation>Tag entfernen…</translation>
    </message>
    <message>
        <source>Edit field…</source>
        <translation>Feld ändern…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Field to edit</source>
        <translation>Zu änderndes Feld</translation>
    </message>
    <message numerus="yes">
        <source>%1 selected</source>
        <comment>a count of several contacts</comment>
        <translation>
            <numerusform>%1 ausgewählt</numerusform>
            <numerusform>%1 ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Tag to add</source>
        <translation>Hinzuzufügendes Tag</translation>
    </message>
    <message>
        <source>Tag to remove</source>
        <translation>Zu entfernendes Tag</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>Empty clears it</source>
        <translation>Leer löscht den Wert</translation>
    </message>
    <message numerus="yes">
        <source>Set for %1 contacts</source>
        <comment>a count of several</comment>
        <translation>
            <numerusform>Für %1 Kontakt setzen</numerusform>
            <numerusform>Für %1 Kontakte setzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add to %1 contacts</source>
        <comment>a count of several</comment>
        <translation>
            <numerusform>Zu %1 Kontakt hinzufügen</numerusform>
            <numerusform>Zu %1 Kontakten hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove from %1 contacts</source>
        <comment>a count of several</comment>
        <translation>
            <numerusform>Von %1 Kontakt entfernen</numerusform>
            <numerusform>Von %1 Kontakten entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear for %1 contacts</source>
        <comment>a count of several</comment>
        <translation>
            <numerusform>Bei %1 Kontakt leeren</numerusform>
            <numerusform>Bei %1 Kontakten leeren</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::BulkDeeds</name>
    <message numerus="yes">
        <source>Updating %n contact(s)…</source>
        <translation>
            <numerusform>%n Kontakt wird aktualisiert…</numerusform>
            <numerusform>%n Kontakte werden aktualisiert…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n contact(s)…</source>
        <translation>
            <numerusform>%n Kontakt wird gelöscht…</numerusform>
            <numerusform>%n Kontakte werden gelöscht…</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::CellEditor</name>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::CellPaster</name>
    <message>
        <source>Not pasted</source>
        <translation>Nicht eingefügt</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Text.</translation>
    </message>
    <message>
        <source>Go to the cell that the pasted text should begin in, then paste again.</source>
        <translation>Erst in die Zelle gehen, in der das Eingefügte beginnen soll, dann noch einmal einfügen.</translation>
    </message>
    <message>
        <source>Up to %1 rows can be pasted at once; more is an import.</source>
        <translation>Höchstens %1 Zeilen lassen sich auf einmal einfügen; mehr ist ein Import.</translation>
    </message>
    <message>
        <source>These columns cannot be edited.</source>
        <translation>Diese Spalten lassen sich nicht bearbeiten.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) reach below the last contact and are left out.</source>
        <translation>
            <numerusform>%n Zeile reicht über den letzten Kontakt hinaus und bleibt weg.</numerusform>
            <numerusform>%n Zeilen reichen über den letzten Kontakt hinaus und bleiben weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste %1 × %2 over existing values?</source>
        <translation>%1 × %2 über vorhandene Werte einfügen?</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>%n Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) pasted</source>
        <translation>
            <numerusform>%n Zeile eingefügt</numerusform>
            <numerusform>%n Zeilen eingefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing was pasted.</source>
        <translation>Nichts wurde eingefügt.</translation>
    </message>
    <message>
        <source>Import as contacts</source>
        <translation>Als Kontakte importieren</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::ChangeText</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a field had no value</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>A field&apos;s value before and after a change.</extracomment>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::ChangesList</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::Chip</name>
    <message>
        <source>Remove %1 from %2</source>
        <comment>an item and a list</comment>
        <translation>%1 aus %2 entfernen</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Space shows or hides, Alt+Up and Alt+Down move.</source>
        <translation>Leertaste zeigt oder verbirgt, Alt+Auf und Alt+Ab verschieben.</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Columns shown</source>
        <translation>Gezeigte Spalten</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::Columns</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
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
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Fill from the clipboard</source>
        <translation>Aus der Zwischenablage füllen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Endgültig löschen…</translation>
    </message>
    <message>
        <source>This contact was deleted elsewhere. What you typed is kept; saving makes a new contact of it.</source>
        <translation>Dieser Kontakt wurde anderswo gelöscht. Das Getippte bleibt erhalten; beim Speichern wird ein neuer Kontakt daraus.</translation>
    </message>
    <message>
        <source>The contact was erased for good, and what was typed for it with it.</source>
        <translation>Der Kontakt wurde endgültig gelöscht, und mit ihm, was für ihn getippt war.</translation>
    </message>
    <message>
        <source>Changed elsewhere meanwhile: %1. What you typed is kept.</source>
        <comment>names of fields</comment>
        <translation>Inzwischen anderswo geändert: %1. Das Getippte bleibt erhalten.</translation>
    </message>
    <message>
        <source>Unsaved draft restored.</source>
        <translation>Nicht gespeicherter Entwurf wiederhergestellt.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) filled from the clipboard.</source>
        <translation>
            <numerusform>%n Feld aus der Zwischenablage gefüllt.</numerusform>
            <numerusform>%n Felder aus der Zwischenablage gefüllt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>%1 was cleared elsewhere; you typed “%2”.</source>
        <comment>a field and a value</comment>
        <translation>%1 wurde anderswo geleert; getippt ist „%2“.</translation>
    </message>
    <message>
        <source>%1 is now “%3”, you typed “%2”.</source>
        <comment>a field, what was typed, and what stands there</comment>
        <translation>%1 ist jetzt „%3“, getippt ist „%2“.</translation>
    </message>
    <message>
        <source>filled from the clipboard</source>
        <translation>aus der Zwischenablage gefüllt</translation>
    </message>
    <message>
        <source>Save as new</source>
        <translation>Als neuen speichern</translation>
    </message>
    <message>
        <source>kept here alone: %1</source>
        <comment>a reason</comment>
        <translation>nur hier behalten: %1</translation>
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
    <name>onefold::ui::contacts::ContactsPage</name>
    <message numerus="yes">
        <source>%1 contacts</source>
        <comment>a count of several</comment>
        <translation>
            <numerusform>%1 Kontakt</numerusform>
            <numerusform>%1 Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>No contact matches these filters.</source>
        <translation>Kein Kontakt passt zu diesen Filtern.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter leeren</translation>
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
        <source>Nothing needs care.</source>
        <translation>Nichts braucht Pflege.</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>Alle Kontakte</translation>
    </message>
    <message>
        <source>New contact…</source>
        <translation>Neuer Kontakt…</translation>
    </message>
    <message>
        <source>tag %1 added</source>
        <translation>Tag %1 hinzugefügt</translation>
    </message>
    <message>
        <source>tag %1 removed</source>
        <translation>Tag %1 entfernt</translation>
    </message>
    <message>
        <source>%1 cleared</source>
        <translation>%1 geleert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Save the contact</source>
        <translation>Den Kontakt speichern</translation>
    </message>
    <message>
        <source>Save the contact and begin a new one</source>
        <translation>Den Kontakt speichern und einen neuen beginnen</translation>
    </message>
    <message>
        <source>Open the contact in the form</source>
        <translation>Den Kontakt im Formular öffnen</translation>
    </message>
    <message>
        <source>Delete the selected contacts</source>
        <translation>Die ausgewählten Kontakte löschen</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>Die Zelle bearbeiten</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Die ausgewählten Zeilen kopieren</translation>
    </message>
    <message>
        <source>Paste over cells</source>
        <translation>Über Zellen einfügen</translation>
    </message>
    <message>
        <source>Filter columns</source>
        <translation>Spalten filtern</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Save what is shown as a view</source>
        <translation>Das Gezeigte als Ansicht speichern</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>Änderungen zeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Save view…</source>
        <translation>Ansicht speichern…</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation>Gefiltert</translation>
    </message>
    <message>
        <source>Needs care</source>
        <translation>Braucht Pflege</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>There is a view of this name. It will be replaced.</source>
        <translation>Es gibt eine Ansicht dieses Namens. Sie wird ersetzt.</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Saved view %1</source>
        <translation>Ansicht %1 gespeichert</translation>
    </message>
    <message>
        <source>There is a view of this name.</source>
        <translation>Es gibt eine Ansicht dieses Namens.</translation>
    </message>
    <message>
        <source>New name of the view</source>
        <translation>Neuer Name der Ansicht</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Update to what is shown</source>
        <translation>Auf das Gezeigte ändern</translation>
    </message>
    <message>
        <source>Updated view %1</source>
        <translation>Ansicht %1 geändert</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>Ansicht löschen</translation>
    </message>
    <message>
        <source>Deleted view %1</source>
        <translation>Ansicht %1 gelöscht</translation>
    </message>
    <message>
        <source>Nothing can be saved now</source>
        <translation>Jetzt kann nichts gespeichert werden</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>Wieder verbunden</translation>
    </message>
    <message>
        <source>Everything can be saved again.</source>
        <translation>Es kann wieder alles gespeichert werden.</translation>
    </message>
    <message>
        <source>It is tried again by itself; what you type is kept. %1</source>
        <comment>why not</comment>
        <translation>Es wird von selbst wieder versucht; was Sie eingeben, bleibt erhalten. %1</translation>
    </message>
    <message>
        <source>No contacts yet. Type the first, or drop a CSV file here.</source>
        <translation>Noch keine Kontakte. Der erste kann gleich getippt oder eine CSV-Datei hierher gezogen werden.</translation>
    </message>
    <message>
        <source>What you typed is kept in the form.</source>
        <translation>Was Sie getippt haben, bleibt im Formular erhalten.</translation>
    </message>
    <message>
        <source>Go to the field</source>
        <translation>Zum Feld</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::Deeds</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped; undo again goes on</source>
        <translation>angehalten; nochmals rückgängig setzt fort</translation>
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
        <translation>Noch einmal Strg+Z tut es.</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>Wird rückgängig gemacht…</translation>
    </message>
    <message>
        <source>Redoing…</source>
        <translation>Wird wiederhergestellt…</translation>
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
    <message numerus="yes">
        <source>Queued: %n contact(s) are deleted at the service as soon as it can be</source>
        <translation>
            <numerusform>Wartet: %n Kontakt wird beim Dienst gelöscht, sobald es geht</numerusform>
            <numerusform>Wartet: %n Kontakte werden beim Dienst gelöscht, sobald es geht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) left as edited since</source>
        <translation>
            <numerusform>%n Feld gelassen, weil inzwischen bearbeitet</numerusform>
            <numerusform>%n Felder gelassen, weil inzwischen bearbeitet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left out: another contact has it now</source>
        <translation>%1 ausgelassen: gehört jetzt einem anderen Kontakt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted again</source>
        <translation>
            <numerusform>%n Kontakt wieder gelöscht</numerusform>
            <numerusform>%n Kontakte wieder gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n contact(s) deleted again</source>
        <translation>
            <numerusform>Rückgängig gemacht: %n Kontakt wieder gelöscht</numerusform>
            <numerusform>Rückgängig gemacht: %n Kontakte wieder gelöscht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::DraftFile</name>
    <message>
        <source>What is typed cannot be kept for the case of a crash: %1 It is still in the form; save it.</source>
        <translation>Das Getippte kann nicht für den Fall eines Absturzes aufbewahrt werden: %1 Es steht noch im Formular; bitte speichern.</translation>
    </message>
    <message>
        <source>The folder of the workspace cannot be written to.</source>
        <translation>Der Ordner des Arbeitsbereichs ist nicht beschreibbar.</translation>
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
    <message>
        <source>%1 stays out: there is no phone number it could belong to.</source>
        <comment>a field</comment>
        <translation>%1 bleibt draußen: Es gibt keine Telefonnummer, zu der es gehören könnte.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weiteres Problem.</numerusform>
            <numerusform>Und %n weitere Probleme.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept here alone: %1.</source>
        <comment>names of fields</comment>
        <translation>Nur hier behalten: %1.</translation>
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
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::FieldEditor</name>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::FieldInput</name>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Permanent</source>
        <translation>Dauerhaft</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::FilterHeader</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <comment>%1 is a column&apos;s title, such as Email</comment>
        <translation>Filter %1</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::FormFields</name>
    <message>
        <source>Address, web, time zone</source>
        <translation>Adresse, Web, Zeitzone</translation>
    </message>
    <message>
        <source>Do not disturb, lists, custom fields</source>
        <translation>Nicht stören, Listen, eigene Felder</translation>
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
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::FormTabs</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::HistoryModel</name>
    <message>
        <source>%1 stayed out</source>
        <comment>a field</comment>
        <translation>%1 blieb draußen</translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>matched by %1</source>
        <translation>zugeordnet über %1</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::HistoryPage</name>
    <message>
        <source>Undo this</source>
        <translation>Dies rückgängig machen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nothing has happened to this contact yet. Every save will stand here.</source>
        <translation>Mit diesem Kontakt ist noch nichts geschehen. Jedes Speichern steht dann hier.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Redo this</source>
        <translation>Dies wiederherstellen</translation>
    </message>
    <message>
        <source>Choose an entry to take it back.</source>
        <translation>Einen Eintrag wählen, um ihn zurückzunehmen.</translation>
    </message>
    <message>
        <source>Nothing was changed here.</source>
        <translation>Hier wurde nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Redone for %n other contact(s) too.</source>
        <translation>
            <numerusform>Auch für %n anderen Kontakt wiederhergestellt.</numerusform>
            <numerusform>Auch für %n andere Kontakte wiederhergestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone for %n other contact(s) too.</source>
        <translation>
            <numerusform>Auch für %n anderen Kontakt rückgängig gemacht.</numerusform>
            <numerusform>Auch für %n andere Kontakte rückgängig gemacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>This came from the service: it is not undone here. Edit the contact instead.</source>
        <translation>Das kam vom Dienst: Es wird hier nicht rückgängig gemacht. Bearbeiten Sie stattdessen den Kontakt.</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::LongWork</name>
    <message>
        <source>Not done</source>
        <translation>Nicht getan</translation>
    </message>
    <message>
        <source>The last change of many contacts is still under way. Please wait for it, or cancel it.</source>
        <translation>Die letzte Änderung vieler Kontakte läuft noch. Bitte abwarten oder abbrechen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>The server is away. Until it is back nothing can be changed, deleted, merged, undone or exported; it is tried again by itself.</source>
        <translation>Der Server ist nicht erreichbar. Bis er wieder da ist, kann nichts geändert, gelöscht, zusammengeführt, rückgängig gemacht oder exportiert werden; es wird von selbst wieder versucht.</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::MemberAdder</name>
    <message>
        <source>Add email, phone, identifier…</source>
        <translation>E-Mail, Telefon, Kennung hinzufügen…</translation>
    </message>
    <message>
        <source>Add custom field…</source>
        <translation>Eigenes Feld hinzufügen…</translation>
    </message>
    <message>
        <source>Add identifier</source>
        <translation>Kennung hinzufügen</translation>
    </message>
    <message>
        <source>Add field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>Name of the identifier</source>
        <translation>Name der Kennung</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Name des Feldes</translation>
    </message>
    <message>
        <source>Type of the field</source>
        <translation>Art des Feldes</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Further email</source>
        <translation>Weitere E-Mail</translation>
    </message>
    <message>
        <source>Further phone</source>
        <translation>Weiteres Telefon</translation>
    </message>
    <message>
        <source>Identifier with a name…</source>
        <translation>Kennung mit einem Namen…</translation>
    </message>
    <message>
        <source>Do not disturb by channel</source>
        <translation>Nicht stören, nach Kanal</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::Progress</name>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>noch %n s</numerusform>
            <numerusform>noch %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>noch %n min</numerusform>
            <numerusform>noch %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>40 of 100</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 je Sekunde</translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::RowCopier</name>
    <message>
        <source>Not copied</source>
        <translation>Nicht kopiert</translation>
    </message>
    <message>
        <source>%1 contacts are too many for the clipboard; it takes up to %2.</source>
        <translation>%1 Kontakte sind zu viele für die Zwischenablage; sie nimmt bis zu %2.</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Wird kopiert…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copying was cancelled</source>
        <translation>Das Kopieren wurde abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt kopiert</numerusform>
            <numerusform>%n Kontakte kopiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::SavedViewList</name>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
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
    <message>
        <source>%1k</source>
        <comment>a count in thousands</comment>
        <translation>%1k</translation>
    </message>
    <message>
        <source>%1M</source>
        <comment>a count in millions</comment>
        <translation>%1M</translation>
    </message>
</context>
<context>
    <name>onefold::ui::duplicates::ComparisonView</name>
    <message>
        <source>Contacts side by side</source>
        <translation>Kontakte nebeneinander</translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>which contact stays</comment>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>contact %1, since %2</source>
        <comment>a number and a date</comment>
        <translation>Kontakt %1, seit %2</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <comment>a contact</comment>
        <translation>%1 behalten</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <comment>a field, a contact, a value</comment>
        <translation>%1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>onefold::ui::duplicates::ContactCheck</name>
    <message>
        <source>%1 · keep</source>
        <comment>the contact that stays after a merge</comment>
        <translation>%1 · behalten</translation>
    </message>
</context>
<context>
    <name>onefold::ui::duplicates::DismissedModel</name>
    <message>
        <source>%1 and %2</source>
        <comment>two contacts by their numbers</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>contact %1</source>
        <translation>Kontakt %1</translation>
    </message>
</context>
<context>
    <name>onefold::ui::duplicates::DismissedView</name>
    <message>
        <source>Not the same person</source>
        <translation>Nicht dieselbe Person</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>Zurück zu den Gruppen</translation>
    </message>
    <message>
        <source>Back to review</source>
        <translation>Zurück zur Durchsicht</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>No pair is marked as not the same person yet.</source>
        <translation>Noch ist kein Paar als nicht dieselbe Person vermerkt.</translation>
    </message>
</context>
<context>
    <name>onefold::ui::duplicates::DuplicatesPage</name>
    <message>
        <source>Search again</source>
        <translation>Neu suchen</translation>
    </message>
    <message>
        <source>Not the same…</source>
        <translation>Nicht dieselbe…</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Regeln…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Nochmals versuchen</translation>
    </message>
    <message>
        <source>Comparing the contacts with each other…</source>
        <translation>Die Kontakte werden miteinander verglichen…</translation>
    </message>
    <message>
        <source>Cancel the search</source>
        <translation>Suche abbrechen</translation>
    </message>
    <message>
        <source>Nobody has searched here for duplicates yet. Nothing is merged without being asked.</source>
        <translation>Hier hat noch niemand nach Doppelten gesucht. Nichts wird ungefragt zusammengeführt.</translation>
    </message>
    <message>
        <source>Search for duplicates</source>
        <translation>Nach Doppelten suchen</translation>
    </message>
    <message>
        <source>No duplicates to review.</source>
        <translation>Keine Doppelten durchzusehen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 groups to review</source>
        <comment>a count of several</comment>
        <translation>
            <numerusform>%1 Gruppe durchzusehen</numerusform>
            <numerusform>%1 Gruppen durchzusehen</numerusform>
        </translation>
    </message>
    <message>
        <source>comparing…</source>
        <translation>wird verglichen…</translation>
    </message>
    <message numerus="yes">
        <source>%1 contacts compared at %2</source>
        <comment>a count of several and a time</comment>
        <translation>
            <numerusform>%1 Kontakt verglichen um %2</numerusform>
            <numerusform>%1 Kontakte verglichen um %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelte</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>Suche anhalten</translation>
    </message>
    <message>
        <source>Merge all above %1…</source>
        <comment>a percentage</comment>
        <translation>Alle über %1 zusammenführen…</translation>
    </message>
    <message>
        <source>Merge the group</source>
        <translation>Die Gruppe zusammenführen</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>Nicht dieselbe Person</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Edit the result of the merge</source>
        <translation>Das Ergebnis der Zusammenführung bearbeiten</translation>
    </message>
    <message>
        <source>Next group</source>
        <translation>Nächste Gruppe</translation>
    </message>
    <message>
        <source>Previous group</source>
        <translation>Vorige Gruppe</translation>
    </message>
    <message>
        <source>Keep the value under the cursor</source>
        <translation>Den Wert unter der Marke behalten</translation>
    </message>
    <message>
        <source>Take the contact under the cursor out of the group</source>
        <translation>Den Kontakt unter der Marke aus der Gruppe nehmen</translation>
    </message>
    <message>
        <source>Rules for merging…</source>
        <translation>Regeln für das Zusammenführen…</translation>
    </message>
    <message>
        <source>Who is not the same person…</source>
        <translation>Wer nicht dieselbe Person ist…</translation>
    </message>
    <message>
        <source>Compare all contacts anew</source>
        <translation>Alle Kontakte neu vergleichen</translation>
    </message>
</context>
<context>
    <name>onefold::ui::duplicates::GroupModel</name>
    <message>
        <source>%1 %</source>
        <comment>how likely it is</comment>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
</context>
<context>
    <name>onefold::ui::duplicates::Likeness</name>
    <message>
        <source>same</source>
        <comment>how two values compare</comment>
        <translation>gleich</translation>
    </message>
    <message>
        <source>alike</source>
        <comment>how two values compare</comment>
        <translation>ähnlich</translation>
    </message>
    <message>
        <source>one is missing</source>
        <comment>how two values compare</comment>
        <translation>eines fehlt</translation>
    </message>
    <message>
        <source>different</source>
        <comment>how two values compare</comment>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>all are kept</source>
        <comment>how two lists compare</comment>
        <translation>alle bleiben</translation>
    </message>
    <message>
        <source>Updated</source>
        <comment>when a contact was</comment>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>the second contact of a name</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>onefold::ui::duplicates::ReasonsPanel</name>
    <message>
        <source>Why they are taken for one person</source>
        <translation>Warum sie für eine Person gehalten werden</translation>
    </message>
    <message>
        <source>Why these two · %1</source>
        <translation>Warum diese beiden · %1</translation>
    </message>
    <message>
        <source>Why these, of the two least alike · %1</source>
        <translation>Warum diese, von den zwei unähnlichsten · %1</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>Was dagegen spricht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field, and how its values are alike</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>onefold::ui::duplicates::Result</name>
    <message>
        <source>%1 and %2</source>
        <comment>several emails or phones</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a field and its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>names</comment>
        <translation>%1 und %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 leave(s) the list and live(s) on in it. Can be taken back at any time.</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1 verlässt die Liste und lebt darin weiter. Lässt sich jederzeit rückgängig machen.</numerusform>
            <numerusform>%1 verlassen die Liste und leben darin weiter. Lässt sich jederzeit rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged %1 into %2</source>
        <comment>names and a name</comment>
        <translation>%1 mit %2 zusammengeführt</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) become(s) one</source>
        <translation>
            <numerusform>%n Kontakt wird einer</numerusform>
            <numerusform>%n Kontakte werden einer</numerusform>
        </translation>
    </message>
    <message>
        <source>no field changes</source>
        <translation>kein Feld ändert sich</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) change(s)</source>
        <translation>
            <numerusform>%n Feld ändert sich</numerusform>
            <numerusform>%n Felder ändern sich</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::duplicates::ResultCard</name>
    <message>
        <source>Edit the result</source>
        <translation>Das Ergebnis bearbeiten</translation>
    </message>
    <message>
        <source>Working out the merge…</source>
        <translation>Zusammenführung wird berechnet…</translation>
    </message>
    <message>
        <source>After the merge</source>
        <translation>Nach dem Zusammenführen</translation>
    </message>
    <message>
        <source>What was typed cannot be saved like this.</source>
        <translation>Das Getippte lässt sich so nicht speichern.</translation>
    </message>
    <message>
        <source>After the merge: %1</source>
        <translation>Nach dem Zusammenführen: %1</translation>
    </message>
    <message>
        <source>Discard the edits</source>
        <translation>Bearbeitung verwerfen</translation>
    </message>
</context>
<context>
    <name>onefold::ui::duplicates::ReviewDeeds</name>
    <message>
        <source>Search stopped</source>
        <translation>Suche angehalten</translation>
    </message>
    <message>
        <source>Search done</source>
        <translation>Suche fertig</translation>
    </message>
    <message>
        <source>Searching for duplicates…</source>
        <translation>Suche nach Doppelten…</translation>
    </message>
    <message>
        <source>Not merged</source>
        <translation>Nicht zusammengeführt</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) changed</source>
        <translation>
            <numerusform>%n Feld geändert</numerusform>
            <numerusform>%n Felder geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Remembered: %1 are not the same person</source>
        <translation>Gemerkt: %1 sind nicht dieselbe Person</translation>
    </message>
    <message>
        <source>Remembered: %1 are all different people</source>
        <translation>Gemerkt: %1 sind lauter verschiedene Personen</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n pair(s) may be one person again</source>
        <translation>
            <numerusform>Zurückgenommen: %n Paar kann wieder eine Person sein</numerusform>
            <numerusform>Zurückgenommen: %n Paare können wieder eine Person sein</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merging %n group(s)…</source>
        <translation>
            <numerusform>%n Gruppe wird zusammengeführt…</numerusform>
            <numerusform>%n Gruppen werden zusammengeführt…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::duplicates::ReviewView</name>
    <message>
        <source>It takes two contacts to merge. Take another into the group.</source>
        <translation>Zum Zusammenführen braucht es zwei Kontakte. Bitte noch einen in die Gruppe nehmen.</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt zusammenführen</numerusform>
            <numerusform>%n Kontakte zusammenführen</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>No group matches these filters.</source>
        <translation>Keine Gruppe passt zu diesen Filtern.</translation>
    </message>
    <message>
        <source>Show all groups</source>
        <translation>Alle Gruppen zeigen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>Nicht dieselbe Person</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>zusammenführen</translation>
    </message>
    <message>
        <source>not the same</source>
        <translation>nicht dieselbe</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>take out of the group</source>
        <translation>aus der Gruppe nehmen</translation>
    </message>
    <message>
        <source>Filter by field</source>
        <translation>Nach Feld filtern</translation>
    </message>
    <message>
        <source>Any field</source>
        <translation>Jedes Feld</translation>
    </message>
    <message>
        <source>Filter by reason</source>
        <translation>Nach Grund filtern</translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation>Jeder Grund</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Shared by a few</source>
        <translation>Von wenigen geteilt</translation>
    </message>
    <message>
        <source>Shared by many</source>
        <translation>Von vielen geteilt</translation>
    </message>
    <message>
        <source>A slip apart</source>
        <translation>Einen Tippfehler auseinander</translation>
    </message>
    <message>
        <source>Another form of a name</source>
        <translation>Andere Form eines Namens</translation>
    </message>
    <message>
        <source>Names swapped</source>
        <translation>Namen vertauscht</translation>
    </message>
    <message>
        <source>Part of the other</source>
        <translation>Teil des anderen</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Ähnlich</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Found by a save</source>
        <translation>Beim Speichern gefunden</translation>
    </message>
</context>
<context>
    <name>onefold::ui::duplicates::RulesView</name>
    <message>
        <source>%1 into %2</source>
        <comment>names of those merged, and the name of the contact they become</comment>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>No field changes.</source>
        <translation>Kein Feld ändert sich.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field, and its values before and after</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 contacts become %n.</source>
        <comment>two counts; the second is of groups</comment>
        <translation>
            <numerusform>%1 Kontakte werden %n.</numerusform>
            <numerusform>%1 Kontakte werden %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>No group is as certain as this.</source>
        <translation>Keine Gruppe ist so gewiss.</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>Zurück zu den Gruppen</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n group(s)</source>
        <translation>
            <numerusform>%n Gruppe zusammenführen</numerusform>
            <numerusform>%n Gruppen zusammenführen</numerusform>
        </translation>
    </message>
    <message>
        <source>Working out the plan…</source>
        <translation>Der Plan wird berechnet…</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Which value stays</source>
        <translation>Welcher Wert bleibt</translation>
    </message>
    <message>
        <source>Where contacts of a group have different values and nobody chose one by hand. Tags, lists and identifiers are all kept.</source>
        <translation>Wo Kontakte einer Gruppe verschiedene Werte haben und niemand einen von Hand gewählt hat. Tags, Listen und Kennungen bleiben alle.</translation>
    </message>
    <message>
        <source>Rule for all fields</source>
        <translation>Regel für alle Felder</translation>
    </message>
    <message>
        <source>Chosen source</source>
        <translation>Gewählte Quelle</translation>
    </message>
    <message>
        <source>As in the field Source, for example website</source>
        <translation>Wie im Feld Quelle, zum Beispiel website</translation>
    </message>
    <message>
        <source>Another rule for a field</source>
        <translation>Eine andere Regel für ein Feld</translation>
    </message>
    <message>
        <source>Rule for %1</source>
        <comment>a field</comment>
        <translation>Regel für %1</translation>
    </message>
    <message>
        <source>Drop the rule for %1</source>
        <comment>a field</comment>
        <translation>Die Regel für %1 aufheben</translation>
    </message>
    <message>
        <source>Choose a field…</source>
        <translation>Ein Feld wählen…</translation>
    </message>
    <message>
        <source> %</source>
        <comment>after a number: percent</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Groups at least this certain</source>
        <translation>Gruppen mit mindestens dieser Gewissheit</translation>
    </message>
    <message>
        <source>Planned merges</source>
        <translation>Geplante Zusammenführungen</translation>
    </message>
    <message>
        <source>Back to review</source>
        <translation>Zurück zur Durchsicht</translation>
    </message>
    <message>
        <source>One operation; it can be taken back as a whole.</source>
        <translation>Ein Vorgang; er lässt sich als Ganzes rückgängig machen.</translation>
    </message>
    <message>
        <source>What the merge changes</source>
        <translation>Was die Zusammenführung ändert</translation>
    </message>
</context>
<context>
    <name>onefold::ui::exporting::ExportPage</name>
    <message>
        <source>Export contacts</source>
        <translation>Kontakte exportieren</translation>
    </message>
    <message>
        <source>to a file that other programs read, and Onefold reads back</source>
        <translation>in eine Datei, die andere Programme lesen und Onefold wieder einliest</translation>
    </message>
    <message>
        <source>Mark the file as UTF-8, as some spreadsheets want it</source>
        <translation>Die Datei als UTF-8 kennzeichnen, wie manche Tabellenkalkulationen es wollen</translation>
    </message>
    <message>
        <source>All columns that have values</source>
        <translation>Alle Spalten, die Werte haben</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>Form der Datei</translation>
    </message>
    <message>
        <source>CSV for a spreadsheet</source>
        <translation>CSV für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>CSV, values as they are</source>
        <translation>CSV, Werte wie sie sind</translation>
    </message>
    <message>
        <source>vCard 4.0</source>
        <translation>vCard 4.0</translation>
    </message>
    <message>
        <source>vCard 3.0</source>
        <translation>vCard 3.0</translation>
    </message>
    <message>
        <source>For a spreadsheet, values that it would turn into numbers or run as formulas are made safe. Importing the file here undoes that.</source>
        <translation>Für eine Tabellenkalkulation werden Werte geschützt, die sie in Zahlen verwandeln oder als Formeln ausführen würde. Ein Import hier nimmt das wieder zurück.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Columns to export</source>
        <translation>Zu exportierende Spalten</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>Alle Kontakte</translation>
    </message>
    <message>
        <source>What the list shows: %1</source>
        <translation>Was die Liste zeigt: %1</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Ausgewählt: %1</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>vCards (*.vcf)</source>
        <translation>vCards (*.vcf)</translation>
    </message>
    <message>
        <source>contacts.csv</source>
        <translation>kontakte.csv</translation>
    </message>
    <message>
        <source>contacts.vcf</source>
        <translation>kontakte.vcf</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert…</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln contact(s)</source>
        <translation>
            <numerusform>%Ln Kontakt exportiert</numerusform>
            <numerusform>%Ln Kontakte exportiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::importing::ColumnModel</name>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Fill blanks only</source>
        <translation>Nur Leeres füllen</translation>
    </message>
    <message>
        <source>Never change</source>
        <translation>Nie ändern</translation>
    </message>
    <message>
        <source>As the workspace</source>
        <translation>Wie der Arbeitsbereich</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Spalte der Datei</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>Was darin steht</translation>
    </message>
    <message>
        <source>Goes into</source>
        <translation>Kommt in</translation>
    </message>
    <message>
        <source>Values that stand</source>
        <translation>Vorhandene Werte</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>Reihenfolge in Daten</translation>
    </message>
</context>
<context>
    <name>onefold::ui::importing::ColumnsStep</name>
    <message>
        <source>Keep them as custom fields</source>
        <translation>Als eigene Felder behalten</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>No date in “%1” shows whether the month or the day stands first. Please choose.</source>
        <translation>Kein Datum in „%1“ zeigt, ob der Monat oder der Tag zuerst steht. Bitte wählen.</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) fit no field and are left out: %1</source>
        <translation>
            <numerusform>%n Spalte passt zu keinem Feld und wird ausgelassen: %1</numerusform>
            <numerusform>%n Spalten passen zu keinem Feld und werden ausgelassen: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::importing::FieldChoices</name>
    <message>
        <source>Further email addresses</source>
        <translation>Weitere E-Mail-Adressen</translation>
    </message>
    <message>
        <source>Further phone numbers</source>
        <translation>Weitere Telefonnummern</translation>
    </message>
    <message>
        <source>Custom field “%1”</source>
        <translation>Eigenes Feld „%1“</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Name, taken apart into first and last name</source>
        <translation>Name, in Vor- und Nachnamen geteilt</translation>
    </message>
    <message>
        <source>New custom field “%1”</source>
        <translation>Neues eigenes Feld „%1“</translation>
    </message>
</context>
<context>
    <name>onefold::ui::importing::FileStep</name>
    <message>
        <source>Choose a file…</source>
        <translation>Eine Datei wählen…</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>Zellen einfügen</translation>
    </message>
    <message>
        <source>Which contacts?</source>
        <translation>Welche Kontakte?</translation>
    </message>
    <message>
        <source>A CSV file of any size and kind, or vCards. Drop it anywhere on the window, choose it here, or paste cells copied from a spreadsheet. Nothing is written before you have seen what would happen.</source>
        <translation>Eine CSV-Datei beliebiger Größe und Art oder vCards. Irgendwo auf dem Fenster ablegen, hier wählen oder aus einer Tabellenkalkulation kopierte Zellen einfügen. Nichts wird geschrieben, bevor zu sehen war, was geschähe.</translation>
    </message>
    <message>
        <source>Looking into %1…</source>
        <translation>%1 wird angesehen…</translation>
    </message>
</context>
<context>
    <name>onefold::ui::importing::ImportPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>Nicht geöffnet</translation>
    </message>
    <message>
        <source>An import is still running. Please wait for it, or pause it.</source>
        <translation>Ein Import läuft noch. Bitte abwarten oder pausieren.</translation>
    </message>
    <message>
        <source>pasted cells</source>
        <translation>eingefügte Zellen</translation>
    </message>
    <message>
        <source>The pasted cells cannot be kept: perhaps the disk is full.</source>
        <translation>Die eingefügten Zellen lassen sich nicht aufbewahren: Vielleicht ist der Datenträger voll.</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Kontakte importieren</translation>
    </message>
    <message>
        <source>Contacts (*.csv *.tsv *.txt *.vcf *.vcard)</source>
        <translation>Kontakte (*.csv *.tsv *.txt *.vcf *.vcard)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Text.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>To the contacts</source>
        <translation>Zu den Kontakten</translation>
    </message>
    <message>
        <source>Nothing has been written yet. The whole import can be undone later.</source>
        <translation>Noch wurde nichts geschrieben. Der ganze Import lässt sich später rückgängig machen.</translation>
    </message>
    <message>
        <source>No column goes into a field: choose one first.</source>
        <translation>Keine Spalte kommt in ein Feld: bitte zuerst eines wählen.</translation>
    </message>
    <message>
        <source>Make the plan</source>
        <translation>Den Plan machen</translation>
    </message>
    <message>
        <source>No row of the file can be saved as it is.</source>
        <translation>Keine Zeile der Datei lässt sich so speichern, wie sie ist.</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile importieren</numerusform>
            <numerusform>%Ln Zeilen importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import another file…</source>
        <translation>Weitere Datei importieren…</translation>
    </message>
</context>
<context>
    <name>onefold::ui::importing::ImportRunner</name>
    <message>
        <source>File written</source>
        <translation>Datei geschrieben</translation>
    </message>
</context>
<context>
    <name>onefold::ui::importing::ImportsPage</name>
    <message>
        <source>Save results</source>
        <translation>Ergebnisse speichern</translation>
    </message>
    <message>
        <source>Save failed rows</source>
        <translation>Gescheiterte Zeilen speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 results.csv</source>
        <translation>%1 Ergebnisse.csv</translation>
    </message>
    <message>
        <source>%1 failed rows.csv</source>
        <translation>%1 gescheiterte Zeilen.csv</translation>
    </message>
    <message>
        <source>Resume the import</source>
        <translation>Den Import fortsetzen</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Den Import rückgängig machen</translation>
    </message>
    <message>
        <source>Save results…</source>
        <translation>Ergebnisse speichern…</translation>
    </message>
    <message>
        <source>Save failed rows…</source>
        <translation>Gescheiterte Zeilen speichern…</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>files that were brought in here, newest first</source>
        <translation>hier importierte Dateien, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Nothing has been imported yet. Drop a CSV file here, or choose one.</source>
        <translation>Noch wurde nichts importiert. Eine CSV-Datei hier ablegen oder eine wählen.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Eine Datei importieren…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>An import is under way. Wait for it, or stop it.</source>
        <translation>Ein Import läuft. Warten Sie ihn ab, oder halten Sie ihn an.</translation>
    </message>
</context>
<context>
    <name>onefold::ui::importing::MendPanel</name>
    <message>
        <source>Mend once, for all rows</source>
        <translation>Einmal beheben, für alle Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%n more kind(s) of problem</source>
        <translation>
            <numerusform>%n weitere Art von Problem</numerusform>
            <numerusform>%n weitere Arten von Problemen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) may be somebody else</source>
        <translation>
            <numerusform>%n Zeile ist vielleicht jemand anderes</numerusform>
            <numerusform>%n Zeilen sind vielleicht jemand anderes</numerusform>
        </translation>
    </message>
    <message>
        <source>A value is shared, such as a switchboard number, but another one that counts more differs.</source>
        <translation>Ein Wert ist gleich, etwa die Nummer einer Zentrale, aber ein anderer, der mehr zählt, ist verschieden.</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Jemand Neues</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Dieselbe Person</translation>
    </message>
    <message>
        <source>Skip them</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Read them as in</source>
        <translation>Lesen wie in</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>Accept suggestions</source>
        <translation>Vorschläge annehmen</translation>
    </message>
    <message>
        <source>Leave the values out</source>
        <translation>Die Werte auslassen</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>Zeilen zeigen</translation>
    </message>
</context>
<context>
    <name>onefold::ui::importing::Mended</name>
    <message>
        <source>These cells hold several values each. Correct them in their rows.</source>
        <translation>Diese Zellen enthalten jeweils mehrere Werte. Berichtigen Sie sie in ihren Zeilen.</translation>
    </message>
    <message>
        <source>This import has %1 corrections already, and holds no more. Correct the other cells in the file itself, and open it again.</source>
        <translation>Dieser Import hat schon %1 Korrekturen und fasst nicht mehr. Berichtigen Sie die übrigen Zellen in der Datei selbst und öffnen Sie sie erneut.</translation>
    </message>
    <message>
        <source>There is no suggestion for these cells. Correct them in their rows, or leave the values out.</source>
        <translation>Für diese Zellen gibt es keinen Vorschlag. Berichtigen Sie sie in ihren Zeilen oder lassen Sie die Werte weg.</translation>
    </message>
    <message>
        <source>These values stand in no cell of the file that could be corrected.</source>
        <translation>Diese Werte stehen in keiner Zelle der Datei, die sich berichtigen ließe.</translation>
    </message>
</context>
<context>
    <name>onefold::ui::importing::OptionsPanel</name>
    <message>
        <source>A blank cell clears the value</source>
        <translation>Eine leere Zelle leert den Wert</translation>
    </message>
    <message>
        <source>double: &quot;</source>
        <translation>doppelt: &quot;</translation>
    </message>
    <message>
        <source>single: &apos;</source>
        <translation>einfach</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>Es gibt keine</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>How the file is written</source>
        <translation>Wie die Datei geschrieben ist</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Separator of cells</source>
        <translation>Trennzeichen der Zellen</translation>
    </message>
    <message>
        <source>Quotation mark</source>
        <translation>Anführungszeichen</translation>
    </message>
    <message>
        <source>Names of the columns</source>
        <translation>Namen der Spalten</translation>
    </message>
    <message>
        <source>How values are read</source>
        <translation>Wie Werte gelesen werden</translation>
    </message>
    <message>
        <source>Region of phones without a country</source>
        <translation>Region für Telefonnummern ohne Land</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>Reihenfolge in Daten</translation>
    </message>
    <message>
        <source>Update the contact</source>
        <translation>Den Kontakt aktualisieren</translation>
    </message>
    <message>
        <source>Fill only its blanks</source>
        <translation>Nur Leeres füllen</translation>
    </message>
    <message>
        <source>Skip the row</source>
        <translation>Die Zeile überspringen</translation>
    </message>
    <message>
        <source>Refuse the row</source>
        <translation>Die Zeile abweisen</translation>
    </message>
    <message>
        <source>Create one more</source>
        <translation>Noch einen anlegen</translation>
    </message>
    <message>
        <source>Create, without the shared value</source>
        <translation>Anlegen, ohne den gemeinsamen Wert</translation>
    </message>
    <message>
        <source>Update: it is the same person</source>
        <translation>Aktualisieren: Es ist dieselbe Person</translation>
    </message>
    <message>
        <source>Save without the value</source>
        <translation>Ohne den Wert speichern</translation>
    </message>
    <message>
        <source>What is done with rows</source>
        <translation>Was mit Zeilen geschieht</translation>
    </message>
    <message>
        <source>A contact matches</source>
        <translation>Ein Kontakt passt</translation>
    </message>
    <message>
        <source>A contact matches, but doubtfully</source>
        <translation>Ein Kontakt passt, aber zweifelhaft</translation>
    </message>
    <message>
        <source>A value cannot be saved</source>
        <translation>Ein Wert lässt sich nicht speichern</translation>
    </message>
    <message>
        <source>Given to every row</source>
        <translation>Jeder Zeile gegeben</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>durch Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>onefold::ui::importing::PlanModel</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation>bisher: %1</translation>
    </message>
</context>
<context>
    <name>onefold::ui::importing::PlanStep</name>
    <message>
        <source>Progress of the plan</source>
        <translation>Fortschritt des Plans</translation>
    </message>
    <message>
        <source>Rows of the plan</source>
        <translation>Zeilen des Plans</translation>
    </message>
    <message>
        <source>Only rows of: %1</source>
        <translation>Nur Zeilen von: %1</translation>
    </message>
    <message>
        <source>Looking at each row: %1</source>
        <translation>Jede Zeile wird angesehen: %1</translation>
    </message>
    <message>
        <source>Looking at each row…</source>
        <translation>Jede Zeile wird angesehen…</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Will be created</source>
        <translation>Werden angelegt</translation>
    </message>
    <message>
        <source>Will be updated</source>
        <translation>Werden aktualisiert</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Again in the file</source>
        <translation>Mehrfach in der Datei</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Zweifelhaft</translation>
    </message>
    <message>
        <source>Cannot be saved</source>
        <translation>Nicht zu speichern</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Will be queued</source>
        <translation>Kommt in die Warteschlange</translation>
    </message>
</context>
<context>
    <name>onefold::ui::importing::RunStep</name>
    <message>
        <source>Imported %1</source>
        <translation>%1 importiert</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>Pausiert: %1</translation>
    </message>
    <message>
        <source>Cancelled: %1. What was done stays.</source>
        <translation>Abgebrochen: %1. Was getan ist, bleibt.</translation>
    </message>
    <message>
        <source>Interrupted: %1. What was done stays.</source>
        <translation>Unterbrochen: %1. Was getan ist, bleibt.</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 wird importiert</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Den Import abbrechen</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Den Import rückgängig machen</translation>
    </message>
    <message>
        <source>Save results…</source>
        <translation>Ergebnisse speichern…</translation>
    </message>
    <message>
        <source>Save failed rows…</source>
        <translation>Gescheiterte Zeilen speichern…</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>you can go on working meanwhile</source>
        <translation>inzwischen lässt sich weiterarbeiten</translation>
    </message>
    <message>
        <source>Stopping after the rows under way…</source>
        <translation>Hält nach den laufenden Zeilen an…</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Nichts wurde importiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) in %1 s.</source>
        <translation>
            <numerusform>%Ln Zeile in %1 s.</numerusform>
            <numerusform>%Ln Zeilen in %1 s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::importing::RunsModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>onefold::ui::importing::StepHeader</name>
    <message>
        <source>%1 · %2</source>
        <comment>the number and the name of a step</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>current step</source>
        <translation>aktueller Schritt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
</context>
<context>
    <name>onefold::ui::importing::Words</name>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>noch %n s</numerusform>
            <numerusform>noch %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>noch %n min</numerusform>
            <numerusform>noch %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <comment>a count</comment>
        <translation>
            <numerusform>%1 Zeile</numerusform>
            <numerusform>%1 Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>senkrechter Strich</translation>
    </message>
    <message>
        <source>colon</source>
        <translation>Doppelpunkt</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>vCards</source>
        <translation>vCards</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Abweisen</translation>
    </message>
    <message>
        <source>nothing in the row</source>
        <translation>nichts in der Zeile</translation>
    </message>
    <message>
        <source>again in this file: row %1</source>
        <translation>noch einmal in dieser Datei: Zeile %1</translation>
    </message>
    <message>
        <source>same %1</source>
        <comment>a field</comment>
        <translation>gleich: %1</translation>
    </message>
    <message>
        <source>doubtful match</source>
        <translation>zweifelhafter Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%n phone number(s) have no country code</source>
        <translation>
            <numerusform>%n Telefonnummer hat keine Landesvorwahl</numerusform>
            <numerusform>%n Telefonnummern haben keine Landesvorwahl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone number(s) do not fit the region</source>
        <translation>
            <numerusform>%n Telefonnummer passt nicht zur Region</numerusform>
            <numerusform>%n Telefonnummern passen nicht zur Region</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone number(s) were damaged by a spreadsheet</source>
        <translation>
            <numerusform>%n Telefonnummer wurde von einer Tabellenkalkulation beschädigt</numerusform>
            <numerusform>%n Telefonnummern wurden von einer Tabellenkalkulation beschädigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) were damaged by a spreadsheet</source>
        <translation>
            <numerusform>%n Zelle wurde von einer Tabellenkalkulation beschädigt</numerusform>
            <numerusform>%n Zellen wurden von einer Tabellenkalkulation beschädigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) can be read in two ways</source>
        <translation>
            <numerusform>%n Datum lässt sich auf zwei Arten lesen</numerusform>
            <numerusform>%n Daten lassen sich auf zwei Arten lesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n email address(es) look like a slip</source>
        <translation>
            <numerusform>%n E-Mail-Adresse sieht nach einem Tippfehler aus</numerusform>
            <numerusform>%n E-Mail-Adressen sehen nach einem Tippfehler aus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) share a value with somebody else</source>
        <translation>
            <numerusform>%n Zeile teilt einen Wert mit jemand anderem</numerusform>
            <numerusform>%n Zeilen teilen einen Wert mit jemand anderem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a value that belongs to another contact</source>
        <translation>
            <numerusform>%n Zeile hat einen Wert, der zu einem anderen Kontakt gehört</numerusform>
            <numerusform>%n Zeilen haben einen Wert, der zu einem anderen Kontakt gehört</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole row</source>
        <translation>Ganze Zeile</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s): %1</source>
        <translation>
            <numerusform>%n Zeile: %1</numerusform>
            <numerusform>%n Zeilen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>e.g. %1 → %2? in row %3</source>
        <translation>z. B. %1 → %2? in Zeile %3</translation>
    </message>
    <message>
        <source>e.g. %1 in row %2</source>
        <translation>z. B. %1 in Zeile %2</translation>
    </message>
    <message>
        <source>names the columns again</source>
        <translation>nennt noch einmal die Spalten</translation>
    </message>
</context>
<context>
    <name>onefold::ui::services::ConflictCard</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Keep these</source>
        <translation>Diese behalten</translation>
    </message>
    <message>
        <source>%1 was changed on both sides</source>
        <translation>%1 wurde auf beiden Seiten geändert</translation>
    </message>
    <message>
        <source>Choose for each field what is to be kept; the rest was put together already.</source>
        <translation>Bitte für jedes Feld wählen, was gelten soll; der Rest ist schon zusammengefügt.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>When last synchronised</source>
        <translation>Beim letzten Abgleich</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>Bei %1</translation>
    </message>
    <message>
        <source>%1 as it is here: %2</source>
        <translation>%1, wie es hier ist: %2</translation>
    </message>
    <message>
        <source>%1 as it is at %2: %3</source>
        <translation>%1, wie es bei %2 ist: %3</translation>
    </message>
</context>
<context>
    <name>onefold::ui::services::OutboxModel</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>onefold::ui::services::OutboxPage</name>
    <message>
        <source>Synchronise now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Edit the contact</source>
        <translation>Kontakt bearbeiten</translation>
    </message>
    <message>
        <source>Discard the change</source>
        <translation>Änderung verwerfen</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>changes that %1 has not confirmed yet</source>
        <translation>Änderungen, die %1 noch nicht bestätigt hat</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are gone there: believe it</source>
        <translation>
            <numerusform>%n Kontakt ist dort nicht mehr da: glauben|%n Kontakte sind dort nicht mehr da: glauben</numerusform>
            <numerusform>%n Kontakt ist dort nicht mehr da: glauben|%n Kontakte sind dort nicht mehr da: glauben</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits: %1 has confirmed every change.</source>
        <translation>Nichts wartet: %1 hat jede Änderung bestätigt.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>It is being synchronised just now.</source>
        <translation>Es wird gerade abgeglichen.</translation>
    </message>
</context>
<context>
    <name>onefold::ui::services::ServiceWords</name>
    <message>
        <source>Sending to %1: %2 of %3</source>
        <translation>An %1 wird gesendet: %2 von %3</translation>
    </message>
    <message>
        <source>Reading from %1: %2 of %3</source>
        <translation>%1 wird gelesen: %2 von %3</translation>
    </message>
    <message>
        <source>Reading from %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt…</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Off-line</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>%1 needs you</source>
        <translation>%1 braucht Sie</translation>
    </message>
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
        <translation>%1 ist unverändert</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message>
        <source>%1 refuses %2</source>
        <comment>a service and a contact</comment>
        <translation>%1 lehnt %2 ab</translation>
    </message>
    <message>
        <source>%1 was changed here and at %2</source>
        <translation>%1 wurde hier und bei %2 geändert</translation>
    </message>
    <message>
        <source>about %1 at the permitted rate</source>
        <translation>etwa %1 bei der erlaubten Rate</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait</source>
        <translation>
            <numerusform>%n Änderung wartet|%n Änderungen warten</numerusform>
            <numerusform>%n Änderung wartet|%n Änderungen warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for you to decide</source>
        <translation>
            <numerusform>%n für Sie zu entscheiden|%n für Sie zu entscheiden</numerusform>
            <numerusform>%n für Sie zu entscheiden|%n für Sie zu entscheiden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer listed</source>
        <translation>
            <numerusform>%n nicht mehr aufgeführt|%n nicht mehr aufgeführt</numerusform>
            <numerusform>%n nicht mehr aufgeführt|%n nicht mehr aufgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>synchronised %1</source>
        <comment>how long ago</comment>
        <translation>abgeglichen %1</translation>
    </message>
    <message>
        <source>There is no token for %1 here. Changes are kept, and sent once it is given in the outbox.</source>
        <translation>Für %1 gibt es hier kein Token. Änderungen bleiben erhalten und werden gesendet, sobald es im Ausgang angegeben ist.</translation>
    </message>
    <message>
        <source>The token is not kept</source>
        <translation>Das Token wird nicht aufbewahrt</translation>
    </message>
    <message>
        <source>There is no keychain here that takes it: it is used until Onefold ends, and asked for again then.</source>
        <translation>Hier gibt es keinen Schlüsselbund, der es annimmt: Es gilt, bis Onefold endet, und wird dann wieder erfragt.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) changed</source>
        <translation>
            <numerusform>%n Feld geändert</numerusform>
            <numerusform>%n Felder geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>confirmed by %1</source>
        <translation>von %1 bestätigt</translation>
    </message>
    <message numerus="yes">
        <source>%n not listed</source>
        <comment>contacts that the service says it holds</comment>
        <translation>
            <numerusform>%n nicht aufgeführt</numerusform>
            <numerusform>%n nicht aufgeführt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service says that it holds %n contact(s) more than it listed. What it listed is here; nothing is taken for gone.</source>
        <translation>
            <numerusform>Der Dienst gibt an, %n Kontakt mehr zu haben, als er aufgeführt hat. Was er aufgeführt hat, ist hier; nichts gilt als gelöscht.</numerusform>
            <numerusform>Der Dienst gibt an, %n Kontakte mehr zu haben, als er aufgeführt hat. Was er aufgeführt hat, ist hier; nichts gilt als gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Skipped %1</source>
        <translation>%1 übersprungen</translation>
    </message>
</context>
<context>
    <name>onefold::ui::services::TokenPanel</name>
    <message>
        <source>Use this token</source>
        <translation>Dieses Token verwenden</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keychain, or for as long as Onefold runs</source>
        <translation>Bleibt im Schlüsselbund des Systems, sonst solange Onefold läuft</translation>
    </message>
</context>
<context>
    <name>onefold::ui::settings::Choices</name>
    <message>
        <source>Month first: 03/05/1990 is March 5</source>
        <translation>Monat zuerst: 03/05/1990 ist der 5. März</translation>
    </message>
    <message>
        <source>Day first: 03/05/1990 is May 3</source>
        <translation>Tag zuerst: 03/05/1990 ist der 3. Mai</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Für immer</translation>
    </message>
    <message>
        <source>10 years</source>
        <translation>10 Jahre</translation>
    </message>
    <message>
        <source>3 years</source>
        <translation>3 Jahre</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
</context>
<context>
    <name>onefold::ui::settings::CustomFieldsEditor</name>
    <message>
        <source>There are none yet.</source>
        <translation>Es gibt noch keine.</translation>
    </message>
    <message>
        <source>Add custom field</source>
        <translation>Eigenes Feld hinzufügen</translation>
    </message>
    <message>
        <source>Custom fields</source>
        <translation>Eigene Felder</translation>
    </message>
    <message>
        <source>Name of the custom field</source>
        <translation>Name des eigenen Feldes</translation>
    </message>
    <message>
        <source>Name, such as score</source>
        <translation>Name, etwa punkte</translation>
    </message>
    <message>
        <source>Type of the custom field</source>
        <translation>Art des eigenen Feldes</translation>
    </message>
</context>
<context>
    <name>onefold::ui::settings::ErasePage</name>
    <message>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>cannot be undone</source>
        <translation>nicht rückgängig zu machen</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Endgültig löschen…</translation>
    </message>
    <message>
        <source>Erase now</source>
        <translation>Jetzt löschen</translation>
    </message>
    <message>
        <source>Whom to erase</source>
        <translation>Wer gelöscht wird</translation>
    </message>
    <message>
        <source>The person leaves contacts, journal, search and backups. One nameless entry stays in the journal. Nobody can bring the person back.</source>
        <translation>Die Person verschwindet aus Kontakten, Journal, Suche und Sicherungen. Ein namenloser Eintrag bleibt im Journal. Niemand kann sie zurückholen.</translation>
    </message>
    <message>
        <source>Name, email, phone or company</source>
        <translation>Name, E-Mail, Telefon oder Firma</translation>
    </message>
    <message>
        <source>Find contacts to erase</source>
        <translation>Zu löschende Kontakte suchen</translation>
    </message>
    <message>
        <source>Contacts to erase</source>
        <translation>Zu löschende Kontakte</translation>
    </message>
    <message>
        <source>Is it meant?</source>
        <translation>Ist es so gemeint?</translation>
    </message>
    <message>
        <source>It may take some minutes in a large workspace, as its file is written anew.</source>
        <translation>In einem großen Arbeitsbereich kann es einige Minuten dauern, da seine Datei neu geschrieben wird.</translation>
    </message>
    <message>
        <source>Type “%1” to go on</source>
        <translation>„%1“ eintippen, um fortzufahren</translation>
    </message>
    <message>
        <source>erase</source>
        <translation>löschen</translation>
    </message>
    <message>
        <source>Search, then check whom to erase.</source>
        <translation>Erst suchen, dann ankreuzen, wer gelöscht wird.</translation>
    </message>
    <message>
        <source>No contact matches.</source>
        <translation>Kein Kontakt passt.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n are shown.</source>
        <translation>
            <numerusform>Der erste wird gezeigt (%n).</numerusform>
            <numerusform>Die ersten %n werden gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n contact(s) for good</source>
        <translation>
            <numerusform>%n Kontakt endgültig löschen</numerusform>
            <numerusform>%n Kontakte endgültig löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erasing %n contact(s)…</source>
        <translation>
            <numerusform>%n Kontakt wird gelöscht…</numerusform>
            <numerusform>%n Kontakte werden gelöscht…</numerusform>
        </translation>
    </message>
    <message>
        <source>This may take some minutes. Saves wait until it is done.</source>
        <translation>Das kann einige Minuten dauern. Speichern wartet, bis es getan ist.</translation>
    </message>
    <message numerus="yes">
        <source>Erased %n contact(s) for good</source>
        <translation>
            <numerusform>%n Kontakt endgültig gelöscht</numerusform>
            <numerusform>%n Kontakte endgültig gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Removing what is left in the files…</source>
        <translation>Reste in den Dateien werden entfernt…</translation>
    </message>
    <message>
        <source>Stopped; the others are still there.</source>
        <translation>Angehalten; die anderen sind noch da.</translation>
    </message>
</context>
<context>
    <name>onefold::ui::settings::IdentityEditor</name>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove identity field</source>
        <translation>Identitätsfeld entfernen</translation>
    </message>
    <message>
        <source>Add identity field</source>
        <translation>Identitätsfeld hinzufügen</translation>
    </message>
    <message>
        <source>A contact must have at least one of these</source>
        <translation>Ein Kontakt muss mindestens eines davon haben</translation>
    </message>
    <message>
        <source>Two contacts may share one (duplicates are allowed)</source>
        <translation>Zwei Kontakte dürfen eines teilen (Doppelte sind erlaubt)</translation>
    </message>
    <message>
        <source>Identity fields, the first one decides</source>
        <translation>Identitätsfelder, das erste entscheidet</translation>
    </message>
    <message>
        <source>Name of the identity field</source>
        <translation>Name des Identitätsfelds</translation>
    </message>
    <message>
        <source>email, phone, identifier.KEY or custom.KEY</source>
        <translation>email, phone, identifier.KEY oder custom.KEY</translation>
    </message>
</context>
<context>
    <name>onefold::ui::settings::NewWorkspacePage</name>
    <message>
        <source>New workspace</source>
        <translation>Neuer Arbeitsbereich</translation>
    </message>
    <message>
        <source>Create workspace</source>
        <translation>Arbeitsbereich anlegen</translation>
    </message>
    <message>
        <source>Name and place</source>
        <translation>Name und Ort</translation>
    </message>
    <message>
        <source>In Onefold&apos;s own folder</source>
        <translation>In Onefolds eigenem Ordner</translation>
    </message>
    <message>
        <source>Workspace name</source>
        <translation>Name des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Where the file is a workspace already it is opened as it is, with its own settings.</source>
        <translation>Ist die Datei schon ein Arbeitsbereich, wird sie geöffnet, wie sie ist, mit ihren eigenen Einstellungen.</translation>
    </message>
    <message>
        <source>How contacts are told apart</source>
        <translation>Woran Kontakte unterschieden werden</translation>
    </message>
    <message>
        <source>A save that finds one of these values at a contact updates that contact. The first field counts most.</source>
        <translation>Findet sich beim Speichern einer dieser Werte bei einem Kontakt, wird dieser aktualisiert. Das erste Feld zählt am meisten.</translation>
    </message>
    <message>
        <source>How what is typed is read</source>
        <translation>Wie Getipptes gelesen wird</translation>
    </message>
    <message>
        <source>Region of phone numbers without a country</source>
        <translation>Region von Telefonnummern ohne Land</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>Reihenfolge in Daten</translation>
    </message>
    <message>
        <source>Not created</source>
        <translation>Nicht angelegt</translation>
    </message>
    <message>
        <source>This computer alone</source>
        <translation>Nur auf diesem Computer</translation>
    </message>
    <message>
        <source>Where the contacts are</source>
        <translation>Wo die Kontakte sind</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>Das Konto</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Workspace id</source>
        <translation>Kennung des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Location id</source>
        <translation>Kennung des Standorts</translation>
    </message>
    <message>
        <source>May be left out: the token tells it</source>
        <translation>Kann entfallen: Das Token sagt es</translation>
    </message>
    <message>
        <source>Trying the account at %1…</source>
        <translation>Das Konto bei %1 wird ausprobiert…</translation>
    </message>
    <message>
        <source>on this computer, in a team&apos;s database, or for a contact service</source>
        <translation>auf diesem Computer, in der Datenbank eines Teams oder für einen Kontaktdienst</translation>
    </message>
    <message>
        <source>A team&apos;s database (PostgreSQL)</source>
        <translation>Die Datenbank eines Teams (PostgreSQL)</translation>
    </message>
    <message>
        <source>It is tried before the workspace is made. Of a service&apos;s contacts a copy is kept on this computer, so that you can work off-line; a team&apos;s stay in its database.</source>
        <translation>Es wird probiert, bevor der Arbeitsbereich angelegt wird. Von den Kontakten eines Dienstes liegt eine Kopie auf diesem Computer, damit Sie auch offline arbeiten können; die eines Teams bleiben in seiner Datenbank.</translation>
    </message>
    <message>
        <source>Token or password goes to the system&apos;s keychain and nowhere else. Without a keychain the token is asked for each time Onefold starts, and a password is looked for in ~/.pgpass.</source>
        <translation>Token oder Passwort kommt in den Schlüsselbund des Systems und sonst nirgends hin. Ohne Schlüsselbund wird bei jedem Start von Onefold nach dem Token gefragt, und ein Passwort in ~/.pgpass gesucht.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Connecting to the database…</source>
        <translation>Verbindung zur Datenbank…</translation>
    </message>
</context>
<context>
    <name>onefold::ui::settings::ProgramSettingsPage</name>
    <message>
        <source>Program settings</source>
        <translation>Programmeinstellungen</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Computer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Sprache des Programms</translation>
    </message>
    <message>
        <source>Takes effect when Onefold is started again.</source>
        <translation>Gilt, wenn Onefold neu gestartet wird.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
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
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
</context>
<context>
    <name>onefold::ui::settings::WorkspaceSettingsPage</name>
    <message>
        <source>Workspace settings</source>
        <translation>Einstellungen des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>for everybody who works in this workspace</source>
        <translation>für alle, die in diesem Arbeitsbereich arbeiten</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Endgültig löschen…</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Einstellungen speichern</translation>
    </message>
    <message>
        <source>How contacts are told apart</source>
        <translation>Woran Kontakte unterschieden werden</translation>
    </message>
    <message>
        <source>A save that finds one of these values at a contact updates that contact. The first field counts most.</source>
        <translation>Findet sich beim Speichern einer dieser Werte bei einem Kontakt, wird dieser aktualisiert. Das erste Feld zählt am meisten.</translation>
    </message>
    <message>
        <source>How what is typed is read</source>
        <translation>Wie Getipptes gelesen wird</translation>
    </message>
    <message>
        <source>Region of phone numbers without a country</source>
        <translation>Region von Telefonnummern ohne Land</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>Reihenfolge in Daten</translation>
    </message>
    <message>
        <source>Custom fields</source>
        <translation>Eigene Felder</translation>
    </message>
    <message>
        <source>Fields of this workspace&apos;s own. One is added at once, and its type stays as it is.</source>
        <translation>Felder, die nur dieser Arbeitsbereich hat. Eines wird sofort hinzugefügt, und seine Art bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Takes people out of contacts, journal, search and backups. Unlike deleting, it cannot be undone.</source>
        <translation>Nimmt Menschen aus Kontakten, Journal, Suche und Sicherungen. Anders als das Löschen ist es nicht rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>All contacts are indexed by the new rule.</source>
        <translation>Alle Kontakte werden nach der neuen Regel verzeichnet.</translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation>Einstellungen gespeichert</translation>
    </message>
    <message>
        <source>Custom field added</source>
        <translation>Eigenes Feld hinzugefügt</translation>
    </message>
    <message numerus="yes">
        <source>Saving takes %1 operations out of the journal for good. They cannot be looked up or undone any more.</source>
        <comment>a count of several</comment>
        <translation>
            <numerusform>Das Speichern nimmt %1 Vorgang endgültig aus dem Journal. Er lässt sich nicht mehr nachschlagen oder rückgängig machen.</numerusform>
            <numerusform>Das Speichern nimmt %1 Vorgänge endgültig aus dem Journal. Sie lassen sich nicht mehr nachschlagen oder rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the journal</source>
        <translation>Das Journal aufbewahren</translation>
    </message>
    <message>
        <source>Who did what and when, and what is needed to undo it. Contacts stay, however old their journal is.</source>
        <translation>Wer wann was tat, und was zum Rückgängigmachen nötig ist. Kontakte bleiben, wie alt ihr Journal auch ist.</translation>
    </message>
    <message>
        <source>How long the journal is kept</source>
        <translation>Wie lange das Journal aufbewahrt wird</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking what is that old…</source>
        <translation>Es wird nachgesehen, was so alt ist…</translation>
    </message>
    <message>
        <source>Nothing in the journal is that old yet.</source>
        <translation>Noch ist nichts im Journal so alt.</translation>
    </message>
</context>
<context>
    <name>onefold::ui::shell::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Command or contact</source>
        <translation>Befehl oder Kontakt</translation>
    </message>
    <message>
        <source>What do you want to do? Or whom do you look for?</source>
        <translation>Was soll geschehen? Oder wer wird gesucht?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Nothing here is called like this.</source>
        <translation>Hier heißt nichts so.</translation>
    </message>
</context>
<context>
    <name>onefold::ui::shell::Desk</name>
    <message>
        <source>There is no keychain here that takes the password. Write it into ~/.pgpass, and leave it out here.</source>
        <translation>Hier gibt es keinen Schlüsselbund, der das Passwort nimmt. Schreiben Sie es in ~/.pgpass, und lassen Sie es hier weg.</translation>
    </message>
</context>
<context>
    <name>onefold::ui::shell::FailureWindow</name>
    <message>
        <source>Onefold</source>
        <translation>Onefold</translation>
    </message>
    <message>
        <source>%1 — Onefold</source>
        <translation>%1 — Onefold</translation>
    </message>
    <message>
        <source>Onefold cannot open its workspaces</source>
        <translation>Onefold kann seine Arbeitsbereiche nicht öffnen</translation>
    </message>
    <message>
        <source>The workspace “%1” does not open</source>
        <translation>Der Arbeitsbereich „%1“ öffnet sich nicht</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Another workspace</source>
        <translation>Anderer Arbeitsbereich</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Another workspace:</source>
        <translation>Anderer Arbeitsbereich:</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>onefold::ui::shell::MainWindow</name>
    <message>
        <source>%1 — Onefold</source>
        <translation>%1 — Onefold</translation>
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
        <source>All contacts</source>
        <translation>Alle Kontakte</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Needs care</source>
        <translation>Braucht Pflege</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>Undo the last operation</source>
        <translation>Den letzten Vorgang rückgängig machen</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Back to the contacts</source>
        <translation>Zurück zu den Kontakten</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>Neuer Arbeitsbereich…</translation>
    </message>
    <message>
        <source>Workspace settings…</source>
        <translation>Einstellungen des Arbeitsbereichs…</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Endgültig löschen…</translation>
    </message>
    <message>
        <source>Open workspace %1</source>
        <translation>Arbeitsbereich %1 öffnen</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Program settings…</source>
        <translation>Programmeinstellungen…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>Farbschema: wie das System</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Farbschema: hell</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Farbschema: dunkel</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelte</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Import contacts…</source>
        <translation>Kontakte importieren…</translation>
    </message>
    <message>
        <source>Import the cells on the clipboard</source>
        <translation>Die Zellen der Zwischenablage importieren</translation>
    </message>
    <message>
        <source>Export contacts…</source>
        <translation>Kontakte exportieren…</translation>
    </message>
    <message>
        <source>Importing %1 · %2 %</source>
        <comment>a file&apos;s name and how much of it is done</comment>
        <translation>%1 wird importiert · %2 %</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>%1 needs you</source>
        <translation>%1 braucht Sie</translation>
    </message>
    <message>
        <source>Open the outbox</source>
        <translation>Ausgang öffnen</translation>
    </message>
    <message>
        <source>%1 has answered</source>
        <comment>a service&apos;s name</comment>
        <translation>%1 hat geantwortet</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait for you in the outbox</source>
        <translation>
            <numerusform>%n Änderung wartet im Ausgang auf Sie|%n Änderungen warten im Ausgang auf Sie</numerusform>
            <numerusform>%n Änderung wartet im Ausgang auf Sie|%n Änderungen warten im Ausgang auf Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>What waited is there now</source>
        <translation>Was wartete, ist jetzt dort</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>Änderungen zeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Only the first file was opened</source>
        <translation>Nur die erste Datei wurde geöffnet</translation>
    </message>
    <message>
        <source>An import brings in one file. Drop the others when this one is done.</source>
        <translation>Ein Import bringt eine Datei herein. Ziehen Sie die anderen hierher, wenn diese fertig ist.</translation>
    </message>
</context>
<context>
    <name>onefold::ui::shell::ShortcutsPage</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>what the keys do</source>
        <translation>was die Tasten tun</translation>
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
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
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
    <message>
        <source>It would be left without any value.</source>
        <translation>Er hätte keinen einzigen Wert mehr.</translation>
    </message>
    <message>
        <source>It would be left without any of these: %1.</source>
        <translation>Er hätte keines dieser Felder mehr: %1.</translation>
    </message>
    <message>
        <source>stopped before the end; undo again to go on</source>
        <translation>vor dem Ende angehalten; nochmals rückgängig setzt fort</translation>
    </message>
    <message>
        <source>interrupted before the end; undo again to go on</source>
        <translation>vor dem Ende unterbrochen; nochmals rückgängig setzt fort</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) kept because edited since</source>
        <translation>
            <numerusform>%n seither bearbeitetes Feld behalten</numerusform>
            <numerusform>%n seither bearbeitete Felder behalten</numerusform>
        </translation>
    </message>
    <message>
        <source>What came from the service cannot be undone here: it would only come again.</source>
        <translation>Was vom Dienst kam, lässt sich hier nicht rückgängig machen: Es käme nur wieder.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) as before</source>
        <translation>
            <numerusform>%n Kontakt wie zuvor</numerusform>
            <numerusform>%n Kontakte wie zuvor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted</source>
        <translation>
            <numerusform>%n Kontakt gelöscht</numerusform>
            <numerusform>%n Kontakte gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) left out: another contact has them now</source>
        <translation>
            <numerusform>%n Feld ausgelassen: es gehört jetzt einem anderen Kontakt</numerusform>
            <numerusform>%n Felder ausgelassen: sie gehören jetzt anderen Kontakten</numerusform>
        </translation>
    </message>
    <message>
        <source>The service had it before, and keeps it.</source>
        <translation>Der Dienst hatte ihn schon vorher und behält ihn.</translation>
    </message>
    <message numerus="yes">
        <source>%n left as is: %1</source>
        <comment>why</comment>
        <translation>
            <numerusform>%n unverändert gelassen: %1</numerusform>
            <numerusform>%n unverändert gelassen: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed: %1</source>
        <comment>why</comment>
        <translation>
            <numerusform>%n fehlgeschlagen: %1</numerusform>
            <numerusform>%n fehlgeschlagen: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::workspace::Copy</name>
    <message>
        <source>The contacts of “%1” are its service&apos;s; it is not copied. Export them to a file instead.</source>
        <translation>Die Kontakte von „%1“ gehören seinem Dienst; er wird nicht kopiert. Exportieren Sie sie stattdessen in eine Datei.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are the same workspace.</source>
        <translation>„%1“ und „%2“ sind derselbe Arbeitsbereich.</translation>
    </message>
</context>
<context>
    <name>onefold::workspace::EraseWork</name>
    <message>
        <source>Contact %1 is a part of contact %2 since they were merged. Erase that one, which erases both, or undo the merge first.</source>
        <translation>Kontakt %1 ist seit dem Zusammenführen ein Teil von Kontakt %2. Löschen Sie diesen endgültig, was beide löscht, oder machen Sie zuerst das Zusammenführen rückgängig.</translation>
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
    <message>
        <source>“%1” cannot name a custom field: up to 64 characters without blanks and without “=”.</source>
        <translation>„%1“ kann kein eigenes Feld benennen: bis zu 64 Zeichen ohne Leerzeichen und ohne „=“.</translation>
    </message>
    <message>
        <source>There is no import %1.</source>
        <translation>Es gibt keinen Import %1.</translation>
    </message>
</context>
</TS>
