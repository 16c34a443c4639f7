// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bulk/indexing.h"

#include <algorithm>

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
    bool step(Session &session) override { return session.indexNext(); }
    [[nodiscard]] bool leave(Session &session) override
    {
        m_left = std::min(session.unindexedCount(), m_contacts);
        return true;
    }
    void keep() override { }

private:
    const qint64 m_contacts;
    qint64 m_left;
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
