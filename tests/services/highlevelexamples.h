// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/testclient.h"

#include <QJsonArray>

// What the tests of the HighLevel service share.
namespace onefold::testservices {

using namespace Qt::StringLiterals;

inline const QString location = u"ve9EPM428h8vShlRW1KT"_s;

inline QJsonObject at(QJsonObject body)
{
    body.insert(u"locationId"_s, location);
    return body;
}

/// The request of seed 001; the seed's masked address is written out.
inline const QJsonObject jane = at({{u"firstName"_s, u"Jane"_s}, {u"lastName"_s, u"Smith"_s},
    {u"email"_s, u"jane@example.com"_s}, {u"phone"_s, u"+15551234567"_s},
    {u"tags"_s, QJsonArray{u"new-lead"_s, u"website"_s}}, {u"source"_s, u"api"_s}, {u"companyName"_s, u"Smith Co"_s},
    {u"address1"_s, u"456 Oak Ave"_s}, {u"city"_s, u"Austin"_s}, {u"state"_s, u"TX"_s}, {u"postalCode"_s, u"78702"_s},
    {u"country"_s, u"US"_s}, {u"timezone"_s, u"America/Chicago"_s}});

inline QJsonObject contact(const Got &got)
{
    return got.json().value(u"contact"_s).toObject();
}

inline QByteArray pathOf(const QJsonObject &contact)
{
    return "/contacts/" + contact.value(u"id"_s).toString().toLatin1();
}

} // namespace onefold::testservices
