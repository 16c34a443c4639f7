// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/undo/reversework.h"

#include <algorithm>
#include <iterator>

#include <utility>

namespace onefold::undo {

using contact::ContactId;
using journal::OperationId;
using store::Session;

namespace {

constexpr int touchesAtOnce = 256;

template<typename Item>
void moveInto(std::vector<Item> &all, std::vector<Item> &part)
{
    std::ranges::move(part, std::back_inserter(all));
    part.clear();
}

} // namespace

ReverseWork::ReverseWork(Target target, ReverserSource reverser, bool isInOneTransaction)
    : m_target(std::move(target)),
      m_source(std::move(reverser)),
      m_isInOneTransaction(isInOneTransaction),
      m_outcome{.reverses = m_target.operation.id}
{ }

void ReverseWork::enter(Session &session)
{
    m_reverser.emplace(m_source(session));
    m_chunk = {.operation = m_outcome.operation};
    m_looked = 0;
    m_place = m_kept;
    for (const ContactId contact : m_newlySeen)
        m_seen.erase(contact);
    m_newlySeen.clear();
}

/// Reads on where no touches are at hand; false at the end.
bool ReverseWork::fetch(Session &session)
{
    if (!m_place.touches.empty())
        return true;
    m_place.touches = session.touchesOf(m_target.operation.id, m_place.before, touchesAtOnce);
    if (m_place.touches.empty())
        return false;
    m_place.before = m_place.touches.back().entry;
    std::ranges::reverse(m_place.touches);
    return true;
}

bool ReverseWork::step(Session &session)
{
    if (!fetch(session)) {
        if (!m_isInOneTransaction && m_chunk.operation != OperationId::None)
            session.finishOperation(m_chunk.operation);
        return false;
    }
    const ContactId contact = m_place.touches.back().contact;
    m_place.touches.pop_back();
    ++m_looked;
    if (!m_seen.contains(contact) && m_reverser->reverse(m_target, contact, m_chunk, m_isInOneTransaction) > 1) {
        m_seen.insert(contact);
        m_newlySeen.push_back(contact);
    }
    return true;
}

void ReverseWork::keep()
{
    m_outcome.operation = m_chunk.operation;
    moveInto(m_outcome.reversed, m_chunk.reversed);
    m_outcome.deleted += std::exchange(m_chunk.deleted, 0);
    moveInto(m_outcome.kept, m_chunk.kept);
    moveInto(m_outcome.failed, m_chunk.failed);
    moveInto(m_outcome.keptFields, m_chunk.keptFields);
    moveInto(m_outcome.takenFields, m_chunk.takenFields);
    m_done += m_looked;
    m_kept = m_place;
    m_newlySeen.clear();
}

} // namespace onefold::undo
