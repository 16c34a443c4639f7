// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/sync/heldthere.h"

#include <QJsonArray>

namespace onefold::test {

using namespace Qt::StringLiterals;
namespace host = testservices::host;

namespace {

HeldThere personIn(const QString &kind, const QJsonObject &values)
{
    const bool isFlat = kind == u"highlevel";
    const QJsonObject fields = isFlat ? values : values.value("attributes"_L1).toObject();
    HeldThere person{.firstName = fields.value(kind == u"leadpush" ? "first_name"_L1 : "firstName"_L1).toString()};
    const auto add = [](QStringList &list, const QJsonValue &value) {
        if (!value.toString().isEmpty())
            list += value.toString();
    };
    if (kind != u"bird") {
        add(person.emails, fields.value("email"_L1));
        add(person.phones, fields.value("phone"_L1));
        return person;
    }
    const QJsonArray identifiers = values.value("identifiers"_L1).toArray();
    for (const QJsonValue identifier : identifiers) {
        const bool isEmail = identifier[u"key"_s].toString() == u"emailaddress";
        add(isEmail ? person.emails : person.phones, identifier[u"value"_s]);
    }
    return person;
}

} // namespace

std::vector<HeldThere> peopleAt(const host::RunningService &service, const QString &kind)
{
    std::vector<HeldThere> people;
    service.with([&](host::Host &host) {
        for (const auto &record : host.service().contacts().all())
            people.push_back(personIn(kind, record->values));
    });
    return people;
}

} // namespace onefold::test
