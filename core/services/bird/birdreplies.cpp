// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What Bird answers.

#include "core/services/bird/bird.h"
#include "core/services/bird/wire.h"
#include "core/services/reading.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace onefold::services {

using namespace Qt::StringLiterals;
using bird::echoes;
using bird::emailKey;
using bird::Name;
using bird::names;
using bird::phoneKey;
using contact::Field;
using contact::FieldKey;
using contact::Fields;

namespace {

void takeIdentifiers(Fields &fields, const QJsonArray &json)
{
    for (const QJsonValue item : json) {
        const QString key = textIn(item.toObject().value("key"_L1));
        const QString value = textIn(item.toObject().value("value"_L1));
        const bool isEmail = key == emailKey;
        const bool isPhone = key == phoneKey;
        if (key.isEmpty() || value.isEmpty())
            continue;
        const Field primary = isEmail ? Field::Email : Field::Phone;
        if ((isEmail || isPhone) && fields.text(primary).isEmpty()) {
            fields.put(primary, value);
            continue;
        }
        const FieldKey further{Field::Identifier, isEmail ? u"email"_s : isPhone ? u"phone"_s : key};
        QStringList values = contact::listOf(fields.value(further));
        if (!values.contains(value) && value != fields.text(primary))
            fields.put(further, values << value);
    }
}

/// A name that Bird made of the rest is no name of the contact's own.
QString ownName(const QString &displayName, const Fields &fields)
{
    return displayName == bird::nameFor(fields) ? QString() : displayName;
}

} // namespace

Answer<Done> Bird::readCheck(const Reply &reply) const
{
    if (!reply.isSuccess()) {
        Failure failure = readFailure(reply);
        if (failure.kind == FailureKind::NotFound) {
            failure.kind = FailureKind::WrongPlace;
            failure.message = sentenceFor(failure, profile().kind);
        }
        return failure;
    }
    const auto json = objectIn(reply, profile().kind);
    if (!json)
        return json.failure();
    if (!json->value("results"_L1).isArray())
        return notUnderstood(reply, profile().kind);
    return Done();
}

Answer<QByteArray> Bird::readDefinitions(const Reply &reply, Definitions &definitions) const
{
    if (!reply.isSuccess())
        return readFailure(reply);
    const auto json = objectIn(reply, profile().kind);
    if (!json)
        return json.failure();
    const QJsonArray rows = json->value("results"_L1).toArray();
    for (const QJsonValue value : rows) {
        const QJsonObject row = value.toObject();
        const QString key = textIn(row.value("key"_L1));
        const QString type = textIn(row.value("type"_L1));
        if (key.isEmpty() || flagIn(row.value("archived"_L1)).value_or(false)
            || flagIn(row.value("readOnly"_L1)).value_or(false))
            continue;
        const bool isMany = textIn(row.value("cardinality"_L1)) == u"many";
        definitions.push_back({.key = key,
            .id = key,
            .type = isMany           ? contact::CustomType::List
                : type == u"boolean" ? contact::CustomType::Boolean
                : type == u"number"  ? contact::CustomType::Number
                                     : contact::CustomType::Text,
            .isCustom = std::ranges::find(names, key, &Name::wire) == names.end()
                && std::ranges::find(echoes, key) == echoes.end()});
    }
    return textIn(json->value("nextPageToken"_L1)).toUtf8();
}

void Bird::readAttributes(Fields &fields, const QJsonObject &attributes) const
{
    for (auto it = attributes.begin(); it != attributes.end(); ++it) {
        if (std::ranges::find(echoes, it.key()) != echoes.end())
            continue;
        const auto *const name = std::ranges::find(names, it.key(), &Name::wire);
        if (name == names.end())
            fields.put({Field::Custom, it.key()}, valueIn(it.value()));
        else if (name->field == Field::Subscribed && flagIn(it.value()))
            fields.put(Field::Subscribed, *flagIn(it.value()));
        else if (name->field == Field::Tags)
            fields.put(Field::Tags, contact::withoutBlanks(listIn(it.value())));
        else
            fields.put(name->field, contact::withoutBlanks(textIn(it.value())));
    }
}

std::optional<RemoteContact> Bird::contactIn(const QJsonObject &json) const
{
    RemoteContact contact{.id = idIn(json.value("id"_L1))};
    if (contact.id.isEmpty())
        return std::nullopt;
    const QJsonArray featured = json.value("featuredIdentifiers"_L1).toArray();
    const QJsonArray identifiers = featured.isEmpty() ? json.value("identifiers"_L1).toArray() : featured;
    takeIdentifiers(contact.fields, identifiers);
    contact.isPartial = countIn(json.value("identifierCount"_L1)).value_or(0) > identifiers.size();
    const QJsonObject attributes = json.value("attributes"_L1).toObject();
    readAttributes(contact.fields, attributes);
    contact.fields.put(Field::ListIds, contact::withoutBlanks(listIn(json.value("listIds"_L1))));
    contact.fields.put(Field::AccountIds, contact::withoutBlanks(listIn(json.value("accountIds"_L1))));
    contact.fields.put(Field::CompanyRefs, contact::withoutBlanks(listIn(json.value("companyRefs"_L1))));
    QString name = textIn(attributes.value("displayName"_L1));
    if (name.isEmpty())
        name = textIn(json, {"displayName"_L1, "computedDisplayName"_L1});
    contact.fields.put(Field::Name, contact::withoutBlanks(ownName(name, contact.fields)));
    contact.createdAt = timeIn(json.value("createdAt"_L1));
    contact.updatedAt = timeIn(json.value("updatedAt"_L1));
    return contact;
}

Answer<QByteArray> Bird::readIdentifiers(const Reply &reply, RemoteContact &contact, bool isFirst) const
{
    if (const auto checked = readCheck(reply); !checked)
        return checked.failure();
    const auto json = objectIn(reply, profile().kind);
    if (isFirst) {
        std::vector<FieldKey> held;
        for (const auto &[key, value] : contact.fields) {
            if (key.field == Field::Email || key.field == Field::Phone || key.field == Field::Identifier)
                held.push_back(key);
        }
        for (const FieldKey &key : held)
            contact.fields.remove(key);
    }
    takeIdentifiers(contact.fields, json->value("results"_L1).toArray());
    return textIn(json->value("nextPageToken"_L1)).toUtf8();
}

Answer<RemoteContact> Bird::readContact(const Reply &reply) const
{
    if (!reply.isSuccess())
        return readFailure(reply);
    const auto json = objectIn(reply, profile().kind);
    if (!json)
        return json.failure();
    if (auto contact = contactIn(*json))
        return *std::move(contact);
    return notUnderstood(reply, profile().kind);
}

Answer<Written> Bird::readWritten(const Reply &reply) const
{
    auto contact = readContact(reply);
    if (!contact)
        return contact.failure();
    const std::optional<bool> isNew = reply.status == 201 ? std::optional(true)
        : reply.status == 200                             ? std::optional(false)
                                                          : std::nullopt;
    return Written{.contact = *std::move(contact), .isNew = isNew};
}

Answer<std::optional<RemoteContact>> Bird::readFound(const Reply &reply) const
{
    if (!reply.isSuccess()) {
        Failure failure = readFailure(reply);
        if (failure.kind == FailureKind::NotFound)
            return std::optional<RemoteContact>();
        return failure;
    }
    const auto page = readPage(reply, {});
    if (!page)
        return page.failure();
    // One that cannot be read is there all the same: to go on would make a second one.
    if (page->contacts.empty() && page->unreadable > 0)
        return notUnderstood(reply, profile().kind);
    return page->contacts.empty() ? std::optional<RemoteContact>() : std::optional(page->contacts.front());
}

Answer<Page> Bird::readPage(const Reply &reply, const QByteArray & /*cursor*/) const
{
    if (const auto checked = readCheck(reply); !checked)
        return checked.failure();
    const auto json = objectIn(reply, profile().kind);
    Page page;
    const QJsonArray rows = json->value("results"_L1).toArray();
    for (const QJsonValue value : rows) {
        if (auto contact = contactIn(value.toObject()))
            page.contacts.push_back(*std::move(contact));
        else
            ++page.unreadable;
    }
    page.next = textIn(json->value("nextPageToken"_L1)).toUtf8();
    return page;
}

Answer<int> Bird::readProcessed(const Reply &reply) const
{
    if (!reply.isSuccess())
        return readFailure(reply);
    const auto json = objectIn(reply, profile().kind);
    if (!json)
        return json.failure();
    // Where it is not said, the contact itself tells: it is read afterwards.
    const qint64 count = countIn(json->value("itemsProcessed"_L1)).value_or(1);
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

Failure Bird::readFailure(const Reply &reply) const
{
    Failure failure = failureByStatus(reply, profile().kind);
    for (const Name &name : names) {
        if (failure.kind == FailureKind::Invalid && !failure.field && failure.said.contains(name.wire))
            failure.field = FieldKey{name.field};
    }
    if (failure.kind == FailureKind::Invalid && failure.said.contains(phoneKey))
        failure.field = FieldKey{Field::Phone};
    else if (failure.kind == FailureKind::Invalid && failure.said.contains(emailKey))
        failure.field = FieldKey{Field::Email};
    return failure;
}

} // namespace onefold::services
