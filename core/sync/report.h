// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/identity/verdict.h"
#include "core/services/answer.h"
#include "core/store/outbox.h"
#include "core/store/session.h"

#include <QDateTime>

#include <map>

namespace onefold::sync {

/// What became of one contact's changes.
struct Pushed {
    enum class What {
        Nothing, ///< there was nothing to send
        Settled, ///< the service has answered, and the journal has the verdict
        Later,   ///< it waits, and is tried again by itself
        Held,    ///< it waits for the person: refused, or changed on both sides
        Blocked, ///< nothing can be sent before somebody mends token, id or address
    };
    What what = What::Nothing;
    identity::Verdict verdict = identity::Verdict::Queued;
    identity::Evidence evidence = identity::Evidence::None;
    QString matchedBy = {};                                 ///< where the service had the contact: a field name
    services::Failure failure = {};                         ///< for Later, Held and Blocked
    std::vector<identity::NotApplied> notApplied = {};      ///< with their values
    contact::ContactId existing = contact::ContactId::None; ///< where it was to be created: who is there already
    std::optional<contact::FieldChanges> changed = {}; ///< where it was the service's already, and got what was asked
    QDateTime notBefore = {};                          ///< for Later
};

/// What the service was just seen to hold of a contact that is about to be sent.
enum class Seen {
    Nothing, ///< it was not asked
    Contact, ///< it was read into the cache
    Absence, ///< it has no such contact
};

/// What a pull did.
struct Pulled {
    qint64 seen = 0;    ///< contacts that the service listed
    qint64 created = 0; ///< here, that is
    qint64 updated = 0;
    qint64 deleted = 0;
    qint64 unreadable = 0;  ///< entries that are no contact
    bool isWhole = true;    ///< every contact was looked at, not only those changed lately
    bool cancelled = false; ///< stopped before the end; the next one goes on there
    qint64 missing = 0;     ///< so many are no longer listed; too many to be believed without being asked
    qint64 unlisted = 0;    ///< so many the service says it holds beside those that it listed
    std::optional<services::Failure> failure = {}; ///< why it did not come to its end
};

struct PullOptions {
    bool whole = false;          ///< look at every contact even where the service can tell the changed ones
    bool believeMissing = false; ///< the person said that contacts which are no longer listed are gone
};

/// What became of one contact while all that waited was sent: for people to be told.
struct Settlement {
    contact::ContactId contact = contact::ContactId::None;
    identity::Verdict verdict = identity::Verdict::Queued;
    QString message = {}; ///< where something is left to do: what happened, and what comes next
    std::vector<identity::NotApplied> notApplied = {};

    bool operator==(const Settlement &) const = default;
};

/// What sending all that waited did.
struct PushReport {
    std::map<identity::Verdict, qint64> settled = {};
    std::vector<Settlement> latest = {}; ///< the last few, those that wait for the person among them
    qint64 later = 0;                    ///< still waiting, tried again by itself
    qint64 held = 0;                     ///< waiting for the person
    bool cancelled = false;
    std::optional<services::Failure> failure = {}; ///< why nothing more could be sent
};

/// How a change stands that is yet to be confirmed.
[[nodiscard]] identity::Verdict verdictOf(const store::OutboxItem &item);

/// Whether a workspace has been pulled to its end once.
[[nodiscard]] bool hasBeenPulled(store::Session &session);
/// When it was last; invalid where never.
[[nodiscard]] QDateTime lastPulled(store::Session &session);

} // namespace onefold::sync
