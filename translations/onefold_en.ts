<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>onefold::contact::Validator</name>
    <message numerus="yes">
        <source>At most %n items fit here.</source>
        <translation>
            <numerusform>At most %n item fits here.</numerusform>
            <numerusform>At most %n items fit here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bird takes at most %n items here.</source>
        <translation>
            <numerusform>Bird takes at most %n item here.</numerusform>
            <numerusform>Bird takes at most %n items here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bird takes display names of 1 to %n characters.</source>
        <translation>
            <numerusform>Bird takes display names of 1 to %n character.</numerusform>
            <numerusform>Bird takes display names of 1 to %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::saving::Outcome</name>
    <message numerus="yes">
        <source>%n field(s) changed</source>
        <translation>
            <numerusform>%n field changed</numerusform>
            <numerusform>%n fields changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::undo::Reverser</name>
    <message numerus="yes">
        <source>%n contact(s) brought back</source>
        <translation>
            <numerusform>%n contact brought back</numerusform>
            <numerusform>%n contacts brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept because edited since</source>
        <translation>
            <numerusform>%n kept because edited since</numerusform>
            <numerusform>%n kept because edited since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::workspace::Registry</name>
    <message numerus="yes">
        <source>A workspace&apos;s name has 1 to %n printable characters and no blanks around it.</source>
        <translation>
            <numerusform>A workspace&apos;s name has 1 to %n printable character and no blanks around it.</numerusform>
            <numerusform>A workspace&apos;s name has 1 to %n printable characters and no blanks around it.</numerusform>
        </translation>
    </message>
</context>
</TS>
