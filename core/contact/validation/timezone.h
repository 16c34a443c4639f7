// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/finding.h"

#include <QString>
#include <QStringList>

/// Time zones. Total; any thread (the list is built once, at the first use).
namespace onefold::contact {

/// The ids of the IANA time zone database that this system knows (ICU's and the system's own), links such as
/// Asia/Calcutta included, in alphabetical order.
[[nodiscard]] const QStringList &timezoneIds();

/// Reads an IANA time zone id; the value has the database's letter case, and a link stays the link. Errors: the codes
/// of readText; timezone.abbreviation (CST) and timezone.offset (UTC+1), which name no zone; timezone.unknown; each
/// with an id as suggestion where one is likely.
[[nodiscard]] Reading readTimezone(QStringView typed);

} // namespace onefold::contact
