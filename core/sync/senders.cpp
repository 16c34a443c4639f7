// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/senders.h"

#include "core/sync/pusher.h"

#include <QThread>

#include <thread>

namespace onefold::sync {

using contact::ContactId;
using services::FailureKind;
using store::Session;
using store::sqlite::OutboxTable;
using store::sqlite::SqliteStore;

namespace {

constexpr std::size_t mostLatest = 20;  // people are told of no more at once
constexpr qint64 longestPause = 60'000; // ms between two tries that a thread waits for
constexpr auto longestHold =
    std::chrono::seconds(60);    // that the service may hold requests back, or answer nothing good
constexpr int fewSetbacks = 6;   // in a row; fewer are no sign whatever time they take
constexpr int mostSetbacks = 30; // in a row

} // namespace

void Senders::run(int count, const Progress &progress, qint64 total)
{
    m_running = count;
    std::vector<std::thread> threads;
    threads.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        threads.emplace_back([this] {
            work();
            --m_running;
        });
    }
    while (m_running > 0) {
        if (progress.shouldStop()) {
            m_stop = true;
            const std::scoped_lock lock(m_mutex);
            m_report.cancelled = true;
        }
        progress.tell(m_done, total);
        QThread::msleep(20);
    }
    for (std::thread &thread : threads)
        thread.join();
    progress.tell(m_done, total);
}

std::optional<ContactId> Senders::take(Cache &cache)
{
    while (!m_stop) {
        {
            const std::scoped_lock lock(m_mutex);
            std::optional<store::OutboxItem> next;
            QDateTime nextTime;
            const Result<void> read = cache.read([&](Session &, OutboxTable &table) {
                next = table.next(cache.now(), m_taken);
                nextTime = table.nextTime();
            });
            if (!read) {
                m_error = read.error();
                return std::nullopt;
            }
            // A deletion frees identities that another contact is to take over: it comes to its end first.
            const bool mustWait = next && !next->deletes && !m_deleting.empty();
            if (next && !mustWait) {
                m_taken.insert(next->contact);
                if (next->deletes)
                    m_deleting.insert(next->contact);
                return next->contact;
            }
            // What others are at may come back to be tried again.
            if (!next && (!nextTime.isValid() || cache.now().msecsTo(nextTime) > longestPause))
                return std::nullopt;
        }
        QThread::msleep(10);
    }
    return std::nullopt;
}

void Senders::note(ContactId contact, const Result<Pushed> &pushed, bool isWaiting)
{
    const std::scoped_lock lock(m_mutex);
    m_taken.erase(contact);
    m_deleting.erase(contact);
    if (!pushed) {
        m_error = pushed.error();
        m_stop = true;
        return;
    }
    const bool isOffline = pushed->what == Pushed::What::Later
        && (pushed->failure.kind == FailureKind::NotSent || pushed->failure.kind == FailureKind::Stopped);
    if (pushed->what == Pushed::What::Settled || pushed->what == Pushed::What::Held) {
        m_report.latest.push_back({contact, pushed->verdict, pushed->failure.message, pushed->notApplied});
        if (m_report.latest.size() > mostLatest)
            m_report.latest.erase(m_report.latest.begin());
    }
    const bool isSetback = pushed->what == Pushed::What::Later;
    if (!isSetback) {
        m_setbacks = 0;
        m_lastGood = std::chrono::steady_clock::now();
    }
    if (pushed->what == Pushed::What::Settled) {
        ++m_report.settled[pushed->verdict];
        ++m_done;
    } else if (isSetback && isWaiting) {
        // The service has answered; what is waited for may be long in coming, and that one's own setbacks tell why.
        m_stop = m_stop || isLong();
    } else if (pushed->what == Pushed::What::Blocked || isOffline || (isSetback && isHopeless(pushed->failure))) {
        m_report.failure = pushed->failure;
        m_stop = true;
    }
}

/// Whether nothing has come to its end for long.
bool Senders::isLong() const
{
    return std::chrono::steady_clock::now() - m_lastGood > longestHold;
}

/// Whether nothing good is to be hoped for now: what waits is left for the next time, and the person told why.
bool Senders::isHopeless(const services::Failure &failure)
{
    ++m_setbacks;
    const bool isHeldBack = failure.kind == FailureKind::RateLimited && failure.retryAfter > longestHold;
    return isHeldBack || m_setbacks >= mostSetbacks || (isLong() && m_setbacks >= fewSetbacks);
}

void Senders::work()
{
    auto store = SqliteStore::open({.path = m_place.path, .fault = m_place.fault});
    if (!store) {
        const std::scoped_lock lock(m_mutex);
        m_error = store.error();
        m_stop = true;
        return;
    }
    Cache cache(**store, m_place.who, m_place.clock);
    Pusher pusher(cache, m_link);
    while (const auto contact = take(cache)) {
        const auto pushed = pusher.push(*contact, net::Priority::Bulk, std::chrono::steady_clock::now() + longestHold);
        note(*contact, pushed, pusher.isWaiting());
    }
}

} // namespace onefold::sync
