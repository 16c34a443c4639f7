// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/duplicates/keptsearch.h"
#include "core/store/duplicatereview.h"
#include "core/store/session.h"

namespace onefold::review {

/// Where the data of @p session stand, for what a search that reads them now keeps (see duplicates::KeptSearch).
[[nodiscard]] duplicates::SearchStand standOf(store::Session &session, const QDateTime &now);

/// What is to be looked at after @p kept was left.
struct ChangedContacts {
    std::vector<contact::ContactId> ids = {}; ///< rising; new, changed or gone since, or told apart
    duplicates::SearchStand stand = {};       ///< where the data stand now
};

/// The contacts to be looked at; nothing where everything is to be: where @p kept is not of these data, or of too long
/// ago for the journal to hold all that came since; where so much has changed that what was learned may not hold; or
/// where there are fewer than @p fewest contacts, of which everything is soon compared.
[[nodiscard]] std::optional<ChangedContacts> changedSince(
    store::Session &session, const duplicates::KeptSearch &kept, qint64 fewest, const QDateTime &now);

/// Groups to be put in the place of others.
struct ChangedGroups {
    std::vector<duplicates::Group> groups = {};
    std::vector<duplicates::GroupId> outdated = {};
};

/// Compares @p changed with those among all contacts that may be one with them, and forms anew the groups that they
/// were in or come into; adds them to @p kept. Reads only those contacts. Nothing where it was stopped.
[[nodiscard]] std::optional<ChangedGroups> groupsAfter(
    store::Session &session, duplicates::KeptSearch &kept, const ChangedContacts &changed, const Progress &progress);

} // namespace onefold::review
