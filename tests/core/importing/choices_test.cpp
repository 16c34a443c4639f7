// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/run.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using namespace onefold::importing;
using contact::Field;

/// What a person chooses for an import, kept as JSON and taken up again.
class ChoicesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comeBackFromJson();
    void rememberedColumnsOnly();
    void otherHeaderIsAnotherFile();
    void countsComeBackFromJson();
    void furtherOnesMayHaveARuleOfTheirOwn();
    void columnsOfOneFieldMayDiffer();
};

namespace {

ImportChoices everything()
{
    ImportChoices choices{.kind = FileKind::VCard,
        .dialect = {.encoding = "windows-1252",
            .delimiter = ";",
            .quote = '\'',
            .escape = transfer::csv::Escape::Backslash,
            .skipsSpace = true},
        .preambleRows = 2,
        .headerRows = 1,
        .columns = {{.header = u"Name"_s, .field = contact::FieldKey{Field::Name}, .splitsName = true},
            {.header = u"Born"_s,
                .field = contact::FieldKey{Field::DateOfBirth},
                .rule = ColumnRule::Never,
                .dateOrder = contact::DateOrder::DayFirst},
            {.header = u"x, \"y\""_s}},
        .onMatch = OnMatch::Skip,
        .onDoubt = identity::OnDoubt::Update,
        .onInvalid = OnInvalid::DropField,
        .dateOrder = contact::DateOrder::DayFirst,
        .region = u"DE"_s,
        .blankClears = true,
        .corrections = {{{3, 1}, u"fixed"_s}, {{70'000'000'000, 0}, u"far"_s}}};
    choices.constants.set(Field::Source, u"fair"_s);
    choices.constants.set(Field::Tags, QStringList{u"a"_s, u"b,c"_s});
    return choices;
}

} // namespace

void ChoicesTest::comeBackFromJson()
{
    QVERIFY(choicesFromJson(toJson(everything())) == everything());
    QVERIFY(choicesFromJson(toJson(ImportChoices())) == ImportChoices());
    QVERIFY(choicesFromJson({}).columns.empty());
}

void ChoicesTest::rememberedColumnsOnly()
{
    const ImportChoices known = everything();
    ImportChoices found = known;
    found.columns[0].field.reset();
    found.dialect.delimiter = "|";
    found.onMatch = OnMatch::Update;
    found.constants = {};
    const ImportChoices result = withRemembered(found, known);
    QCOMPARE(result.columns[0].field, known.columns[0].field);
    QCOMPARE(result.dialect.delimiter, QByteArray("|"));
    QCOMPARE(result.onMatch, OnMatch::Update);
    QVERIFY(result.constants.isEmpty());
}

void ChoicesTest::otherHeaderIsAnotherFile()
{
    ImportChoices found = everything();
    found.columns[1].header = u"Birthday"_s;
    found.columns[1].field.reset();
    QVERIFY(!withRemembered(found, everything()).columns[1].field);
}

void ChoicesTest::countsComeBackFromJson()
{
    ImportCounts counts;
    for (const auto verdict : {identity::Verdict::Created, identity::Verdict::Updated, identity::Verdict::Unchanged,
             identity::Verdict::Skipped, identity::Verdict::Rejected, identity::Verdict::Failed})
        counts.count(verdict);
    QCOMPARE(counts.rows, 6);
    QCOMPARE(countsFromJson(toJson(counts)), counts);
    for (const auto state :
        {RunState::Running, RunState::Paused, RunState::Cancelled, RunState::Interrupted, RunState::Finished})
        QCOMPARE(runStateFromString(toString(state)), std::optional(state));
}

void ChoicesTest::furtherOnesMayHaveARuleOfTheirOwn()
{
    using Keys = std::vector<contact::FieldKey>;
    const contact::FieldKey email{Field::Email};
    const contact::FieldKey further{Field::Identifier, u"email"_s};
    ImportChoices choices;
    choices.columns = {{.header = u"Email"_s, .field = email, .rule = ColumnRule::Never}};
    QCOMPARE(policyOf(choices).leaveAlone, (Keys{email, further}));
    choices.columns.push_back({.header = u"Other email"_s, .field = further});
    QCOMPARE(policyOf(choices).leaveAlone, Keys{email});
    choices.columns.back().rule = ColumnRule::FillBlank;
    QCOMPARE(policyOf(choices).leaveAlone, Keys{email});
    QCOMPARE(policyOf(choices).fillBlank, Keys{further});
}

void ChoicesTest::columnsOfOneFieldMayDiffer()
{
    using Keys = std::vector<contact::FieldKey>;
    const contact::FieldKey city{Field::City};
    const contact::FieldKey tags{Field::Tags};
    ImportChoices choices;
    choices.columns = {{.header = u"City"_s, .field = city, .rule = ColumnRule::Never},
        {.header = u"Town"_s, .field = city, .rule = ColumnRule::Never}};
    QCOMPARE(policyOf(choices).leaveAlone, Keys{city});
    QCOMPARE(policyOf(choices).byColumn, Keys());
    choices.columns[1].rule = ColumnRule::Overwrite;
    QCOMPARE(policyOf(choices).leaveAlone, Keys());
    QCOMPARE(policyOf(choices).byColumn, Keys{city});
    // A constant is for each contact, whatever a column of its field may do.
    choices.columns = {{.header = u"Tags"_s, .field = tags, .rule = ColumnRule::Never}};
    choices.constants.set(tags, QStringList{u"fair"_s});
    QCOMPARE(policyOf(choices).byColumn, Keys{tags});
}

QTEST_GUILESS_MAIN(ChoicesTest)
#include "choices_test.moc"
