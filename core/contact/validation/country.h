// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/finding.h"

#include <QString>
#include <QStringList>

/// Countries. Total; any thread (the index of names is built once, at the first use).
namespace onefold::contact {

/// The 249 officially assigned codes of ISO 3166-1 alpha-2, in alphabetical order.
[[nodiscard]] const QStringList &countryCodes();

/// Reads a country into ISO 3166-1 alpha-2: from that, from alpha-3, or from a name in any of the languages that
/// Onefold ships or another name in common use (UK, Holland, Türkei), without regard to case, accents and punctuation.
/// Errors: the codes of readText; country.withdrawn (AN, with a successor as suggestion where there is one),
/// country.unknown with the nearest name as suggestion. Caution: country.user_assigned for Kosovo's XK, which services
/// and phone libraries use although ISO has not assigned it.
[[nodiscard]] Reading readCountry(QStringView typed);

/// The name of the country @p alpha2 in the language of the default QLocale; the text itself where it is no code of a
/// country.
[[nodiscard]] QString countryName(QStringView alpha2);

} // namespace onefold::contact
