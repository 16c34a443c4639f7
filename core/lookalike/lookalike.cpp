// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/lookalike/lookalike.h"

#include "core/lookalike/likeness.h"
#include "core/lookalike/slips.h"
#include "core/text/fold.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

namespace onefold::lookalike {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::Fields;

namespace {

constexpr int namesakeLimit = 500;
constexpr int searchLimit = 200;
constexpr int holderLimit = 5;
constexpr std::size_t shownLimit = 5;

struct Words {
    QLatin1StringView word;
    const char *sentence = nullptr;
};

constexpr std::array reasons{
    Words{"same-name-and-company"_L1, QT_TRANSLATE_NOOP("onefold::lookalike::LookAlike", "same name and company")},
    Words{"same-name-and-city"_L1, QT_TRANSLATE_NOOP("onefold::lookalike::LookAlike", "same name and city")},
    Words{"slip-in-phone"_L1,
        QT_TRANSLATE_NOOP("onefold::lookalike::LookAlike", "name alike, one slip in the phone number")},
    Words{"slip-in-email"_L1, QT_TRANSLATE_NOOP("onefold::lookalike::LookAlike", "name alike, one slip in the email")},
    Words{"swapped-name-and-company"_L1,
        QT_TRANSLATE_NOOP("onefold::lookalike::LookAlike", "first and last name swapped, same company")},
    Words{"swapped-name-and-city"_L1,
        QT_TRANSLATE_NOOP("onefold::lookalike::LookAlike", "first and last name swapped, same city")},
    Words{"alike-name-and-company"_L1, QT_TRANSLATE_NOOP("onefold::lookalike::LookAlike", "name alike, same company")},
    Words{"alike-name-and-city"_L1, QT_TRANSLATE_NOOP("onefold::lookalike::LookAlike", "name alike, same city")},
};

bool hasName(const Fields &fields)
{
    return fields.contains(Field::Name) || fields.contains(Field::FirstName) || fields.contains(Field::LastName);
}

QStringList nameWords(const QString &nameKey)
{
    return nameKey.split(u' ', Qt::SkipEmptyParts);
}

QString swappedKey(const Fields &fields)
{
    const QString first = fields.text(Field::FirstName);
    const QString last = fields.text(Field::LastName);
    return first.isEmpty() || last.isEmpty() ? QString() : text::words(QString(last + u' ' + first)).join(u' ');
}

/// What two contacts of a name alike are, where company or city is the same.
std::optional<Reason> reasonFor(Likeness likeness, bool sameCompany, bool sameCity)
{
    if (!sameCompany && !sameCity)
        return std::nullopt;
    switch (likeness) {
    case Likeness::Same: return sameCompany ? Reason::SameNameAndCompany : Reason::SameNameAndCity;
    case Likeness::Swapped: return sameCompany ? Reason::SwappedNameAndCompany : Reason::SwappedNameAndCity;
    case Likeness::Alike: return sameCompany ? Reason::AlikeNameAndCompany : Reason::AlikeNameAndCity;
    case Likeness::Part:
    case Likeness::None: break;
    }
    return std::nullopt;
}

/// One search for look-alikes.
class Search
{
public:
    Search(store::Session &session, const Fields &fields, contact::ContactId self)
        : m_session(session),
          m_fields(fields),
          m_self(self),
          m_nameKey(store::nameKeyOf(fields)),
          m_name(nameWords(m_nameKey)),
          m_company(companyWords(fields.text(Field::Company))),
          m_city(text::words(fields.text(Field::City)))
    { }

    /// By the name, whole or with its parts swapped, and the place.
    void addNamesakes()
    {
        if (m_company.isEmpty() && m_city.isEmpty())
            return;
        addAlike(m_session.namesakes(m_nameKey, namesakeLimit));
        if (const QString swapped = swappedKey(m_fields); !swapped.isEmpty() && swapped != m_nameKey)
            addAlike(m_session.namesakes(swapped, namesakeLimit));
    }

    /// By the place and one word of the name, the other one being misspelt perhaps.
    void addMisspelt()
    {
        const QStringList &place = m_company.isEmpty() ? m_city : m_company;
        if (m_name.size() < 2 || place.isEmpty())
            return;
        for (const QString &word : {m_name.constFirst(), m_name.constLast()})
            addAlike(m_session.contactsWithWords(place + QStringList(word), searchLimit));
    }

    /// By what a slip would have made of the email address or the phone number.
    void addSlips()
    {
        for (const identity::Identifier &identifier : identity::identifiersOf(m_fields, {})) {
            const Reason reason = identifier.kind == u"phone"_s ? Reason::SlipInPhone : Reason::SlipInEmail;
            for (const contact::ContactId id : m_session.holderIdsOfAny(oneSlipFrom(identifier), holderLimit))
                addHolder(id, reason);
        }
    }

    /// The best, with their names.
    std::vector<LookAlike> take()
    {
        std::vector<LookAlike> found;
        for (const auto &[id, reason] : m_found)
            found.push_back({.id = id, .reason = reason});
        std::ranges::stable_sort(found, {}, &LookAlike::reason);
        if (found.size() > shownLimit)
            found.resize(shownLimit);
        for (LookAlike &other : found) {
            if (const auto contact = m_session.contact(other.id))
                other.displayName = contact::displayName(contact->fields);
        }
        return found;
    }

private:
    void add(contact::ContactId id, Reason reason)
    {
        if (id == m_self)
            return;
        const auto [place, isNew] = m_found.try_emplace(id, reason);
        if (!isNew)
            place->second = std::min(place->second, reason);
    }

    void addAlike(const std::vector<store::Namesake> &others)
    {
        for (const store::Namesake &other : others) {
            const bool sameCompany = !m_company.isEmpty() && m_company == companyWords(other.company);
            const bool sameCity = !m_city.isEmpty() && m_city == text::words(other.city);
            if (const auto reason = reasonFor(likenessOf(m_name, nameWords(other.nameKey)), sameCompany, sameCity))
                add(other.id, *reason);
        }
    }

    void addHolder(contact::ContactId id, Reason reason)
    {
        const auto other = m_session.contact(id);
        if (other && likenessOf(m_name, nameWords(store::nameKeyOf(other->fields))) >= Likeness::Part)
            add(id, reason);
    }

    store::Session &m_session;
    const Fields &m_fields;
    contact::ContactId m_self;
    QString m_nameKey;
    QStringList m_name;
    QStringList m_company;
    QStringList m_city;
    std::map<contact::ContactId, Reason> m_found; ///< by id: of equal reasons the oldest contact comes first
};

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
    if (!hasName(fields))
        return {};
    Search search(session, fields, self);
    search.addNamesakes();
    search.addMisspelt();
    search.addSlips();
    return search.take();
}

} // namespace onefold::lookalike
