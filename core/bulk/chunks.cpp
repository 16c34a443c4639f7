// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bulk/chunks.h"

#include <algorithm>
#include <thread>

namespace onefold::bulk {

namespace {

using Clock = std::chrono::steady_clock;

/// The store of long work, in which what a power loss may take back is a second's work at most, and nothing once the
/// work has ended. Work that is done as a whole waits for the disk as any save does.
class StoreOfChunks final
{
public:
    StoreOfChunks(store::Store &store, bool isWhole) : m_store(store), m_isWhole(isWhole) { }

    Result<void> write(const std::function<bool(store::Session &)> &body)
    {
        constexpr std::chrono::seconds longest(1);
        if (!m_isWhole && Clock::now() - m_durableAt < longest) {
            m_wasAhead = true;
            return m_store.writeAhead(body);
        }
        Result<void> written = m_store.write(body);
        m_durableAt = Clock::now();
        return written;
    }
    Result<void> end() { return m_wasAhead ? m_store.makeDurable() : Result<void>(); }

private:
    store::Store &m_store;
    const bool m_isWhole;
    Clock::time_point m_durableAt = Clock::now();
    bool m_wasAhead = false;
};

Ending run(StoreOfChunks &store, ChunkedWork &work, const Chunking &chunking, bool isWhole, const Progress &progress)
{
    constexpr std::chrono::milliseconds noTime{};
    bool isLeft = work.total() > 0;
    bool isSound = true;
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
            isSound = work.leave(session);
            return isSound;
        });
        if (!written)
            return {.failure = written.error()};
        isLeft = isLeft || !isSound;
        if (isSound) {
            work.keep();
            progress.tell(work.done(), work.total());
        }
        if (isLeft)
            std::this_thread::sleep_for(chunking.pause);
    }
    return {};
}

} // namespace

Ending runInChunks(store::Store &store, ChunkedWork &work, const Chunking &chunking, const Progress &progress)
{
    const bool isWhole = work.total() <= chunking.wholeUpTo;
    StoreOfChunks chunks(store, isWhole);
    Ending ending = run(chunks, work, chunking, isWhole, progress);
    if (const Result<void> durable = chunks.end(); !durable && !ending.failure)
        ending.failure = durable.error();
    return ending;
}

} // namespace onefold::bulk
