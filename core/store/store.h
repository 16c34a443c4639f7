// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/contactlist.h"
#include "core/store/session.h"

#include <functional>
#include <memory>

namespace onefold::store {

/// Where a workspace's contacts live. Synchronous; belongs to one thread, the one that opened it: see workspace::Client
/// for the asynchronous way. Several stores, in this program or in others, may be open on the same data.
class Store
{
public:
    Store() = default;
    virtual ~Store() = default;
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    /// Runs @p body on a consistent state of the data.
    virtual Result<void> read(const std::function<void(Session &)> &body) = 0;

    /// Runs @p body as the only writer, and makes what it wrote durable before it returns: it survives power loss.
    /// Where @p body gives false, or anything failed, nothing was written.
    ///
    /// Where the server of a team's workspace gave the transaction up for the sake of another one (a deadlock, a
    /// serialisation failure) @p body runs again from its start: what an earlier run left outside of the session it
    /// must put back first.
    virtual Result<void> write(const std::function<bool(Session &)> &body) = 0;

    /// The same for one of the transactions of long work, which can be done again: it survives the end of the program,
    /// but power loss only from the next write() or makeDurable() on.
    virtual Result<void> writeAhead(const std::function<bool(Session &)> &body) { return write(body); }
    /// Has everything that was written survive power loss.
    virtual Result<void> makeDurable() { return {}; }

    /// Who the store knows to be at work, and writes into the journal; empty where it takes the program's word for it.
    [[nodiscard]] virtual QString person() const { return {}; }

    /// After an erasure: makes sure that nothing of what was removed stays in the files, backups included.
    virtual Result<void> purge() = 0;

    /// A list for a table to show. It must not outlive the store.
    [[nodiscard]] virtual std::unique_ptr<ContactList> list() = 0;

    /// Grows whenever anybody, in this program or another, changed the data; cheap enough to ask ten times a second.
    [[nodiscard]] virtual Result<qint64> lastEntry() = 0;
};

} // namespace onefold::store
