// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/net/logline.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace onefold::net {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(netLog, "onefold.net", QtWarningMsg)

namespace {

/// The words that the services' paths are made of; every other segment is a value.
constexpr std::array words{"attribute-definitions", "contacts", "customFields", "duplicate", "fields", "identifiers",
    "lists", "locations", "search", "subscribe", "tags", "unsubscribe", "upsert", "workspace", "workspaces"};

} // namespace

QString logLine(const services::Request &request, const QString &outcome, std::chrono::milliseconds took, qint64 bytes)
{
    QStringList segments;
    for (const QByteArray &segment : request.path.split('/')) {
        const bool isWord = segment.isEmpty() || std::ranges::find(words, segment) != words.end();
        segments += isWord ? QString::fromLatin1(segment) : u"*"_s;
    }
    QStringList names;
    for (const auto &[name, value] : request.query)
        names += QString::fromLatin1(name) + u"=*"_s;
    const QString query = names.isEmpty() ? QString() : u'?' + names.join(u'&');
    return u"%1 %2%3: %4, %5 ms, %6 bytes"_s.arg(QString::fromLatin1(request.method), segments.join(u'/'), query,
        outcome, QString::number(took.count()), QString::number(bytes));
}

} // namespace onefold::net
