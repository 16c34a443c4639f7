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
    <name>onefold::ui::contacts::SectionHeader</name>
    <message numerus="yes">
        <source>%n filled</source>
        <translation>
            <numerusform>%n filled</numerusform>
            <numerusform>%n filled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::Wording</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::shell::Deeds</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as edited since</source>
        <translation>
            <numerusform>%n left as edited since</numerusform>
            <numerusform>%n left as edited since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n contact(s)…</source>
        <translation>
            <numerusform>Deleting %n contact…</numerusform>
            <numerusform>Deleting %n contacts…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n contact(s)</source>
        <translation>
            <numerusform>Deleted %n contact</numerusform>
            <numerusform>Deleted %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had been deleted before</source>
        <translation>
            <numerusform>%n had been deleted before</numerusform>
            <numerusform>%n had been deleted before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n contact(s) as before</source>
        <translation>
            <numerusform>Undone: %n contact as before</numerusform>
            <numerusform>Undone: %n contacts as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redone: %n contact(s)</source>
        <translation>
            <numerusform>Redone: %n contact</numerusform>
            <numerusform>Redone: %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::shell::MainWindow</name>
    <message numerus="yes">
        <source>%1 contacts</source>
        <comment>a count of several</comment>
        <translation>
            <numerusform>%1 contact</numerusform>
            <numerusform>%1 contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::shell::StatusBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved draft(s)</source>
        <translation>
            <numerusform>%n unsaved draft</numerusform>
            <numerusform>%n unsaved drafts</numerusform>
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
