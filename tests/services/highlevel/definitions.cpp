// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/highlevel/definitions.h"

#include "tests/services/highlevel/replies.h"

#include <algorithm>

namespace onefold::testservices::highlevel {

using namespace Qt::StringLiterals;
using http::Reply;

namespace {

constexpr QStringView letters = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

QJsonArray arrayOf(const QList<QJsonObject> &objects)
{
    QJsonArray array;
    for (const QJsonObject &object : objects)
        array += object;
    return array;
}

} // namespace

Definitions::Definitions(QString location) : m_location(std::move(location))
{
    defineField(u"Budget"_s, u"NUMERICAL"_s);
    defineField(u"Favourite colour"_s, u"TEXT"_s);
    defineField(u"Interests"_s, u"CHECKBOX"_s);
}

QString Definitions::defineField(const QString &name, const QString &dataType)
{
    const QString id = m_ids.next(letters, 20);
    m_fields += QJsonObject{{u"id"_s, id}, {u"name"_s, name}, {u"model"_s, u"contact"_s}, {u"dataType"_s, dataType},
        {u"fieldKey"_s, QString(u"contact."_s + name.toLower().replace(u' ', u'_'))}, {u"placeholder"_s, QString()},
        {u"position"_s, static_cast<int>(m_fields.size()) * 50}, {u"locationId"_s, m_location}};
    return id;
}

void Definitions::defineTag(const QString &name)
{
    const bool known =
        std::ranges::any_of(m_tags, [&](const QJsonObject &tag) { return tag.value(u"name"_s) == name; });
    if (!known)
        m_tags += QJsonObject{{u"id"_s, m_ids.next(letters, 20)}, {u"name"_s, name}, {u"locationId"_s, m_location}};
}

Reply Definitions::answer(const http::Request &request, const QList<QByteArray> &rest)
{
    if (rest.value(0) == "customFields" && rest.size() <= 2)
        return fields(request, http::decoded(rest.value(1)));
    if (rest.value(0) == "tags" && rest.size() == 1)
        return tagsAnswer(request);
    return refused(404, u"Cannot "_s + QString::fromLatin1(request.method) + u' ' + QString::fromUtf8(request.path));
}

Reply Definitions::fields(const http::Request &request, const QString &id)
{
    if (id.isEmpty() && request.method == "GET")
        return http::json(200, {{u"customFields"_s, arrayOf(m_fields)}});
    const QJsonObject body = http::jsonBody(request).object;
    if (id.isEmpty() && request.method == "POST") {
        const QString name = body.value(u"name"_s).toString();
        const QString type = body.value(u"dataType"_s).toString();
        if (name.isEmpty() || type.isEmpty())
            return unprocessable({u"name and dataType must be strings"_s});
        defineField(name, type);
        return http::json(201, {{u"customField"_s, m_fields.constLast()}});
    }
    const auto found = std::ranges::find_if(m_fields, [&](const QJsonObject &f) { return f.value(u"id"_s) == id; });
    if (found == m_fields.end())
        return refused(400, u"Custom field with id "_s + id + u" not found"_s);
    if (request.method == "GET")
        return http::json(200, {{u"customField"_s, *found}});
    if (request.method == "DELETE") {
        m_fields.removeAt(m_fields.indexOf(*found));
        return http::json(200, {{u"succeded"_s, true}});
    }
    if (request.method != "PUT")
        return refused(404, u"Cannot "_s + QString::fromLatin1(request.method) + u" this"_s);
    found->insert(u"name"_s, body.value(u"name"_s).toString(found->value(u"name"_s).toString()));
    return http::json(200, {{u"customField"_s, *found}});
}

Reply Definitions::tagsAnswer(const http::Request &request)
{
    if (request.method == "GET")
        return http::json(200, {{u"tags"_s, arrayOf(m_tags)}});
    const QString name = http::jsonBody(request).object.value(u"name"_s).toString().trimmed().toLower();
    if (request.method != "POST" || name.isEmpty())
        return unprocessable({u"name must be a string"_s});
    defineTag(name);
    return http::json(201, {{u"tag"_s, m_tags.constLast()}});
}

QString Definitions::idOf(const QJsonObject &given) const
{
    const QString key = given.value(u"key"_s).toString();
    for (const QJsonObject &field : m_fields) {
        const QString fieldKey = field.value(u"fieldKey"_s).toString();
        if (field.value(u"id"_s) == given.value(u"id"_s) || fieldKey == key || fieldKey == u"contact."_s + key)
            return field.value(u"id"_s).toString();
    }
    return {};
}

QJsonArray Definitions::merged(const QJsonArray &kept, const QJsonArray &given) const
{
    QJsonArray result = kept;
    for (const QJsonValue entry : given) {
        const QJsonObject field = entry.toObject();
        const QString id = idOf(field);
        const auto same =
            std::ranges::find_if(result, [&](QJsonValueConstRef old) { return old.toObject().value(u"id"_s) == id; });
        if (same != result.end())
            result.erase(same);
        const QJsonValue value =
            field.contains(u"field_value"_s) ? field.value(u"field_value"_s) : field.value(u"value"_s);
        if (!id.isEmpty() && !value.isNull() && !value.isUndefined() && value != QString())
            result += QJsonObject{{u"id"_s, id}, {u"value"_s, value}};
    }
    return result;
}

} // namespace onefold::testservices::highlevel
