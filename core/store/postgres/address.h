// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <map>

namespace onefold::store::postgres {

/// Where a PostgreSQL database is, as a postgresql:// URL tells it
/// (https://www.postgresql.org/docs/15/libpq-connect.html#LIBPQ-CONNSTRING-URIS). Holds no password.
struct Address {
    QString text = {}; ///< the URL as it was given
    QString host = {}; ///< a folder: a socket on this computer; empty: likewise, or what the environment says
    int port = -1;
    QString database = {};
    QString user = {};                       ///< empty: the account's name, or PGUSER
    std::map<QString, QString> options = {}; ///< "sslmode" and its like

    /// Reads a URL; the error says what is wrong. One with a password is refused: it would stand in lists and logs.
    [[nodiscard]] static Result<Address> fromUrl(const QString &url);

    /// Whether nothing leaves this computer on the way there.
    [[nodiscard]] bool isLocal() const;
    /// As it was given.
    [[nodiscard]] const QString &url() const { return text; }
    /// For people: "contacts at db.example.com".
    [[nodiscard]] QString shown() const;
    /// Options for Qt's driver. Off this computer the server must prove by certificate that it is who it says it is,
    /// unless the URL asks for less: checked against the system's authorities, as libpq before 16 looks for none.
    [[nodiscard]] QString connectOptions() const;

    bool operator==(const Address &) const = default;
};

} // namespace onefold::store::postgres
