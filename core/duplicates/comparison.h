// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/duplicates/levels.h"

#include <array>

namespace onefold::duplicates {

/// What comparing two records came to.
struct Comparison {
    std::array<Level, maximumFeatures> levels{};
    /// How many records have the value in which the two agree; for features that count how rare it is.
    std::array<quint32, maximumFeatures> holders{};
    bool isAtOnePlace = false; ///< a phone number, a street or a postcode is alike
    bool isNameless = false;   ///< neither has a person's name
};

/// Compares many pairs of records. It remembers what it found of values that come again and again, as names do. One
/// thread; the records must outlive it.
class Comparer
{
public:
    /// @p remembers where many pairs are to come: what it remembers in takes some megabytes.
    Comparer(const Records &records, bool remembers);

    /// Compares @p a with @p b, which are different records.
    [[nodiscard]] Comparison operator()(quint32 a, quint32 b);

    /// Its steps, for who leaves a pair as soon as enough is known: first the names, then each other feature, and at
    /// last what follows from all of them together.
    void compareNames(quint32 a, quint32 b, Comparison &comparison);
    void compareFeature(std::size_t index, quint32 a, quint32 b, Comparison &comparison);
    void conclude(quint32 a, quint32 b, Comparison &comparison) const;

    /// Whether a feature is one of those that compareNames() compares.
    [[nodiscard]] bool isName(std::size_t index) const
    {
        return m_records.given && (index == *m_records.given || index == *m_records.family);
    }

private:
    struct Known {
        quint64 values = 0; ///< the two, none where nothing is remembered
        Level level = Level::Missing;
    };

    Level levelOf(std::size_t feature, quint32 x, quint32 y);

    const Records &m_records;
    std::vector<std::vector<Known>> m_known; ///< by feature, at a place that the values' hash gives
};

/// Compares one pair.
[[nodiscard]] Comparison compared(const Records &records, quint32 a, quint32 b);

/// Whether agreeing in a rare value of such a feature counts more than in a frequent one (term frequency).
[[nodiscard]] constexpr bool countsRarity(Role role)
{
    return role != Role::Email && role != Role::Phone && role != Role::Code;
}

} // namespace onefold::duplicates
