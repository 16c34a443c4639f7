// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/journal/operation.h"
#include "core/merging/survivorship.h"
#include "core/store/session.h"

#include <QJsonObject>

namespace onefold::merging {

/// Contacts that are to become one.
struct MergeRequest {
    std::vector<contact::ContactId> contacts = {};   ///< two at least
    std::optional<contact::ContactId> survivor = {}; ///< one of them; none: see preferredSurvivor()
    Survivorship survivorship = {};
    Choices choices = {};
};

/// What a merge will do, to be shown before it is done.
struct MergePlan {
    contact::Contact before = {}; ///< the survivor as it stands
    contact::Contact after = {};  ///< and as it will be
    std::vector<contact::Contact> losers = {};
    contact::FieldChanges changes = {};
};

struct MergeOutcome {
    identity::Verdict verdict = identity::Verdict::Rejected;
    contact::ContactId id = contact::ContactId::None; ///< the survivor
    std::vector<contact::ContactId> merged = {};      ///< those that are now part of it
    journal::OperationId operation = journal::OperationId::None;
    contact::FieldChanges changes = {};
    QString message = {}; ///< why it was rejected

    bool operator==(const MergeOutcome &) const = default;
};

/// PRODUCT.md §4: {"verdict","id","merged":[ids],"operation"}.
[[nodiscard]] QJsonObject toJson(const MergeOutcome &outcome);
[[nodiscard]] QString summaryOf(const MergeOutcome &outcome);

/// What @p request would do. Errors: InvalidInput where fewer than two contacts are named or the survivor is not one of
/// them; NotFound where one is not there.
[[nodiscard]] Result<MergePlan> planOf(store::Session &session, const MergeRequest &request);

/// Does what @p plan says, as a part of @p operation: the losers are deleted with everything remembered, then the
/// survivor takes over what is to stay. Undoing the operation brings all of them back.
MergeOutcome merge(
    store::Session &session, const MergePlan &plan, journal::OperationId operation, const QDateTime &now);

} // namespace onefold::merging
