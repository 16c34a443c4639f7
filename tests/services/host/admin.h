// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/host/host.h"

namespace onefold::testservices::host {

/// The back door of a test service: paths below /_admin, with a secret of their own in the header X-Admin-Secret. What
/// is done here meets no limit and no fault and is not in the log.
///   GET    /_admin/log[?since=N]      what was asked and done, JSON Lines
///   DELETE /_admin/log                forgets it
///   GET    /_admin/contacts           all contacts as the service gives them, JSON Lines
///   POST   /_admin/contacts           adds one behind the client's back: {"values"} as the service keeps them
///   PATCH  /_admin/contacts/ID        changes one behind the client's back; null takes a value away
///   DELETE /_admin/contacts/ID        takes one away; without ID, all
///   POST   /_admin/seed               {"count", "first"}: made-up contacts
///   GET    /_admin/options            the switches of the service
///   PATCH  /_admin/options            sets some of them
///   PUT    /_admin/faults             {"plan": TEXT}, see faults::Plan; requests are counted anew
///   PUT    /_admin/rate               {"rate": "COUNT/SECONDS", "daily": N}
///   PUT    /_admin/latency            {"milliseconds": N}
class Admin
{
public:
    Admin(Host &host, QString secret);

    [[nodiscard]] static bool isFor(const http::Request &request) { return request.path.startsWith("/_admin/"); }
    [[nodiscard]] http::Reply answer(const http::Request &request);

private:
    [[nodiscard]] http::Reply contacts(const http::Request &request, const QJsonObject &body);
    [[nodiscard]] http::Reply changeContact(const http::Request &request, const QString &id, const QJsonObject &body);
    [[nodiscard]] http::Reply settings(const QByteArray &what, const QJsonObject &body);

    Host &m_host;
    QString m_secret;
};

} // namespace onefold::testservices::host
