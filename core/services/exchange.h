// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace onefold::services {

struct Header {
    QByteArray name;
    QByteArray value;

    bool operator==(const Header &) const = default;
};

/// What is to be sent to a service, complete but for the token: that is the transport's to add (see
/// Service::authorization()), so that a request can be logged and compared.
struct Request {
    QByteArray method = "GET";
    QByteArray path = {}; ///< under the service's address, percent-encoded as it is to leave
    std::vector<std::pair<QByteArray, QString>> query = {}; ///< values not encoded
    std::vector<Header> headers = {};
    std::optional<QJsonObject> body = {};

    /// Whether it may change something at the service: then it must leave once for each decision of ours.
    bool isWrite = false;

    bool operator==(const Request &) const = default;
};

/// What a service answered.
struct Reply {
    int status = 0;
    std::vector<Header> headers = {};
    QByteArray body = {};

    /// The header's value whatever the letter case of its name; empty where there is none.
    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        for (const Header &header : headers) {
            if (header.name.compare(name, Qt::CaseInsensitive) == 0)
                return header.value;
        }
        return {};
    }
    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
};

/// @p text as one segment of a path: everything but letters, digits and "-._~" encoded.
[[nodiscard]] inline QByteArray segment(const QString &text)
{
    return text.toUtf8().toPercentEncoding();
}

} // namespace onefold::services
