// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bulk/indexing.h"

#include <algorithm>
#include <utility>

namespace onefold::bulk {

using store::Session;

namespace {

class IndexingWork final : public ChunkedWork
{
public:
    explicit IndexingWork(qint64 contacts) : m_contacts(contacts), m_left(contacts) { }

    [[nodiscard]] qint64 total() const override { return m_contacts; }
    [[nodiscard]] qint64 done() const override { return m_contacts - m_left; }
    void enter(Session & /*session*/) override { }
    /// Where long work stopped half-way, what it was bringing in comes first, and then what it noted meanwhile.
    bool step(Session &session) override { return session.indexNext() || !std::exchange(m_isAtRest, true); }
    [[nodiscard]] bool leave(Session &session) override
    {
        m_left = std::min(session.unindexedCount(), m_contacts);
        return true;
    }
    void keep() override { }

private:
    const qint64 m_contacts;
    qint64 m_left;
    bool m_isAtRest = false; ///< what was half-way is in
};

} // namespace

Ending indexWhatIsLeft(store::Store &store, const Chunking &chunking, const Progress &progress)
{
    qint64 contacts = 0;
    const Result<void> read = store.read([&](Session &session) { contacts = session.unindexedCount(); });
    if (!read)
        return {.failure = read.error()};
    IndexingWork work(contacts);
    return runInChunks(store, work, chunking, progress);
}

} // namespace onefold::bulk
