// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transfer/signature/segments.h"

#include "core/contact/value.h"

namespace onefold::transfer::signature {

/// Where somebody sits, as far as it is clear.
struct Place {
    QString street = {};
    QString city = {};
    QString state = {};
    QString postalCode = {};
    QString country = {}; ///< ISO 3166-1 alpha-2

    bool operator==(const Place &) const = default;
};

/// The first address in the lines of a signature. A town counts with its postal code only, a street only before such a
/// town; so what is not clear is left out.
[[nodiscard]] Place placeIn(const QStringList &lines);

/// Reads "10115 Berlin", "Austin, TX 78701", "London EC1A 1BB" and the like, without street and country.
[[nodiscard]] Place townFrom(const QString &text);

} // namespace onefold::transfer::signature
