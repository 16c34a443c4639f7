// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sync/create.h"
#include "core/sync/synchroniser.h"

namespace onefold::test {

/// One step with a group of people who are merged and taken apart again.
struct GroupStep {
    enum class Kind { Save, Merge, Unmerge, MergeAll, UnmergeAll };
    Kind kind = Kind::Save;
    int group = 0;
    int member = 0; ///< for Save
};

/// What a fault run does, the same for a seed on every run. First saves: some people are saved several times, each time
/// under another first name. Then, where there are groups: each is of three people, the second with a phone number;
/// they are saved, merged into the first, and most of them taken apart again, some of these to be merged once more; the
/// steps of different groups come in between each other. Or, in bulk: all of them are saved, then merged at once, taken
/// apart at once, and merged again.
struct FaultPlay {
    static constexpr int groupSize = 3;

    quint32 seed = 1;
    int saves = 0;
    int groups = 0;
    bool inBulk = false;

    [[nodiscard]] int personOf(int n) const;
    [[nodiscard]] QString emailOf(int person) const;
    [[nodiscard]] QString firstNameOf(int n) const;
    [[nodiscard]] saving::SaveRequest requestOf(int n) const;
    /// Whether the n-th save does not wait for the service.
    [[nodiscard]] bool isQueued(int n) const { return n % 3 == 0; }

    /// The steps after the saves.
    [[nodiscard]] std::vector<GroupStep> groupSteps() const;
    /// The first of the steps that are about all groups.
    [[nodiscard]] int firstBulkStep() const { return saves + groups * groupSize; }
    [[nodiscard]] int steps() const { return saves + static_cast<int>(groupSteps().size()); }
    [[nodiscard]] static QString emailOf(int group, int member);
    [[nodiscard]] static QString phoneOf(int group);
    [[nodiscard]] QString firstNameOf(int group, int member) const;
    [[nodiscard]] saving::SaveRequest requestOf(const GroupStep &step) const;
    /// Whether the group is one contact in the end.
    [[nodiscard]] bool isMergedInTheEnd(int group) const { return inBulk || group % 3 != 1; }

    /// What each person should end with, by main address: the first name, and the number behind it where there is one.
    [[nodiscard]] std::map<QString, QString> expected() const;

private:
    [[nodiscard]] std::vector<GroupStep> bulkSteps() const;
};

/// A person in the words of FaultPlay::expected().
[[nodiscard]] QString wordsFor(const QString &firstName, const QString &phone);

/// No waiting where only a test would wait.
[[nodiscard]] sync::SyncOptions quickOptions();

} // namespace onefold::test
