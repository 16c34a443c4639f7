// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/bird/identifiers.h"

#include <QRegularExpression>

#include <algorithm>

namespace onefold::testservices::bird {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const QJsonValue &identifier)
{
    return indexKey(identifier[u"key"_s].toString(), identifier[u"value"_s].toString());
}

} // namespace

QString indexKey(const QString &key, const QString &value)
{
    return key + u'\n' + (key == u"emailaddress" ? value.toLower() : value);
}

QString problemOfIdentifier(const QString &key, const QString &value)
{
    static const QRegularExpression email(u"^[A-Za-z0-9.!#$&'*+/=?^_`{|}~\\-]+@[^@\\s%]+\\.[^@\\s.%]+$"_s);
    static const QRegularExpression e164(u"^\\+[1-9][0-9]{6,14}$"_s);
    if (key.isEmpty() || key.size() > 64)
        return u"the key must have 1 to 64 characters"_s;
    if (value.isEmpty() || value.size() > 500)
        return u"the value must have 1 to 500 characters"_s;
    if (key == u"emailaddress" && !email.match(value).hasMatch())
        return u"not a valid email address"_s;
    if (key == u"phonenumber" && !e164.match(value).hasMatch())
        return u"not a valid phone number"_s;
    return {};
}

QString problemOfIdentifiers(const QJsonValue &list)
{
    if (!list.isArray())
        return u"must be an array"_s;
    const QJsonArray identifiers = list.toArray();
    for (const QJsonValue identifier : identifiers) {
        const QString problem = problemOfIdentifier(identifier[u"key"_s].toString(), identifier[u"value"_s].toString());
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

QJsonArray withIdentifier(QJsonArray list, const QJsonObject &identifier, const QString &at)
{
    if (hasIdentifier(list, identifier))
        return list;
    QJsonObject added{
        {u"key"_s, identifier.value(u"key"_s)}, {u"value"_s, identifier.value(u"value"_s)}, {u"createdAt"_s, at}};
    if (identifier.contains(u"properties"_s))
        added.insert(u"properties"_s, identifier.value(u"properties"_s));
    list += added;
    return list;
}

QJsonArray withoutIdentifier(const QJsonArray &list, const QJsonObject &identifier)
{
    QJsonArray kept;
    for (const QJsonValue other : list) {
        if (keyOf(other) != keyOf(identifier))
            kept += other;
    }
    return kept;
}

bool hasIdentifier(const QJsonArray &list, const QJsonObject &identifier)
{
    return std::ranges::any_of(list, [&](QJsonValueConstRef other) { return keyOf(other) == keyOf(identifier); });
}

} // namespace onefold::testservices::bird
