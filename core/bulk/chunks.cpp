// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bulk/chunks.h"

#include <algorithm>
#include <thread>

namespace onefold::bulk {

Ending runInChunks(store::Store &store, ChunkedWork &work, const Chunking &chunking, const Progress &progress)
{
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::milliseconds noTime{};
    const bool isWhole = work.total() <= chunking.wholeUpTo;
    bool isLeft = work.total() > 0;
    while (isLeft) {
        if (progress.shouldStop())
            return {.cancelled = true};
        const Result<void> written = store.write([&](store::Session &session) {
            const auto begin = Clock::now();
            work.enter(session);
            isLeft = work.step(session);
            // What a transaction asks before its first contact, over a slow line, takes nothing off its turn.
            const auto end =
                chunking.locked > noTime ? std::max(begin + chunking.locked, Clock::now() + work.turn(session)) : begin;
            while (isLeft && !session.failed() && (isWhole || Clock::now() < end))
                isLeft = work.step(session);
            work.leave(session);
            return true;
        });
        if (!written)
            return {.failure = written.error()};
        work.keep();
        progress.tell(work.done(), work.total());
        if (isLeft)
            std::this_thread::sleep_for(chunking.pause);
    }
    return {};
}

} // namespace onefold::bulk
