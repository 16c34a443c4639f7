// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"

#include <array>

/// What Bird's requests and replies have in common: how our fields are called there.
namespace onefold::services::bird {

struct Name {
    contact::Field field = contact::Field::Name;
    QLatin1StringView wire;
    bool isBuiltIn = false;
};

/// Fields that an attribute holds: those built in, and others where the workspace defines one of this name.
constexpr std::array names{
    Name{contact::Field::FirstName, QLatin1StringView("firstName"), true},
    Name{contact::Field::LastName, QLatin1StringView("lastName"), true},
    Name{contact::Field::Timezone, QLatin1StringView("timezone"), true},
    Name{contact::Field::Country, QLatin1StringView("countryCode"), true},
    Name{contact::Field::Subscribed, QLatin1StringView("subscribedEmail"), true},
    Name{contact::Field::PhoneExt, QLatin1StringView("phoneExt"), false},
    Name{contact::Field::Company, QLatin1StringView("company"), false},
    Name{contact::Field::Address1, QLatin1StringView("address1"), false},
    Name{contact::Field::City, QLatin1StringView("city"), false},
    Name{contact::Field::State, QLatin1StringView("state"), false},
    Name{contact::Field::PostalCode, QLatin1StringView("postalCode"), false},
    Name{contact::Field::Website, QLatin1StringView("website"), false},
    Name{contact::Field::DateOfBirth, QLatin1StringView("dateOfBirth"), false},
    Name{contact::Field::Source, QLatin1StringView("source"), false},
    Name{contact::Field::AssignedTo, QLatin1StringView("assignedTo"), false},
    Name{contact::Field::Tags, QLatin1StringView("tags"), false},
};

/// Attributes of Bird's that say again what another member says, or are for Bird alone.
constexpr std::array echoes{QLatin1StringView("displayName"), QLatin1StringView("emailaddress"),
    QLatin1StringView("phonenumber"), QLatin1StringView("initialReference")};

constexpr QLatin1StringView emailKey("emailaddress");
constexpr QLatin1StringView phoneKey("phonenumber");

/// What the contact is called at Bird, which wants a name (seed 002: 1 to 150 characters): its own, else the first
/// thing that tells it apart. Empty only where it holds nothing at all.
[[nodiscard]] QString nameFor(const contact::Fields &fields);

} // namespace onefold::services::bird
