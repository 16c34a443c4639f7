// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/bird/contactview.h"

#include <QJsonArray>

#include <algorithm>

namespace onefold::testservices::bird {

using namespace Qt::StringLiterals;

namespace {

/// The first identifier with this key; an empty object where there is none.
QJsonObject first(const QJsonArray &identifiers, const QString &key)
{
    for (const QJsonValue identifier : identifiers) {
        if (identifier[u"key"_s] == key)
            return {{u"key"_s, key}, {u"value"_s, identifier[u"value"_s]}};
    }
    return {};
}

/// In the order of seed 002: display name, first name, email address, phone number.
QString displayName(const QJsonObject &attributes, const QJsonArray &identifiers)
{
    for (const QString &text :
        {attributes.value(u"displayName"_s).toString(), attributes.value(u"firstName"_s).toString(),
            first(identifiers, u"emailaddress"_s).value(u"value"_s).toString(),
            first(identifiers, u"phonenumber"_s).value(u"value"_s).toString()}) {
        if (!text.isEmpty())
            return text;
    }
    return {};
}

} // namespace

QJsonObject contactJson(const store::Record &record, const QString &workspace)
{
    const QJsonArray identifiers = record.values.value(u"identifiers"_s).toArray();
    const QJsonObject attributes = record.values.value(u"attributes"_s).toObject();
    QJsonArray featured;
    for (const QString &key : {u"emailaddress"_s, u"phonenumber"_s}) {
        const QJsonObject identifier = first(identifiers, key);
        if (!identifier.isEmpty())
            featured += identifier;
    }
    const bool anonymous = std::ranges::all_of(identifiers,
        [](QJsonValueConstRef identifier) { return identifier.toObject().value(u"key"_s) == u"visitorid"_s; });
    QJsonObject json{{u"id"_s, record.id}, {u"computedDisplayName"_s, displayName(attributes, identifiers)},
        {u"createdAt"_s, store::isoTime(record.createdAt)}, {u"updatedAt"_s, store::isoTime(record.updatedAt)},
        {u"workspaceId"_s, workspace}, {u"identifierCount"_s, identifiers.size()}, {u"attributes"_s, attributes},
        {u"isAnonymous"_s, anonymous}};
    if (!featured.isEmpty())
        json.insert(u"featuredIdentifiers"_s, featured);
    for (const QString &name : {u"listIds"_s, u"accountIds"_s, u"companyRefs"_s}) {
        const QJsonArray values = record.values.value(name).toArray();
        if (!values.isEmpty())
            json.insert(name, values);
    }
    return json;
}

} // namespace onefold::testservices::bird
