// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/highlevel/rules.h"

#include "tests/services/highlevel/values.h"

#include <QHash>

namespace onefold::testservices::highlevel {

using namespace Qt::StringLiterals;

namespace {

enum class Type { Text, TextOrNull, Boolean, Texts, CustomFields, Channels, Object };

/// What all three endpoints take.
const QHash<QString, Type> &common()
{
    static const QHash<QString, Type> types = {{u"firstName"_s, Type::TextOrNull}, {u"lastName"_s, Type::TextOrNull},
        {u"name"_s, Type::TextOrNull}, {u"email"_s, Type::TextOrNull}, {u"phone"_s, Type::TextOrNull},
        {u"address1"_s, Type::TextOrNull}, {u"city"_s, Type::TextOrNull}, {u"state"_s, Type::TextOrNull},
        {u"postalCode"_s, Type::Text}, {u"website"_s, Type::TextOrNull}, {u"timezone"_s, Type::TextOrNull},
        {u"dnd"_s, Type::Boolean}, {u"dndSettings"_s, Type::Channels}, {u"tags"_s, Type::Texts},
        {u"customFields"_s, Type::CustomFields}, {u"dateOfBirth"_s, Type::TextOrNull}, {u"country"_s, Type::Text},
        {u"companyName"_s, Type::TextOrNull}};
    return types;
}

QHash<QString, Type> permittedAt(Endpoint endpoint)
{
    QHash<QString, Type> permitted = common();
    if (endpoint == Endpoint::Update) {
        permitted.insert({{u"source"_s, Type::TextOrNull}, {u"assignedTo"_s, Type::TextOrNull},
            {u"keyword"_s, Type::Text}, {u"ssn"_s, Type::Text}, {u"type"_s, Type::Text}});
        return permitted;
    }
    permitted.insert({{u"locationId"_s, Type::Text}, {u"gender"_s, Type::Text}, {u"source"_s, Type::Text},
        {u"assignedTo"_s, Type::Text}, {u"inboundDndSettings"_s, Type::Object}});
    if (endpoint == Endpoint::Upsert)
        permitted.insert(u"createNewIfDuplicateAllowed"_s, Type::Boolean);
    return permitted;
}

QStringList problemsOfCustomFields(const QJsonValue &value, bool seedForm)
{
    if (!value.isArray())
        return {u"customFields must be an array"_s};
    QStringList problems;
    QStringList permitted = {u"id"_s, u"key"_s, u"field_value"_s};
    if (seedForm)
        permitted += u"value"_s;
    int at = 0;
    const QJsonArray entries = value.toArray();
    for (const QJsonValue entry : entries) {
        const QString place = u"customFields.%1."_s.arg(at++);
        const QJsonObject field = entry.toObject();
        for (const QString &problem : unknownIn(field, permitted))
            problems += place + problem;
        if (!field.contains(u"id"_s) && !field.contains(u"key"_s))
            problems += place + u"id must be a string"_s;
    }
    return problems;
}

QStringList problemsOfChannels(const QJsonValue &value)
{
    if (!value.isObject())
        return {u"dndSettings must be an object"_s};
    static const QStringList states = {u"active"_s, u"inactive"_s, u"permanent"_s};
    const QJsonObject settings = value.toObject();
    QStringList problems;
    for (const QString &problem : unknownIn(settings, channels()))
        problems += u"dndSettings."_s + problem;
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        const QString place = u"dndSettings."_s + it.key() + u'.';
        if (!states.contains(it.value().toObject().value(u"status"_s).toString()))
            problems += place + u"status must be one of the following values: active, inactive, permanent"_s;
        for (const QString &problem : unknownIn(it.value().toObject(), {u"status"_s, u"message"_s, u"code"_s}))
            problems += place + problem;
    }
    return problems;
}

QStringList problemsOfType(const QString &name, const QJsonValue &value, Type type, bool seedForm)
{
    switch (type) {
    case Type::Text: return value.isString() ? QStringList() : QStringList(name + u" must be a string"_s);
    case Type::TextOrNull:
        return value.isString() || value.isNull() ? QStringList() : QStringList(name + u" must be a string"_s);
    case Type::Boolean: return value.isBool() ? QStringList() : QStringList(name + u" must be a boolean value"_s);
    case Type::Object: return value.isObject() ? QStringList() : QStringList(name + u" must be an object"_s);
    case Type::Channels: return problemsOfChannels(value);
    case Type::CustomFields: return problemsOfCustomFields(value, seedForm);
    case Type::Texts: break;
    }
    if (!value.isArray())
        return {name + u" must be an array"_s};
    const QJsonArray entries = value.toArray();
    for (const QJsonValue entry : entries) {
        if (!entry.isString())
            return {u"each value in "_s + name + u" must be a string"_s};
    }
    return {};
}

/// Empty text and null clear a value, and are right everywhere.
QStringList problemsOfContent(const QJsonObject &body)
{
    const auto given = [&](const QString &name) { return body.value(name).toString(); };
    QStringList problems;
    if (!given(u"email"_s).isEmpty() && !isEmail(given(u"email"_s)))
        problems += u"email must be an email"_s;
    if (!given(u"country"_s).isEmpty() && !isCountry(given(u"country"_s)))
        problems += u"country must be a valid enum value"_s;
    if (!given(u"dateOfBirth"_s).isEmpty() && !dateOfBirth(given(u"dateOfBirth"_s)))
        problems += u"dateOfBirth must be a valid date in one of the supported formats"_s;
    return problems;
}

} // namespace

QStringList problemsOf(const QJsonObject &body, Endpoint endpoint, bool seedCustomFields)
{
    const QHash<QString, Type> permitted = permittedAt(endpoint);
    QStringList problems = unknownIn(body, permitted.keys());
    for (auto it = body.begin(); it != body.end(); ++it) {
        const auto type = permitted.constFind(it.key());
        if (type != permitted.constEnd())
            problems += problemsOfType(it.key(), it.value(), *type, seedCustomFields);
    }
    if (endpoint != Endpoint::Update && body.value(u"locationId"_s).toString().isEmpty())
        problems += u"locationId should not be empty"_s;
    return problems + problemsOfContent(body);
}

QStringList unknownIn(const QJsonObject &body, const QStringList &permitted)
{
    QStringList problems;
    for (const QString &name : body.keys()) {
        if (!permitted.contains(name))
            problems += u"property "_s + name + u" should not exist"_s;
    }
    return problems;
}

const QStringList &channels()
{
    static const QStringList names = {u"Call"_s, u"Email"_s, u"SMS"_s, u"WhatsApp"_s, u"GMB"_s, u"FB"_s};
    return names;
}

} // namespace onefold::testservices::highlevel
