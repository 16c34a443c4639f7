// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/duplicates/recordtable.h"

#include <array>

namespace onefold::duplicates {

/// What two records are compared by, one thing at a time: the values of one column or of several, made comparable.
struct Feature {
    /// Under these a value is looked for when pairs are gathered: how it sounds, whom it may be short for. 0 for none.
    using Codes = std::array<quint32, 3>;

    Role role = Role::Text;
    QString name = {}; ///< of the column it comes from
    /// What it holds was found out by content alone: it may say nothing of the person (a deal's number, the date of the
    /// last call), so that a difference counts for little until the data themselves show otherwise.
    bool isGuessed = false;
    bool isNearlyUnique = false; ///< as a row's number: a difference counts for nothing
    Dictionary values = {};
    Cells cells = {};
    std::vector<quint32> holders = {}; ///< by value: how many records have it
    std::vector<Codes> codes = {};     ///< by value
    std::vector<bool> isShared = {};   ///< by value, for email: a mailbox of a function, such as info@
    /// By value: written, somewhere, in a script that leaves vowels out.
    std::vector<bool> leavesOutVowels = {};
    /// By value: which letters and digits it has, a bit each. Tells at once of most pairs that they are not alike.
    std::vector<quint64> letters = {};
};

/// Which columns a search made which features of, so that further records can be made comparable to those in the same
/// way: what a column holds is told by all of its values, and not by those of a few records.
struct Scheme {
    struct Column {
        QString name = {};
        bool isDayFirst = false; ///< see RecordTable::Column
    };
    struct Part {
        Role role = Role::Text;
        bool isGuessed = false;      ///< see Feature
        bool isNearlyUnique = false; ///< see Feature
        std::vector<Column> columns = {};
    };

    std::optional<Column> given = {};
    std::optional<Column> family = {};
    std::vector<Column> whole = {}; ///< those with a person's whole name
    std::vector<Part> parts = {};   ///< the features but names, in order

    [[nodiscard]] bool hasNames() const { return given || family || !whole.empty(); }
};

/// Records ready to be compared. Immutable; any thread may read it.
struct Records {
    Scheme scheme = {};
    std::vector<qint64> ids = {};
    std::vector<Feature> features = {};
    std::optional<std::size_t> given = {}; ///< which feature, where there is one
    std::optional<std::size_t> family = {};
    /// The first values of each record's features side by side, as they are compared side by side: see first().
    std::vector<quint32> firsts = {};
    /// By record, see generationOf(): father and son often share all else. Empty where no name tells one.
    std::vector<quint8> generations = {};

    [[nodiscard]] std::size_t size() const { return ids.size(); }
    [[nodiscard]] quint32 first(quint32 record, std::size_t feature) const
    {
        return firsts[record * features.size() + feature];
    }
};

/// So many features are compared at most; of a table with more columns those come first that tell most.
constexpr std::size_t maximumFeatures = 20;

/// Makes the values of @p table comparable, in two threads. Columns without a role get one; one that repeats others, or
/// has no two equal values and nothing else to say, is left out.
[[nodiscard]] Records prepared(RecordTable table);

/// Makes them comparable as those were that @p scheme is of, feature by feature; columns that it does not know are left
/// out.
[[nodiscard]] Records prepared(RecordTable table, const Scheme &scheme);

} // namespace onefold::duplicates
