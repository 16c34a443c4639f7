// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sync/link.h"
#include "core/sync/report.h"
#include "core/sync/sendinglock.h"
#include "core/workspace/workspace.h"

#include <atomic>
#include <mutex>

namespace onefold::sync {

class Cache;

struct SyncOptions {
    QByteArray token = {};                  ///< empty: see findToken()
    LinkOptions link = {};                  ///< for tests
    std::chrono::milliseconds wait{90'000}; ///< so long save() and remove() wait for the service
    int senders = 4;                        ///< threads that send at the same time, each another contact
    workspace::OpenOptions open = {};
};

/// A service workspace together with its service: what is asked for here waits for the service's word. One program at a
/// time sends for a workspace; another one's changes are sent by whichever does. Synchronous and of one thread, but for
/// stop().
class Synchroniser
{
public:
    /// Opens the workspace; no token yet is no error here, but of what needs one.
    [[nodiscard]] static Result<std::unique_ptr<Synchroniser>> open(
        const workspace::WorkspaceInfo &info, SyncOptions options = {});
    ~Synchroniser();
    Synchroniser(const Synchroniser &) = delete;
    Synchroniser &operator=(const Synchroniser &) = delete;

    [[nodiscard]] workspace::Workspace &workspace() { return *m_workspace; }
    [[nodiscard]] const Account &account() const { return m_account; }

    /// Whether address, token and id are right; says exactly what is wrong. Finds the form of Leadpush's paths, and
    /// reads the service's further fields.
    [[nodiscard]] services::Answer<services::Done> check();

    /// Saves, sends and waits for the verdict. The service's contact is looked at first, so that what is decided here
    /// is decided by what is true there. Without a word from it the verdict is queued or unknown, with a message.
    [[nodiscard]] Result<saving::SaveOutcome> save(const saving::SaveRequest &request);
    /// Deletes, sends and waits: a verdict is Deleted, Queued or Unknown.
    [[nodiscard]] Result<std::vector<workspace::RemovalOutcome>> remove(const std::vector<contact::ContactId> &ids);
    /// Sends what is waiting for these contacts, and waits.
    [[nodiscard]] Result<Pushed> push(contact::ContactId contact);

    /// Sends all that waits. Progress counts contacts.
    [[nodiscard]] Result<PushReport> pushAll(const Progress &progress);
    [[nodiscard]] Result<Pulled> pull(const PullOptions &options, const Progress &progress);
    /// Whether something waits whose time to be sent has come.
    [[nodiscard]] bool hasDue();
    /// How long pushAll() will take at the rate that the service permits.
    [[nodiscard]] Result<std::chrono::seconds> timeToPush();
    /// How many requests a day the service permits; 0 where no such limit is known.
    [[nodiscard]] Result<qint64> dailyLimit();

    /// Whether something was asked for that needs a token, and there is none.
    [[nodiscard]] bool lacksToken() const { return m_noLink.has_value(); }

    /// Ends waiting and sending, for good; what was on its way is looked up the next time. Any thread.
    void stop();

private:
    Synchroniser(std::unique_ptr<workspace::Workspace> workspace, workspace::WorkspaceInfo info, SyncOptions options);

    /// For another program that may be sending: long enough for one that is just ending, too short to be noticed.
    static constexpr auto shortWait = std::chrono::milliseconds(20);
    /// By the clock that deadlines go by, which nobody can set; Cache::now() is the one that people read.
    [[nodiscard]] static Deadline now() { return std::chrono::steady_clock::now(); }

    [[nodiscard]] Result<void> prepare();
    /// Has what it takes to ask the service, a token above all, without asking it anything: m_link is there afterwards.
    /// That there is no token is found out once.
    [[nodiscard]] Result<void> openLink();
    /// Finds out which form of Leadpush's paths the service knows, where nobody has yet. Where the workspace was made
    /// off-line, or without a token, the wrong form has no contact at all, and refuses every new one: nothing is sent
    /// before it is known which is right. A failure: the service could not be asked; an error: the cache is at fault.
    [[nodiscard]] Result<services::Answer<services::Done>> probePaths();
    /// Has m_link ready for contacts to be read and sent. An error tells what stands in the way here, such as no token;
    /// a failure why the service could not be asked for what must be known first. Waits for it.
    [[nodiscard]] Result<services::Answer<services::Done>> makeReady();
    [[nodiscard]] services::Profile profileFrom(const KnownDefinitions &known) const;
    [[nodiscard]] Result<void> readDefinitions(bool again);
    [[nodiscard]] Result<void> keepPaths(const services::Answer<services::Done> &checked);
    /// Whether this is the program that sends; waits for another one that does, until stop() or @p isCancelled. An
    /// error: the cache is at fault.
    [[nodiscard]] Result<bool> lockSending(Deadline deadline, const std::function<bool()> &isCancelled = {});
    /// Why this is not the program that sends.
    [[nodiscard]] Error notSending() const;
    [[nodiscard]] Result<PushReport> sendAll(const Progress &progress);
    [[nodiscard]] Result<void> countLeft(PushReport &report);
    [[nodiscard]] Result<Seen> readThrough(const saving::SaveRequest &request, Deadline deadline);
    [[nodiscard]] Result<Pushed> pushOnce(contact::ContactId contact, Deadline deadline, Seen seen);
    [[nodiscard]] Result<Pushed> pushUntil(contact::ContactId contact, Deadline deadline, Seen seen = Seen::Nothing);
    [[nodiscard]] Result<Pushed> waitForOther(contact::ContactId contact);
    [[nodiscard]] Result<void> complete(saving::SaveOutcome &outcome, const Pushed &pushed);
    [[nodiscard]] Result<void> journalEvidence(saving::SaveOutcome &outcome);
    [[nodiscard]] Deadline waitUntil() const { return now() + m_options.wait; }

    std::unique_ptr<workspace::Workspace> m_workspace;
    const workspace::WorkspaceInfo m_info;
    const SyncOptions m_options;
    Account m_account;
    store::Settings m_settings;
    std::unique_ptr<Cache> m_cache;
    SendingLock m_lock;
    bool m_recovered = false;
    std::mutex m_linkMutex; ///< stop() may come from another thread
    std::atomic<bool> m_isStopped = false;
    std::unique_ptr<Link> m_link;
    std::optional<Error> m_noLink; ///< why there is no token
    bool m_isReady = false;        ///< whether paths and definitions were asked for
};

} // namespace onefold::sync
