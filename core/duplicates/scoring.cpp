// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/scoring.h"

#include <algorithm>
#include <functional>
#include <span>

namespace onefold::duplicates {

namespace {

std::size_t at(Explanation explanation)
{
    return static_cast<std::size_t>(explanation);
}

/// How long comparing two unequal values takes, against comparing two numbers.
double costOf(Role role)
{
    switch (role) {
    case Role::Region:
    case Role::Website: return 1;
    case Role::Category:
    case Role::Postcode:
    case Role::Date:
    case Role::Code:
    case Role::Phone: return 2;
    case Role::Street: return 6;
    default: return 4;
    }
}

template<typename Lead>
void raise(Lead &lead, const Lead &by)
{
    for (std::size_t e = 0; e < lead.size(); ++e)
        lead[e] = std::max(lead[e], by[e]);
}

template<typename Lead>
void add(Lead &lead, const Lead &by)
{
    for (std::size_t e = 0; e < lead.size(); ++e)
        lead[e] += by[e];
}

template<typename Lead>
void subtract(Lead &lead, const Lead &by)
{
    for (std::size_t e = 0; e < lead.size(); ++e)
        lead[e] -= by[e];
}

} // namespace

Scorer::Scorer(const Model &model, const Records &records, double leastLogOdds)
    : m_model(model),
      m_records(records),
      m_least(leastLogOdds),
      m_comparer(records, true)
{
    for (std::size_t e = 0; e < explanationCount; ++e)
        m_prior[e] = model.logPrior[at(Explanation::SamePerson)] - model.logPrior[e];
    m_prior[at(Explanation::Elder)] -= logOfElderElsewhere();
    for (std::size_t i = 0; i < records.features.size(); ++i) {
        if (!m_comparer.isName(i))
            m_order.push_back(i);
        // Of several values some may be the same; and of a number, one may have the country's code that the other
        // lacks.
        const bool mayBeSame = !records.features[i].cells.further.empty() || records.features[i].role == Role::Phone;
        m_ofUnequal.push_back(greatestLead(i, mayBeSame ? Level::Exact : Level::Variant));
    }
    // First what is soon compared and mostly takes much of the hope away.
    const std::size_t stranger = at(Explanation::Strangers);
    std::ranges::stable_sort(m_order, std::greater(), [&](std::size_t i) {
        return (m_ofUnequal[i][stranger] - leadOf(i, Level::Different, 0)[stranger]) / costOf(records.features[i].role);
    });
}

Scorer::Lead Scorer::leadOf(std::size_t feature, Level level, quint32 holders) const
{
    Lead lead{};
    if (level == Level::Missing || level == Level::Implied)
        return lead;
    const FeatureModel &learned = m_model.features[feature];
    const std::optional<double> ofValue = logOfValue(m_model, level, holders);
    const auto row = static_cast<std::size_t>(level);
    const double same = learned.logs[at(Explanation::SamePerson)][row];
    for (const Explanation other : otherExplanations) {
        const std::size_t e = at(other);
        lead[e] = same - (ofValue && learned.isByChance[e] ? *ofValue : learned.logs[e][row]);
    }
    return lead;
}

/// The greatest that any level from @p from on may give; none is less than saying nothing.
Scorer::Lead Scorer::greatestLead(std::size_t feature, Level from) const
{
    Lead greatest{};
    for (auto row = static_cast<std::size_t>(from); row < levelCount; ++row) {
        const auto level = static_cast<Level>(row);
        raise(greatest, leadOf(feature, level, 0));
        raise(greatest, leadOf(feature, level, 1)); // as rare as can be
    }
    return greatest;
}

Scorer::Lead Scorer::leadOfNames(const Comparison &names) const
{
    Lead lead{};
    if (!m_records.given)
        return lead;
    lead = leadOf(*m_records.given, names.levels[*m_records.given], names.holders[*m_records.given]);
    if (agrees(names.levels[*m_records.given])) // mailboxes may still tell the two apart
        raise(lead, leadOf(*m_records.given, Level::Different, 0));
    add(lead, leadOf(*m_records.family, names.levels[*m_records.family], names.holders[*m_records.family]));
    if (names.isNameless) {
        constexpr double certainly = 1e6; // two records of a company itself are not two colleagues
        lead[at(Explanation::Colleagues)] = lead[at(Explanation::Office)] = certainly;
    }
    return lead;
}

/// What was compared may still count for nothing, where another field says the same, or an address for a difference.
Scorer::Lead Scorer::leadCompared(std::size_t feature, const Comparison &comparison) const
{
    const Level level = comparison.levels[feature];
    Lead lead = leadOf(feature, level, comparison.holders[feature]);
    const Role role = m_records.features[feature].role;
    const bool mayBeImplied =
        role == Role::Region || role == Role::Place || role == Role::Postcode || role == Role::Email;
    if (mayBeImplied && agrees(level))
        raise(lead, Lead{});
    if (role == Role::Email && level == Level::Close)
        raise(lead, leadOf(feature, Level::Different, 0));
    return lead;
}

/// Whether comparing takes no time: they have the same value, or one has none.
bool Scorer::isQuick(std::size_t feature, quint32 a, quint32 b) const
{
    const quint32 ofA = m_records.first(a, feature);
    const quint32 ofB = m_records.first(b, feature);
    return m_records.features[feature].cells.further.empty() && (ofA == ofB || ofA == 0 || ofB == 0);
}

bool Scorer::mayBeAbove(const Lead &lead) const
{
    constexpr double rounding = 1e-6;
    return std::ranges::all_of(
        otherExplanations, [&](Explanation other) { return lead[at(other)] > m_least - rounding; });
}

std::optional<double> Scorer::operator()(quint32 a, quint32 b)
{
    Comparison comparison;
    m_comparer.compareNames(a, b, comparison);
    Lead lead = m_prior;
    add(lead, leadOfNames(comparison));
    std::array<std::size_t, maximumFeatures> left{}; // those that take time
    std::size_t count = 0;
    for (const std::size_t i : m_order) {
        if (isQuick(i, a, b)) {
            m_comparer.compareFeature(i, a, b, comparison);
            add(lead, leadCompared(i, comparison));
        } else {
            left[count++] = i;
            add(lead, m_ofUnequal[i]);
        }
    }
    for (const std::size_t i : std::span(left).first(count)) {
        if (!mayBeAbove(lead))
            return std::nullopt;
        m_comparer.compareFeature(i, a, b, comparison);
        subtract(lead, m_ofUnequal[i]);
        add(lead, leadCompared(i, comparison));
    }
    m_comparer.conclude(a, b, comparison);
    const double logOdds = logOddsOf(m_model, comparison);
    return logOdds > m_least ? std::optional(logOdds) : std::nullopt;
}

} // namespace onefold::duplicates
