// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/lookalike/lookalike.h"

#include "core/text/fold.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace onefold::lookalike {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::Fields;

namespace {

constexpr int namesakeLimit = 500;
constexpr std::size_t shownLimit = 5;

struct Words {
    QLatin1StringView word;
    const char *sentence;
};

constexpr std::array reasons{
    Words{"same-name-and-company"_L1, QT_TRANSLATE_NOOP("onefold::lookalike::LookAlike", "same name and company")},
    Words{"same-name-and-city"_L1, QT_TRANSLATE_NOOP("onefold::lookalike::LookAlike", "same name and city")},
    Words{"swapped-name-and-company"_L1,
        QT_TRANSLATE_NOOP("onefold::lookalike::LookAlike", "first and last name swapped, same company")},
    Words{"swapped-name-and-city"_L1,
        QT_TRANSLATE_NOOP("onefold::lookalike::LookAlike", "first and last name swapped, same city")},
};

/// The words of company and city: what two people of one name are told apart by.
struct Place {
    QStringList company;
    QStringList city;
};

std::optional<Reason> reasonFor(const Place &place, const store::Namesake &other, bool swapped)
{
    if (!place.company.isEmpty() && place.company == text::words(other.company))
        return swapped ? Reason::SwappedNameAndCompany : Reason::SameNameAndCompany;
    if (!place.city.isEmpty() && place.city == text::words(other.city))
        return swapped ? Reason::SwappedNameAndCity : Reason::SameNameAndCity;
    return std::nullopt;
}

bool hasName(const Fields &fields)
{
    return fields.contains(Field::Name) || fields.contains(Field::FirstName) || fields.contains(Field::LastName);
}

QString swappedKey(const Fields &fields)
{
    const QString first = fields.text(Field::FirstName);
    const QString last = fields.text(Field::LastName);
    return first.isEmpty() || last.isEmpty() ? QString() : text::words(QString(last + u' ' + first)).join(u' ');
}

/// The display names are looked up at the end, for those that are shown.
void addDisplayNames(store::Session &session, std::vector<LookAlike> &found)
{
    for (LookAlike &other : found) {
        if (const auto contact = session.contact(other.id))
            other.displayName = contact::displayName(contact->fields);
    }
}

} // namespace

QString describe(Reason reason)
{
    return QCoreApplication::translate(
        "onefold::lookalike::LookAlike", reasons[static_cast<std::size_t>(reason)].sentence);
}

QString toString(Reason reason)
{
    return reasons[static_cast<std::size_t>(reason)].word;
}

std::vector<LookAlike> findLookAlikes(store::Session &session, const Fields &fields, contact::ContactId self)
{
    std::vector<LookAlike> found;
    const Place place{text::words(fields.text(Field::Company)), text::words(fields.text(Field::City))};
    if (!hasName(fields) || (place.company.isEmpty() && place.city.isEmpty()))
        return found;
    const auto collect = [&](const QString &nameKey, bool swapped) {
        for (const store::Namesake &other : session.namesakes(nameKey, namesakeLimit)) {
            const auto reason = reasonFor(place, other, swapped);
            if (reason && other.id != self)
                found.push_back({.id = other.id, .reason = *reason});
        }
    };
    const QString nameKey = store::nameKeyOf(fields);
    collect(nameKey, false);
    if (const QString swapped = swappedKey(fields); !swapped.isEmpty() && swapped != nameKey)
        collect(swapped, true);
    std::ranges::stable_sort(found, {}, &LookAlike::reason);
    if (found.size() > shownLimit)
        found.resize(shownLimit);
    addDisplayNames(session, found);
    return found;
}

} // namespace onefold::lookalike
