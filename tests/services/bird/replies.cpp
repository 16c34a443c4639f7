// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/bird/replies.h"

#include <QJsonArray>

namespace onefold::testservices::bird {

using namespace Qt::StringLiterals;

http::Reply problem(int status, const QString &code, const QString &message, const QString &field)
{
    QJsonObject body{{u"code"_s, code}, {u"message"_s, message}};
    if (!field.isEmpty())
        body.insert(u"details"_s, QJsonObject{{field, QJsonArray{message}}});
    return http::json(status, body);
}

http::Reply invalid(const QString &message, const QString &field)
{
    return problem(422, u"InvalidPayload"_s, message, field);
}

http::Reply notFound(const QString &what)
{
    return problem(404, u"ResourceNotFound"_s, what + u" not found"_s);
}

http::Reply taken(const QString &message)
{
    return problem(409, u"ResourceAlreadyExists"_s, message);
}

} // namespace onefold::testservices::bird
