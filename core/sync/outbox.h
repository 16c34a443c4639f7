// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/outbox.h"
#include "core/sync/account.h"
#include "core/workspace/workspace.h"

#include <map>

namespace onefold::sync {

// What a person does with the changes that wait to be sent. Each call is one transaction on the workspace given, of its
// thread; none of them waits for the service. For a workspace without a service the outbox is empty.

/// Every waiting change with its state, the oldest first; one in conflict with both sides of each field.
[[nodiscard]] Result<std::vector<store::OutboxItem>> outbox(workspace::Workspace &workspace);
[[nodiscard]] Result<qint64> outboxCount(workspace::Workspace &workspace);
/// How many of them wait for the person: see store::isHeld().
[[nodiscard]] Result<qint64> heldCount(workspace::Workspace &workspace);

/// Which side of a field that was changed on both is to count.
enum class Side { Mine, Theirs };

/// Has a change sent again that was refused, or waits for its time. One in conflict is settled with @p side for each of
/// its fields.
[[nodiscard]] Result<void> retry(
    workspace::Workspace &workspace, contact::ContactId contact, std::optional<Side> side = {});

/// Settles a conflict field by field; every field in conflict must be named. What is chosen is sent.
[[nodiscard]] Result<void> resolve(
    workspace::Workspace &workspace, contact::ContactId contact, const std::map<contact::FieldKey, Side> &choices);

/// Gives up a change: the contact is as the service had it last, or gone where the service never had it. Refused while
/// it is not known whether the service has taken it.
[[nodiscard]] Result<void> discard(workspace::Workspace &workspace, contact::ContactId contact);

/// The account of the workspace; nothing for one that is all here.
[[nodiscard]] Result<std::optional<Account>> accountOf(workspace::Workspace &workspace);

/// What the workspace's service will not hold of @p fields, and why: for a form to show.
[[nodiscard]] Result<std::vector<services::Unheld>> unheld(
    workspace::Workspace &workspace, const contact::Fields &fields);

} // namespace onefold::sync
