// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/bird/replies.h"

namespace onefold::testservices::bird {

/// What a request says about its page. A page token is the number of the entry to go on with, in a form that a client
/// cannot count on.
struct Page {
    int limit = 10;
    std::optional<quint64> from = {}; ///< nothing is the start
    bool reverse = false;
    bool wrong = false; ///< the limit is not 1 to 100, or the token is none of ours
};
[[nodiscard]] Page pageAsked(const http::Request &request);
[[nodiscard]] QString pageToken(quint64 from);

/// 422 for a page that is wrong.
[[nodiscard]] http::Reply wrongPage();

/// One page of @p items: {"results", "nextPageToken"}. A full page has a token even where nothing follows.
[[nodiscard]] http::Reply pageOf(const http::Request &request, const QList<QJsonObject> &items);

} // namespace onefold::testservices::bird
