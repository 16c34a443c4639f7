// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/duplicates/model.h"

#include <optional>

namespace onefold::duplicates {

/// Scores many pairs, most of which are nobody: a pair is left as soon as nothing that is yet to be compared could
/// still bring its odds above the least. Gives exactly what comparing it whole does. One thread; model and records must
/// outlive it.
class Scorer
{
public:
    Scorer(const Model &model, const Records &records, double leastLogOdds);

    /// The natural logarithm of the odds that the two are one person; nothing where they are not above the least.
    [[nodiscard]] std::optional<double> operator()(quint32 a, quint32 b);

private:
    /// By other explanation, how much more something speaks for one person, in natural logarithms.
    using Lead = std::array<double, explanationCount>;

    [[nodiscard]] Lead leadOf(std::size_t feature, Level level, quint32 holders) const;
    [[nodiscard]] Lead greatestLead(std::size_t feature, Level from) const;
    [[nodiscard]] Lead leadOfNames(const Comparison &names) const;
    [[nodiscard]] Lead leadCompared(std::size_t feature, const Comparison &comparison) const;
    [[nodiscard]] bool isQuick(std::size_t feature, quint32 a, quint32 b) const;
    [[nodiscard]] bool mayBeAbove(const Lead &lead) const;

    const Model &m_model;
    const Records &m_records;
    const double m_least;
    Comparer m_comparer;
    Lead m_prior{};
    std::vector<std::size_t> m_order; ///< of the features but names, what is quickly compared first
    std::vector<Lead> m_ofUnequal; ///< by feature: the greatest that values may give that are not seen to be the same
};

} // namespace onefold::duplicates
