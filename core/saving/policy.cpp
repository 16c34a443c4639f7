// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/saving/policy.h"

#include "core/contact/contact.h"

#include <algorithm>

namespace onefold::saving {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::FieldKey;
using contact::Fields;

namespace {

bool isAmong(const std::vector<FieldKey> &fields, const FieldKey &key)
{
    return std::ranges::find(fields, key) != fields.end();
}

/// Whether the contact has something there already. First and last name are a name too.
bool isFilled(const Fields &standing, const FieldKey &key)
{
    if (key == FieldKey{Field::Name} && !contact::joinedName(standing).isEmpty())
        return true;
    return !contact::isEmpty(standing.value(key));
}

void promote(Fields &draft, Field main, const QString &member)
{
    const FieldKey further{Field::Identifier, member};
    QStringList values = contact::listOf(draft.value(further));
    if (values.isEmpty() || !contact::isEmpty(draft.value(main)))
        return;
    const QString first = values.takeFirst();
    // A further phone stands with its extension, as in RFC 3966.
    draft.set(main, first.section(";ext="_L1, 0, 0));
    if (const QString extension = first.section(";ext="_L1, 1); main == Field::Phone && !extension.isEmpty())
        draft.set(Field::PhoneExt, extension);
    draft.set(further, contact::withoutBlanks(values));
}

} // namespace

Fields askedOf(const Fields &standing, Fields typed, const ByRule &byRule, const SavePolicy &policy)
{
    const bool hadPhone = typed.contains(Field::Phone);
    for (const FieldKey &key : policy.byColumn) {
        const Fields &given = isFilled(standing, key) ? byRule.overwriting : byRule.filling;
        if (given.contains(key))
            typed.set(key, given.value(key));
        else
            typed.remove(key);
    }
    // An extension belongs to its number.
    if (hadPhone && !typed.contains(Field::Phone))
        typed.remove({Field::PhoneExt});
    return typed;
}

void keepStanding(Fields &draft, const Fields &standing, const SavePolicy &policy)
{
    if (!policy.fillsBlanksOnly && policy.fillBlank.empty() && policy.leaveAlone.empty())
        return;
    std::vector<FieldKey> kept;
    for (const auto &[key, value] : draft) {
        const bool fillsOnly = policy.fillsBlanksOnly || isAmong(policy.fillBlank, key);
        if (isAmong(policy.leaveAlone, key) || (fillsOnly && isFilled(standing, key)))
            kept.push_back(key);
    }
    for (const FieldKey &key : kept)
        draft.remove(key);
    // An extension belongs to its number.
    if (isAmong(kept, {Field::Phone}))
        draft.remove({Field::PhoneExt});
}

void dropInvalid(Fields &draft, contact::Problems &problems)
{
    for (contact::Problem &problem : problems) {
        if (!problem.isError() || !problem.field)
            continue;
        // Of a list the draft holds only the items that can be saved.
        const contact::Value &left = draft.value(*problem.field);
        const bool isOfItems = std::holds_alternative<QStringList>(left) && !problem.finding.code.startsWith("cell."_L1)
            && !problem.finding.code.startsWith("bird."_L1);
        if (!isOfItems || contact::isEmpty(left))
            draft.remove(*problem.field);
        if (problem.field->field == Field::Phone)
            draft.remove({Field::PhoneExt});
        problem.finding.severity = contact::Severity::Caution;
    }
}

void promoteFurther(Fields &draft)
{
    promote(draft, Field::Email, u"email"_s);
    promote(draft, Field::Phone, u"phone"_s);
}

} // namespace onefold::saving
