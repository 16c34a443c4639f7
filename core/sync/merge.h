// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/service.h"
#include "core/store/outbox.h"

namespace onefold::sync {

/// The two sides of a contact, and what they had in common last.
struct Sides {
    std::optional<contact::Fields> base = {}; ///< nothing where they never met: then mine counts where it has a value
    contact::Fields mine = {};
    contact::Fields theirs = {};
    bool isPartial = false;                ///< theirs may lack identifiers that the service holds
    std::set<contact::Field> leftOut = {}; ///< fields of theirs that say nothing where there is a base
};

struct Merged {
    contact::Fields fields = {};       ///< what both sides should be; mine where there is a collision
    store::Collisions collisions = {}; ///< fields changed on both sides in different ways
};

/// Merges by field, three-way: what was changed on one side only is taken from there, lists item by item. Fields that
/// the service cannot hold stay mine; values that are the same to the service are taken as it writes them. Pure.
[[nodiscard]] Merged merge(const Sides &given, const services::Service &service);

/// What a reply that leaves identifiers out says together with what was known: nothing is gone, and the main one stays
/// the main one. Pure.
[[nodiscard]] contact::Fields withKnownIdentifiers(contact::Fields theirs, const contact::Fields &base);

/// @p fields, which are @p theirs too, as a base of what both have. Further identifiers that only we hold are no part
/// of it: they would seem to be taken away there. Pure.
[[nodiscard]] contact::Fields heldByBoth(
    contact::Fields fields, const contact::Fields &theirs, const services::Service &service);

} // namespace onefold::sync
