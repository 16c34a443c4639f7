// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Reverser that finds an order: within one operation an identifier may have gone from one contact to the
// next, and comes back only where the one that has it now was taken back before.

#include "core/undo/net.h"
#include "core/undo/obstacle.h"

#include <algorithm>

namespace onefold::undo {

using contact::Contact;
using contact::ContactId;

namespace {

// More than an import moves one number around; each is looked at within one transaction.
constexpr std::size_t mostBefore = 500;

} // namespace

/// What taking the operation back would make of a contact that it did not leave as it is.
struct Reverser::Intent {
    contact::Fields current = {};
    std::optional<Contact> wanted = {}; ///< none where it would be deleted
};

/// Whether the contact is what the operation created, or what its service made of that.
bool Reverser::isAsCreated(const Net &net, const Contact &current)
{
    return current.fields == net.fieldsAfter() || current.fields == withEcho(net).fieldsAfter();
}

/// What of the operation stands in the contact, with what a service made of it; nothing where it was edited since.
std::optional<Net> Reverser::asItStands(const Net &net, const Contact &current)
{
    if (net.standsIn(current.fields))
        return net;
    Net echoed = withEcho(net);
    return echoed.standsIn(current.fields) ? std::optional(std::move(echoed)) : std::nullopt;
}

/// Nothing where the contact stays as it is.
std::optional<Reverser::Intent> Reverser::intentFor(ContactId contact)
{
    const Net net = netOf(m_reversing.id, contact);
    if (!net.isSomething() || isTakenBack(contact))
        return std::nullopt;
    const auto current = m_session.contact(contact);
    if (!net.existedBefore && net.existsAfter) {
        const bool stays = !current || net.wasAtService || !isAsCreated(net, *current);
        return stays ? std::nullopt : std::optional(Intent{current->fields});
    }
    if (net.existedBefore && !net.existsAfter)
        return current ? std::nullopt
                       : std::optional(Intent{{}, Contact{.id = contact, .fields = net.takenBackFrom({})}});
    const auto standing = current && !net.changes.empty() ? asItStands(net, *current) : std::nullopt;
    if (!standing)
        return std::nullopt;
    return Intent{current->fields, Contact{.id = contact, .fields = standing->takenBackFrom(current->fields)}};
}

/// Whether the contact would not have the identifier any more.
bool Reverser::givesUp(ContactId holder, const identity::Identifier &identifier)
{
    const auto intent = intentFor(holder);
    if (!intent)
        return false;
    return !intent->wanted
        || std::ranges::none_of(identity::matchingIdentifiers(intent->wanted->fields, m_settings.identity),
            [&](const identity::Identifier &own) { return own.sameAs(identifier); });
}

/// Finds those that must be reversed before the contact can be, and puts them into @p order, the contact behind them;
/// false where one of them stays as it is, or each waits for the next in a ring.
bool Reverser::findFirstToReverse(ContactId contact, std::vector<ContactId> &order, std::set<ContactId> &visited)
{
    const auto intent = intentFor(contact);
    if (!intent || !visited.insert(contact).second || visited.size() > mostBefore)
        return false;
    while (intent->wanted) {
        const Obstacle obstacle = obstacleTo(*intent->wanted, intent->current);
        if (obstacle.code.isEmpty())
            break;
        const bool isGivenUp = obstacle.holder != ContactId::None && givesUp(obstacle.holder, obstacle.identifier);
        if (!isGivenUp || !findFirstToReverse(obstacle.holder, order, visited))
            return false;
    }
    order.push_back(contact);
    m_yielding.insert(contact);
    return true;
}

/// Reverses those first who have what is to come back; false where that does not help.
bool Reverser::makeWay(const Net &net, const Obstacle &obstacle, ReverseOutcome &outcome)
{
    if (obstacle.holder == ContactId::None || isOfMerge(m_reversing))
        return false;
    std::vector<ContactId> order;
    std::set<ContactId> visited;
    const bool isFree = findFirstToReverse(net.contact, order, visited);
    m_yielding.clear();
    if (!isFree)
        return false;
    order.pop_back(); // the contact itself
    for (const ContactId other : order) {
        reverseContact(netOf(m_reversing.id, other), false, outcome);
        m_madeWay.insert(other);
    }
    return true;
}

} // namespace onefold::undo
