// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/merge.h"

#include "core/contact/items.h"
#include "core/identity/rule.h"

#include <algorithm>
#include <set>

namespace onefold::sync {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::FieldKey;
using contact::Fields;
using contact::Value;

namespace {

bool isList(const Value &value)
{
    return std::holds_alternative<QStringList>(value);
}

bool isIdentifier(const FieldKey &key)
{
    return key.field == Field::Email || key.field == Field::Phone || key.field == Field::Identifier;
}

/// Items that either side added to the base, without those that either side took away.
QStringList mergedList(const FieldKey &key, const QStringList &base, const QStringList &mine, const QStringList &theirs)
{
    QStringList list = contact::withItems(key, {}, theirs + mine);
    list.removeIf([&](const QString &item) {
        return contact::holdsItem(key, base, item)
            && (!contact::holdsItem(key, mine, item) || !contact::holdsItem(key, theirs, item));
    });
    if (key.field != Field::Identifier)
        return list;
    for (QString &item : list) {
        // A letter case that was edited here, and not there.
        const auto own =
            std::ranges::find_if(mine, [&](const QString &each) { return contact::isSameItem(key, each, item); });
        if (own != mine.end() && base.contains(item))
            item = *own;
    }
    return list;
}

/// Mine for a first meeting, when the main address or number of mine is one of their further ones: theirs stays the
/// main one, as on every match. Promoting the other would lose it at the service (SERVICES.md §2.3, issue 337).
Fields withTheirPrimaries(Fields mine, const Fields &theirs)
{
    for (const Field field : {Field::Email, Field::Phone}) {
        const identity::IdentityRule rule{.fields = {{field}}};
        const identity::Identifiers held = identity::matchingIdentifiers(theirs, rule);
        const identity::Identifiers own = identity::matchingIdentifiers(mine, rule);
        const bool isHeld = !own.empty() && own.front().field.field == field && !theirs.text(field).isEmpty()
            && std::ranges::any_of(held, [&](const identity::Identifier &other) { return other.sameAs(own.front()); });
        if (!isHeld)
            continue;
        mine.put(field, theirs.value(field));
        if (field == Field::Phone)
            mine.put(Field::PhoneExt, theirs.value(Field::PhoneExt));
    }
    return mine;
}

/// The fields that either side has, or the base.
std::set<FieldKey> keysOf(const Sides &sides)
{
    std::set<FieldKey> keys;
    const auto add = [&](const Fields &fields) {
        for (const auto &[key, value] : fields)
            keys.insert(key);
    };
    add(sides.mine);
    add(sides.theirs);
    if (sides.base)
        add(*sides.base);
    return keys;
}

/// Their value; where they say nothing of the field, that of the base.
Value theirsOf(const Sides &sides, const FieldKey &key, const Value &base)
{
    const Value &theirs = sides.theirs.value(key);
    const bool isHint = sides.base && sides.leftOut.contains(key.field);
    const bool isLeftOut = isHint || (sides.isPartial && isIdentifier(key) && contact::isEmpty(theirs));
    return isLeftOut ? base : theirs;
}

/// Merges a field that the service can hold.
void mergeField(Merged &merged, const FieldKey &key, const Sides &sides, const services::Service &service)
{
    const Value &mine = sides.mine.value(key);
    const Value base = sides.base ? sides.base->value(key) : Value();
    const Value theirs = theirsOf(sides, key, base);
    const auto isSame = [&](const Value &one, const Value &other) { return service.isSame(key, one, other); };
    if (isSame(mine, theirs)) {
        // A letter case that was edited here, and not there.
        const bool isRewritten = key.field == Field::Email && sides.base && mine != base && theirs == base;
        merged.fields.put(key, isRewritten ? mine : theirs);
    } else if (isList(mine) || isList(theirs)) {
        merged.fields.put(key,
            contact::withoutBlanks(
                mergedList(key, contact::listOf(base), contact::listOf(mine), contact::listOf(theirs))));
    } else if (!sides.base) {
        merged.fields.put(key, contact::isEmpty(mine) ? theirs : mine);
    } else if (isSame(mine, base)) {
        merged.fields.put(key, theirs);
    } else {
        merged.fields.put(key, mine);
        if (!isSame(theirs, base))
            merged.collisions.push_back({key, base, mine, theirs});
    }
}

} // namespace

Fields withKnownIdentifiers(Fields theirs, const Fields &base)
{
    for (const auto &[key, value] : base) {
        if (key.field == Field::Identifier)
            theirs.put(key, contact::withItems(key, contact::listOf(value), contact::listOf(theirs.value(key))));
    }
    for (const auto &[field, member] : {std::pair(Field::Email, u"email"_s), std::pair(Field::Phone, u"phone"_s)}) {
        const QString known = base.text(field);
        const QString shown = theirs.text(field);
        const FieldKey further{Field::Identifier, member};
        QStringList others = contact::listOf(theirs.value(further));
        if (!known.isEmpty() && !shown.isEmpty())
            others = contact::withItems(further, std::move(others), {shown});
        if (!known.isEmpty())
            theirs.put(field, known);
        const QString first = theirs.text(field);
        others.removeIf([&](const QString &other) { return contact::isSameItem(further, other, first); });
        theirs.put(further, contact::withoutBlanks(others));
    }
    return theirs;
}

Merged merge(const Sides &given, const services::Service &service)
{
    Sides sides = given;
    if (sides.isPartial && sides.base)
        sides.theirs = withKnownIdentifiers(std::move(sides.theirs), *sides.base);
    if (!sides.base)
        sides.mine = withTheirPrimaries(std::move(sides.mine), sides.theirs);
    std::set<FieldKey> unheld;
    for (const services::Unheld &row : service.unheld(sides.mine))
        unheld.insert(row.field);
    Merged merged;
    for (const FieldKey &key : keysOf(sides)) {
        // HighLevel shows further addresses that it lets nobody write.
        if (unheld.contains(key) && !isList(sides.theirs.value(key)))
            merged.fields.put(key, sides.mine.value(key));
        else
            mergeField(merged, key, sides, service);
    }
    contact::dropRepeatedMain(merged.fields);
    return merged;
}

Fields heldByBoth(Fields fields, const Fields &theirs, const services::Service &service)
{
    for (const services::Unheld &row : service.unheld(fields)) {
        if (row.field.field == Field::Identifier)
            fields.put(row.field, theirs.value(row.field));
    }
    return fields;
}

} // namespace onefold::sync
