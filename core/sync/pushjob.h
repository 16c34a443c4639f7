// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sync/merge.h"
#include "core/sync/pusher.h"

namespace onefold::sync {

/// Of looking, when the service changes under our hands. Whoever would look once more asks first whether this was the
/// last round; what stood in the way in that one is what is told.
constexpr int mostRounds = 4;

/// Of what waits to be sent; where there is more, the rest is not looked at.
constexpr int mostLookedThrough = 2'000;

/// Whether a service may take the two for one; it may know no extensions.
[[nodiscard]] bool mayBeSame(const identity::Identifier &one, const identity::Identifier &other);
/// Whether a service may take @p one for one of @p all.
[[nodiscard]] bool isAmong(const identity::Identifiers &all, const identity::Identifier &one);

/// @p fields without those that the service does not hold: by those it finds nobody.
[[nodiscard]] contact::Fields heldThere(contact::Fields fields, const services::Service &service);

/// The entry that made @p contact here, with what it gave it, where an earlier try has told the journal that it changed
/// one that the service had, and nothing has settled that. Inside a transaction.
[[nodiscard]] std::optional<store::sqlite::Creation> turnedCreation(
    store::Session &session, contact::ContactId contact);

/// Nothing of it was on its way, or nothing that counts any more.
void forgetSent(store::OutboxItem &item);

/// One contact's changes on their way; lives for one call of push().
struct Pusher::Job {
    store::OutboxItem item;
    contact::Contact contact; ///< as it stands here; none where it was deleted
    std::optional<store::RemoteHalf> half;
    std::set<contact::FieldKey> asked;        ///< the fields that the changes touched
    std::optional<contact::Fields> base = {}; ///< what both sides have, as far as it is known
    Merged merged;
    std::shared_ptr<const services::Service> service;
    net::Priority priority = net::Priority::Bulk;
    Deadline deadline = {};
    Seen seen = Seen::Nothing;
    int rounds = 0;
    QDateTime lookedAt = {}; ///< UTC; when this round began to look: what was settled since may not have been seen
    std::vector<contact::FieldKey> notProcessed = {};
    std::vector<identity::NotApplied> withheld = {};      ///< what was left to others, with its values
    std::optional<store::sqlite::Creation> creation = {}; ///< which was a change of a contact that the service had
    bool isTold = false;                                  ///< whether the journal has it as such by now
    QString existingId = {};                              ///< the contact that the service named as the one in the way
    QString refusedBy = {};                               ///< the field that it named
    QString matchedBy = {};     ///< the field by which the service's contact is the one to update
    bool isRefused = false;     ///< the service was asked to make the contact, and will not make a second one
    bool isBeside = false;      ///< the contact is made although one of its identity is there
    bool isToldByTimes = false; ///< nobody may be looked up, and no answer tells whether the contact is new
    bool isUnfindable = false;  ///< an earlier try may have made it, and nothing can be asked for
    /// Of what is sent something may be there whatever comes of the request on its way: of an earlier try, or a part.
    bool mayHaveArrived = false;
    bool isTaken = false;   ///< what was sent the service took for a change of another contact of this workspace
    bool isWaiting = false; ///< for another contact of this workspace
};

} // namespace onefold::sync
