// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/bird/attributes.h"

#include "tests/services/bird/paging.h"
#include "tests/services/bird/replies.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace onefold::testservices::bird {

using namespace Qt::StringLiterals;
using http::Reply;

namespace {

bool isOf(const QJsonValue &value, const QString &type)
{
    if (type == u"boolean")
        return value.isBool();
    return type == u"number" ? value.isDouble() : value.isString();
}

QString problemOfValue(const QJsonValue &value, const QJsonObject &definition)
{
    const QString type = definition.value(u"type"_s).toString();
    const bool many = definition.value(u"cardinality"_s) == u"many"_s;
    if (value.isArray() != many)
        return many ? u"must be an array"_s : u"must not be an array"_s;
    const QJsonArray values = many ? value.toArray() : QJsonArray{value};
    if (values.isEmpty())
        return u"must not be empty"_s;
    const bool fits = std::ranges::all_of(values, [&](QJsonValueConstRef one) { return isOf(one, type); });
    return fits ? QString() : u"must be a "_s + type;
}

} // namespace

Attributes::Attributes()
{
    for (const QString &key : {u"firstName"_s, u"lastName"_s, u"displayName"_s, u"timezone"_s, u"countryCode"_s})
        builtIn(key, u"string"_s);
    builtIn(u"subscribedEmail"_s, u"boolean"_s);
    builtIn(u"subscribedSms"_s, u"boolean"_s);
    builtIn(u"emailaddress"_s, u"string"_s, true, true);
    builtIn(u"initialReference"_s, u"string"_s, false, true);
}

void Attributes::builtIn(const QString &key, const QString &type, bool many, bool readOnly)
{
    m_definitions += QJsonObject{{u"key"_s, key}, {u"displayName"_s, key}, {u"type"_s, type},
        {u"cardinality"_s, many ? u"many"_s : u"one"_s}, {u"readOnly"_s, readOnly}, {u"builtin"_s, true},
        {u"archived"_s, false}, {u"version"_s, 1}};
}

Reply Attributes::answer(const http::Request &request)
{
    if (request.method == "POST")
        return define(request);
    return request.method == "GET" ? pageOf(request, m_definitions)
                                   : problem(405, u"MethodNotAllowed"_s, u"GET or POST"_s);
}

Reply Attributes::define(const http::Request &request)
{
    static const QRegularExpression keyForm(u"^[A-Za-z\\d_-]{1,64}$"_s);
    static const QStringList types = {u"boolean"_s, u"datetime"_s, u"number"_s, u"string"_s};
    const QJsonObject body = http::jsonBody(request).object;
    const QString key = body.value(u"key"_s).toString();
    const QString cardinality = body.value(u"cardinality"_s).toString(u"one"_s);
    if (!keyForm.match(key).hasMatch())
        return invalid(u"the key is not valid"_s, u"key"_s);
    if (!types.contains(body.value(u"type"_s).toString()))
        return invalid(u"the type is not valid"_s, u"type"_s);
    if (cardinality != u"one" && cardinality != u"many")
        return invalid(u"the cardinality is not valid"_s, u"cardinality"_s);
    if (std::ranges::any_of(m_definitions, [&](const QJsonObject &other) { return other.value(u"key"_s) == key; }))
        return taken(u"the attribute "_s + key + u" exists"_s);
    m_definitions += QJsonObject{{u"key"_s, key}, {u"displayName"_s, body.value(u"displayName"_s).toString(key)},
        {u"type"_s, body.value(u"type"_s)}, {u"cardinality"_s, cardinality},
        {u"readOnly"_s, body.value(u"readOnly"_s).toBool()}, {u"builtin"_s, false}, {u"archived"_s, false},
        {u"version"_s, 1}};
    return http::json(201, m_definitions.constLast());
}

QString Attributes::problemOf(const QJsonObject &attributes, bool allowReadOnly) const
{
    for (auto it = attributes.begin(); it != attributes.end(); ++it) {
        const auto found =
            std::ranges::find_if(m_definitions, [&](const QJsonObject &d) { return d.value(u"key"_s) == it.key(); });
        QString wrong;
        if (found == m_definitions.end())
            wrong = u"is not defined"_s;
        else if (found->value(u"readOnly"_s).toBool() && !allowReadOnly)
            wrong = u"is read-only"_s;
        else if (!it.value().isNull())
            wrong = problemOfValue(it.value(), *found);
        if (!wrong.isEmpty())
            return u"the attribute "_s + it.key() + u' ' + wrong;
    }
    return {};
}

} // namespace onefold::testservices::bird
