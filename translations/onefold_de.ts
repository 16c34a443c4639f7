<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>onefold::cli::CommandLine</name>
    <message>
        <source>Put all of the program&apos;s data in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace; may be left out where there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer in JSON, one object a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language to speak, if not the system&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onefold: every contact you save folds into exactly one record, and you are told which.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::cli::ContactVerbs</name>
    <message>
        <source>“%1” is not a contact&apos;s number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no contact %1. It may have been deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Created %1, updated %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts cannot be sorted by “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted contact %1 · undo with: onefold undo %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erased contact %1 for good · this cannot be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contacts&apos; numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start of any word of name, company, email, city or tag, or a part of a phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many; -1 for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out so many first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field name, created_at or updated_at; -FIELD for falling order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only contacts with this value; nothing after = for those without one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show contacts with all their fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete contacts; can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase contacts for good, from journal and backups too; cannot be undone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::cli::DraftInput</name>
    <message>
        <source>There is no field “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field “%1”. Did you mean “%2”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This argument is not valid UTF-8 text: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not of the form FIELD=VALUE, such as email=jane@acme.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is not a JSON object, as a contact must be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is not JSON: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This JSON value cannot stand in a contact.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::cli::Help</name>
    <message>
        <source>Usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <comment>in the line that shows the usage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VERB</source>
        <comment>in the line that shows the usage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VERBS</source>
        <comment>in the line that shows the usage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REQUIRED</source>
        <comment>said of an argument</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs</source>
        <comment>said of an option: with which other it goes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excludes</source>
        <comment>said of an option: with which other it cannot stand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verbs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run with --help for more information.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::cli::JournalVerbs</name>
    <message>
        <source>“%1” is not an operation&apos;s number; “onefold history” shows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a contact&apos;s number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a time such as 2026-03-01 or 2026-03-01T09:30:00Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who changed what, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this person&apos;s operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only from this time on (ISO 8601)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operation&apos;s number; your own last one without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take an operation back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take an undo back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::cli::SaveVerb</name>
    <message>
        <source>Suggestion: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  %1 was not saved: it %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Looks like %1 (contact %2): %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a contact&apos;s number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read. Check its name and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FIELD=VALUE …; lists are comma-separated, FIELD= clears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read JSON Lines from this file, - for standard input, and answer each contact with a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a contact, and say what became of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upsert, or only create, or only update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do where only a less important field matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit this contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what would happen, save nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for a service&apos;s answer; a local workspace answers at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check and normalise values without saving them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The country in which national phone numbers are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the month or the day comes first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::cli::WorkspaceVerb</name>
    <message>
        <source>“%1” is off the list. Its contacts are still in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to call it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local: a file on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file; one that is a workspace already is taken as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What tells contacts apart, most important first: email, phone, identifier.KEY, custom.KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two contacts may share an identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every contact must have an identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The country in which national phone numbers are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the month or the day comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The places that contacts live in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the workspaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a workspace&apos;s settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a workspace off the list; its file stays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::contact::Contact</name>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::contact::CountryReader</name>
    <message>
        <source>XK is in common use for Kosovo but is not an official country code, so some services do not take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the code of a country that no longer exists. Choose the one that followed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the code of a country that no longer exists. Did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No country is called “%1”. Write its name or its two-letter code, such as US.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No country is called “%1”. Did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::contact::DateReader</name>
    <message>
        <source>This date cannot be read. Write month, day and year as in 05/31/1990, or 1990-05-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This date cannot be read. Write day, month and year as in 31/05/1990, or 1990-05-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone born on %1 would be over %2 years old. Please check the year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year has two digits only. Write all four, as in 1990.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such day in the calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 days. Did you mean %3?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no month %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no month %1. Did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is still to come. A date of birth lies in the past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is still to come. Did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::contact::EmailReader</name>
    <message>
        <source>“%1” looks like a slip. Did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This field takes one email address. Keep one here and add the others as further addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address is typed in full-width characters. Did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a link to an address. The address alone is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an address with angle brackets around it. The address alone is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An email address has no spaces. Did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is punctuation around this address. Did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more here than an email address. Did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address is typed in full-width characters. It should be typed in plain ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An email address has an @ between name and domain, as in jane@acme.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part before the @ is missing, as jane in jane@acme.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the @ no dot stands first, last or next to another dot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds a character that cannot stand before the @ without quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quoted part of this address should end with a quote just before the @.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part before the @ is too long: at most 64 bytes fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The domain after the @ is missing, as acme.com in jane@acme.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An email address has only one @, as in jane@acme.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “%1” no dot should stand first, last or next to another dot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no domain: only letters, digits, hyphens and dots can stand after the @.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “%1” no part between dots should start or end with a hyphen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the domain is too long: at most 63 letters fit between two dots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The domain is too long: at most 253 letters fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a whole domain: an ending such as .com is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” ends in a number, but a domain ends in letters such as .com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In brackets after the @ only an IP address can stand, as in [192.0.2.1].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address is too long: at most 254 bytes fit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::contact::Field</name>
    <message>
        <source>Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not disturb by channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is the name of a field that has parts, such as &quot;Further identifier&quot;, %2 that of the part, such as &quot;externalId&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::contact::FlagReader</name>
    <message>
        <source>Only yes or no can stand here, or true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only active, inactive or permanent can stand here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::contact::NameReader</name>
    <message>
        <source>This name is in capitals only. Perhaps it should be written “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::contact::PhoneReader</name>
    <message>
        <source>This extension is too long: at most %1 digits fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An extension has digits only, such as 12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A spreadsheet cut this phone number short, and digits are lost. Format the column as text and copy the number from its source again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A spreadsheet appended a decimal part to this phone number. Did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no phone number. One looks like +1 512 555 0123.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls abroad do not start with 00 there. Did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number like this is known to be in use. Please check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is longer than those known in its country. Please check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The area code is missing in front of this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number of this length is in use in its country. There should be more digits or fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phone number has no words or letters in it. Write the digits only, and each number in a field of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The country of this number is not known. Write it with + and the country code, such as +1 512 555 0123.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No country has the code after the +. Please check the first digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is too short. Digits are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is too long: with its country code a phone number has at most 15 digits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::contact::TextReader</name>
    <message>
        <source>This text is too long: at most %1 characters fit here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is damaged: it holds characters that are not Unicode. Please type it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text holds a control character, such as a tab or a line break. It should be one line of plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text holds an invisible character that changes the direction of writing. It should be plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text holds an invisible character. It should be plain text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::contact::TimezoneReader</name>
    <message>
        <source>“%1” is an offset and does not say when clocks change. Name the time zone of a city, such as Europe/Berlin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can stand for more than one time zone. Did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time zone is called “%1”. Name one by region and city, such as America/Chicago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time zone is called “%1”. Did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::contact::Validator</name>
    <message>
        <source>This field holds one value, not a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone number carries the extension %1, the extension field another. Keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At most %n items fit here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A number is expected, such as 42 or 3.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Bird takes at most %n items here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bird takes display names of 1 to %n characters.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::contact::WebsiteReader</name>
    <message>
        <source>This is read as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web address has no spaces. It looks like https://acme.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web address should have no @ before its domain: neither a user nor a password belongs here, and email addresses have a field of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the domain of a website. One looks like acme.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port after the colon should be a number from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This web address cannot be read. It looks like https://acme.com/page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A website starts with http:// or https:// and not with “%1:”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The domain of the website is missing, as acme.com in https://acme.com.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::identity::Rule</name>
    <message>
        <source>“%1” cannot identify a contact. Identity fields are email, phone, identifier.KEY and custom.KEY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name at least one identity field, such as email.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::identity::Verdict</name>
    <message>
        <source>created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belongs to contact %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belongs to %1 (contact %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared with contact %1, which keeps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared with %1 (contact %2), which keeps it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::journal::Operation</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::lookalike::LookAlike</name>
    <message>
        <source>same name and company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same name and city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first and last name swapped, same company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first and last name swapped, same city</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::saving::Outcome</name>
    <message>
        <source>Created %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped: it may be %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected, nothing was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed, nothing was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>edited by its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matched by %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::saving::Saver</name>
    <message>
        <source>There is no contact %1. It may have been deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contact matches, and only an update was asked for. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (contact %2) has the same value here but differs in a field that counts more. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (contact %2) has this already. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to save: no field has a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This would leave the contact without any value. Delete it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace wants one of these in every contact: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::store::Failure</name>
    <message>
        <source>Another program is writing to %1 and did not finish in time. Nothing was changed. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of %1 is full. Nothing of this change was saved, everything before it is. Make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 reported a failure: %2. Nothing of this change was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened. Check that the file is there and that you may read and write it and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is not installed. On Debian, install the package libqt6sql6-sqlite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver uses another SQLite library than Onefold. Install both from one source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an Onefold workspace. It was not changed. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer Onefold. It was not changed. Update Onefold to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged. It was not changed. Restore it from a backup; backups stand beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may only be read. Nothing was changed. Allow writing to the file and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist. It may have been moved or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact is gone from every list, but traces remain in the files of %1, as another program has them open. Close it and erase again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::undo::Reverser</name>
    <message>
        <source>There is no operation %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation %1 has nothing left to take back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was erased for good cannot be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation %1 was not undone, so there is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was deleted since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was edited since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was restored since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its %1 belongs to %2 (contact %3) now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) brought back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept because edited since</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::workspace::Registry</name>
    <message>
        <source>%1 cannot be written. Check that you own the folder and that the disk has room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no workspace “%1”. There is: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of workspaces, %1, is damaged. It was not changed. The workspaces&apos; files are not touched by this; move the list away and add them again with “onefold workspace create NAME --path FILE”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no workspace. Make one with “onefold workspace create NAME --kind local”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are several workspaces: name one with -w.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A workspace&apos;s name has 1 to %n printable characters and no blanks around it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is a workspace “%1” already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onefold::workspace::Workspace</name>
    <message>
        <source>There is nothing of yours left to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing of yours left to redo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
