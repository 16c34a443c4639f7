// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"
#include "core/identity/decide.h"

#include <QDateTime>

#include <vector>

namespace onefold::store {

/// Where a change stands that a service has not confirmed. One that is confirmed leaves the outbox; its verdict is in
/// the journal.
enum class OutboxState {
    Waiting,  ///< to be sent
    Sending,  ///< on its way
    Unknown,  ///< sent, the answer was lost: looked up before anything is sent again
    Failed,   ///< refused by the service: waits for the person to edit, retry or discard it
    Conflict, ///< a field was changed on both sides: waits for the person's choice
};

[[nodiscard]] QString toString(OutboxState state);
[[nodiscard]] std::optional<OutboxState> outboxStateFromString(QStringView word);
/// The state for people.
[[nodiscard]] QString labelOf(OutboxState state);

/// A field that was changed here and at the service since they last agreed.
struct Collision {
    contact::FieldKey field;
    contact::Value base; ///< when last synchronised
    contact::Value mine;
    contact::Value theirs;

    bool operator==(const Collision &) const = default;
};
using Collisions = std::vector<Collision>;

/// All that is yet to be told to the service about one contact: its changes are folded into one, so that their order is
/// kept and only the last state is sent.
struct OutboxItem {
    qint64 id = 0;
    contact::ContactId contact = contact::ContactId::None;
    OutboxState state = OutboxState::Waiting;
    bool deletes = false;    ///< the contact is to be deleted there
    bool createOnly = false; ///< it was saved to be created: one that exists there is not to be changed
    /// What the person chose for a doubtful match (PRODUCT.md §2.4): only the service may know the other contact.
    identity::OnDoubt onDoubt = identity::OnDoubt::New;
    qint64 version = 1;     ///< grows with each change that is folded in
    qint64 sentVersion = 0; ///< the one that is or was on its way
    int attempts = 0;
    bool wasAbsent = false;     ///< before it was sent, the service had no such contact
    contact::Fields sent = {};  ///< what was or is on its way; empty before
    QDateTime queuedAt = {};    ///< UTC
    QDateTime notBefore = {};   ///< UTC; when to try again
    QString code = {};          ///< of what went wrong last: a stable word
    QString message = {};       ///< the same for people
    Collisions collisions = {}; ///< for Conflict
};

/// The code of a lost answer that nothing can be asked about: the contact has no identifier.
[[nodiscard]] QString codeOfUnfindable();
/// Whether it waits for the person, and is not sent by itself: refused, in conflict, or sent with nothing to look it up
/// by.
[[nodiscard]] bool isHeld(const OutboxItem &item);

/// What is known of a contact's other half.
struct RemoteHalf {
    contact::ContactId contact = contact::ContactId::None;
    QString id = {};             ///< the service's
    contact::Fields synced = {}; ///< as both sides had it when last synchronised
    QDateTime updatedAt = {};    ///< by the service's clock; invalid where it does not say
    qint64 seen = 0;             ///< the number of the pull that saw it last
    QDateTime checkedAt = {};    ///< UTC; when synced was last true for certain
};

} // namespace onefold::store
