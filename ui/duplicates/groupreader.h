// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/workspace.h"

#include <optional>

namespace onefold::ui::duplicates {

/// Which groups are listed: those in which a field speaks for one person, for a certain reason, or both by one field.
struct GroupFilter {
    QString field = {}; ///< by its name; empty for any
    std::optional<onefold::duplicates::Level> level = {};
    bool isNoted = false; ///< only what a save has noted

    [[nodiscard]] bool isEmpty() const { return field.isEmpty() && !level && !isNoted; }
    [[nodiscard]] bool takes(const onefold::duplicates::Group &group) const;
    bool operator==(const GroupFilter &) const = default;
};

/// A group as it stands in the list.
struct ListedGroup {
    onefold::duplicates::Group group = {};
    QString names = {}; ///< of its contacts: "Jane Smith / Jane Smyth"
};

struct GroupPage {
    std::vector<ListedGroup> groups = {};
    qint64 next = 0; ///< from where to read on
    bool isLast = false;
};

/// The next groups to review from @p offset on that @p filter takes, the likeliest first. May come without any where
/// many are passed over; then reading goes on at next. To be run on the reading thread.
/// @p least: so many, where they are there, in one go.
[[nodiscard]] Result<GroupPage> readGroups(
    workspace::Workspace &workspace, const GroupFilter &filter, qint64 offset, std::size_t least = 0);

/// The names of the contacts of a group, each once; of many the first.
[[nodiscard]] QString namesOf(const std::vector<contact::Contact> &contacts);

/// The contacts @p ids that are still there, in this order.
[[nodiscard]] Result<std::vector<contact::Contact>> readContacts(
    workspace::Workspace &workspace, const std::vector<contact::ContactId> &ids);

} // namespace onefold::ui::duplicates
