// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sync/synchroniser.h"

#include <functional>
#include <memory>

namespace onefold::sync {

/// How a workspace stands with its service, for people to see.
struct CourierStatus {
    enum class Line {
        Starting, ///< nothing was tried yet
        Online,   ///< the service answered last time
        Offline,  ///< it cannot be reached; changes are kept, and it is tried again
        Blocked,  ///< nothing can be sent before the person mends something: see message
    };
    enum class Token {
        Fine,
        Missing, ///< there is none here: see findToken()
        Refused, ///< the service does not take it, or not for this
    };
    Line line = Line::Starting;
    Token token = Token::Fine; ///< unless fine the line is blocked
    QString message = {};      ///< a sentence for people; empty where all is well
    bool isPulling = false;
    bool isPushing = false;
    qint64 done = 0;                     ///< of what is under way
    qint64 total = 0;                    ///< 0: not known
    std::chrono::seconds takes{};        ///< sending all that waited, at the rate that the service permits
    qint64 waiting = 0;                  ///< changes that are sent by themselves
    qint64 held = 0;                     ///< changes that wait for the person: refused, or in conflict
    qint64 missing = 0;                  ///< contacts that the service lists no more: to be asked about, see syncNow()
    qint64 unlisted = 0;                 ///< contacts that the service says it holds beside those that it listed
    QDateTime syncedAt = {};             ///< UTC, of the last pull to its end; invalid where none
    qint64 settled = 0;                  ///< changes that the service has answered since the courier began
    std::vector<Settlement> latest = {}; ///< what it answered when something was last sent
    int news = 0;                        ///< grows with each new latest
    qint64 pulled = 0;                   ///< contacts that came or went with pulls since the courier began

    bool operator==(const CourierStatus &) const = default;
};

/// Keeps a service workspace and its service together while a window is open: sends what is saved at once, pulls every
/// few minutes, tries again after being off-line. Has a thread of its own with a workspace of its own; the destructor
/// ends what is under way, which loses nothing.
class Courier
{
public:
    /// @p tell gets each change of the status, in the courier's thread. A token that is not in the environment or the
    /// keychain comes in @p options: asked for, kept in memory alone.
    Courier(workspace::WorkspaceInfo info, SyncOptions options, std::function<void(const CourierStatus &)> tell);
    ~Courier();
    Courier(const Courier &) = delete;
    Courier &operator=(const Courier &) = delete;

    /// Something was saved, retried or settled: send it. Any thread.
    void poke();
    /// Pull now; @p options may say that missing contacts are to be believed gone. Any thread.
    void syncNow(const PullOptions &options = {});

private:
    class Runner;
    std::unique_ptr<Runner> m_runner;
};

/// Tests an account that is yet to become a workspace: what is wrong with it, exactly. Waits for the service. On
/// success the account as it works is given, with the form of Leadpush's paths.
[[nodiscard]] services::Answer<Account> testAccount(
    const Account &account, const QByteArray &token, const LinkOptions &options = {});

} // namespace onefold::sync
