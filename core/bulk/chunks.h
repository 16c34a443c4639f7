// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/store/store.h"

#include <chrono>
#include <optional>

namespace onefold::bulk {

/// How long work shares a store with others who save there.
struct Chunking {
    qint64 wholeUpTo = 256; ///< so many contacts are done in one transaction: all or none
    /// How long one transaction keeps others waiting; none for one contact in each.
    std::chrono::milliseconds locked = std::chrono::milliseconds(40);
    /// How long the store is left to others between two; longer than a waiting program sleeps between two attempts.
    std::chrono::milliseconds pause = std::chrono::milliseconds(1);
};

/// Work on many contacts that may be done a few at a time.
class ChunkedWork
{
public:
    ChunkedWork() = default;
    virtual ~ChunkedWork() = default;
    ChunkedWork(const ChunkedWork &) = delete;
    ChunkedWork &operator=(const ChunkedWork &) = delete;

    /// How many contacts are to be looked at, and how many were.
    [[nodiscard]] virtual qint64 total() const = 0;
    [[nodiscard]] virtual qint64 done() const = 0;

    /// How long a transaction had better last at least, where it may last at all: see Session::usualTurn().
    [[nodiscard]] virtual std::chrono::milliseconds turn(const store::Session & /*session*/) const { return {}; }
    /// A transaction begins; what an earlier one did without keep() is undone and forgotten.
    virtual void enter(store::Session &session) = 0;
    /// Looks at one contact; false where none is left.
    virtual bool step(store::Session &session) = 0;
    /// The transaction ends: the last chance to write in it. False where nothing of it may stand: it is undone without
    /// keep(), and entered anew.
    [[nodiscard]] virtual bool leave(store::Session & /*session*/) { return true; }
    /// The transaction is written: it survives the end of the program, and the end of the work makes it durable.
    virtual void keep() = 0;
};

/// How the work ended; neither where all was done.
struct Ending {
    bool cancelled = false;
    std::optional<Error> failure = {};
};

/// Does @p work in transactions short enough that other programs and the person's own saves go on between them, telling
/// @p progress after each and stopping before the next where it asks for that. What is written stays, whatever happens,
/// but for the last second's work where the power fails: see Store::writeAhead().
[[nodiscard]] Ending runInChunks(
    store::Store &store, ChunkedWork &work, const Chunking &chunking, const Progress &progress);

} // namespace onefold::bulk
