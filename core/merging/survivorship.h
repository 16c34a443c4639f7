// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"
#include "core/identity/rule.h"

#include <map>
#include <optional>
#include <vector>

namespace onefold::merging {

/// Which of several values of a field stays, where a person has not chosen one. Tags, lists and identifiers are united
/// whatever the rule; who must not be contacted stays so.
enum class Survivor {
    Kept,         ///< the surviving contact's own; where it has none, the one updated last
    MostRecent,   ///< of the contact that was updated last
    MostComplete, ///< of the contact with the most fields
    Longest,      ///< the longest text
    FromSource,   ///< of the contacts from Survivorship::source; where there is none, as Kept
};

[[nodiscard]] std::optional<Survivor> survivorFromString(QStringView word);
[[nodiscard]] QString toString(Survivor rule);
/// The rule for people, in their language.
[[nodiscard]] QString labelOf(Survivor rule);

/// How single values survive: a rule for all fields, and others for some.
struct Survivorship {
    Survivor rule = Survivor::Kept;
    std::map<contact::FieldKey, Survivor> byField = {};
    QString source = {}; ///< for FromSource: the value of the field source

    bool operator==(const Survivorship &) const = default;
};

/// What a person chose by hand: from which contact a field comes, or what it is to be.
struct Choices {
    std::map<contact::FieldKey, contact::ContactId> from = {};
    contact::Fields edited = {}; ///< validated; present with nothing: to be cleared. Counts more than from

    bool operator==(const Choices &) const = default;
};

/// The contact to keep where nobody chose one: the one with the most fields, of equals the oldest.
[[nodiscard]] contact::ContactId preferredSurvivor(const std::vector<contact::Contact> &contacts);

/// What @p survivor, one of @p contacts, holds after all are merged into it. Pure; any thread.
[[nodiscard]] contact::Fields mergedFields(const std::vector<contact::Contact> &contacts, contact::ContactId survivor,
    const Survivorship &survivorship, const Choices &choices);

} // namespace onefold::merging
