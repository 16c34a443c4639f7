// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/bird/paging.h"

#include <QJsonArray>

#include <algorithm>

namespace onefold::testservices::bird {

using namespace Qt::StringLiterals;

Page pageAsked(const http::Request &request)
{
    Page page;
    bool limitRight = true;
    bool tokenRight = true;
    if (const auto limit = request.queryValue(u"limit"_s))
        page.limit = limit->toInt(&limitRight);
    if (const auto token = request.queryValue(u"pageToken"_s)) {
        const QByteArray text = QByteArray::fromBase64(token->toLatin1(), QByteArray::Base64UrlEncoding);
        page.from = text.mid(5).toULongLong(&tokenRight);
        tokenRight = tokenRight && text.startsWith("page ");
    }
    page.reverse = request.queryValue(u"reverse"_s) == u"true"_s;
    page.wrong = !limitRight || !tokenRight || page.limit < 1 || page.limit > 100;
    return page;
}

QString pageToken(quint64 from)
{
    const QByteArray text = "page " + QByteArray::number(from);
    return QString::fromLatin1(text.toBase64(QByteArray::Base64UrlEncoding));
}

http::Reply wrongPage()
{
    return invalid(u"limit must be 1 to 100, pageToken one that was given"_s, u"limit"_s);
}

http::Reply pageOf(const http::Request &request, const QList<QJsonObject> &items)
{
    const Page page = pageAsked(request);
    if (page.wrong)
        return wrongPage();
    const auto from = static_cast<qsizetype>(page.from.value_or(0));
    const qsizetype end = std::min(from + page.limit, items.size());
    QJsonArray results;
    for (qsizetype i = from; i < end; ++i)
        results += items.at(page.reverse ? items.size() - 1 - i : i);
    QJsonObject body{{u"results"_s, results}};
    if (results.size() == page.limit)
        body.insert(u"nextPageToken"_s, pageToken(static_cast<quint64>(end)));
    return http::json(200, body);
}

} // namespace onefold::testservices::bird
