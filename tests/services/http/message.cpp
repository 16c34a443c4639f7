// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/http/message.h"

#include <QJsonDocument>

namespace onefold::testservices::http {

QByteArray Request::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QList<QByteArray> Request::segments() const
{
    return path.mid(1).split('/');
}

std::optional<QString> Request::queryValue(const QString &name) const
{
    for (const QByteArray &item : query.split('&')) {
        const qsizetype equals = item.indexOf('=');
        const auto plain = [](QByteArray part) { return decoded(part.replace('+', ' ')); };
        if (plain(equals < 0 ? item : item.left(equals)) == name)
            return equals < 0 ? QString() : plain(item.mid(equals + 1));
    }
    return std::nullopt;
}

QString decoded(const QByteArray &encoded)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(encoded));
}

JsonBody jsonBody(const Request &request)
{
    const QByteArray type = request.header("Content-Type").split(';').constFirst().trimmed().toLower();
    if (request.body.isEmpty() || type != "application/json")
        return {};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError)
        return {.kind = JsonBody::Kind::Broken};
    if (!document.isObject())
        return {.kind = JsonBody::Kind::NotAnObject};
    return {.kind = JsonBody::Kind::Object, .object = document.object()};
}

Reply json(int status, const QJsonObject &object)
{
    return {.status = status, .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

Reply empty(int status)
{
    return {.status = status, .contentType = {}};
}

} // namespace onefold::testservices::http
