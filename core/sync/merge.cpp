// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/merge.h"

#include <algorithm>
#include <set>

namespace onefold::sync {

using contact::Field;
using contact::FieldKey;
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
QStringList mergedList(const QStringList &base, const QStringList &mine, const QStringList &theirs, bool isTags)
{
    const Qt::CaseSensitivity sensitivity = isTags ? Qt::CaseInsensitive : Qt::CaseSensitive;
    QStringList list;
    const auto isGone = [&](const QString &item) {
        return base.contains(item, sensitivity)
            && (!mine.contains(item, sensitivity) || !theirs.contains(item, sensitivity));
    };
    for (const QString &item : theirs + mine) {
        if (!isGone(item) && !list.contains(item, sensitivity))
            list += item;
    }
    return list;
}

} // namespace

Merged merge(const Sides &sides, const services::Service &service)
{
    Merged merged;
    std::set<FieldKey> keys;
    for (const auto *fields : {&sides.mine, &sides.theirs}) {
        for (const auto &[key, value] : *fields)
            keys.insert(key);
    }
    if (sides.base) {
        for (const auto &[key, value] : *sides.base)
            keys.insert(key);
    }
    std::set<FieldKey> unheld;
    for (const services::Unheld &row : service.unheld(sides.mine))
        unheld.insert(row.field);
    for (const FieldKey &key : keys) {
        const Value &mine = sides.mine.value(key);
        const Value base = sides.base ? sides.base->value(key) : Value();
        const bool isLeftOut = sides.isPartial && isIdentifier(key) && contact::isEmpty(sides.theirs.value(key));
        const Value theirs = isLeftOut ? base : sides.theirs.value(key);
        const auto isSame = [&](const Value &one, const Value &other) { return service.isSame(key, one, other); };
        if (unheld.contains(key))
            merged.fields.put(key, mine);
        else if (isSame(mine, theirs))
            merged.fields.put(key, theirs);
        else if (isList(mine) || isList(theirs))
            merged.fields.put(key,
                contact::withoutBlanks(mergedList(
                    contact::listOf(base), contact::listOf(mine), contact::listOf(theirs), key.field == Field::Tags)));
        else if (!sides.base)
            merged.fields.put(key, contact::isEmpty(mine) ? theirs : mine);
        else if (isSame(mine, base))
            merged.fields.put(key, theirs);
        else {
            merged.fields.put(key, mine);
            if (!isSame(theirs, base))
                merged.collisions.push_back({key, base, mine, theirs});
        }
    }
    return merged;
}

} // namespace onefold::sync
