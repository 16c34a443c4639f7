// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/model.h"

#include <algorithm>
#include <cmath>

namespace onefold::duplicates {

namespace {

bool isOfAddress(Role role)
{
    return role == Role::Street || role == Role::Place || role == Role::Postcode || role == Role::Region;
}

std::size_t at(Explanation explanation)
{
    return static_cast<std::size_t>(explanation);
}

bool says(Level level)
{
    return level != Level::Missing && level != Level::Implied;
}

} // namespace

std::optional<double> logOfValue(const Model &model, Level level, quint32 holders)
{
    if ((level != Level::Exact && level != Level::Swapped) || holders == 0)
        return std::nullopt;
    // Two of the holders are the records themselves: a value that only they have is as rare as among people in general,
    // however few the records are. What otherExplanations have too is as frequent as it is here.
    constexpr double ofTheTwo = 1.5;
    const double otherHolders = holders > 2 ? holders - 2.0 : 0.0;
    return std::log(otherHolders / model.records + ofTheTwo / model.population);
}

double logOfElderElsewhere()
{
    constexpr double elsewhere = 0.25;
    return std::log(elsewhere);
}

bool shares(Explanation explanation, Role role)
{
    switch (explanation) {
    case Explanation::SamePerson: return true;
    case Explanation::Strangers: return false;
    case Explanation::Household:
        return isOfAddress(role) || role == Role::FamilyName || role == Role::Phone || role == Role::Email
            || role == Role::Organisation || role == Role::Website || role == Role::Date;
    case Explanation::Elder:
        return role != Role::Date && (role == Role::GivenName || shares(Explanation::Household, role));
    case Explanation::Colleagues:
        return role == Role::Organisation || role == Role::Website || role == Role::Phone || role == Role::Email;
    case Explanation::Namesakes:
        return role == Role::GivenName || role == Role::FamilyName || role == Role::Place || role == Role::Region;
    case Explanation::Office: return isOfAddress(role) || shares(Explanation::Colleagues, role);
    }
    return false;
}

std::array<double, explanationCount> explainedBy(const Model &model, const Comparison &comparison)
{
    constexpr double impossible = -1000;
    std::array<double, explanationCount> totals = model.logPrior;
    for (std::size_t i = 0; i < model.features.size(); ++i) {
        if (!says(comparison.levels[i]))
            continue;
        const FeatureModel &feature = model.features[i];
        const std::optional<double> ofValue = logOfValue(model, comparison.levels[i], comparison.holders[i]);
        const auto level = static_cast<std::size_t>(comparison.levels[i]);
        for (std::size_t e = 0; e < explanationCount; ++e)
            totals[e] += ofValue && feature.isByChance[e] ? *ofValue : feature.logs[e][level];
    }
    // That two of one name live together is for the address or the number to say.
    if (!comparison.isAtOnePlace)
        totals[at(Explanation::Elder)] += logOfElderElsewhere();
    if (comparison.isNameless) // two records of a company itself
        totals[at(Explanation::Colleagues)] = totals[at(Explanation::Office)] = impossible;
    return totals;
}

double logOddsOf(const Model &model, const Comparison &comparison)
{
    const auto totals = explainedBy(model, comparison);
    double greatest = totals[at(Explanation::Strangers)];
    for (const Explanation other : otherExplanations)
        greatest = std::max(greatest, totals[at(other)]);
    double sum = 0;
    for (const Explanation other : otherExplanations)
        sum += std::exp(totals[at(other)] - greatest);
    return totals[at(Explanation::SamePerson)] - greatest - std::log(sum);
}

std::vector<FieldWeight> weightsOf(const Model &model, const Comparison &comparison)
{
    const double logOdds = logOddsOf(model, comparison);
    std::vector<FieldWeight> weights;
    Comparison without = comparison;
    for (std::size_t i = 0; i < model.features.size(); ++i) {
        const Level level = comparison.levels[i];
        if (level == Level::Missing)
            continue;
        without.levels[i] = Level::Missing;
        weights.push_back({i, level, (logOdds - logOddsOf(model, without)) / std::log(2.0)});
        without.levels[i] = level;
    }
    return weights;
}

double probabilityOf(double logOdds)
{
    return 1 / (1 + std::exp(-logOdds));
}

} // namespace onefold::duplicates
