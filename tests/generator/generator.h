// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/contact.h"
#include "tests/generator/population.h"

#include <optional>

namespace onefold::generator {

/// A sequence of contacts. Each is made from seed and index alone, so that a million need no memory and any of them can
/// be had at once; a duplicate makes its person anew. Use one generator per thread, or at(), which is const, from many.
class Generator
{
public:
    explicit Generator(const Options &options);

    /// The next contact, until Options::contacts have been given.
    [[nodiscard]] std::optional<GeneratedContact> next();

    /// Contact @p index (below 2³²), the same whenever it is asked for.
    [[nodiscard]] GeneratedContact at(quint64 index) const;

    /// The person of contact @p index, without making the contact.
    [[nodiscard]] quint64 personOf(quint64 index) const;

private:
    bool isDuplicate(quint64 index) const;
    quint64 slotOf(quint64 index) const;
    GeneratedContact writeDown(const Person &person, Dice &dice) const;
    void writePhone(GeneratedContact &contact, const Phone &phone, Dice &dice) const;

    Options m_options;
    Population m_population;
    quint64 m_next = 0;
};

} // namespace onefold::generator
