// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/turns.h"

#include "core/sync/pushjob.h"

#include <algorithm>

namespace onefold::sync {

using identity::Identifier;
using identity::Identifiers;

void Turn::take(Identifiers identifiers)
{
    giveBack();
    m_identifiers = std::move(identifiers);
    std::unique_lock lock(m_turns.m_mutex);
    m_turns.m_given.wait(lock, [this] { return isFree(); });
    m_turns.m_taken.push_back(this);
}

bool Turn::covers(const Identifiers &identifiers) const
{
    return std::ranges::all_of(identifiers, [this](const Identifier &one) { return isAmong(m_identifiers, one); });
}

void Turn::giveBack()
{
    {
        const std::scoped_lock lock(m_turns.m_mutex);
        std::erase(m_turns.m_taken, this);
        m_identifiers.clear();
    }
    m_turns.m_given.notify_all();
}

bool Turn::isFree() const
{
    return std::ranges::none_of(m_turns.m_taken, [this](const Turn *other) {
        return std::ranges::any_of(
            m_identifiers, [other](const Identifier &one) { return isAmong(other->m_identifiers, one); });
    });
}

} // namespace onefold::sync
