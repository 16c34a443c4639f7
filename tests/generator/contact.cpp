// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/contact.h"

using namespace Qt::StringLiterals;

namespace onefold::generator {

QString fieldName(Field field)
{
    switch (field) {
    case Field::FirstName: return u"first_name"_s;
    case Field::LastName: return u"last_name"_s;
    case Field::Name: return u"name"_s;
    case Field::Email: return u"email"_s;
    case Field::Phone: return u"phone"_s;
    case Field::PhoneExt: return u"phone_ext"_s;
    case Field::Company: return u"company"_s;
    case Field::Address1: return u"address1"_s;
    case Field::City: return u"city"_s;
    case Field::State: return u"state"_s;
    case Field::PostalCode: return u"postal_code"_s;
    case Field::Country: return u"country"_s;
    case Field::Website: return u"website"_s;
    case Field::Timezone: return u"timezone"_s;
    case Field::DateOfBirth: return u"date_of_birth"_s;
    case Field::Source: return u"source"_s;
    case Field::Count: break;
    }
    return {};
}

std::vector<std::pair<QString, QString>> GeneratedContact::fields() const
{
    std::vector<std::pair<QString, QString>> fields;
    for (std::size_t i = 0; i < fieldCount; ++i) {
        if (!values[i].isEmpty())
            fields.emplace_back(fieldName(static_cast<Field>(i)), values[i]);
    }
    if (!tags.isEmpty())
        fields.emplace_back(u"tags"_s, tags.join(u','));
    return fields;
}

} // namespace onefold::generator
