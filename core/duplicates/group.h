// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"
#include "core/duplicates/comparison.h"

#include <QJsonObject>

#include <vector>

namespace onefold::duplicates {

/// The number of a group in duplicate review. A group keeps it as long as it has the same contacts; 0 is no group.
enum class GroupId : qint64 { None = 0 };

[[nodiscard]] QString toString(GroupId id);

/// Why contacts are taken for one person, or for two: one field's part. Holds no value, so that erasing a contact need
/// not look into it.
struct Reason {
    QString field = {};           ///< by its name (PRODUCT.md §4)
    Level level = Level::Missing; ///< how the values are alike
    double weight = 0;            ///< in bits: each doubles the odds, a negative one halves them
    quint32 holders = 0;          ///< how many contacts have the value in which these agree
    bool isNoted = false;         ///< a save found that both have this value (PRODUCT.md §2.3, §2.4)

    bool operator==(const Reason &) const = default;
};

/// Contacts that are likely one person, for a person to decide.
struct Group {
    GroupId id = GroupId::None;
    double score = 0; ///< how likely it is, 0 to 1
    std::vector<contact::ContactId> contacts = {};
    std::vector<Reason> reasons = {}; ///< of the two contacts that are least alike; the most telling first

    bool operator==(const Group &) const = default;
};

/// "same, which 3 contacts have", "a slip or two between them": a reason in words for people.
[[nodiscard]] QString describe(const Reason &reason);

/// A level in one word, for programs and for the store.
[[nodiscard]] QString toString(Level level);
[[nodiscard]] std::optional<Level> levelFromString(QStringView word);

/// PRODUCT.md §4: {"group","score","ids","reasons":[{"field","weight","detail"}]}.
[[nodiscard]] QJsonObject toJson(const Group &group);

} // namespace onefold::duplicates
