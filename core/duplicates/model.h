// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/duplicates/comparison.h"

#include <array>
#include <optional>

namespace onefold::duplicates {

/// Why two records may agree.
enum class Explanation : quint8 {
    SamePerson,
    Strangers,  ///< by chance
    Household,  ///< people of one family at one address
    Elder,      ///< father and son: one name at one address
    Colleagues, ///< people of one company
    Office,     ///< people of one company at one address
    Namesakes,  ///< one name in one place, by custom of a country or a family rather than by chance
};
constexpr std::size_t explanationCount = 7;
/// All but that they are one person.
inline constexpr std::array otherExplanations{Explanation::Strangers, Explanation::Household, Explanation::Elder,
    Explanation::Colleagues, Explanation::Office, Explanation::Namesakes};

/// Whether people whom @p explanation joins share what @p role holds, rather than agreeing in it by chance.
[[nodiscard]] bool shares(Explanation explanation, Role role);

/// How likely each level of one feature is, under each explanation; natural logarithms.
struct FeatureModel {
    std::array<std::array<double, levelCount>, explanationCount> logs{};
    /// Explanations that leave the feature to chance, where rarity counts: an equal value is as likely as it is
    /// frequent.
    std::array<bool, explanationCount> isByChance{};
};

/// What was learned of a table: Fellegi and Sunter's m and u (1969), with explanations other than chance beside the
/// stranger's, so that what a household or a company shares is not taken for a person's.
struct Model {
    std::vector<FeatureModel> features = {};
    std::array<double, explanationCount> logPrior{}; ///< of a pair of records drawn at random
    double records = 0;
    /// Among how many people a value is rare: the records, and those in general who count where records are few.
    double population = 0;
};

/// One field's part in a score.
struct FieldWeight {
    std::size_t feature = 0;
    Level level = Level::Missing;
    double weight = 0; ///< in bits: 1 doubles the odds

    bool operator==(const FieldWeight &) const = default;
};

/// How likely it is by chance that two agree in a value that @p holders records have, as a natural logarithm; nothing
/// at a level, or where holders are unknown (0), at which the value's rarity does not count.
[[nodiscard]] std::optional<double> logOfValue(const Model &model, Level level, quint32 holders);

/// How much rarer father and son are where nothing tells that they live together, as a natural logarithm.
[[nodiscard]] double logOfElderElsewhere();

/// The natural logarithm of how likely each explanation and what was compared are together.
[[nodiscard]] std::array<double, explanationCount> explainedBy(const Model &model, const Comparison &comparison);

/// The natural logarithm of the odds that the two are one person.
[[nodiscard]] double logOddsOf(const Model &model, const Comparison &comparison);

/// How the odds came to be: how much each field adds to what the others tell. They do not sum up to the odds, as the
/// second of two names that are the same tells less than the first.
[[nodiscard]] std::vector<FieldWeight> weightsOf(const Model &model, const Comparison &comparison);

[[nodiscard]] double probabilityOf(double logOdds);

} // namespace onefold::duplicates
