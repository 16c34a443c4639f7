// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/bird/bird.h"

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
    Q_DECLARE_TR_FUNCTIONS(onefold::services::Bird)
};

// Assumed, as no source says so (SERVICES.md §5): the limits of the Channels API hold here too (its lower one, for
// reading); an attribute that is neither built in nor defined is refused; company references are set as a whole.
constexpr Limits assumedLimits{.requests = 50, .interval = std::chrono::seconds(1)};
constexpr int contactsPerPage = 100;
constexpr int longestDisplayName = 150; // seed 002

struct Name {
    Field field;
    QLatin1StringView wire;
    bool isBuiltIn;
};

/// Fields that an attribute holds: those built in, and others where the workspace defines one of this name.
constexpr std::array names{
    Name{Field::FirstName, "firstName"_L1, true},
    Name{Field::LastName, "lastName"_L1, true},
    Name{Field::Timezone, "timezone"_L1, true},
    Name{Field::Country, "countryCode"_L1, true},
    Name{Field::Subscribed, "subscribedEmail"_L1, true},
    Name{Field::PhoneExt, "phoneExt"_L1, false},
    Name{Field::Company, "company"_L1, false},
    Name{Field::Address1, "address1"_L1, false},
    Name{Field::City, "city"_L1, false},
    Name{Field::State, "state"_L1, false},
    Name{Field::PostalCode, "postalCode"_L1, false},
    Name{Field::Website, "website"_L1, false},
    Name{Field::DateOfBirth, "dateOfBirth"_L1, false},
    Name{Field::Source, "source"_L1, false},
    Name{Field::AssignedTo, "assignedTo"_L1, false},
    Name{Field::Tags, "tags"_L1, false},
};

/// Attributes of Bird's that say again what another member says, or are for Bird alone.
constexpr std::array echoes{"displayName"_L1, "emailaddress"_L1, "phonenumber"_L1, "initialReference"_L1};

const auto emailKey = "emailaddress"_L1;
const auto phoneKey = "phonenumber"_L1;

struct BirdIdentifier {
    QString key;
    QString value;

    bool operator==(const BirdIdentifier &) const = default;
};

std::vector<BirdIdentifier> identifiersOf(const Fields &fields)
{
    std::vector<BirdIdentifier> identifiers;
    const auto add = [&](const QString &key, const QString &value) {
        const BirdIdentifier identifier{key, value};
        if (!value.isEmpty() && std::ranges::find(identifiers, identifier) == identifiers.end())
            identifiers.push_back(identifier);
    };
    add(emailKey, fields.text(Field::Email));
    add(phoneKey, fields.text(Field::Phone));
    for (const auto &[key, value] : fields) {
        if (key.field != Field::Identifier)
            continue;
        const QString name = key.member == u"email" ? QString(emailKey)
            : key.member == u"phone"                ? QString(phoneKey)
                                                    : key.member;
        for (const QString &item : contact::listOf(value))
            add(name, item);
    }
    return identifiers;
}

QJsonArray toJson(const std::vector<BirdIdentifier> &identifiers)
{
    QJsonArray json;
    for (const BirdIdentifier &identifier : identifiers)
        json.append(QJsonObject{{"key"_L1, identifier.key}, {"value"_L1, identifier.value}});
    return json;
}

std::vector<BirdIdentifier> without(
    const std::vector<BirdIdentifier> &identifiers, const std::vector<BirdIdentifier> &others)
{
    std::vector<BirdIdentifier> rest;
    std::ranges::copy_if(identifiers, std::back_inserter(rest),
        [&](const BirdIdentifier &identifier) { return std::ranges::find(others, identifier) == others.end(); });
    return rest;
}

QStringList without(QStringList list, const QStringList &others)
{
    list.removeIf([&](const QString &item) { return others.contains(item); });
    return list;
}

QStringList itemsOf(const Fields &fields, Field field)
{
    return contact::listOf(fields.value(field));
}

void insertList(QJsonObject &body, QLatin1StringView name, const QStringList &list)
{
    if (!list.isEmpty())
        body.insert(name, QJsonArray::fromStringList(list));
}

void readIdentifiers(Fields &fields, const QJsonArray &json)
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
    return displayName == contact::displayName(fields) ? QString() : displayName;
}

} // namespace

QByteArray Bird::authorization(const QByteArray &token) const
{
    return "AccessKey " + token;
}

Limits Bird::limits() const
{
    return assumedLimits;
}

int Bird::pageSize() const
{
    return contactsPerPage;
}

Request Bird::request(const QByteArray &method, const QByteArray &path) const
{
    return {.method = method,
        .path = "/workspaces/" + segment(profile().id) + path,
        .headers = {{"Accept", "application/json"}},
        .isWrite = method != "GET"};
}

bool Bird::holdsAttribute(const QString &attribute) const
{
    const auto *const name = std::ranges::find(names, attribute, &Name::wire);
    return (name != names.end() && name->isBuiltIn) || definitionById(attribute);
}

QString Bird::attributeOf(const FieldKey &key) const
{
    if (key.field == Field::Custom) {
        const bool clashes = std::ranges::find(names, key.member, &Name::wire) != names.end()
            || std::ranges::find(echoes, key.member) != echoes.end();
        return !clashes && holdsAttribute(key.member) ? key.member : QString();
    }
    const auto *const name = std::ranges::find(names, key.field, &Name::field);
    return name != names.end() && holdsAttribute(name->wire) ? QString(name->wire) : QString();
}

std::vector<Unheld> Bird::unheld(const Fields &fields) const
{
    constexpr std::array others{Field::Name, Field::Email, Field::Phone, Field::Identifier, Field::ListIds,
        Field::AccountIds, Field::CompanyRefs};
    std::vector<Unheld> rows;
    for (const auto &[key, value] : fields) {
        const bool isHeld = std::ranges::find(others, key.field) != others.end() || !attributeOf(key).isEmpty();
        const bool mayBeDefined =
            key.field == Field::Custom || std::ranges::find(names, key.field, &Name::field) != names.end();
        if (contact::isEmpty(value) || isHeld)
            continue;
        rows.push_back({key,
            mayBeDefined ? Messages::tr("the Bird workspace defines no such attribute")
                         : Messages::tr("Bird has no such field")});
    }
    return rows;
}

QJsonObject Bird::attributesOf(const Fields &fields) const
{
    QJsonObject attributes;
    for (const auto &[key, value] : fields) {
        if (const QString attribute = attributeOf(key); !attribute.isEmpty())
            attributes.insert(attribute, contact::isEmpty(value) ? QJsonValue() : contact::toJson(value));
    }
    return attributes;
}

Request Bird::check() const
{
    Request request = this->request("GET", "/contacts");
    request.query = {{"limit", u"1"_s}};
    return request;
}

Answer<Done> Bird::readCheck(const Reply &reply) const
{
    if (!reply.isSuccess()) {
        Failure failure = readFailure(reply);
        if (failure.kind == FailureKind::NotFound) {
            failure.kind = FailureKind::WrongPlace;
            failure.message = sentenceFor(failure.kind, profile().kind, failure.said);
        }
        return failure;
    }
    const auto json = objectIn(reply, profile().kind);
    if (!json)
        return json.failure();
    if (!json->value("results"_L1).isArray())
        return Failure{.kind = FailureKind::NotAService,
            .message = sentenceFor(FailureKind::NotAService, profile().kind, {}),
            .status = reply.status};
    return Done();
}

Request Bird::create(const Fields &fields) const
{
    Request request = this->request("POST", "/contacts");
    QJsonObject body{{"displayName"_L1, contact::displayName(fields).left(longestDisplayName)}};
    if (const auto identifiers = identifiersOf(fields); !identifiers.empty())
        body.insert("identifiers"_L1, toJson(identifiers));
    if (const QJsonObject attributes = attributesOf(fields); !attributes.isEmpty())
        body.insert("attributes"_L1, attributes);
    insertList(body, "listIds"_L1, itemsOf(fields, Field::ListIds));
    insertList(body, "accountIds"_L1, itemsOf(fields, Field::AccountIds));
    insertList(body, "companyRefs"_L1, itemsOf(fields, Field::CompanyRefs));
    request.body = body;
    return request;
}

std::optional<Request> Bird::upsert(const Fields &fields) const
{
    auto identifiers = identifiersOf(fields);
    if (identifiers.empty())
        return std::nullopt;
    const BirdIdentifier first = identifiers.front();
    identifiers.erase(identifiers.begin());
    // Bird refuses %40 as no address (SERVICES.md §3.4): "@" and "+" go raw.
    Request request = this->request(
        "PATCH", "/contacts/identifiers/" + segment(first.key) + '/' + first.value.toUtf8().toPercentEncoding("@+"));
    QJsonObject attributes = attributesOf(fields);
    attributes.insert("displayName"_L1, contact::displayName(fields).left(longestDisplayName));
    QJsonObject body{{"attributes"_L1, attributes}};
    if (!identifiers.empty())
        body.insert("addIdentifiers"_L1, toJson(identifiers));
    insertList(body, "addToLists"_L1, itemsOf(fields, Field::ListIds));
    insertList(body, "addToAccounts"_L1, itemsOf(fields, Field::AccountIds));
    insertList(body, "companyRefs"_L1, itemsOf(fields, Field::CompanyRefs));
    request.body = body;
    return request;
}

Request Bird::get(const QString &id) const
{
    return request("GET", "/contacts/" + segment(id));
}

QJsonObject Bird::changesOf(const Fields &before, const Fields &after) const
{
    QJsonObject attributes;
    for (const contact::FieldChange &change : contact::difference(before, after)) {
        if (const QString attribute = attributeOf(change.field); !attribute.isEmpty())
            attributes.insert(attribute, contact::isEmpty(change.after) ? QJsonValue() : contact::toJson(change.after));
    }
    if (contact::displayName(before) != contact::displayName(after))
        attributes.insert("displayName"_L1, contact::displayName(after).left(longestDisplayName));
    QJsonObject body;
    if (!attributes.isEmpty())
        body.insert("attributes"_L1, attributes);
    const auto had = identifiersOf(before);
    const auto wanted = identifiersOf(after);
    if (const auto added = without(wanted, had); !added.empty())
        body.insert("addIdentifiers"_L1, toJson(added));
    if (const auto removed = without(had, wanted); !removed.empty())
        body.insert("removeIdentifiers"_L1, toJson(removed));
    const auto gone = [&](Field field) { return without(itemsOf(before, field), itemsOf(after, field)); };
    insertList(body, "removeFromLists"_L1, gone(Field::ListIds));
    insertList(body, "removeFromAccounts"_L1, gone(Field::AccountIds));
    insertList(
        body, "addToAccounts"_L1, without(itemsOf(after, Field::AccountIds), itemsOf(before, Field::AccountIds)));
    if (itemsOf(before, Field::CompanyRefs) != itemsOf(after, Field::CompanyRefs))
        body.insert("companyRefs"_L1, QJsonArray::fromStringList(itemsOf(after, Field::CompanyRefs)));
    return body;
}

std::vector<Step> Bird::update(const QString &id, const Fields &before, const Fields &after) const
{
    std::vector<Step> steps;
    if (const QJsonObject body = changesOf(before, after); !body.isEmpty()) {
        Request request = this->request("PATCH", "/contacts/" + segment(id));
        request.body = body;
        steps.push_back({.request = request});
    }
    // This way, as the answer says how many were really added (SERVICES.md §3.2).
    for (const QString &list : without(itemsOf(after, Field::ListIds), itemsOf(before, Field::ListIds))) {
        Request request = this->request("POST", "/lists/" + segment(list) + "/contacts");
        request.body = QJsonObject{{"contacts"_L1, QJsonArray{id}}};
        steps.push_back({.request = request, .expect = Expect::Processed, .field = {Field::ListIds}});
    }
    return steps;
}

Request Bird::remove(const QString &id) const
{
    return request("DELETE", "/contacts/" + segment(id));
}

std::optional<Request> Bird::find(const identity::Identifier &identifier) const
{
    if (!identifier.kind.startsWith(u"identifier."_s) && identifier.kind != u"email" && identifier.kind != u"phone")
        return std::nullopt;
    const QString key = identifier.kind == u"email" ? QString(emailKey)
        : identifier.kind == u"phone"               ? QString(phoneKey)
                                                    : identifier.field.member;
    Request request = this->request("POST", "/contacts/search");
    request.body = QJsonObject{{"identifier"_L1, QJsonObject{{"key"_L1, key}, {"value"_L1, identifier.value}}}};
    request.isWrite = false;
    return request;
}

Request Bird::list(const QByteArray &cursor, Order /*order*/) const
{
    Request request = this->request("GET", "/contacts");
    request.query = {{"limit", QString::number(contactsPerPage)}};
    if (!cursor.isEmpty())
        request.query.emplace_back("pageToken", QString::fromUtf8(cursor));
    return request;
}

std::optional<Request> Bird::definitions(const QByteArray &cursor) const
{
    Request request = this->request("GET", "/attribute-definitions");
    request.query = {{"limit", u"100"_s}};
    if (!cursor.isEmpty())
        request.query.emplace_back("pageToken", QString::fromUtf8(cursor));
    return request;
}

Answer<QByteArray> Bird::readDefinitions(const Reply &reply, Definitions &definitions) const
{
    if (!reply.isSuccess())
        return readFailure(reply);
    const auto json = objectIn(reply, profile().kind);
    if (!json)
        return json.failure();
    for (const QJsonValue value : json->value("results"_L1).toArray()) {
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
    RemoteContact contact{.id = textIn(json.value("id"_L1))};
    if (contact.id.isEmpty())
        return std::nullopt;
    const QJsonArray featured = json.value("featuredIdentifiers"_L1).toArray();
    const QJsonArray identifiers = featured.isEmpty() ? json.value("identifiers"_L1).toArray() : featured;
    readIdentifiers(contact.fields, identifiers);
    const QString count = textIn(json.value("identifierCount"_L1));
    contact.isPartial = !count.isEmpty() && count.toInt() > identifiers.size();
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

Answer<RemoteContact> Bird::readContact(const Reply &reply) const
{
    if (!reply.isSuccess())
        return readFailure(reply);
    const auto json = objectIn(reply, profile().kind);
    if (!json)
        return json.failure();
    if (auto contact = contactIn(*json))
        return *std::move(contact);
    return Failure{.kind = FailureKind::NotAService,
        .message = sentenceFor(FailureKind::NotAService, profile().kind, {}),
        .status = reply.status};
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
    return page->contacts.empty() ? std::optional<RemoteContact>() : std::optional(page->contacts.front());
}

Answer<Page> Bird::readPage(const Reply &reply, const QByteArray & /*cursor*/) const
{
    if (const auto checked = readCheck(reply); !checked)
        return checked.failure();
    const auto json = objectIn(reply, profile().kind);
    Page page;
    for (const QJsonValue value : json->value("results"_L1).toArray()) {
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
    return textIn(json->value("itemsProcessed"_L1)).toInt();
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
