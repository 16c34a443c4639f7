// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/identity/rule.h"

#include <condition_variable>
#include <mutex>
#include <vector>

namespace onefold::sync {

class Turn;

/// Keeps contacts that have an address or number in common, or had, from being sent at the same time, as where a merge
/// is taken back: between the look at the service and the answer to what is sent one of them would be taken for the
/// other. For all threads that send for one workspace.
class Turns
{
public:
    Turns() = default;
    ~Turns() = default;
    Turns(const Turns &) = delete;
    Turns &operator=(const Turns &) = delete;

private:
    friend class Turn;

    std::mutex m_mutex;
    std::condition_variable m_given;
    std::vector<const Turn *> m_taken;
};

/// One sender's turn, which ends with it at the latest. One thread.
class Turn
{
public:
    explicit Turn(Turns &turns) : m_turns(turns) { }
    ~Turn() { giveBack(); }
    Turn(const Turn &) = delete;
    Turn &operator=(const Turn &) = delete;

    /// Waits until nobody else has any of @p identifiers, and has all of them then, and none of those from before: who
    /// waits holds nobody up.
    void take(identity::Identifiers identifiers);
    /// Whether all of @p identifiers were taken.
    [[nodiscard]] bool covers(const identity::Identifiers &identifiers) const;
    [[nodiscard]] bool isEmpty() const { return m_identifiers.empty(); }
    void giveBack();

private:
    [[nodiscard]] bool isFree() const;

    Turns &m_turns;
    identity::Identifiers m_identifiers; ///< changed under the mutex while it is among those taken
};

} // namespace onefold::sync
