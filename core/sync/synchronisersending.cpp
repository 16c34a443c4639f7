// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Sending all that waits, as the one program that sends for the workspace.

#include "core/sync/senders.h"
#include "core/sync/synchroniser.h"

#include <QCoreApplication>

#include <algorithm>

namespace onefold::sync {

using store::Session;
using store::sqlite::OutboxTable;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::sync::Synchroniser)
};

} // namespace

/// One program sends for a workspace at a time: two would not know of each other's requests on the way.
Result<bool> Synchroniser::lockSending(Deadline deadline, const std::function<bool()> &isCancelled)
{
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - now());
    if (!m_lock.tryLock(left, [&] { return m_isStopped || (isCancelled && isCancelled()); }))
        return false;
    if (m_recovered)
        return true;
    const Result<void> recovered = m_cache->write([](Session &, OutboxTable &table) { table.recoverSending(); });
    if (!recovered)
        return recovered.error();
    m_recovered = true;
    return true;
}

Error Synchroniser::notSending() const
{
    if (m_lock.obstacle().isEmpty()) {
        return {ErrorCode::Locked,
            Messages::tr("Another Onefold is sending for “%1”. What waits here is sent by it.").arg(m_info.name)};
    }
    return {ErrorCode::Unavailable,
        Messages::tr(
            "Nothing can be sent for “%1”: the file %2, by which programs take turns, cannot be had (%3). What "
            "waits is kept. Check who may write in that folder, and take away what stands there instead.")
            .arg(m_info.name, m_lock.path(), m_lock.obstacle())};
}

Result<PushReport> Synchroniser::pushAll(const Progress &progress)
{
    const auto ready = makeReady();
    if (!ready)
        return ready.error();
    const auto isLocked = lockSending(waitUntil(), progress.isCancelled);
    if (!isLocked)
        return isLocked.error();
    const bool isStopped = !*isLocked && (m_isStopped || progress.shouldStop());
    if (!*isLocked && !isStopped)
        return notSending();
    Result<PushReport> report = PushReport{.cancelled = isStopped};
    if (!*ready)
        report->failure = ready->failure();
    else if (!isStopped)
        report = sendAll(progress);
    if (!report)
        return report;
    const Result<void> counted = countLeft(*report);
    return counted ? report : Result<PushReport>(counted.error());
}

Result<PushReport> Synchroniser::sendAll(const Progress &progress)
{
    qint64 total = 0;
    const Result<void> read = m_cache->read([&](Session &, OutboxTable &table) { total = table.count(); });
    if (!read)
        return read.error();
    if (total == 0)
        return PushReport{};
    Senders senders(*m_link,
        {.path = m_info.path, .fault = m_options.open.fault, .who = services::nameOf(m_account.kind), .clock = [this] {
             return m_cache->now();
         }});
    senders.run(static_cast<int>(std::min<qint64>(m_options.senders, total)), progress, total);
    return senders.error() ? Result<PushReport>(*senders.error()) : Result<PushReport>(senders.report());
}

Result<void> Synchroniser::countLeft(PushReport &report)
{
    return m_cache->read([&](Session &, OutboxTable &table) {
        report.held = table.heldCount();
        report.later = table.count() - report.held;
    });
}

} // namespace onefold::sync
