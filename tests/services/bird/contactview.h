// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/store/contactstore.h"

namespace onefold::testservices::bird {

/// A contact as the service shows it: empty arrays are left out, and of its identifiers only the first of each of the
/// keys emailaddress and phonenumber is featured; identifierCount counts all.
[[nodiscard]] QJsonObject contactJson(const store::Record &record, const QString &workspace);

} // namespace onefold::testservices::bird
