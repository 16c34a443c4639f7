// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What HighLevel answers.

#include "core/services/highlevel/highlevel.h"
#include "core/services/highlevel/wire.h"
#include "core/services/reading.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace onefold::services {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::FieldKey;
using contact::Fields;
using highlevel::contactsPerPage;
using highlevel::Name;
using highlevel::names;
using highlevel::Place;
using highlevel::placeIn;
using highlevel::toCursor;

namespace {

contact::CustomType typeOf(const QString &dataType)
{
    if (dataType == u"NUMERICAL" || dataType == u"MONETORY" || dataType == u"FLOAT")
        return contact::CustomType::Number;
    if (dataType == u"CHECKBOX" || dataType == u"MULTIPLE_OPTIONS")
        return contact::CustomType::List;
    return dataType == u"DATE" ? contact::CustomType::Date : contact::CustomType::Text;
}

/// Further addresses or numbers, without @p primary: texts, or objects that hold one, as no document shows which.
QStringList furtherIn(const QJsonValue &json, const QString &primary)
{
    QStringList list;
    const QJsonArray items = json.toArray();
    for (const QJsonValue item : items) {
        const QString text =
            item.isObject() ? textIn(item.toObject(), {"email"_L1, "phone"_L1, "value"_L1}) : textIn(item);
        const bool isPrimary = text.compare(primary, Qt::CaseInsensitive) == 0;
        if (!text.isEmpty() && !isPrimary && !list.contains(text, Qt::CaseInsensitive))
            list += text;
    }
    return list;
}

/// Where the next page begins; empty at the end. A server may give smaller pages than were asked for, and leave
/// searchAfter out: then pages are counted.
QByteArray nextAfter(const QJsonArray &items, const std::optional<qint64> &total, const QByteArray &cursor)
{
    const Place place = placeIn(cursor);
    const qint64 seen = place.seen + items.size();
    const bool isFull = items.size() >= contactsPerPage;
    if (items.isEmpty() || (total ? seen >= *total && !isFull : !isFull))
        return {};
    const QJsonArray after = items.last().toObject().value("searchAfter"_L1).toArray();
    if (after.isEmpty() && (total && seen >= *total))
        return {};
    return toCursor({.after = after, .page = place.page + 1, .seen = seen});
}

} // namespace

Answer<Done> HighLevel::readCheck(const Reply &reply) const
{
    if (!reply.isSuccess())
        return readFailure(reply);
    const auto json = objectIn(reply, profile().kind);
    if (!json)
        return json.failure();
    if (!json->value("contacts"_L1).isArray())
        return notUnderstood(reply, profile().kind);
    return Done();
}

Answer<QByteArray> HighLevel::readDefinitions(const Reply &reply, Definitions &definitions) const
{
    if (!reply.isSuccess())
        return readFailure(reply);
    const auto json = objectIn(reply, profile().kind);
    if (!json)
        return json.failure();
    const QJsonArray rows = json->value("customFields"_L1).toArray();
    for (const QJsonValue value : rows) {
        const QJsonObject field = value.toObject();
        const QString id = textIn(field.value("id"_L1));
        QString key = textIn(field, {"fieldKey"_L1, "name"_L1});
        if (key.startsWith(u"contact."_s))
            key.remove(0, 8);
        if (!id.isEmpty() && !key.isEmpty())
            definitions.push_back({.key = key, .id = id, .type = typeOf(textIn(field.value("dataType"_L1)))});
    }
    return QByteArray();
}

void HighLevel::readCustomFields(Fields &fields, const QJsonValue &json) const
{
    const QJsonArray items = json.toArray();
    for (const QJsonValue value : items) {
        const QJsonObject item = value.toObject();
        const QString id = textIn(item.value("id"_L1));
        if (id.isEmpty())
            continue;
        const Definition *const definition = definitionById(id);
        for (const QLatin1StringView name : {"value"_L1, "fieldValue"_L1, "field_value"_L1}) {
            if (!item.contains(name))
                continue;
            fields.put({Field::Custom, definition ? definition->key : id}, valueIn(item.value(name)));
            break;
        }
    }
}

std::optional<RemoteContact> HighLevel::contactIn(const QJsonObject &json) const
{
    RemoteContact contact{.id = idIn(json.value("id"_L1))};
    if (contact.id.isEmpty())
        return std::nullopt;
    for (const Name &name : names) {
        const QJsonValue value = json.value(name.wire);
        const QString text = name.field == Field::DateOfBirth ? dateIn(value) : textIn(value);
        contact.fields.put(name.field, contact::withoutBlanks(text));
    }
    for (const auto &[primary, member, wire] : {std::tuple(Field::Email, u"email"_s, "additionalEmails"_L1),
             std::tuple(Field::Phone, u"phone"_s, "additionalPhones"_L1)}) {
        contact.fields.put({Field::Identifier, member},
            contact::withoutBlanks(furtherIn(json.value(wire), contact.fields.text(primary))));
    }
    if (contact.fields.text(Field::Address1).isEmpty()) // a search calls it so
        contact.fields.put(Field::Address1, contact::withoutBlanks(textIn(json.value("address"_L1))));
    // HighLevel makes a name of first and last where none was given.
    const QString joined = contact::joinedName(contact.fields);
    if (contact.fields.text(Field::Name).compare(joined, Qt::CaseInsensitive) == 0)
        contact.fields.remove({Field::Name});
    contact.fields.put(Field::Tags, contact::withoutBlanks(listIn(json.value("tags"_L1))));
    if (const auto dnd = flagIn(json.value("dnd"_L1)); dnd && *dnd)
        contact.fields.put(Field::Dnd, true);
    const QJsonObject channels = json.value("dndSettings"_L1).toObject();
    for (auto it = channels.begin(); it != channels.end(); ++it) {
        const auto key = FieldKey::fromString(QString(u"dnd_settings."_s + it.key()));
        const QString status = textIn(it.value().toObject().value("status"_L1));
        if (key && !status.isEmpty())
            contact.fields.put(*key, status);
    }
    readCustomFields(contact.fields, json.value("customFields"_L1));
    contact.createdAt = timeIn(json.value("dateAdded"_L1));
    contact.updatedAt = timeIn(json.value("dateUpdated"_L1));
    return contact;
}

/// An entry of a search, which is not the whole contact: it has no name but a contactName, perhaps in small letters,
/// and has been seen without one field or another (SERVICES.md §2.3, 2.4).
std::optional<RemoteContact> HighLevel::searchedIn(const QJsonObject &json) const
{
    QJsonObject entry = json;
    if (!entry.contains("name"_L1))
        entry.insert("name"_L1, json.value("contactName"_L1));
    auto contact = contactIn(entry);
    if (!contact)
        return contact;
    for (const Name &name : names) {
        const bool isAddress = name.field == Field::Address1 && json.contains("address"_L1);
        if (!json.contains(name.wire) && !isAddress)
            contact->leftOut.insert(name.field);
    }
    const auto note = [&](Field field, QLatin1StringView wire) {
        if (!json.contains(wire))
            contact->leftOut.insert(field);
    };
    note(Field::Tags, "tags"_L1);
    note(Field::Dnd, "dnd"_L1);
    note(Field::DndSettings, "dndSettings"_L1);
    note(Field::Custom, "customFields"_L1);
    note(Field::Identifier, "additionalEmails"_L1);
    note(Field::Identifier, "additionalPhones"_L1);
    return contact;
}

Answer<Written> HighLevel::readWritten(const Reply &reply) const
{
    if (!reply.isSuccess())
        return readFailure(reply);
    const auto json = objectIn(reply, profile().kind);
    if (!json)
        return json.failure();
    const QJsonValue inner = json->value("contact"_L1);
    auto contact = contactIn(inner.isObject() ? inner.toObject() : *json);
    if (!contact)
        return notUnderstood(reply, profile().kind);
    return Written{.contact = *std::move(contact), .isNew = flagIn(json->value("new"_L1))};
}

Answer<RemoteContact> HighLevel::readContact(const Reply &reply) const
{
    auto written = readWritten(reply);
    return written ? Answer<RemoteContact>((*std::move(written)).contact) : written.failure();
}

Answer<std::optional<RemoteContact>> HighLevel::readFound(const Reply &reply) const
{
    if (!reply.isSuccess()) {
        Failure failure = readFailure(reply);
        if (failure.kind == FailureKind::NotFound)
            return std::optional<RemoteContact>();
        return failure;
    }
    const auto json = objectIn(reply, profile().kind);
    if (!json)
        return json.failure();
    const QJsonValue inner = json->value("contact"_L1);
    if (inner.isNull() || (inner.isObject() && inner.toObject().isEmpty()))
        return std::optional<RemoteContact>();
    // One that cannot be read is there all the same: to go on would make a second one.
    if (auto contact = contactIn(inner.toObject()))
        return contact;
    return notUnderstood(reply, profile().kind);
}

Answer<Page> HighLevel::readPage(const Reply &reply, const QByteArray &cursor) const
{
    if (const auto checked = readCheck(reply); !checked)
        return checked.failure();
    const auto json = objectIn(reply, profile().kind);
    const QJsonArray items = json->value("contacts"_L1).toArray();
    Page page;
    for (const QJsonValue value : items) {
        if (auto contact = searchedIn(value.toObject()))
            page.contacts.push_back(*std::move(contact));
        else
            ++page.unreadable;
    }
    page.total = countIn(json->value("total"_L1));
    page.next = nextAfter(items, page.total, cursor);
    return page;
}

Failure HighLevel::readFailure(const Reply &reply) const
{
    Failure failure = failureByStatus(reply, profile().kind);
    const QJsonObject json = QJsonDocument::fromJson(reply.body).object();
    const QJsonObject meta = json.value("meta"_L1).toObject();
    const QString said = failure.said.toLower();
    if (reply.status == 400 && (meta.contains("contactId"_L1) || said.contains(u"duplicated contact"_s))) {
        failure.kind = FailureKind::Duplicate;
        failure.existingId = textIn(meta.value("contactId"_L1));
        failure.matchedBy = textIn(meta.value("matchingField"_L1));
    } else if (reply.status == 400 && said.contains(u"contact with id"_s) && said.contains(u"not found"_s)) {
        failure.kind = FailureKind::NotFound;
    } else if (reply.status == 401 && said.contains(u"scope"_s)) {
        failure.kind = FailureKind::MissingScope;
    } else if (reply.status == 403 && said.contains(u"location"_s)) {
        failure.kind = FailureKind::WrongPlace;
    }
    for (const Name &name : names) {
        if (failure.kind == FailureKind::Invalid && !failure.field && failure.said.contains(name.wire))
            failure.field = FieldKey{name.field};
    }
    failure.message = sentenceFor(failure, profile().kind);
    return failure;
}

} // namespace onefold::services
