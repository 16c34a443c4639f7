// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What may be typed under a column, told to people.

#include "core/store/filter.h"

#include <QCoreApplication>

namespace onefold::store {

using namespace Qt::StringLiterals;
using contact::FieldKey;
using contact::Kind;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::store::Filter)
};

QString textHelp()
{
    return Messages::tr("acme: contains it. =acme: is just that. !acme: does not contain it.");
}

QString blankHelp()
{
    return Messages::tr("=: is empty. !: is not empty.");
}

QString dateHelp()
{
    return Messages::tr("2024, 2024-03 or 2024-03-15: within that time. >2024-03: after it. <2024-03: before it. "
                        "2024-01..2024-06: from one to the other.");
}

QString helpFor(Kind kind)
{
    switch (kind) {
    case Kind::Phone:
        return Messages::tr("Any digits in a row, written as you like. +49: begins so. !555: does not contain it.");
    case Kind::Country: return Messages::tr("A country code or part of a name. !Germany: any other.");
    case Kind::Boolean: return Messages::tr("yes or no.");
    case Kind::BirthDate: return dateHelp();
    case Kind::CustomValues: return textHelp() + u'\n' + Messages::tr(">100, <=5 or 5..10 compares numbers and dates.");
    case Kind::Text:
    case Kind::PersonName:
    case Kind::Email:
    case Kind::PhoneExtension:
    case Kind::Website:
    case Kind::Timezone:
    case Kind::List:
    case Kind::DndStatuses:
    case Kind::Identifiers: return textHelp();
    }
    return {};
}

} // namespace

QString filterHelp(const Column &column)
{
    if (const auto *const key = std::get_if<FieldKey>(&column))
        return helpFor(contact::infoOf(key->field).kind) + u'\n' + blankHelp();
    return column == Column(SpecialSort::DisplayName) ? textHelp() : dateHelp();
}

} // namespace onefold::store
