// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/field.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

/// What HighLevel's requests and replies have in common: how our fields are called there.
namespace onefold::services::highlevel {

constexpr int contactsPerPage = 500; // the most that a search gives (SERVICES.md §2.4)

/// How far a search is: the cursor that list() and readPage() hand each other.
struct Place {
    QJsonArray after; ///< searchAfter of the last entry; empty where the service gives none
    int page = 1;     ///< the one to ask for where there is no searchAfter
    qint64 seen = 0;  ///< entries before it
};

[[nodiscard]] QByteArray toCursor(const Place &place);
[[nodiscard]] Place placeIn(const QByteArray &cursor);

struct Name {
    contact::Field field = contact::Field::Name;
    QLatin1StringView wire;
    bool isNullable = false; ///< whether null clears it; where the vendor's description says no, an empty text does
};

/// Fields that are one text on either side.
constexpr std::array names{
    Name{contact::Field::FirstName, QLatin1StringView("firstName"), true},
    Name{contact::Field::LastName, QLatin1StringView("lastName"), true},
    Name{contact::Field::Name, QLatin1StringView("name"), true},
    Name{contact::Field::Email, QLatin1StringView("email"), true},
    Name{contact::Field::Phone, QLatin1StringView("phone"), true},
    Name{contact::Field::Address1, QLatin1StringView("address1"), true},
    Name{contact::Field::City, QLatin1StringView("city"), true},
    Name{contact::Field::State, QLatin1StringView("state"), true},
    Name{contact::Field::PostalCode, QLatin1StringView("postalCode"), false},
    Name{contact::Field::Country, QLatin1StringView("country"), false},
    Name{contact::Field::Website, QLatin1StringView("website"), true},
    Name{contact::Field::Timezone, QLatin1StringView("timezone"), true},
    Name{contact::Field::DateOfBirth, QLatin1StringView("dateOfBirth"), true},
    Name{contact::Field::Source, QLatin1StringView("source"), false},
    Name{contact::Field::AssignedTo, QLatin1StringView("assignedTo"), true},
    Name{contact::Field::Company, QLatin1StringView("companyName"), true},
};

} // namespace onefold::services::highlevel
