// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/testclient.h"

#include <QJsonArray>

// What the tests of the Bird service share.
namespace onefold::testservices {

using namespace Qt::StringLiterals;

inline const QByteArray base = "/workspaces/a1405560-c8d3-4b1a-877d-3f449ad95352";
inline const QString list = u"123e4567-e89b-12d3-a456-426614174000"_s;

inline QJsonObject identifier(const QString &key, const QString &value)
{
    return {{u"key"_s, key}, {u"value"_s, value}};
}

/// What the documents' examples describe: all the details at once.
inline const QJsonObject john{{u"displayName"_s, u"John Doe"_s},
    {u"identifiers"_s,
        QJsonArray{
            identifier(u"emailaddress"_s, u"john@example.com"_s), identifier(u"phonenumber"_s, u"+31612345678"_s)}},
    {u"attributes"_s, QJsonObject{{u"firstName"_s, u"John"_s}, {u"subscribedEmail"_s, true}}},
    {u"listIds"_s, QJsonArray{list}}, {u"accountIds"_s, QJsonArray{list}}, {u"companyRefs"_s, QJsonArray{u"acme"_s}}};

inline QByteArray pathOf(const Got &got)
{
    return base + "/contacts/" + got.text(u"id"_s).toLatin1();
}

inline QByteArray byEmail(const QByteArray &address)
{
    return base + "/contacts/identifiers/emailaddress/" + address;
}

} // namespace onefold::testservices
