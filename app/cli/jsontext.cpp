// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace onefold::cli {

namespace {

/// Where the string that begins at @p from ends: behind its closing quote.
qsizetype endOfString(const QByteArray &text, qsizetype from)
{
    for (qsizetype i = from + 1; i < text.size(); ++i) {
        if (text.at(i) == '\\')
            ++i;
        else if (text.at(i) == '"')
            return i + 1;
    }
    return text.size();
}

/// What stands between the outer brackets, parted at the commas that are not within anything.
QByteArrayList partsOf(const QByteArray &bracketed)
{
    const auto *const opening = std::ranges::find_if(bracketed, [](char c) { return c == '[' || c == '{'; });
    const QByteArray text = bracketed.sliced(opening - bracketed.begin()); // a byte order mark may stand before it
    QByteArrayList parts;
    qsizetype start = 1;
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (c == '"')
            i = endOfString(text, i) - 1;
        depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
        const bool isLast = depth == 0;
        if (!isLast && !(depth == 1 && c == ','))
            continue;
        if (const QByteArray part = text.sliced(start, i - start).trimmed(); !part.isEmpty())
            parts += part;
        start = i + 1;
        if (isLast)
            break;
    }
    return parts;
}

QString stringOf(const QByteArray &quoted)
{
    if (!quoted.contains('\\'))
        return QString::fromUtf8(quoted.sliced(1, quoted.size() - 2));
    return QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString();
}

} // namespace

std::vector<JsonMember> membersOf(const QByteArray &object)
{
    std::vector<JsonMember> members;
    for (const QByteArray &part : partsOf(object)) {
        const qsizetype end = endOfString(part, 0);
        members.push_back({stringOf(part.first(end)), part.sliced(part.indexOf(':', end) + 1).trimmed()});
    }
    return members;
}

QByteArrayList itemsOf(const QByteArray &array)
{
    return partsOf(array);
}

} // namespace onefold::cli
