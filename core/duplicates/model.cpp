// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/model.h"

#include <algorithm>
#include <cmath>

namespace onefold::duplicates {

namespace {

constexpr std::array others{Explanation::Strangers, Explanation::Household, Explanation::Elder,
    Explanation::Colleagues, Explanation::Office, Explanation::Namesakes};

bool isOfAddress(Role role)
{
    return role == Role::Street || role == Role::Place || role == Role::Postcode || role == Role::Region;
}

/// The logarithm of how likely the level of feature @p i is, chance agreements by how rare the value is.
double logOf(const Model &model, const Records &records, const Comparison &comparison, Explanation explanation,
    std::size_t i)
{
    const Level level = comparison.levels[i];
    if (level == Level::Missing || level == Level::Implied)
        return 0;
    const Role role = records.features[i].role;
    const bool isByChance = explanation != Explanation::SamePerson && !shares(explanation, role);
    const bool isValue = level == Level::Exact || level == Level::Swapped;
    if (isByChance && isValue && countsRarity(role) && comparison.holders[i] > 0) {
        // One of the holders is the record itself, and half a holder keeps a value of two from being taken for unique.
        return std::log((comparison.holders[i] - 0.5) / model.records);
    }
    return model.features[i].logs[static_cast<std::size_t>(explanation)][static_cast<std::size_t>(level)];
}

} // namespace

bool shares(Explanation explanation, Role role)
{
    switch (explanation) {
    case Explanation::SamePerson: return true;
    case Explanation::Strangers: return false;
    case Explanation::Household:
        return isOfAddress(role) || role == Role::FamilyName || role == Role::Phone || role == Role::Email
            || role == Role::Organisation || role == Role::Website;
    case Explanation::Elder: return role == Role::GivenName || shares(Explanation::Household, role);
    case Explanation::Colleagues:
        return role == Role::Organisation || role == Role::Website || role == Role::Phone || role == Role::Email;
    case Explanation::Namesakes:
        return role == Role::GivenName || role == Role::FamilyName || role == Role::Place || role == Role::Region;
    case Explanation::Office: return isOfAddress(role) || shares(Explanation::Colleagues, role);
    }
    return false;
}

double explainedBy(const Model &model, const Records &records, const Comparison &comparison, Explanation explanation)
{
    constexpr double impossible = -1000;
    const bool isOfCompany = explanation == Explanation::Colleagues || explanation == Explanation::Office;
    if (isOfCompany && comparison.isNameless)
        return impossible; // two records of a company itself
    double total = model.logPrior[static_cast<std::size_t>(explanation)];
    for (std::size_t i = 0; i < records.features.size(); ++i)
        total += logOf(model, records, comparison, explanation, i);
    return total;
}

double logOddsOf(const Model &model, const Records &records, const Comparison &comparison)
{
    const double same = explainedBy(model, records, comparison, Explanation::SamePerson);
    std::array<double, others.size()> totals{};
    std::ranges::transform(others, totals.begin(),
        [&](Explanation explanation) { return explainedBy(model, records, comparison, explanation); });
    const double greatest = *std::ranges::max_element(totals);
    double sum = 0;
    for (const double total : totals)
        sum += std::exp(total - greatest);
    return same - greatest - std::log(sum);
}

std::vector<FieldWeight> weightsOf(const Model &model, const Records &records, const Comparison &comparison)
{
    const Explanation other = *std::ranges::max_element(
        others, {}, [&](Explanation explanation) { return explainedBy(model, records, comparison, explanation); });
    std::vector<FieldWeight> weights;
    for (std::size_t i = 0; i < records.features.size(); ++i) {
        const Level level = comparison.levels[i];
        if (level == Level::Missing)
            continue;
        const double weight = logOf(model, records, comparison, Explanation::SamePerson, i)
            - logOf(model, records, comparison, other, i);
        weights.push_back({i, level, weight / std::log(2.0)});
    }
    return weights;
}

double probabilityOf(double logOdds)
{
    return 1 / (1 + std::exp(-logOdds));
}

} // namespace onefold::duplicates
