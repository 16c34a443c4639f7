// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/merging/survivorship.h"

#include "core/base/words.h"
#include "core/contact/items.h"
#include "core/identity/decide.h"
#include "core/text/fold.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace onefold::merging {

using namespace Qt::StringLiterals;
using contact::Contact;
using contact::ContactId;
using contact::Field;
using contact::FieldKey;
using contact::Fields;
using contact::Value;

namespace {

constexpr std::array rules{
    LabelledWord{"kept"_L1, QT_TRANSLATE_NOOP("onefold::merging::Survivor", "The kept contact's value")},
    LabelledWord{"most_recent"_L1, QT_TRANSLATE_NOOP("onefold::merging::Survivor", "The value updated last")},
    LabelledWord{
        "most_complete"_L1, QT_TRANSLATE_NOOP("onefold::merging::Survivor", "The most complete contact's value")},
    LabelledWord{"longest"_L1, QT_TRANSLATE_NOOP("onefold::merging::Survivor", "The longest value")},
    LabelledWord{"from_source"_L1, QT_TRANSLATE_NOOP("onefold::merging::Survivor", "The value from a chosen source")},
};

/// Contacts in the order in which a rule prefers them; @p ranks greater is better, the survivor first among equals.
template<typename Rank>
std::vector<const Contact *> ranked(std::vector<const Contact *> contacts, Rank rank)
{
    std::ranges::stable_sort(contacts, std::greater(), rank);
    return contacts;
}

/// Merges the fields of several contacts; lives for one call of mergedFields().
class FieldMerger
{
public:
    FieldMerger(const std::vector<Contact> &contacts, ContactId survivor, const Survivorship &survivorship,
        const Choices &choices)
        : m_survivorship(survivorship),
          m_choices(choices)
    {
        for (const Contact &contact : contacts) {
            if (contact.id == survivor)
                m_contacts.insert(m_contacts.begin(), &contact);
            else
                m_contacts.push_back(&contact);
        }
        std::stable_sort(m_contacts.begin() + 1, m_contacts.end(),
            [](const Contact *a, const Contact *b) { return a->updatedAt > b->updatedAt; });
    }

    Fields run()
    {
        const Contact &survivor = *m_contacts.front();
        Fields draft;
        for (const FieldKey &key : allKeys()) {
            if (key.field != Field::PhoneExt && !isIdentifierList(key))
                draft.set(key, mergedValue(key));
        }
        settlePhone(draft);
        settleAddress(draft);
        settleName(draft);
        draft.set({Field::Identifier, u"email"_s}, furtherEmails(draft));
        draft.set({Field::Identifier, u"phone"_s}, furtherPhones(draft));
        for (const auto &[key, value] : m_choices.edited)
            draft.set(key, value);
        return identity::apply(survivor.fields, draft, {}, identity::Merge::Edit);
    }

private:
    static bool isIdentifierList(const FieldKey &key)
    {
        return key.field == Field::Identifier && (key.member == "email"_L1 || key.member == "phone"_L1);
    }

    [[nodiscard]] std::set<FieldKey> allKeys() const
    {
        std::set<FieldKey> keys;
        for (const Contact *const contact : m_contacts) {
            for (const auto &[key, value] : contact->fields)
                keys.insert(key);
        }
        return keys;
    }

    [[nodiscard]] const Contact *chosen(const FieldKey &key) const
    {
        const auto choice = m_choices.from.find(key);
        if (choice == m_choices.from.end())
            return nullptr;
        const auto contact = std::ranges::find(m_contacts, choice->second, &Contact::id);
        return contact == m_contacts.end() ? nullptr : *contact;
    }

    [[nodiscard]] Value mergedValue(const FieldKey &key) const
    {
        if (const Contact *const contact = chosen(key))
            return contact->fields.value(key);
        const bool isList = std::ranges::any_of(m_contacts,
            [&](const Contact *contact) { return std::holds_alternative<QStringList>(contact->fields.value(key)); });
        if (isList)
            return united(key);
        switch (key.field) {
        case Field::Dnd: return anyIs(key, true);
        case Field::Subscribed: return anyIs(key, false);
        case Field::DndSettings: return strongestWish(key);
        default: return singleValue(key);
        }
    }

    /// All items of all contacts, the survivor's first.
    [[nodiscard]] Value united(const FieldKey &key) const
    {
        QStringList items;
        for (const Contact *const contact : m_contacts)
            items = contact::withItems(key, std::move(items), contact::listOf(contact->fields.value(key)));
        return items;
    }

    /// A wish not to be contacted counts whichever contact it stands in.
    [[nodiscard]] Value anyIs(const FieldKey &key, bool flag) const
    {
        const bool found = std::ranges::any_of(
            m_contacts, [&](const Contact *contact) { return contact->fields.value(key) == Value(flag); });
        return found ? Value(flag) : singleValue(key);
    }

    /// The same for one channel: for ever, then until further notice.
    [[nodiscard]] Value strongestWish(const FieldKey &key) const
    {
        for (const QString &wish : {u"permanent"_s, u"active"_s}) {
            const bool found = std::ranges::any_of(
                m_contacts, [&](const Contact *contact) { return contact->fields.value(key) == Value(wish); });
            if (found)
                return wish;
        }
        return singleValue(key);
    }

    /// An address is of one contact as a whole: parts of two would be nobody's. What the one has nothing for comes from
    /// another whose other parts agree. A person's own choice counts, and a rule of its own for a part.
    void settleAddress(Fields &draft) const
    {
        constexpr std::array parts{Field::Address1, Field::City, Field::PostalCode, Field::State, Field::Country};
        const bool isChosen = std::ranges::any_of(parts, [&](Field part) {
            return m_choices.from.contains(FieldKey{part}) || m_survivorship.byField.contains(FieldKey{part});
        });
        if (isChosen)
            return;
        const auto isInPlace = [](const Contact *contact) {
            return std::ranges::any_of(std::array{Field::Address1, Field::City, Field::PostalCode},
                [&](Field part) { return !contact->fields.text(part).isEmpty(); });
        };
        auto contacts = inOrderOf({Field::Address1});
        std::stable_partition(contacts.begin(), contacts.end(), isInPlace);
        Fields address;
        for (const Contact *const contact : contacts) {
            const auto differs = [&](Field part) {
                const QString here = address.text(part);
                const QString there = contact->fields.text(part);
                return !here.isEmpty() && !there.isEmpty() && !text::sameIgnoringCase(here, there);
            };
            if (std::ranges::any_of(parts, differs))
                continue;
            for (const Field part : parts) {
                if (address.text(part).isEmpty())
                    address.set(part, contact->fields.value(part));
            }
        }
        for (const Field part : parts)
            draft.set(part, address.value(part));
    }

    /// A name in one piece that no contact has beside the parts chosen would be somebody else's.
    void settleName(Fields &draft) const
    {
        const QString whole = draft.text(Field::Name);
        const QString first = draft.text(Field::FirstName);
        const QString last = draft.text(Field::LastName);
        const bool isOfOne = std::ranges::any_of(m_contacts, [&](const Contact *contact) {
            const Fields &fields = contact->fields;
            return fields.text(Field::Name) == whole && fields.text(Field::FirstName) == first
                && fields.text(Field::LastName) == last;
        });
        if (whole.isEmpty() || (first.isEmpty() && last.isEmpty()) || isOfOne || chosen({Field::Name})
            || text::sameIgnoringCase(whole, QString(first + u' ' + last).trimmed()))
            return;
        draft.set(Field::Name, {});
    }

    [[nodiscard]] Survivor ruleFor(const FieldKey &key) const
    {
        const auto own = m_survivorship.byField.find(key);
        return own == m_survivorship.byField.end() ? m_survivorship.rule : own->second;
    }

    [[nodiscard]] std::vector<const Contact *> inOrderOf(const FieldKey &key) const
    {
        switch (ruleFor(key)) {
        case Survivor::Kept: return m_contacts;
        case Survivor::MostRecent: return ranked(m_contacts, [](const Contact *contact) { return contact->updatedAt; });
        case Survivor::MostComplete:
            return ranked(m_contacts, [](const Contact *contact) { return contact->fields.size(); });
        case Survivor::Longest:
            return ranked(m_contacts,
                [&](const Contact *contact) { return contact::displayText(contact->fields.value(key)).size(); });
        case Survivor::FromSource:
            return ranked(m_contacts, [&](const Contact *contact) {
                return text::sameIgnoringCase(contact->fields.text(Field::Source), m_survivorship.source);
            });
        }
        return m_contacts;
    }

    [[nodiscard]] Value singleValue(const FieldKey &key) const
    {
        for (const Contact *const contact : inOrderOf(key)) {
            if (const Value &value = contact->fields.value(key); !contact::isEmpty(value))
                return value;
        }
        return {};
    }

    /// The extension stays with its number.
    void settlePhone(Fields &draft) const
    {
        const Value &phone = draft.value(Field::Phone);
        if (contact::isEmpty(phone))
            return;
        const auto contacts = chosen({Field::Phone}) ? std::vector{chosen({Field::Phone})} : inOrderOf({Field::Phone});
        const auto from = std::ranges::find_if(
            contacts, [&](const Contact *contact) { return contact->fields.value(Field::Phone) == phone; });
        if (from != contacts.end())
            draft.set(Field::PhoneExt, (*from)->fields.value(Field::PhoneExt));
    }

    template<typename Visit>
    void addFurther(QStringList &items, const QString &member, const QString &primary, Visit primaryOf) const
    {
        const FieldKey further{Field::Identifier, member};
        const auto add = [&](const QString &item) {
            if (!item.isEmpty() && !contact::isSameItem(further, item, primary)
                && !contact::holdsItem(further, items, item))
                items += item;
        };
        for (const Contact *const contact : m_contacts) {
            add(primaryOf(contact->fields));
            for (const QString &item : contact::listOf(contact->fields.value(further)))
                add(item);
        }
    }

    [[nodiscard]] Value furtherEmails(const Fields &draft) const
    {
        QStringList items;
        addFurther(items, u"email"_s, primaryEmail(draft), primaryEmail);
        return items;
    }

    [[nodiscard]] Value furtherPhones(const Fields &draft) const
    {
        QStringList items;
        addFurther(items, u"phone"_s, contact::mainPhone(draft), contact::mainPhone);
        return items;
    }

    static QString primaryEmail(const Fields &fields) { return fields.text(Field::Email); }

    const Survivorship &m_survivorship;
    const Choices &m_choices;
    std::vector<const Contact *> m_contacts; ///< the survivor first, then those updated last
};

} // namespace

QString toString(Survivor rule)
{
    return rowOf(rules, rule).word;
}

std::optional<Survivor> survivorFromString(QStringView word)
{
    return enumFromWord<Survivor>(rules, word);
}

QString labelOf(Survivor rule)
{
    return QCoreApplication::translate("onefold::merging::Survivor", rowOf(rules, rule).label);
}

ContactId preferredSurvivor(const std::vector<Contact> &contacts)
{
    const auto best = std::ranges::max_element(contacts, [](const Contact &a, const Contact &b) {
        return a.fields.size() != b.fields.size() ? a.fields.size() < b.fields.size() : a.id > b.id;
    });
    return best == contacts.end() ? ContactId::None : best->id;
}

Fields mergedFields(
    const std::vector<Contact> &contacts, ContactId survivor, const Survivorship &survivorship, const Choices &choices)
{
    return FieldMerger(contacts, survivor, survivorship, choices).run();
}

} // namespace onefold::merging
