// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/highlevel/contactview.h"

#include <QDateTime>
#include <QJsonArray>

namespace onefold::testservices::highlevel {

using namespace Qt::StringLiterals;

namespace {

/// Copies of values in lower case, which a client must not send back.
void addLowerCase(QJsonObject &json)
{
    const auto add = [&](const QString &name, const QString &text) {
        if (!text.isEmpty())
            json.insert(name, text.toLower());
    };
    add(u"firstNameLowerCase"_s, json.value(u"firstName"_s).toString());
    add(u"lastNameLowerCase"_s, json.value(u"lastName"_s).toString());
    add(u"fullNameLowerCase"_s, fullName(json));
    add(u"emailLowerCase"_s, json.value(u"email"_s).toString());
}

void showDateOfBirth(QJsonObject &json, View view)
{
    const QString date = json.value(u"dateOfBirth"_s).toString();
    if (date.isEmpty() || view == View::Read)
        return;
    const QDateTime midnight(QDate::fromString(date, Qt::ISODate), {}, Qt::UTC);
    json.insert(u"dateOfBirth"_s,
        view == View::Created ? QJsonValue(midnight.toString(Qt::ISODateWithMs))
                              : QJsonValue(midnight.toMSecsSinceEpoch()));
}

} // namespace

QString fullName(const QJsonObject &values)
{
    const QString pair = values.value(u"firstName"_s).toString() + u' ' + values.value(u"lastName"_s).toString();
    return values.value(u"name"_s).toString(pair.trimmed());
}

QJsonObject contactJson(const store::Record &record, View view, const QString &location)
{
    QJsonObject json = record.values;
    json.remove(u"additionalPhones"_s); // nobody is shown them (issue 331)
    json.insert(u"id"_s, record.id);
    json.insert(u"locationId"_s, location);
    json.insert(u"dateAdded"_s, store::isoTime(record.createdAt));
    json.insert(u"dateUpdated"_s, store::isoTime(record.updatedAt));
    json.insert(view == View::Searched ? u"contactName"_s : u"name"_s, fullName(record.values));
    for (const QString &name : {u"tags"_s, u"customFields"_s}) {
        if (!json.contains(name))
            json.insert(name, QJsonArray());
    }
    addLowerCase(json);
    showDateOfBirth(json, view);
    if (view == View::Searched) {
        json.remove(u"name"_s);
        if (json.contains(u"address1"_s))
            json.insert(u"address"_s, json.take(u"address1"_s));
    }
    return json;
}

} // namespace onefold::testservices::highlevel
