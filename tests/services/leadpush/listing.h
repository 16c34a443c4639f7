// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/http/message.h"
#include "tests/services/store/contactstore.h"

namespace onefold::testservices::leadpush {

inline constexpr int largestPage = 25; ///< contacts, by the recent Node README

/// GET /contacts?page=&per_page=&search=&filters=: newest first, so that contacts added meanwhile move the pages.
/// @p json gives a contact as the service does; the total says @p overcount more than there are.
[[nodiscard]] http::Reply listing(const http::Request &request, const store::ContactStore &contacts,
    const std::function<QJsonObject(const store::Record &)> &json, int overcount = 0);

} // namespace onefold::testservices::leadpush
