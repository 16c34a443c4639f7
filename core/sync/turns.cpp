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
    std::unique_lock lock(m_turns.m_mutex);
    m_identifiers = std::move(identifiers);
    m_turns.m_queue.push_back(this);
    m_turns.m_given.wait(lock, [this] { return isNext(); });
}

bool Turn::covers(const Identifiers &identifiers) const
{
    return std::ranges::all_of(identifiers, [this](const Identifier &one) { return isAmong(m_identifiers, one); });
}

void Turn::giveBack()
{
    {
        const std::scoped_lock lock(m_turns.m_mutex);
        std::erase(m_turns.m_queue, this);
        m_identifiers.clear();
    }
    m_turns.m_given.notify_all();
}

bool Turn::isNext() const
{
    const auto &queue = m_turns.m_queue;
    return std::none_of(queue.begin(), std::ranges::find(queue, this), [this](const Turn *earlier) {
        return std::ranges::any_of(
            m_identifiers, [earlier](const Identifier &one) { return isAmong(earlier->m_identifiers, one); });
    });
}

} // namespace onefold::sync
