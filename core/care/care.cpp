// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/care/care.h"

#include <algorithm>
#include <iterator>

namespace onefold::care {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::FieldChange;
using contact::Fields;
using contact::Problem;
using contact::Problems;

namespace {

void addProblems(Notes &notes, const Problems &problems)
{
    for (const Problem &problem : problems) {
        if (!problem.field)
            continue;
        Note note{*problem.field, problem.finding.code};
        // PRODUCT.md §2.1: a name in capitals only gets a suggestion.
        if (note.code != "name.all_capitals"_L1 && std::ranges::find(notes, note) == notes.end())
            notes.push_back(std::move(note));
    }
}

void addProblemsOf(const contact::FieldKey &key, const Problems &said, Notes &notes)
{
    Problems ofField;
    std::ranges::copy_if(
        said, std::back_inserter(ofField), [&](const Problem &problem) { return problem.field == key; });
    addProblems(notes, ofField);
}

/// Whether neither settings, nor the day, nor another field has a part in how the field's text is read.
bool isReadByTextAlone(Field field)
{
    using contact::Kind;
    switch (contact::infoOf(field).kind) {
    case Kind::Text:
    case Kind::PersonName:
    case Kind::Email:
    case Kind::Country:
    case Kind::Website:
    case Kind::Timezone:
    case Kind::List: return true;
    case Kind::Phone:
    case Kind::PhoneExtension:
    case Kind::BirthDate:
    case Kind::Boolean:
    case Kind::DndStatuses:
    case Kind::CustomValues:
    case Kind::Identifiers: return false;
    }
    return false;
}

void addMissingIdentity(Notes &notes, const Fields &fields, const identity::IdentityRule &rule)
{
    if (!rule.fields.empty() && identity::matchingIdentifiers(fields, rule).empty())
        notes.push_back({rule.fields.front(), missingIdentity});
}

contact::ValidationContext validationContext(const Fields &fields, const Context &context)
{
    return {.region = context.region,
        .contactCountry = fields.text(Field::Country),
        .dateOrder = context.dateOrder,
        .customTypes = context.customTypes};
}

Notes sorted(Notes notes)
{
    std::ranges::sort(
        notes, [](const Note &a, const Note &b) { return a.field == b.field ? a.code < b.code : a.field < b.field; });
    return notes;
}

} // namespace

Notes notesOn(const Fields &fields, const Context &context)
{
    Notes notes;
    addProblems(notes, contact::validate(fields, validationContext(fields, context)).problems);
    addMissingIdentity(notes, fields, context.identity);
    return sorted(std::move(notes));
}

Notes notesAfter(const Notes &before, const contact::FieldChanges &changes, const Fields &after, const Context &context,
    const std::optional<Problems> &phoneProblems)
{
    Notes notes;
    std::ranges::copy_if(before, std::back_inserter(notes), [&](const Note &note) {
        return note.code != missingIdentity
            && std::ranges::find(changes, note.field, &FieldChange::field) == changes.end();
    });
    Fields changed;
    for (const FieldChange &change : changes) {
        const bool isKnown = phoneProblems && change.field.field == Field::Phone;
        if (!isKnown && !contact::isEmpty(change.after))
            changed.set(change.field, change.after);
    }
    addProblems(notes, contact::validate(changed, validationContext(after, context)).problems);
    if (phoneProblems)
        addProblems(notes, *phoneProblems);
    addMissingIdentity(notes, after, context.identity);
    return sorted(std::move(notes));
}

Notes notesOnCreated(const Fields &fields, const Fields &typed, const Problems &said, const Context &context,
    const std::optional<Problems> &phoneProblems)
{
    Notes notes;
    Fields unread;
    for (const auto &[key, value] : fields) {
        if (phoneProblems && key.field == Field::Phone)
            continue;
        if (isReadByTextAlone(key.field) && typed.value(key) == value)
            addProblemsOf(key, said, notes);
        else
            unread.set(key, value);
    }
    if (!unread.isEmpty())
        addProblems(notes, contact::validate(unread, validationContext(fields, context)).problems);
    if (phoneProblems)
        addProblems(notes, *phoneProblems);
    addMissingIdentity(notes, fields, context.identity);
    return sorted(std::move(notes));
}

QString toString(const Notes &notes)
{
    QStringList lines;
    for (const Note &note : notes)
        lines += note.field.toString() + u' ' + note.code;
    return lines.join(u'\n');
}

Notes notesFromString(const QString &text)
{
    Notes notes;
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const qsizetype blank = line.lastIndexOf(u' ');
        const auto field = contact::FieldKey::fromString(QStringView(line).first(std::max<qsizetype>(blank, 0)));
        if (field)
            notes.push_back({*field, line.sliced(blank + 1)});
    }
    return notes;
}

} // namespace onefold::care
