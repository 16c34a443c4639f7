// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/highlevel/replies.h"

#include <QJsonArray>

namespace onefold::testservices::highlevel {

using namespace Qt::StringLiterals;

http::Reply refused(int status, const QString &text)
{
    QJsonObject body{{u"statusCode"_s, status}, {u"message"_s, text}};
    if (status == 401)
        body.insert(u"error"_s, u"Unauthorized"_s);
    return http::json(status, body);
}

http::Reply unprocessable(const QStringList &messages)
{
    return http::json(422,
        {{u"statusCode"_s, 422}, {u"message"_s, QJsonArray::fromStringList(messages)},
            {u"error"_s, u"Unprocessable Entity"_s}});
}

http::Reply noContact(const QString &id)
{
    return refused(400, u"Contact with id "_s + id + u" not found"_s);
}

} // namespace onefold::testservices::highlevel
