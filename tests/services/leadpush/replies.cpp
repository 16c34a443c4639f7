// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/leadpush/replies.h"

#include <QJsonArray>

namespace onefold::testservices::leadpush {

using namespace Qt::StringLiterals;

http::Reply message(int status, const QString &text)
{
    return http::json(status, {{u"message"_s, text}});
}

http::Reply invalid(const Problems &problems, int status)
{
    QJsonObject errors;
    for (const auto &[field, text] : problems)
        errors.insert(field, QJsonArray{text});
    return http::json(status, {{u"message"_s, problems.first().second}, {u"errors"_s, errors}});
}

} // namespace onefold::testservices::leadpush
