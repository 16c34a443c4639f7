// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/lookalike/lookalike.h"

#include "core/text/fold.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace onefold::lookalike {

using namespace Qt::StringLiterals;
using contact::Contact;
using contact::Field;
using contact::Fields;

namespace {

constexpr int namesakeLimit = 200;
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

bool sharesWords(const Fields &a, const Fields &b, Field field)
{
    const QStringList words = text::words(a.text(field));
    return !words.isEmpty() && words == text::words(b.text(field));
}

std::optional<Reason> reasonFor(const Fields &fields, const Fields &other, bool swapped)
{
    if (sharesWords(fields, other, Field::Company))
        return swapped ? Reason::SwappedNameAndCompany : Reason::SameNameAndCompany;
    if (sharesWords(fields, other, Field::City))
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
    if (!hasName(fields) || (!fields.contains(Field::Company) && !fields.contains(Field::City)))
        return found;
    const auto collect = [&](const QString &nameKey, bool swapped) {
        for (const Contact &other : session.namesakes(nameKey, namesakeLimit)) {
            const auto reason = reasonFor(fields, other.fields, swapped);
            if (reason && other.id != self)
                found.push_back({other.id, contact::displayName(other.fields), *reason});
        }
    };
    const QString nameKey = store::nameKeyOf(fields);
    collect(nameKey, false);
    if (const QString swapped = swappedKey(fields); !swapped.isEmpty() && swapped != nameKey)
        collect(swapped, true);
    std::ranges::stable_sort(found, {}, &LookAlike::reason);
    if (found.size() > shownLimit)
        found.resize(shownLimit);
    return found;
}

} // namespace onefold::lookalike
