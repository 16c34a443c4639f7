// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/leadpush/fields.h"

#include <QDate>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace onefold::testservices::leadpush {

using namespace Qt::StringLiterals;
using http::Reply;

namespace {

bool matches(const QString &value, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(value).hasMatch();
}

/// What is wrong with @p value for a field of this type; empty where nothing is. null fits everywhere.
QString problemOf(const QJsonValue &value, const QString &type, const QString &textFormat)
{
    if (value.isNull())
        return {};
    if (type == u"integer")
        return value.isDouble() && std::floor(value.toDouble()) == value.toDouble() ? QString()
                                                                                    : u"must be an integer."_s;
    if (type == u"boolean")
        return value.isBool() ? QString() : u"must be true or false."_s;
    if (!value.isString())
        return u"must be a string."_s;
    const QString text = value.toString();
    if (type == u"date" || type == u"datetime")
        return QDateTime::fromString(text, Qt::ISODate).isValid() ? QString() : u"must be a valid date."_s;
    if (textFormat == u"email")
        return matches(text.trimmed(), u"[^@\\s]+@[^@\\s]+\\.[^@\\s.]+"_s) ? QString()
                                                                           : u"must be a valid email address."_s;
    if (textFormat == u"phone")
        return matches(text, u"\\+?[0-9]{7,15}"_s) ? QString() : u"must be a valid phone number."_s;
    return {};
}

} // namespace

Fields::Fields(store::Clock clock) : m_clock(std::move(clock))
{
    define(u"email"_s, u"text"_s, QJsonObject{{u"text"_s, u"email"_s}});
    define(u"phone"_s, u"text"_s, QJsonObject{{u"text"_s, u"phone"_s}});
    define(u"first_name"_s, u"text"_s);
    define(u"last_name"_s, u"text"_s);
}

void Fields::define(const QString &name, const QString &type, const QJsonValue &format)
{
    m_fields += Field{.id = m_ids.next(u"0123456789abcdef", 24),
        .name = name,
        .type = type,
        .format = format,
        .createdAt = m_clock()};
}

Reply Fields::answer(const http::Request &request, const QList<QByteArray> &rest)
{
    if (rest.isEmpty() && request.method == "GET")
        return list(request);
    if (rest.isEmpty() && request.method == "POST")
        return save(request, nullptr);
    const auto found = std::ranges::find(m_fields, http::decoded(rest.value(0)), &Field::id);
    if (rest.size() != 1 || found == m_fields.end())
        return message(404, u"Not found."_s);
    if (request.method == "GET")
        return http::json(200, {{u"data"_s, json(*found)}});
    return request.method == "POST" ? save(request, &*found) : message(405, u"Method not allowed."_s);
}

QJsonObject Fields::json(const Field &field)
{
    return {{u"uuid"_s, field.id}, {u"name"_s, field.name}, {u"type"_s, field.type},
        {u"format"_s, field.format.isObject() ? field.format : QJsonValue(QJsonValue::Null)},
        {u"created_at"_s, store::isoTime(field.createdAt)}};
}

Reply Fields::list(const http::Request &request) const
{
    const QString search = request.queryValue(u"search"_s).value_or(QString());
    QJsonArray data;
    for (const Field &field : m_fields) {
        if (field.name.contains(search, Qt::CaseInsensitive))
            data += json(field);
    }
    return http::json(200, {{u"data"_s, data}});
}

Reply Fields::save(const http::Request &request, Field *field)
{
    static const QStringList types = {u"integer"_s, u"text"_s, u"date"_s, u"datetime"_s, u"boolean"_s};
    const QJsonObject body = http::jsonBody(request).object;
    const QString name = body.value(u"name"_s).toString(field != nullptr ? field->name : QString());
    const QString type = body.value(u"type"_s).toString(field != nullptr ? field->type : QString());
    if (name.isEmpty())
        return invalid({{u"name"_s, u"The name field is required."_s}});
    if (!types.contains(type))
        return invalid({{u"type"_s, u"The selected type is invalid."_s}});
    const bool taken =
        std::ranges::any_of(m_fields, [&](const Field &other) { return &other != field && other.name == name; });
    if (taken)
        return invalid({{u"name"_s, u"The name has already been taken."_s}});
    if (field == nullptr) {
        define(name, type, body.value(u"format"_s));
        return http::json(201, {{u"data"_s, json(m_fields.constLast())}});
    }
    field->name = name;
    field->type = type;
    return http::json(200, {{u"data"_s, json(*field)}});
}

Problems Fields::check(const QJsonObject &attributes) const
{
    Problems problems;
    for (auto it = attributes.begin(); it != attributes.end(); ++it) {
        const auto field = std::ranges::find(m_fields, it.key(), &Field::name);
        QString wrong;
        if (it.value().isArray() || it.value().isObject())
            wrong = u"must be a string, a number, true, false or null."_s;
        else if (field != m_fields.end())
            wrong = problemOf(it.value(), field->type, field->format.toObject().value(u"text"_s).toString());
        if (!wrong.isEmpty())
            problems.emplaceBack(it.key(), u"The "_s + it.key() + u" field "_s + wrong);
    }
    return problems;
}

} // namespace onefold::testservices::leadpush
