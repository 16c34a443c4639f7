// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/host/options.h"
#include "tests/services/host/ratelimiter.h"
#include "tests/services/http/message.h"
#include "tests/services/store/contactstore.h"

/// What the three services share: how they are run, limited, broken, watched and prepared.
namespace onefold::testservices::host {

/// How a service is set up.
struct Setup {
    QString token = QStringLiteral("test-token");
    QString workspace = {};  ///< id of the workspace or location; the service's own example where empty
    QStringList scopes = {}; ///< of the token; all where empty
    store::Clock clock = store::systemClock();
};

/// One of the services, written from its documents alone. Answers a request in full, without a socket.
class Service
{
public:
    Service() = default;
    virtual ~Service() = default;
    Service(const Service &) = delete;
    Service &operator=(const Service &) = delete;

    /// "leadpush", "highlevel" or "bird"
    [[nodiscard]] virtual QString kind() const = 0;
    /// What its address has behind the host: "/v1" or nothing.
    [[nodiscard]] virtual QString basePath() const { return {}; }
    [[nodiscard]] virtual QString workspace() const = 0;
    /// The limit that its documents name.
    [[nodiscard]] virtual Rate documentedRate() const { return {}; }

    [[nodiscard]] virtual http::Reply answer(const http::Request &request) = 0;
    /// Whether the request asks for one page of many.
    [[nodiscard]] virtual bool isListing(const http::Request &request) const = 0;
    /// An error in the service's own words, for what happens ahead of the service: 429, 500, and 422 after all.
    [[nodiscard]] virtual http::Reply failure(int status) const = 0;
    /// Headers that tell the limits, on every answer.
    [[nodiscard]] virtual QList<http::Header> limitHeaders(const RateLimiter::Ruling &) const { return {}; }

    /// The contact as the service itself would give it, for the admin.
    [[nodiscard]] virtual QJsonObject contactJson(const store::Record &record) const = 0;
    /// The values of the @p n-th made-up contact, the same on every run.
    [[nodiscard]] virtual QJsonObject sampleValues(int n) const = 0;
    [[nodiscard]] virtual QString newId() = 0;

    [[nodiscard]] virtual store::ContactStore &contacts() = 0;
    [[nodiscard]] virtual Options &options() = 0;
};

} // namespace onefold::testservices::host
