// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/drive/scene.h"

namespace onefold::drive {

/// How many groups a search finds in fiftyGroups().
inline constexpr int groupsToReview = 50;

/// Fifty people, each saved twice: the second time with the initial for the first name, another email and another name
/// of the same company. Every tenth is there a third time. No two have a name or a day of birth in common, so that a
/// search finds these groups and no others. As JSON lines.
[[nodiscard]] QByteArray fiftyGroups();

/// What a person decides of a group.
enum class Decision {
    Merge,
    KeepOtherCompany, ///< merge, with the company of the second contact
    MergeFirstTwo,    ///< of three; the third is not the same person
    NotTheSame,
    Later,
};

/// One of the groups that were found, as it is on the screen.
struct LikelyGroup {
    QStringList people = {}; ///< names, from left to right
    QString family = {};     ///< name
    QString city = {};
    Decision decision = Decision::Merge;

    /// What the button is called that keeps the company of the contact at @p place.
    [[nodiscard]] QString companyButton(int place) const;
    /// Part of what the merge will give where the second company is kept.
    [[nodiscard]] QString otherCompanyInResult() const;
    /// What the button is called that merges all of them.
    [[nodiscard]] QString mergeButton() const;
};

/// The groups that were found in fiftyGroups(), in the order of the review, with one of each decision in every five.
[[nodiscard]] QList<LikelyGroup> groupsInOrder(const Scene &scene);

/// How many of @p groups come to be decided like this.
[[nodiscard]] int decided(const QList<LikelyGroup> &groups, Decision decision);

/// How many contacts are left once everything is decided.
[[nodiscard]] int contactsLeft(const QList<LikelyGroup> &groups);

} // namespace onefold::drive
