// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/duplicates/detection.h"
#include "core/store/duplicatereview.h"
#include "core/store/session.h"

#include <QJsonObject>

namespace onefold::review {

/// What a search for duplicates compares: contacts that are new or were changed since the last one with all others, as
/// far as that one left what is needed for it; or everything.
enum class Extent { WhatIsNew, Everything };

/// What a search for duplicates came to.
struct ScanOutcome {
    /// That were compared: all, or those that had changed since the search before; none where none had.
    qint64 contacts = 0;
    qint64 groups = 0; ///< to review now, without the dismissed
    double seconds = 0;
    bool wasComplete = false; ///< everything was compared; false where the search before still holds for the rest
    bool cancelled = false;   ///< the groups are those of the search before

    bool operator==(const ScanOutcome &) const = default;
};

/// {"contacts","groups","seconds","complete"}.
[[nodiscard]] QJsonObject toJson(const ScanOutcome &outcome);
[[nodiscard]] QString summaryOf(const ScanOutcome &outcome);

/// The group for each cluster of @p detection: its contacts, how likely it is and why.
[[nodiscard]] std::vector<duplicates::Group> groupsOf(const duplicates::Detection &detection);

/// Groups to review, the likeliest first: as they were found, without the contacts of which a person said that they are
/// not the others. At most @p limit (-1: all) from @p offset on.
[[nodiscard]] std::vector<duplicates::Group> groupsToReview(store::Session &session, qint64 offset, int limit);

/// How many groups there are to review.
[[nodiscard]] qint64 groupsLeft(store::Session &session);

/// Of whom it was said that they are not one person, as far as that still holds: by numbers, for duplicates::detect().
[[nodiscard]] std::vector<duplicates::PairOfIds> toldApart(store::Session &session);
/// The same of two out of @p contacts, which rise.
[[nodiscard]] std::vector<duplicates::PairOfIds> toldApart(
    store::Session &session, const std::vector<contact::ContactId> &contacts);

/// Remembers that @p ids are different people, each from each.
void dismiss(
    store::Session &session, const std::vector<contact::ContactId> &ids, const QString &who, const QDateTime &now);

} // namespace onefold::review
