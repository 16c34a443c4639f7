// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>
#include <utility>

/// A small HTTP/1.1 server that shows what was on the wire, and can break a reply in chosen ways.
namespace onefold::testservices::http {

using Header = std::pair<QByteArray, QByteArray>;

/// A request as it came, nothing decoded: how a client encodes a path is part of what is tested.
struct Request {
    QByteArray method;
    QByteArray path;  ///< up to the question mark
    QByteArray query; ///< after it
    QList<Header> headers;
    QByteArray body;
    bool keepAlive = true;

    /// Value of the first such header, whatever its letter case; null where there is none.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    /// What the path holds between its slashes, not decoded. "/contacts/" gives "contacts" and "".
    [[nodiscard]] QList<QByteArray> segments() const;
    /// A value of the query, decoded as a form is: "+" is a space.
    [[nodiscard]] std::optional<QString> queryValue(const QString &name) const;
};

/// A path segment or form value with %XX resolved.
[[nodiscard]] QString decoded(const QByteArray &encoded);

/// The body as the services read it: one that is not declared as application/json counts as empty (SERVICES.md 6).
struct JsonBody {
    enum class Kind { Empty, Broken, NotAnObject, Object };
    Kind kind = Kind::Empty;
    QJsonObject object = {};
};
[[nodiscard]] JsonBody jsonBody(const Request &request);

/// What a service answers.
struct Reply {
    int status = 200;
    QByteArray contentType = QByteArrayLiteral("application/json; charset=utf-8");
    QByteArray body = {};
    QList<Header> headers = {};
};
[[nodiscard]] Reply json(int status, const QJsonObject &object);
[[nodiscard]] Reply empty(int status);

/// A reply and how it is brought: whole, or broken in a way that a network breaks things.
struct Answer {
    enum class Delivery {
        Whole,
        Drop,  ///< the connection is reset, nothing is sent
        Never, ///< nothing is sent, the connection stays open
        Cut,   ///< half of the body, then the connection ends
        Twice, ///< the whole reply two times on the same connection
    };
    Reply reply = {};
    Delivery delivery = Delivery::Whole;
    std::chrono::milliseconds delay{0};
    qint64 filler = 0; ///< bytes of white space sent ahead of the body, and counted in its length
};

} // namespace onefold::testservices::http
