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

constexpr int namesakeLimit = 200;
constexpr std::size_t shownLimit = 5;

struct ReasonName {
    QLatin1StringView word;
    const char *sentence;
};

constexpr std::array reasons{
    ReasonName{"same-name-and-company"_L1, QT_TRANSLATE_NOOP("onefold::lookalike::LookAlike", "same name and company")},
    ReasonName{"same-name-and-city"_L1, QT_TRANSLATE_NOOP("onefold::lookalike::LookAlike", "same name and city")},
    ReasonName{"swapped-name-and-company"_L1,
        QT_TRANSLATE_NOOP("onefold::lookalike::LookAlike", "first and last name swapped, same company")},
    ReasonName{"swapped-name-and-city"_L1,
        QT_TRANSLATE_NOOP("onefold::lookalike::LookAlike", "first and last name swapped, same city")},
};

/// What the words of a contact's company and city are, to be compared with many others.
struct Words {
    QStringList company;
    QStringList city;
};

bool areWordsOf(const QStringList &words, const QString &text)
{
    return !words.isEmpty() && !text.isEmpty() && words == text::words(text);
}

std::optional<Reason> reasonFor(const Words &words, const store::Namesake &other, bool swapped)
{
    if (areWordsOf(words.company, other.company))
        return swapped ? Reason::SwappedNameAndCompany : Reason::SameNameAndCompany;
    if (areWordsOf(words.city, other.city))
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
    const Words words{text::words(fields.text(Field::Company)), text::words(fields.text(Field::City))};
    const auto collect = [&](const QString &nameKey, bool swapped) {
        for (const store::Namesake &other : session.namesakes(nameKey, namesakeLimit)) {
            const auto reason = reasonFor(words, other, swapped);
            if (reason && other.id != self)
                found.push_back({other.id, {}, *reason});
        }
    };
    const QString nameKey = store::nameKeyOf(fields);
    collect(nameKey, false);
    if (const QString swapped = swappedKey(fields); !swapped.isEmpty() && swapped != nameKey)
        collect(swapped, true);
    std::ranges::stable_sort(found, {}, &LookAlike::reason);
    if (found.size() > shownLimit)
        found.resize(shownLimit);
    for (LookAlike &other : found) {
        if (const auto contact = session.contact(other.id))
            other.displayName = contact::displayName(contact->fields);
    }
    return found;
}

} // namespace onefold::lookalike
