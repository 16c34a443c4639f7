// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/courier.h"

#include "core/sync/outbox.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace onefold::sync {

using namespace std::chrono_literals;
using services::FailureKind;
using Line = CourierStatus::Line;

namespace {

constexpr auto pullEvery = 5min;
constexpr auto retryEvery = 15s; // off-line, or another program sends
constexpr auto lookEvery = 1s;

Line lineFor(const services::Failure &failure)
{
    return failure.isOfAccount() ? Line::Blocked : Line::Offline;
}

} // namespace

class Courier::Runner
{
public:
    Runner(workspace::WorkspaceInfo info, SyncOptions options, std::function<void(const CourierStatus &)> tell)
        : m_info(std::move(info)),
          m_options(std::move(options)),
          m_tell(std::move(tell)),
          m_thread([this] { run(); })
    { }

    ~Runner()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_closing = true;
            if (m_synchroniser)
                m_synchroniser->stop();
        }
        m_wake.notify_all();
        m_thread.join();
    }

    Runner(const Runner &) = delete;
    Runner &operator=(const Runner &) = delete;

    void wake(const std::optional<PullOptions> &pull)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_poked = true;
            if (pull)
                m_asked = pull;
        }
        m_wake.notify_all();
    }

private:
    void run();
    void round();
    void push();
    void countWaiting();
    bool pull(const PullOptions &options);
    void fail(const services::Failure &failure);
    void tell();
    [[nodiscard]] bool hasWork();
    [[nodiscard]] Progress progress();
    [[nodiscard]] bool isClosing()
    {
        const std::scoped_lock lock(m_mutex);
        return m_closing;
    }

    const workspace::WorkspaceInfo m_info;
    const SyncOptions m_options;
    const std::function<void(const CourierStatus &)> m_tell;
    CourierStatus m_status;
    CourierStatus m_told{.waiting = -1};
    std::unique_ptr<Synchroniser> m_synchroniser; ///< changed under the mutex, by the thread alone
    std::chrono::steady_clock::time_point m_nextPull;
    bool m_isPushBlocked = false; ///< as of the last try
    bool m_isRefused = false;     ///< for the token's sake, until the service answers
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_closing = false;
    bool m_poked = true;
    std::optional<PullOptions> m_asked;
    std::thread m_thread; ///< last: it uses all of the above
};

void Courier::Runner::tell()
{
    if (m_status == m_told)
        return;
    m_told = m_status;
    if (m_tell)
        m_tell(m_status);
}

Progress Courier::Runner::progress()
{
    return {.report =
                [this](qint64 done, qint64 total) {
                    m_status.done = done;
                    m_status.total = total;
                    tell();
                },
        .isCancelled = [this] { return isClosing(); }};
}

void Courier::Runner::fail(const services::Failure &failure)
{
    if (failure.kind == FailureKind::Stopped)
        return;
    m_status.line = lineFor(failure);
    m_isRefused = m_isRefused || m_status.line == Line::Blocked;
    m_status.message = failure.message;
}

void Courier::Runner::push()
{
    const auto takes = m_synchroniser->timeToPush();
    m_status.takes = takes ? *takes : std::chrono::seconds(0);
    m_status.isPushing = true;
    tell();
    const auto report = m_synchroniser->pushAll(progress());
    m_status.isPushing = false;
    // Where another program sends, or the network is gone, nothing was learnt of the token.
    if (report && (!report->failure || report->failure->isOfAccount()))
        m_isPushBlocked = report->failure.has_value();
    if (!report) {
        countWaiting();
        m_status.message = report.error().message;
        if (report.error().code != ErrorCode::Locked) {
            m_status.line = Line::Blocked;
            m_isPushBlocked = true; // that contacts can be read says nothing of it
        }
        return;
    }
    if (report->failure)
        fail(*report->failure);
    else if (!report->settled.empty())
        m_status.line = Line::Online;
    for (const auto &[verdict, count] : report->settled)
        m_status.settled += count;
    if (!report->latest.empty()) {
        m_status.latest = report->latest;
        ++m_status.news;
    }
    m_status.waiting = report->later;
    m_status.held = report->held;
}

/// What waits is told also where nothing can be sent.
void Courier::Runner::countWaiting()
{
    const auto all = outboxCount(m_synchroniser->workspace());
    const auto held = heldCount(m_synchroniser->workspace());
    if (!all || !held)
        return;
    m_status.held = *held;
    m_status.waiting = *all - *held;
}

/// Gives whether the service could be read.
bool Courier::Runner::pull(const PullOptions &options)
{
    m_status.isPulling = true;
    tell();
    const auto pulled = m_synchroniser->pull(options, progress());
    m_status.isPulling = false;
    if (!pulled) {
        m_status.line = Line::Blocked;
        m_status.message = pulled.error().message;
        return false;
    }
    m_status.missing = pulled->missing;
    m_status.unlisted = pulled->unlisted;
    m_status.pulled += pulled->created + pulled->updated + pulled->deleted;
    if (pulled->failure) {
        fail(*pulled->failure);
        return false;
    }
    // A token that may read and not write still needs somebody.
    if (!m_isPushBlocked) {
        m_status.line = Line::Online;
        m_status.message.clear();
    }
    if (!pulled->cancelled)
        m_status.syncedAt = QDateTime::currentDateTimeUtc();
    return true;
}

void Courier::Runner::round()
{
    std::optional<PullOptions> asked;
    {
        const std::scoped_lock lock(m_mutex);
        m_poked = false;
        asked.swap(m_asked);
    }
    if (!m_synchroniser) {
        auto opened = Synchroniser::open(m_info, m_options);
        if (!opened) {
            m_status.line = Line::Blocked;
            m_status.message = opened.error().message;
            return;
        }
        const std::scoped_lock lock(m_mutex);
        m_synchroniser = *std::move(opened);
        if (m_closing) // nobody could be told to stop until now
            m_synchroniser->stop();
    }
    const bool wasPushBlocked = m_isPushBlocked;
    push();
    const bool isMended = wasPushBlocked && !m_isPushBlocked;
    const auto now = std::chrono::steady_clock::now();
    if ((asked || isMended || now >= m_nextPull) && !isClosing()) {
        const bool isPulled = pull(asked.value_or(PullOptions()));
        m_nextPull = now + (isPulled ? std::chrono::seconds(pullEvery) : retryEvery);
    }
    m_isRefused = m_isRefused && m_status.line != Line::Online;
    m_status.token = m_synchroniser->lacksToken() ? CourierStatus::Token::Missing
        : m_isRefused                             ? CourierStatus::Token::Refused
                                                  : CourierStatus::Token::Fine;
    // A token may have been given meanwhile, or a variable set.
    if (m_status.line == Line::Blocked) {
        const std::scoped_lock lock(m_mutex);
        m_synchroniser.reset();
    }
}

/// Whether another program saved something that is to be sent.
bool Courier::Runner::hasWork()
{
    return m_status.line == Line::Online && m_synchroniser && m_synchroniser->hasDue();
}

void Courier::Runner::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_closing) {
        lock.unlock();
        round();
        tell();
        const auto next = std::chrono::steady_clock::now()
            + (m_status.line == Line::Online ? std::chrono::seconds(pullEvery) : std::chrono::seconds(retryEvery));
        lock.lock();
        while (!m_closing && !m_poked && !hasWork() && std::chrono::steady_clock::now() < next)
            m_wake.wait_for(lock, lookEvery, [this] { return m_closing || m_poked; });
    }
    m_synchroniser.reset(); // in the thread that made it
}

Courier::Courier(workspace::WorkspaceInfo info, SyncOptions options, std::function<void(const CourierStatus &)> tell)
    : m_runner(std::make_unique<Runner>(std::move(info), std::move(options), std::move(tell)))
{ }

Courier::~Courier() = default;

void Courier::poke()
{
    m_runner->wake({});
}

void Courier::syncNow(const PullOptions &options)
{
    m_runner->wake(options);
}

services::Answer<Account> testAccount(const Account &account, const QByteArray &token, const LinkOptions &options)
{
    Link link(account, token, {.kind = account.kind, .id = account.id, .pathStyle = account.pathStyle}, options);
    const auto checked = link.check(std::chrono::steady_clock::now() + 30s);
    if (!checked)
        return checked.failure();
    Account working = account;
    working.pathStyle = link.service()->profile().pathStyle;
    working.arePathsKnown = true;
    return working;
}

} // namespace onefold::sync
