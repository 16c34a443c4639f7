// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/highlevel/highlevel.h"

#include "core/services/reading.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace onefold::services {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::FieldKey;
using contact::Fields;
using contact::Value;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::services::HighLevel)
};

// Assumed, as the sources differ or are silent (SERVICES.md §2.3 and §5): a custom field is written with "field_value",
// as the vendor's own description has it (seed 001 says "value"); null clears a field, as it is "nullable" there.
const QLatin1StringView customValueName("field_value");
constexpr const char *apiVersion = "2021-07-28"; // seeds 001 and 003: the only possible value
constexpr int contactsPerPage = 500;
constexpr Limits documentedLimits{.requests = 100, .interval = std::chrono::seconds(10), .daily = 200'000};

struct Name {
    Field field;
    QLatin1StringView wire;
};

/// Fields that are one text on either side.
constexpr std::array names{
    Name{Field::FirstName, "firstName"_L1},
    Name{Field::LastName, "lastName"_L1},
    Name{Field::Name, "name"_L1},
    Name{Field::Email, "email"_L1},
    Name{Field::Phone, "phone"_L1},
    Name{Field::Address1, "address1"_L1},
    Name{Field::City, "city"_L1},
    Name{Field::State, "state"_L1},
    Name{Field::PostalCode, "postalCode"_L1},
    Name{Field::Country, "country"_L1},
    Name{Field::Website, "website"_L1},
    Name{Field::Timezone, "timezone"_L1},
    Name{Field::DateOfBirth, "dateOfBirth"_L1},
    Name{Field::Source, "source"_L1},
    Name{Field::AssignedTo, "assignedTo"_L1},
    Name{Field::Company, "companyName"_L1},
};

const Name *nameOfField(Field field)
{
    const auto *const found = std::ranges::find(names, field, &Name::field);
    return found == names.end() ? nullptr : found;
}

QJsonArray toArray(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

QStringList tagsOf(const Fields &fields)
{
    return contact::listOf(fields.value(Field::Tags));
}

/// Those of @p tags that are not among @p others, whatever the letter case: HighLevel keeps them in small letters.
QStringList without(QStringList tags, const QStringList &others)
{
    tags.removeIf([&](const QString &tag) { return others.contains(tag, Qt::CaseInsensitive); });
    return tags;
}

contact::CustomType typeOf(const QString &dataType)
{
    if (dataType == u"NUMERICAL" || dataType == u"MONETORY" || dataType == u"FLOAT")
        return contact::CustomType::Number;
    if (dataType == u"CHECKBOX" || dataType == u"MULTIPLE_OPTIONS")
        return contact::CustomType::List;
    return dataType == u"DATE" ? contact::CustomType::Date : contact::CustomType::Text;
}

} // namespace

QByteArray HighLevel::authorization(const QByteArray &token) const
{
    return "Bearer " + token;
}

Limits HighLevel::limits() const
{
    return documentedLimits;
}

int HighLevel::pageSize() const
{
    return contactsPerPage;
}

Request HighLevel::request(const QByteArray &method, const QByteArray &path) const
{
    return {.method = method,
        .path = path,
        .headers = {{"Accept", "application/json"}, {"Version", apiVersion}},
        .isWrite = method != "GET"};
}

bool HighLevel::isSame(const FieldKey &field, const Value &one, const Value &other) const
{
    // A channel that was never set is one that may be used.
    if (field.field == Field::DndSettings) {
        const auto status = [](const Value &value) {
            const QString word = contact::textOf(value);
            return word.isEmpty() ? u"inactive"_s : word;
        };
        return status(one) == status(other);
    }
    if (field.field == Field::Dnd)
        return (one == Value(true)) == (other == Value(true));
    return Service::isSame(field, one, other);
}

std::vector<Unheld> HighLevel::unheld(const Fields &fields) const
{
    std::vector<Unheld> rows;
    for (const auto &[key, value] : fields) {
        if (contact::isEmpty(value))
            continue;
        const bool isHeld = nameOfField(key.field) || key.field == Field::Tags || key.field == Field::Dnd
            || key.field == Field::DndSettings;
        if (key.field == Field::Custom && !definitionOf(key.member))
            rows.push_back({key, Messages::tr("the HighLevel location has no such custom field")});
        else if (key.field == Field::Identifier && (key.member == u"email" || key.member == u"phone"))
            rows.push_back({key, Messages::tr("HighLevel lets no further ones be written")});
        else if (!isHeld && key.field != Field::Custom)
            rows.push_back({key, Messages::tr("HighLevel has no such field")});
    }
    return rows;
}

QJsonObject HighLevel::customItem(const FieldKey &key, const Value &value) const
{
    const Definition *const definition = definitionOf(key.member);
    if (!definition)
        return {};
    return {
        {"id"_L1, definition->id}, {customValueName, contact::isEmpty(value) ? QJsonValue() : contact::toJson(value)}};
}

void HighLevel::insert(QJsonObject &body, const FieldKey &key, const Value &value) const
{
    if (const Name *const name = nameOfField(key.field)) {
        body.insert(name->wire, contact::isEmpty(value) ? QJsonValue() : QJsonValue(contact::textOf(value)));
    } else if (key.field == Field::Dnd) {
        body.insert("dnd"_L1, value == Value(true));
    } else if (key.field == Field::DndSettings) {
        QJsonObject channels = body.value("dndSettings"_L1).toObject();
        const QString status = contact::isEmpty(value) ? u"inactive"_s : contact::textOf(value);
        channels.insert(key.member, QJsonObject{{"status"_L1, status}});
        body.insert("dndSettings"_L1, channels);
    } else if (key.field == Field::Custom) {
        if (const QJsonObject item = customItem(key, value); !item.isEmpty()) {
            QJsonArray items = body.value("customFields"_L1).toArray();
            items.append(item);
            body.insert("customFields"_L1, items);
        }
    }
}

QJsonObject HighLevel::bodyOf(const Fields &fields) const
{
    QJsonObject body;
    for (const auto &[key, value] : fields) {
        if (!contact::isEmpty(value))
            insert(body, key, value);
    }
    if (const QStringList tags = tagsOf(fields); !tags.isEmpty())
        body.insert("tags"_L1, toArray(tags));
    body.insert("locationId"_L1, profile().id);
    return body;
}

Request HighLevel::check() const
{
    Request request = this->request("POST", "/contacts/search");
    request.body = QJsonObject{{"locationId"_L1, profile().id}, {"pageLimit"_L1, 1}};
    request.isWrite = false;
    return request;
}

Answer<Done> HighLevel::readCheck(const Reply &reply) const
{
    if (!reply.isSuccess())
        return readFailure(reply);
    const auto json = objectIn(reply, profile().kind);
    if (!json)
        return json.failure();
    if (!json->value("contacts"_L1).isArray())
        return Failure{.kind = FailureKind::NotAService,
            .message = sentenceFor(FailureKind::NotAService, profile().kind, {}),
            .status = reply.status};
    return Done();
}

Request HighLevel::create(const Fields &fields) const
{
    Request request = this->request("POST", "/contacts/");
    request.body = bodyOf(fields);
    return request;
}

std::optional<Request> HighLevel::upsert(const Fields &fields) const
{
    if (fields.text(Field::Email).isEmpty() && fields.text(Field::Phone).isEmpty())
        return std::nullopt;
    Request request = this->request("POST", "/contacts/upsert");
    request.body = bodyOf(fields);
    return request;
}

Request HighLevel::get(const QString &id) const
{
    return request("GET", "/contacts/" + segment(id));
}

std::vector<Step> HighLevel::update(const QString &id, const Fields &before, const Fields &after) const
{
    const QByteArray path = "/contacts/" + segment(id);
    QJsonObject body;
    for (const contact::FieldChange &change : contact::difference(before, after)) {
        // A block that the contact asked for itself cannot be lifted by anybody else (SERVICES.md §2.3).
        const bool isPermanent = change.field.field == Field::DndSettings && change.before == Value(u"permanent"_s);
        if (!isPermanent && !isSame(change.field, change.before, change.after))
            insert(body, change.field, change.after);
    }
    std::vector<Step> steps;
    if (!body.isEmpty()) {
        Request request = this->request("PUT", path);
        request.body = body;
        steps.push_back({.request = request});
    }
    // PUT would replace all tags.
    const auto addTags = [&](const QByteArray &method, const QStringList &tags) {
        if (tags.isEmpty())
            return;
        Request request = this->request(method, path + "/tags");
        request.body = QJsonObject{{"tags"_L1, toArray(tags)}};
        steps.push_back({.request = request, .expect = Expect::Accepted});
    };
    addTags("POST", without(tagsOf(after), tagsOf(before)));
    addTags("DELETE", without(tagsOf(before), tagsOf(after)));
    return steps;
}

Request HighLevel::remove(const QString &id) const
{
    return request("DELETE", "/contacts/" + segment(id));
}

std::optional<Request> HighLevel::find(const identity::Identifier &identifier) const
{
    const bool isEmail = identifier.kind == u"email";
    if (!isEmail && identifier.kind != u"phone")
        return std::nullopt;
    Request request = this->request("GET", "/contacts/search/duplicate");
    request.query = {{"locationId", profile().id}, {isEmail ? "email" : "number", identifier.value}};
    return request;
}

Request HighLevel::list(const QByteArray &cursor, Order order) const
{
    Request request = this->request("POST", "/contacts/search");
    const bool isByChange = order == Order::ChangedFirst;
    QJsonObject body{{"locationId"_L1, profile().id}, {"pageLimit"_L1, contactsPerPage},
        {"sort"_L1,
            QJsonArray{QJsonObject{{"field"_L1, isByChange ? u"dateUpdated"_s : u"dateAdded"_s},
                {"direction"_L1, isByChange ? u"desc"_s : u"asc"_s}}}}};
    if (cursor.isEmpty())
        body.insert("page"_L1, 1);
    else
        body.insert("searchAfter"_L1, QJsonDocument::fromJson(cursor).array());
    request.body = body;
    request.isWrite = false;
    return request;
}

std::optional<Request> HighLevel::definitions(const QByteArray & /*cursor*/) const
{
    Request request = this->request("GET", "/locations/" + segment(profile().id) + "/customFields");
    request.query = {{"model", u"contact"_s}};
    return request;
}

Answer<QByteArray> HighLevel::readDefinitions(const Reply &reply, Definitions &definitions) const
{
    if (!reply.isSuccess())
        return readFailure(reply);
    const auto json = objectIn(reply, profile().kind);
    if (!json)
        return json.failure();
    for (const QJsonValue value : json->value("customFields"_L1).toArray()) {
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
    for (const QJsonValue value : json.toArray()) {
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
    RemoteContact contact{.id = textIn(json.value("id"_L1))};
    if (contact.id.isEmpty())
        return std::nullopt;
    for (const Name &name : names) {
        const QJsonValue value = json.value(name.wire);
        const QString text = name.field == Field::DateOfBirth ? dateIn(value) : textIn(value);
        contact.fields.put(name.field, contact::withoutBlanks(text));
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
        return Failure{.kind = FailureKind::NotAService,
            .message = sentenceFor(FailureKind::NotAService, profile().kind, {}),
            .status = reply.status};
    return Written{.contact = *std::move(contact), .isNew = flagIn(json->value("new"_L1))};
}

Answer<RemoteContact> HighLevel::readContact(const Reply &reply) const
{
    auto written = readWritten(reply);
    return written ? Answer<RemoteContact>(std::move(written->contact)) : written.failure();
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
    if (!json->contains("contact"_L1)) {
        return Failure{.kind = FailureKind::NotAService,
            .message = sentenceFor(FailureKind::NotAService, profile().kind, {}),
            .status = reply.status};
    }
    return inner.isObject() ? contactIn(inner.toObject()) : std::optional<RemoteContact>();
}

Answer<Page> HighLevel::readPage(const Reply &reply, const QByteArray & /*cursor*/) const
{
    if (const auto checked = readCheck(reply); !checked)
        return checked.failure();
    const auto json = objectIn(reply, profile().kind);
    const QJsonArray items = json->value("contacts"_L1).toArray();
    Page page;
    for (const QJsonValue value : items) {
        if (auto contact = contactIn(value.toObject()))
            page.contacts.push_back(*std::move(contact));
        else
            ++page.unreadable;
    }
    if (const QString total = textIn(json->value("total"_L1)); !total.isEmpty())
        page.total = total.toLongLong();
    const QJsonArray after = items.isEmpty() ? QJsonArray() : items.last().toObject().value("searchAfter"_L1).toArray();
    if (!after.isEmpty() && items.size() >= contactsPerPage)
        page.next = QJsonDocument(after).toJson(QJsonDocument::Compact);
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
    } else if (reply.status == 400 && said.contains(u"not found"_s)) {
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
    failure.message = sentenceFor(failure.kind, profile().kind, failure.said);
    return failure;
}

} // namespace onefold::services
