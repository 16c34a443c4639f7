// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/names.h"

using namespace Qt::StringLiterals;

namespace onefold::generator {

namespace {

constexpr double secondFamilyShare = 0.55;

/// The form of @p family that a woman bears.
QString womansForm(QString family, FamilyStyle style)
{
    if (style == FamilyStyle::Polish && family.endsWith(u"ki"_s))
        family.back() = u'a';
    else if (style == FamilyStyle::Russian && (family.endsWith(u'v') || family.endsWith(u'n')))
        family += u'a';
    else if (style == FamilyStyle::Russian && (family.endsWith(u'в') || family.endsWith(u'н')))
        family += u'а';
    return family;
}

} // namespace

NameList::Pick NameList::pick(Dice &dice) const
{
    if (dice.chance(composedShare))
        return {.composed = true, .first = heads.pick(dice), .second = tails.pick(dice)};
    return {.first = whole.pick(dice)};
}

QString NameList::text(const Pick &pick) const
{
    return pick.composed ? heads.at(pick.first) + tails.at(pick.second) : whole.at(pick.first);
}

PersonName drawName(Dice family, Dice given, bool female, CultureId id)
{
    const Culture &names = culture(id);
    const NameList::Pick familyPick = names.families.pick(family);
    const NameList::Pick givenPick = (female ? names.women : names.men).pick(given);
    PersonName name{.given = (female ? names.women : names.men).text(givenPick),
        .family = names.families.text(familyPick),
        .culture = id};
    if (names.hasNativeScript()) {
        name.nativeGiven = (female ? names.nativeWomen : names.nativeMen).text(givenPick);
        name.nativeFamily = names.nativeFamilies.text(familyPick);
    }
    if (names.style == FamilyStyle::Double && family.chance(secondFamilyShare))
        name.family += u' ' + names.families.text(names.families.pick(family));
    if (female) {
        name.family = womansForm(name.family, names.style);
        name.nativeFamily = womansForm(name.nativeFamily, names.style);
    }
    return name;
}

} // namespace onefold::generator
