// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Workspace that keeps house.

#include "core/bulk/indexing.h"
#include "core/workspace/retentionwork.h"
#include "core/workspace/workspace.h"

#include <algorithm>
#include <utility>

namespace onefold::workspace {

using store::Session;

namespace {

/// Looks contacts over for care, as many as there are; which are done is kept in the store.
class CareWork final : public bulk::ChunkedWork
{
public:
    explicit CareWork(qint64 contacts) : m_contacts(contacts) { }

    [[nodiscard]] qint64 total() const override { return m_contacts; }
    [[nodiscard]] qint64 done() const override { return std::min(m_done, m_contacts); }
    void enter(Session & /*session*/) override { m_looked = 0; }
    void keep() override { m_done += m_looked; }

    bool step(Session &session) override
    {
        constexpr int atOnce = 32;
        m_looked += atOnce;
        return session.lookOverNext(atOnce);
    }

private:
    const qint64 m_contacts;
    qint64 m_looked = 0;
    qint64 m_done = 0;
};

/// Housekeeping is never done in one go, however little there is.
bulk::Chunking inParts(bulk::Chunking chunking)
{
    chunking.wholeUpTo = 0;
    return chunking;
}

Result<void> resultOf(const bulk::Ending &ending)
{
    return ending.failure ? Result<void>(*ending.failure) : Result<void>();
}

} // namespace

Result<void> Workspace::tend(const Progress &progress)
{
    for (const auto part :
        {&Workspace::endErasure, &Workspace::index, &Workspace::lookOver, &Workspace::forgetOutdated}) {
        if (Result<void> done = (this->*part)(progress); !done)
            return done;
    }
    return {};
}

/// Only at the start: later on whoever erases is still at it.
Result<void> Workspace::endErasure(const Progress & /*progress*/)
{
    bool isDue = false;
    if (!std::exchange(m_hasTended, true)) {
        Result<void> asked = m_store->read([&](Session &session) { isDue = session.isPurgeDue(); });
        if (!asked)
            return asked;
    }
    return isDue ? purgeErased() : Result<void>();
}

/// Not beside an import: that brings in what it notes, and many at a time.
Result<void> Workspace::index(const Progress &progress)
{
    constexpr int mostRuns = 20;
    constexpr qint64 secondsOfSilence = 10;
    const QDateTime lastSign = m_options.clock().addSecs(-secondsOfSilence);
    bool isImporting = false;
    Result<void> asked = m_store->read([&](Session &session) {
        isImporting = std::ranges::any_of(session.imports({.limit = mostRuns}), [&](const importing::ImportRun &run) {
            return run.state == importing::RunState::Running && run.endedAt > lastSign;
        });
    });
    if (!asked || isImporting)
        return asked;
    return resultOf(bulk::indexWhatIsLeft(*m_store, inParts(m_options.chunking), watched(progress)));
}

Result<void> Workspace::lookOver(const Progress &progress)
{
    bool isDue = false;
    qint64 contacts = 0;
    Result<void> asked = m_store->read([&](Session &session) {
        isDue = session.isLookOverDue();
        contacts = isDue ? session.contactCount() : 0;
    });
    if (!asked || !isDue)
        return asked;
    // One more than there are, so that the end is found where all have been deleted meanwhile.
    CareWork work(contacts + 1);
    return resultOf(bulk::runInChunks(*m_store, work, inParts(m_options.chunking), watched(progress)));
}

Result<void> Workspace::forgetOutdated(const Progress &progress)
{
    const QDateTime now = m_options.clock();
    QDateTime limit;
    qint64 outdated = 0;
    Result<void> asked = m_store->read([&](Session &session) {
        const int days = store::loadSettings(session).retentionDays;
        limit = days > 0 ? retentionLimit(days, now) : QDateTime();
        if (limit.isValid() && limit != m_forgottenBefore)
            outdated = session.outdatedCount(limit);
    });
    if (!asked)
        return asked;
    RetentionWork work(limit, outdated);
    const bulk::Ending ending = bulk::runInChunks(*m_store, work, inParts(m_options.chunking), watched(progress));
    if (!ending.cancelled && !ending.failure)
        m_forgottenBefore = limit;
    return resultOf(ending);
}

Result<qint64> Workspace::outdatedCount(int days)
{
    const QDateTime limit = retentionLimit(days, m_options.clock());
    qint64 count = 0;
    const Result<void> done = m_store->read([&](Session &session) { count = session.outdatedCount(limit); });
    return done ? Result<qint64>(count) : Result<qint64>(done.error());
}

} // namespace onefold::workspace
