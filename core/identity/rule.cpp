// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identity/rule.h"

#include "core/contact/validate.h"
#include "core/contact/validation/email.h"
#include "core/contact/validation/phone.h"

#include <QCoreApplication>

#include <algorithm>

namespace onefold::identity {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::FieldKey;
using contact::Fields;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::identity::Rule)
};

bool canIdentify(const FieldKey &key)
{
    return key.field == Field::Email || key.field == Field::Phone || key.field == Field::Identifier
        || key.field == Field::Custom;
}

/// identifier.email holds further email addresses: they compare with the primary one.
QString kindOf(const FieldKey &key)
{
    return key.field == Field::Identifier && (key.member == "email"_L1 || key.member == "phone"_L1) ? key.member
                                                                                                    : key.toString();
}

/// The field that a rule means: identifier.email, with which further addresses compare, is matched by email.
FieldKey identityFieldOf(const FieldKey &key)
{
    return key.field == Field::Identifier ? FieldKey::fromString(kindOf(key)).value_or(key) : key;
}

QString keyOf(const QString &kind, const QString &value)
{
    return kind == "email"_L1 ? contact::emailKey(value) : value;
}

void append(Identifiers &identifiers, const FieldKey &field, const QString &value)
{
    const QString kind = kindOf(field);
    Identifier identifier{kind, keyOf(kind, value), field, value};
    const bool isKnown =
        std::ranges::any_of(identifiers, [&](const Identifier &other) { return other.sameAs(identifier); });
    if (!isKnown)
        identifiers.push_back(std::move(identifier));
}

void appendField(Identifiers &identifiers, const Fields &fields, const FieldKey &key)
{
    if (key.field == Field::Phone) {
        if (const QString phone = fields.text(Field::Phone); !phone.isEmpty())
            append(identifiers, key, contact::phoneKey(phone, fields.text(Field::PhoneExt)));
        return;
    }
    const contact::Value &value = fields.value(key);
    if (const auto *const list = std::get_if<QStringList>(&value)) {
        for (const QString &item : *list)
            append(identifiers, key, item);
    } else if (!contact::isEmpty(value)) {
        append(identifiers, key, contact::displayText(value));
    }
}

bool isIn(const std::vector<FieldKey> &keys, const FieldKey &key)
{
    return std::ranges::find(keys, key) != keys.end();
}

} // namespace

Result<std::vector<FieldKey>> identityFieldsFromString(QStringView text)
{
    std::vector<FieldKey> keys;
    for (const QString &name : contact::splitList(text)) {
        const auto key = FieldKey::fromString(name);
        if (!key || !canIdentify(*key)) {
            return Error{ErrorCode::InvalidInput,
                Messages::tr("“%1” cannot identify a contact. Identity fields are email, phone, identifier.KEY "
                             "and custom.KEY.")
                    .arg(name)};
        }
        if (const FieldKey identityField = identityFieldOf(*key); !isIn(keys, identityField))
            keys.push_back(identityField);
    }
    if (keys.empty())
        return Error{ErrorCode::InvalidInput, Messages::tr("Name at least one identity field, such as email.")};
    return keys;
}

QString toString(const std::vector<FieldKey> &identityFields)
{
    QStringList names;
    for (const FieldKey &key : identityFields)
        names += key.toString();
    return names.join(u',');
}

Identifiers identifiersOf(const Fields &fields, const IdentityRule &rule)
{
    Identifiers identifiers;
    for (const auto &[key, value] : fields) {
        if (key.field != Field::Custom ? canIdentify(key) : isIn(rule.fields, key))
            appendField(identifiers, fields, key);
    }
    return identifiers;
}

Identifiers matchingIdentifiers(const Fields &fields, const IdentityRule &rule)
{
    Identifiers identifiers;
    for (const FieldKey &key : rule.fields) {
        appendField(identifiers, fields, key);
        if (key.field == Field::Email || key.field == Field::Phone)
            appendField(identifiers, fields, {Field::Identifier, kindOf(key)});
    }
    for (const auto &[key, value] : fields) {
        if (key.field == Field::Identifier && kindOf(key) == key.toString())
            appendField(identifiers, fields, key);
    }
    return identifiers;
}

bool hasIdentity(const Fields &fields, const IdentityRule &rule)
{
    return std::ranges::any_of(matchingIdentifiers(fields, rule),
        [&](const Identifier &identifier) { return isIn(rule.fields, identityFieldOf(identifier.field)); });
}

bool isAnonymous(const Fields &fields, const IdentityRule &rule)
{
    return std::ranges::none_of(fields, [&](const Fields::Entry &entry) {
        const FieldKey &key = entry.first;
        if (key.field == Field::Identifier)
            return key.member.compare("visitorid"_L1, Qt::CaseInsensitive) != 0;
        return key.field == Field::Custom ? isIn(rule.fields, key) : canIdentify(key);
    });
}

QStringList kindsByPriority(const Identifiers &identifiers)
{
    QStringList kinds;
    for (const Identifier &identifier : identifiers) {
        if (!kinds.contains(identifier.kind))
            kinds += identifier.kind;
    }
    return kinds;
}

} // namespace onefold::identity
