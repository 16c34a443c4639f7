// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/store/contactstore.h"

namespace onefold::testservices::highlevel {

/// Where a contact is shown. The same contact looks different in each (issue 314): a date of birth is a full time on
/// create, a date on read, milliseconds since 1970 in search; the street is "address" in search, else "address1".
enum class View { Created, Read, Searched };

[[nodiscard]] QJsonObject contactJson(const store::Record &record, View view, const QString &location);

/// First and last name, or the name where that alone was given.
[[nodiscard]] QString fullName(const QJsonObject &values);

} // namespace onefold::testservices::highlevel
