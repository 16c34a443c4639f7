<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>onefold::bulk::BulkOutcome</name>
    <message numerus="yes">
        <source>Deleted %n contact(s)</source>
        <translation>
            <numerusform>Deleted %n contact</numerusform>
            <numerusform>Deleted %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Updated %n contact(s)</source>
        <translation>
            <numerusform>Updated %n contact</numerusform>
            <numerusform>Updated %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept a value of their own</source>
        <translation>
            <numerusform>%n kept a value of its own</numerusform>
            <numerusform>%n kept a value of their own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped, %n left alone</source>
        <translation>
            <numerusform>stopped, %n left alone</numerusform>
            <numerusform>stopped, %n left alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>interrupted, %n left alone</source>
        <translation>
            <numerusform>interrupted, %n left alone</numerusform>
            <numerusform>interrupted, %n left alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queued for the service</source>
        <translation>
            <numerusform>%n queued for the service</numerusform>
            <numerusform>%n queued for the service</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::cli::DuplicatesVerb</name>
    <message numerus="yes">
        <source>Remembered: %n contact(s) who are not the same person</source>
        <translation>
            <numerusform>Remembered: %n contact who is not the same person</numerusform>
            <numerusform>Remembered: %n contacts who are not the same person</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::cli::ExportVerb</name>
    <message numerus="yes">
        <source>Wrote %n contact(s) to %1</source>
        <translation>
            <numerusform>Wrote %n contact to %1</numerusform>
            <numerusform>Wrote %n contacts to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::cli::ImportVerb</name>
    <message numerus="yes">
        <source>%n row(s) are the same contact as an earlier row of the file</source>
        <translation>
            <numerusform>%n row is the same contact as an earlier row of the file</numerusform>
            <numerusform>%n rows are the same contacts as earlier rows of the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) match doubtfully</source>
        <translation>
            <numerusform>%n row matches doubtfully</numerusform>
            <numerusform>%n rows match doubtfully</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %n row(s): %1%2</source>
        <translation>
            <numerusform>  %n row: %1%2</numerusform>
            <numerusform>  %n rows: %1%2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::cli::SyncVerbs</name>
    <message numerus="yes">
        <source>The service no longer lists %n contact(s) that are here. That is not believed without you: check the service, and if they are gone, give --believe-missing.</source>
        <translation>
            <numerusform>The service no longer lists %n contact that is here. That is not believed without you: check the service, and if it is gone, give --believe-missing.</numerusform>
            <numerusform>The service no longer lists %n contacts that are here. That is not believed without you: check the service, and if they are gone, give --believe-missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service says that it holds %n contact(s) more than it listed. What it listed is here; nothing is taken for gone.</source>
        <translation>
            <numerusform>The service says that it holds %n contact more than it listed. What it listed is here; nothing is taken for gone.</numerusform>
            <numerusform>The service says that it holds %n contacts more than it listed. What it listed is here; nothing is taken for gone.</numerusform>
        </translation>
    </message>
</context>
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
    <name>onefold::duplicates::Group</name>
    <message numerus="yes">
        <source>the same, which %n contact(s) have</source>
        <translation>
            <numerusform>the same, which %n contact has</numerusform>
            <numerusform>the same, which %n contacts have</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::importing::ImportRun</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n created</source>
        <translation>
            <numerusform>%n created</numerusform>
            <numerusform>%n created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n queued</numerusform>
            <numerusform>%n queued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::importing::RowMaker</name>
    <message numerus="yes">
        <source>The cell holds %n websites; the first is taken.</source>
        <translation>
            <numerusform>The cell holds %n website; it is taken.</numerusform>
            <numerusform>The cell holds %n websites; the first is taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::merging::BulkMergeOutcome</name>
    <message numerus="yes">
        <source>Merged %n group(s)</source>
        <translation>
            <numerusform>Merged %n group</numerusform>
            <numerusform>Merged %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left alone, having changed since</source>
        <translation>
            <numerusform>%n left alone, having changed since</numerusform>
            <numerusform>%n left alone, having changed since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::merging::Merge</name>
    <message numerus="yes">
        <source>Merged %n contact(s) into contact %1 · undo with: onefold undo %2</source>
        <translation>
            <numerusform>Merged %n contact into contact %1 · undo with: onefold undo %2</numerusform>
            <numerusform>Merged %n contacts into contact %1 · undo with: onefold undo %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::review::ScanOutcome</name>
    <message numerus="yes">
        <source>%n contact(s) compared</source>
        <translation>
            <numerusform>%n contact compared</numerusform>
            <numerusform>%n contacts compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) to review</source>
        <translation>
            <numerusform>%n group to review</numerusform>
            <numerusform>%n groups to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new or changed contact(s) compared with the others</source>
        <translation>
            <numerusform>%n new or changed contact compared with the others</numerusform>
            <numerusform>%n new or changed contacts compared with the others</numerusform>
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
    <message numerus="yes">
        <source>%n field(s) would change</source>
        <translation>
            <numerusform>%n field would change</numerusform>
            <numerusform>%n fields would change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::sync::Duration</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::activity::Activity</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::BulkBar</name>
    <message numerus="yes">
        <source>%1 selected</source>
        <comment>a count of several contacts</comment>
        <translation>
            <numerusform>%1 selected</numerusform>
            <numerusform>%1 selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set for %1 contacts</source>
        <comment>a count of several</comment>
        <translation>
            <numerusform>Set for %1 contact</numerusform>
            <numerusform>Set for %1 contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add to %1 contacts</source>
        <comment>a count of several</comment>
        <translation>
            <numerusform>Add to %1 contact</numerusform>
            <numerusform>Add to %1 contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove from %1 contacts</source>
        <comment>a count of several</comment>
        <translation>
            <numerusform>Remove from %1 contact</numerusform>
            <numerusform>Remove from %1 contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear for %1 contacts</source>
        <comment>a count of several</comment>
        <translation>
            <numerusform>Clear for %1 contact</numerusform>
            <numerusform>Clear for %1 contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::BulkDeeds</name>
    <message numerus="yes">
        <source>Updating %n contact(s)…</source>
        <translation>
            <numerusform>Updating %n contact…</numerusform>
            <numerusform>Updating %n contacts…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n contact(s)…</source>
        <translation>
            <numerusform>Deleting %n contact…</numerusform>
            <numerusform>Deleting %n contacts…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::CellPaster</name>
    <message numerus="yes">
        <source>%n row(s) reach below the last contact and are left out.</source>
        <translation>
            <numerusform>%n row reaches below the last contact and is left out.</numerusform>
            <numerusform>%n rows reach below the last contact and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) pasted</source>
        <translation>
            <numerusform>%n row pasted</numerusform>
            <numerusform>%n rows pasted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::ContactForm</name>
    <message numerus="yes">
        <source>%n field(s) filled from the clipboard.</source>
        <translation>
            <numerusform>%n field filled from the clipboard.</numerusform>
            <numerusform>%n fields filled from the clipboard.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::ContactsPage</name>
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
    <name>onefold::ui::contacts::Deeds</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
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
    <message numerus="yes">
        <source>Queued: %n contact(s) are deleted at the service as soon as it can be</source>
        <translation>
            <numerusform>Queued: %n contact are deleted at the service as soon as it can be</numerusform>
            <numerusform>Queued: %n contacts are deleted at the service as soon as it can be</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) left as edited since</source>
        <translation>
            <numerusform>%n field left as edited since</numerusform>
            <numerusform>%n fields left as edited since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted again</source>
        <translation>
            <numerusform>%n contact deleted again</numerusform>
            <numerusform>%n contacts deleted again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n contact(s) deleted again</source>
        <translation>
            <numerusform>Undone: %n contact deleted again</numerusform>
            <numerusform>Undone: %n contacts deleted again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::Expectation</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::HistoryModel</name>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::HistoryPage</name>
    <message numerus="yes">
        <source>Redone for %n other contact(s) too.</source>
        <translation>
            <numerusform>Redone for %n other contact too.</numerusform>
            <numerusform>Redone for %n other contacts too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone for %n other contact(s) too.</source>
        <translation>
            <numerusform>Undone for %n other contact too.</numerusform>
            <numerusform>Undone for %n other contacts too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::Progress</name>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>%n s left</numerusform>
            <numerusform>%n s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::contacts::RowCopier</name>
    <message numerus="yes">
        <source>Copied %n contact(s)</source>
        <translation>
            <numerusform>Copied %n contact</numerusform>
            <numerusform>Copied %n contacts</numerusform>
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
    <name>onefold::ui::duplicates::DuplicatesPage</name>
    <message numerus="yes">
        <source>%1 groups to review</source>
        <comment>a count of several</comment>
        <translation>
            <numerusform>%1 group to review</numerusform>
            <numerusform>%1 groups to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 contacts compared at %2</source>
        <comment>a count of several and a time</comment>
        <translation>
            <numerusform>%1 contact compared at %2</numerusform>
            <numerusform>%1 contacts compared at %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::duplicates::GroupModel</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::duplicates::Result</name>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 leave(s) the list and live(s) on in it. Can be taken back at any time.</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1 leaves the list and lives on in it. Can be taken back at any time.</numerusform>
            <numerusform>%1 leave the list and live on in it. Can be taken back at any time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) become(s) one</source>
        <translation>
            <numerusform>%n contact becomes one</numerusform>
            <numerusform>%n contacts become one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) change(s)</source>
        <translation>
            <numerusform>%n field changes</numerusform>
            <numerusform>%n fields change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::duplicates::ReviewDeeds</name>
    <message numerus="yes">
        <source>%n field(s) changed</source>
        <translation>
            <numerusform>%n field changed</numerusform>
            <numerusform>%n fields changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n pair(s) may be one person again</source>
        <translation>
            <numerusform>Taken back: %n pair may be one person again</numerusform>
            <numerusform>Taken back: %n pairs may be one person again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merging %n group(s)…</source>
        <translation>
            <numerusform>Merging %n group…</numerusform>
            <numerusform>Merging %n groups…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::duplicates::ReviewView</name>
    <message numerus="yes">
        <source>Merge %n contact(s)</source>
        <translation>
            <numerusform>Merge %n contact</numerusform>
            <numerusform>Merge %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::duplicates::RulesView</name>
    <message numerus="yes">
        <source>%1 contacts become %n.</source>
        <comment>two counts; the second is of groups</comment>
        <translation>
            <numerusform>%1 contacts become %n.</numerusform>
            <numerusform>%1 contacts become %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n group(s)</source>
        <translation>
            <numerusform>Merge %n group</numerusform>
            <numerusform>Merge %n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::exporting::ExportPage</name>
    <message numerus="yes">
        <source>Exported %Ln contact(s)</source>
        <translation>
            <numerusform>Exported %Ln contact</numerusform>
            <numerusform>Exported %Ln contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::importing::ColumnsStep</name>
    <message numerus="yes">
        <source>%n column(s) fit no field and are left out: %1</source>
        <translation>
            <numerusform>%n column fits no field and is left out: %1</numerusform>
            <numerusform>%n columns fit no field and are left out: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::importing::ImportPage</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>Import %Ln row</numerusform>
            <numerusform>Import %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::importing::MendPanel</name>
    <message numerus="yes">
        <source>%n more kind(s) of problem</source>
        <translation>
            <numerusform>%n more kind of problem</numerusform>
            <numerusform>%n more kinds of problem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) may be somebody else</source>
        <translation>
            <numerusform>%n row may be somebody else</numerusform>
            <numerusform>%n rows may be somebody else</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::importing::RunStep</name>
    <message numerus="yes">
        <source>%Ln row(s) in %1 s.</source>
        <translation>
            <numerusform>%Ln row in %1 s.</numerusform>
            <numerusform>%Ln rows in %1 s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::importing::Words</name>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>%n s left</numerusform>
            <numerusform>%n s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <comment>a count</comment>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone number(s) have no country code</source>
        <translation>
            <numerusform>%n phone number has no country code</numerusform>
            <numerusform>%n phone numbers have no country code</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone number(s) do not fit the region</source>
        <translation>
            <numerusform>%n phone number does not fit the region</numerusform>
            <numerusform>%n phone numbers do not fit the region</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone number(s) were damaged by a spreadsheet</source>
        <translation>
            <numerusform>%n phone number was damaged by a spreadsheet</numerusform>
            <numerusform>%n phone numbers were damaged by a spreadsheet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) were damaged by a spreadsheet</source>
        <translation>
            <numerusform>%n cell was damaged by a spreadsheet</numerusform>
            <numerusform>%n cells were damaged by a spreadsheet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) can be read in two ways</source>
        <translation>
            <numerusform>%n date can be read in two ways</numerusform>
            <numerusform>%n dates can be read in two ways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n email address(es) look like a slip</source>
        <translation>
            <numerusform>%n email address looks like a slip</numerusform>
            <numerusform>%n email addresses look like a slip</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) share a value with somebody else</source>
        <translation>
            <numerusform>%n row shares a value with somebody else</numerusform>
            <numerusform>%n rows share a value with somebody else</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a value that belongs to another contact</source>
        <translation>
            <numerusform>%n row has a value that belongs to another contact</numerusform>
            <numerusform>%n rows have a value that belongs to another contact</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s): %1</source>
        <translation>
            <numerusform>%n row: %1</numerusform>
            <numerusform>%n rows: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::services::OutboxPage</name>
    <message numerus="yes">
        <source>%n contact(s) are gone there: believe it</source>
        <translation>
            <numerusform>%n contact are gone there: believe it</numerusform>
            <numerusform>%n contacts are gone there: believe it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::services::ServiceWords</name>
    <message numerus="yes">
        <source>%n change(s) wait</source>
        <translation>
            <numerusform>%n change wait</numerusform>
            <numerusform>%n changes wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for you to decide</source>
        <translation>
            <numerusform>%n for you to decide</numerusform>
            <numerusform>%n for you to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer listed</source>
        <translation>
            <numerusform>%n no longer listed</numerusform>
            <numerusform>%n no longer listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) changed</source>
        <translation>
            <numerusform>%n field changed</numerusform>
            <numerusform>%n fields changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not listed</source>
        <comment>contacts that the service says it holds</comment>
        <translation>
            <numerusform>%n not listed</numerusform>
            <numerusform>%n not listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service says that it holds %n contact(s) more than it listed. What it listed is here; nothing is taken for gone.</source>
        <translation>
            <numerusform>The service says that it holds %n contact more than it listed. What it listed is here; nothing is taken for gone.</numerusform>
            <numerusform>The service says that it holds %n contacts more than it listed. What it listed is here; nothing is taken for gone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::settings::ErasePage</name>
    <message numerus="yes">
        <source>The first %n are shown.</source>
        <translation>
            <numerusform>The first %n is shown.</numerusform>
            <numerusform>The first %n are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n contact(s) for good</source>
        <translation>
            <numerusform>Erase %n contact for good</numerusform>
            <numerusform>Erase %n contacts for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erasing %n contact(s)…</source>
        <translation>
            <numerusform>Erasing %n contact…</numerusform>
            <numerusform>Erasing %n contacts…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erased %n contact(s) for good</source>
        <translation>
            <numerusform>Erased %n contact for good</numerusform>
            <numerusform>Erased %n contacts for good</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onefold::ui::settings::WorkspaceSettingsPage</name>
    <message numerus="yes">
        <source>Saving takes %1 operations out of the journal for good. They cannot be looked up or undone any more.</source>
        <comment>a count of several</comment>
        <translation>
            <numerusform>Saving takes %1 operation out of the journal for good. It cannot be looked up or undone any more.</numerusform>
            <numerusform>Saving takes %1 operations out of the journal for good. They cannot be looked up or undone any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
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
    <message numerus="yes">
        <source>%n change(s) wait for you in the outbox</source>
        <translation>
            <numerusform>%n change wait for you in the outbox</numerusform>
            <numerusform>%n changes wait for you in the outbox</numerusform>
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
        <source>%n field(s) kept because edited since</source>
        <translation>
            <numerusform>%n field kept because edited since</numerusform>
            <numerusform>%n fields kept because edited since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) as before</source>
        <translation>
            <numerusform>%n contact as before</numerusform>
            <numerusform>%n contacts as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted</source>
        <translation>
            <numerusform>%n contact deleted</numerusform>
            <numerusform>%n contacts deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) left out: another contact has them now</source>
        <translation>
            <numerusform>%n field left out: another contact has it now</numerusform>
            <numerusform>%n fields left out: other contacts have them now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as is: %1</source>
        <comment>why</comment>
        <translation>
            <numerusform>%n left as is: %1</numerusform>
            <numerusform>%n left as is: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed: %1</source>
        <comment>why</comment>
        <translation>
            <numerusform>%n failed: %1</numerusform>
            <numerusform>%n failed: %1</numerusform>
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
