// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/items.h"
#include "core/identity/decide.h"
#include "core/text/fold.h"

#include <algorithm>

namespace onefold::identity {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::FieldKey;
using contact::Fields;
using contact::Value;

namespace {

/// Applies one draft to one contact's fields; lives for one call of apply().
class Applier
{
public:
    Applier(const Fields &before, const Fields &draft, const Identifiers &withheld, Merge merge)
        : m_before(before),
          m_draft(draft),
          m_withheld(withheld),
          m_merge(merge),
          m_after(before)
    { }

    Fields run() &&
    {
        for (const auto &[key, value] : m_draft)
            applyField(key, value);
        settlePhone();
        keepReplaced({Field::Email});
        keepReplaced({Field::Phone});
        contact::dropRepeatedMain(m_after);
        settleName();
        return std::move(m_after);
    }

private:
    void applyField(const FieldKey &key, const Value &value);
    void settlePhone();
    void keepReplaced(const FieldKey &primary);
    void settleName();
    bool isWithheld(const FieldKey &key, const QString &value) const;
    bool isAlreadyHeld(const FieldKey &key) const;
    bool isCaseAlone(const FieldKey &key, const Value &value) const;
    QStringList listAfter(const FieldKey &key, const QStringList &given) const;

    const Fields &m_before;
    const Fields &m_draft;
    const Identifiers &m_withheld;
    const Merge m_merge;
    Fields m_after;
};

bool Applier::isWithheld(const FieldKey &key, const QString &value) const
{
    return std::ranges::any_of(m_withheld, [&](const Identifier &identifier) {
        return identifier.field == key && (key.field != Field::Identifier || identifier.value == value);
    });
}

/// On a match, an identifier that the contact holds already is no change: neither in another letter case, nor where it
/// stands among the further ones (promoting it would lose the primary one).
bool Applier::isAlreadyHeld(const FieldKey &key) const
{
    if (m_merge == Merge::Edit || m_before.isEmpty())
        return false;
    const IdentityRule all;
    const Identifiers held = matchingIdentifiers(m_before, all);
    const Identifiers given = matchingIdentifiers(m_draft, all);
    return std::ranges::any_of(given, [&](const Identifier &mine) {
        return mine.field == key
            && std::ranges::any_of(held, [&](const Identifier &theirs) { return theirs.sameAs(mine); });
    });
}

/// An edit gives the whole list. Where one of it belongs to somebody else, the items that it was to replace stay, as
/// the value of a single field does.
QStringList Applier::listAfter(const FieldKey &key, const QStringList &given) const
{
    const bool isAnyWithheld = std::ranges::any_of(given, [&](const QString &item) { return isWithheld(key, item); });
    QStringList list;
    if (m_merge == Merge::Match || isAnyWithheld)
        list = contact::listOf(m_before.value(key));
    for (const QString &item : given) {
        if (!contact::holdsItem(key, list, item) && !isWithheld(key, item))
            list += item;
    }
    return list;
}

/// On a match a text that differs in letter case alone is no change (PRODUCT.md §2.5): a list in capitals does not undo
/// what somebody wrote with care.
bool Applier::isCaseAlone(const FieldKey &key, const Value &value) const
{
    const auto *const given = std::get_if<QString>(&value);
    const auto *const standing = std::get_if<QString>(&m_before.value(key));
    return m_merge == Merge::Match && key.field != Field::Identifier && given && standing
        && text::sameIgnoringCase(*given, *standing);
}

void Applier::applyField(const FieldKey &key, const Value &value)
{
    if (key.field == Field::PhoneExt || key.field == Field::Phone)
        return; // together, in settlePhone()
    if (value == m_before.value(key))
        return;
    if (const auto *const given = std::get_if<QStringList>(&value))
        return m_after.put(key, listAfter(key, *given));
    if (isWithheld(key, {}) || (key.field == Field::Email && isAlreadyHeld(key)) || isCaseAlone(key, value))
        return;
    m_after.put(key, value);
}

/// Number and extension are one identity: they are taken together or not at all, and a number that is replaced takes
/// its extension with it.
void Applier::settlePhone()
{
    const bool isGiven = m_draft.contains(Field::Phone);
    const bool isSame = isGiven && m_draft.value(Field::Phone) == m_before.value(Field::Phone)
        && m_before.contains(Field::Phone) && !m_draft.contains(Field::PhoneExt);
    if (isSame) // as in most rows of a file that is imported again
        return;
    if (isWithheld({Field::Phone}, {}) || (isGiven && isAlreadyHeld({Field::Phone})))
        return;
    if (isGiven) {
        m_after.put(Field::Phone, m_draft.value(Field::Phone));
        if (m_after.text(Field::Phone) != m_before.text(Field::Phone))
            m_after.remove({Field::PhoneExt});
    }
    if (m_draft.contains(Field::PhoneExt))
        m_after.put(Field::PhoneExt, m_draft.value(Field::PhoneExt));
    if (m_after.text(Field::Phone).isEmpty())
        m_after.remove({Field::PhoneExt});
}

/// A match by one of a person's further addresses or numbers brings a new primary one: the old one joins the further
/// ones, or the next save with it would make a second record of the same person.
void Applier::keepReplaced(const FieldKey &primary)
{
    if (m_after.value(primary) == m_before.value(primary)
        && (primary.field != Field::Phone || m_after.value(Field::PhoneExt) == m_before.value(Field::PhoneExt)))
        return;
    const auto primaryOf = [&](const Fields &fields) {
        return primary.field == Field::Phone ? contact::mainPhone(fields) : fields.text(primary.field);
    };
    const QString before = primaryOf(m_before);
    if (m_merge != Merge::Match || before.isEmpty() || primaryOf(m_after).isEmpty() || primaryOf(m_after) == before)
        return;
    const IdentityRule rule{.fields = {primary}};
    const Identifiers given = matchingIdentifiers(m_draft, rule);
    const bool sharesOne = std::ranges::any_of(matchingIdentifiers(m_before, rule), [&](const Identifier &held) {
        return held.kind == primary.toString()
            && std::ranges::any_of(given, [&](const Identifier &mine) { return mine.sameAs(held); });
    });
    const FieldKey further{Field::Identifier, primary.toString()};
    if (sharesOne)
        m_after.put(further, contact::withItems(further, contact::listOf(m_after.value(further)), {before}));
}

/// PRODUCT.md §2.7: name is kept only where it differs from first and last name; editing either drops a name that
/// equalled the old pair. On a match a name that differs from the pair in letter case alone is no change either.
void Applier::settleName()
{
    const QString name = m_after.text(Field::Name);
    if (name.isEmpty())
        return;
    const QString oldPair = contact::joinedName(m_before);
    const bool isOldPair = !oldPair.isEmpty() && name == oldPair && !m_draft.contains(Field::Name);
    const QString pair = contact::joinedName(m_after);
    const bool isPairInOtherCase = m_merge == Merge::Match && !oldPair.isEmpty() && m_before.text(Field::Name).isEmpty()
        && text::sameIgnoringCase(name, pair);
    if (isOldPair || isPairInOtherCase || name == pair)
        m_after.remove({Field::Name});
}

} // namespace

Fields apply(const Fields &before, const Fields &draft, const Identifiers &withheld, Merge merge)
{
    return Applier(before, draft, withheld, merge).run();
}

} // namespace onefold::identity
