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
    std::vector<const Turn *> m_queue; ///< those that have a turn, or wait for it, as they came
};

/// One sender's turn, which ends with it at the latest. One thread.
class Turn
{
public:
    explicit Turn(Turns &turns) : m_turns(turns) { }
    ~Turn() { giveBack(); }
    Turn(const Turn &) = delete;
    Turn &operator=(const Turn &) = delete;

    /// Gives back what it has, and waits until nobody has any of @p identifiers, or has waited for one of them for
    /// longer: then it has all of them. First come, first served: one that has something in common with many others
    /// would else never find all of it free. Who waits has nothing, so that nobody waits for himself.
    void take(identity::Identifiers identifiers);
    /// Whether all of @p identifiers were taken.
    [[nodiscard]] bool covers(const identity::Identifiers &identifiers) const;
    [[nodiscard]] bool isEmpty() const { return m_identifiers.empty(); }
    void giveBack();

private:
    [[nodiscard]] bool isNext() const;

    Turns &m_turns;
    identity::Identifiers m_identifiers; ///< changed by its own thread, under the mutex
};

} // namespace onefold::sync
