// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/leadpush/leadpush.h"

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

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::services::Leadpush)
};

// Assumed, as no source says so (SERVICES.md §5): an attribute is cleared by null; a contact refused as a duplicate
// comes with 422 or 409; per_page above 25 is refused. 10 requests a second are what we allow ourselves, as the limits
// are "built-in" and unnamed.
constexpr int contactsPerPage = 25;
constexpr qint64 mostBelievedPerPage = 1'000;
constexpr Limits assumedLimits{.requests = 10, .interval = std::chrono::seconds(1)};

/// Fields that an attribute of our own name holds: Leadpush's first five, and ours beside them.
constexpr std::array attributeFields{Field::Email, Field::Phone, Field::FirstName, Field::LastName, Field::Company,
    Field::Name, Field::PhoneExt, Field::Address1, Field::City, Field::State, Field::PostalCode, Field::Country,
    Field::Website, Field::Timezone, Field::DateOfBirth, Field::Source, Field::AssignedTo};

bool isAttributeField(Field field)
{
    return std::ranges::find(attributeFields, field) != attributeFields.end();
}

QJsonObject contactObject(const QJsonObject &json)
{
    // Seed 000 shows the bare contact, the SDKs expect it under "data".
    const QJsonValue data = json.value("data"_L1);
    return data.isObject() ? data.toObject() : json;
}

} // namespace

QByteArray Leadpush::authorization(const QByteArray &token) const
{
    return "Bearer " + token;
}

Limits Leadpush::limits() const
{
    return assumedLimits;
}

int Leadpush::pageSize() const
{
    return contactsPerPage;
}

Request Leadpush::request(const QByteArray &method, const QByteArray &path) const
{
    Request request{.method = method, .path = path, .headers = {{"Accept", "application/json"}}};
    request.headers.push_back({"X-Leadpush-API-Version", "v1"});
    request.isWrite = method != "GET";
    return request;
}

QByteArray Leadpush::contacts() const
{
    return profile().pathStyle == PathStyle::OfKey ? QByteArray("/contacts")
                                                   : "/workspaces/" + segment(profile().id) + "/contacts";
}

QString Leadpush::attributeOf(const FieldKey &key) const
{
    if (key.field == Field::Custom) {
        const auto clash = FieldKey::fromString(key.member);
        return clash && isAttributeField(clash->field) ? QString() : key.member;
    }
    return isAttributeField(key.field) ? key.toString() : QString();
}

FieldKey Leadpush::keyOf(const QString &attribute) const
{
    const auto key = FieldKey::fromString(attribute);
    return key && isAttributeField(key->field) ? *key : FieldKey{Field::Custom, attribute};
}

std::vector<Unheld> Leadpush::unheld(const Fields &fields) const
{
    std::vector<Unheld> rows;
    for (const auto &[key, value] : fields) {
        if (contact::isEmpty(value) || key.field == Field::Subscribed)
            continue;
        if (attributeOf(key).isEmpty())
            rows.push_back({key, Messages::tr("Leadpush has no such field")});
        else if (std::holds_alternative<QStringList>(value))
            rows.push_back({key, Messages::tr("Leadpush holds no lists")});
    }
    return rows;
}

QJsonObject Leadpush::attributesOf(const Fields &fields) const
{
    QJsonObject attributes;
    for (const auto &[key, value] : fields) {
        const QString attribute = attributeOf(key);
        if (!attribute.isEmpty() && !std::holds_alternative<QStringList>(value))
            attributes.insert(attribute, contact::isEmpty(value) ? QJsonValue() : contact::toJson(value));
    }
    return attributes;
}

Request Leadpush::check() const
{
    Request request = this->request("GET", contacts());
    request.query = {{"page", u"1"_s}, {"per_page", u"1"_s}};
    return request;
}

Answer<Done> Leadpush::readCheck(const Reply &reply) const
{
    if (!reply.isSuccess())
        return readFailure(reply);
    const auto json = objectIn(reply, profile().kind);
    if (!json)
        return json.failure();
    if (!json->value("data"_L1).isArray())
        return notUnderstood(reply, profile().kind);
    return Done();
}

Request Leadpush::create(const Fields &fields) const
{
    Request request = this->request("POST", contacts());
    QJsonObject body{{"attributes"_L1, attributesOf(fields)}};
    if (const auto *const subscribed = std::get_if<bool>(&fields.value(Field::Subscribed)))
        body.insert("subscribed"_L1, *subscribed);
    request.body = body;
    return request;
}

Fields Leadpush::withoutReplaced(const Fields &fields) const
{
    // No document shows an upsert that takes it.
    Fields others = fields;
    others.remove({Field::Subscribed});
    return others;
}

std::optional<Request> Leadpush::upsert(const Fields &fields) const
{
    if (contact::isEmpty(fields.value(profile().identity.fields.front())))
        return std::nullopt;
    Request request = this->request("POST", contacts() + "/upsert");
    request.body = QJsonObject{{"attributes"_L1, attributesOf(fields)}};
    return request;
}

Request Leadpush::get(const QString &id) const
{
    return request("GET", contacts() + '/' + segment(id));
}

std::vector<Step> Leadpush::update(const QString &id, const Fields &before, const Fields &after) const
{
    Fields changed;
    bool isSubscription = false;
    for (const contact::FieldChange &change : contact::difference(before, after)) {
        if (change.field.field == Field::Subscribed)
            isSubscription = !contact::isEmpty(change.after);
        else
            changed.set(change.field, change.after);
    }
    std::vector<Step> steps;
    if (const QJsonObject attributes = attributesOf(changed); !attributes.isEmpty()) {
        Request request = this->request("POST", contacts() + '/' + segment(id));
        request.body = QJsonObject{{"attributes"_L1, attributes}};
        steps.push_back({.request = request});
    }
    if (isSubscription) {
        const bool isOn = after.value(Field::Subscribed) == contact::Value(true);
        steps.push_back(
            {.request = request("POST", contacts() + '/' + segment(id) + (isOn ? "/subscribe" : "/unsubscribe"))});
    }
    return steps;
}

Request Leadpush::remove(const QString &id) const
{
    return request("DELETE", contacts() + '/' + segment(id));
}

std::optional<Request> Leadpush::find(const identity::Identifier &identifier) const
{
    // A contact is addressed by its uuid or by the value of the workspace's one identity field.
    if (identifier.field != profile().identity.fields.front())
        return std::nullopt;
    // It knows no extensions: the number alone.
    return get(identifier.kind == u"phone" ? identifier.value.section(u';', 0, 0) : identifier.value);
}

Request Leadpush::list(const QByteArray &cursor, Order /*order*/) const
{
    Request request = this->request("GET", contacts());
    request.query = {{"page", cursor.isEmpty() ? u"1"_s : QString::fromLatin1(cursor)},
        {"per_page", QString::number(contactsPerPage)}};
    return request;
}

std::optional<Request> Leadpush::definitions(const QByteArray &cursor) const
{
    if (profile().pathStyle != PathStyle::OfKey)
        return std::nullopt; // /fields is of the newer paths
    Request request = this->request("GET", "/fields");
    if (!cursor.isEmpty())
        request.query = {{"page", QString::fromLatin1(cursor)}};
    return request;
}

Answer<QByteArray> Leadpush::readDefinitions(const Reply &reply, Definitions &definitions) const
{
    if (!reply.isSuccess())
        return readFailure(reply);
    const auto json = objectIn(reply, profile().kind);
    if (!json)
        return json.failure();
    const QJsonArray rows = json->value("data"_L1).toArray();
    for (const QJsonValue value : rows) {
        const QJsonObject field = value.toObject();
        const QString name = textIn(field.value("name"_L1));
        const QString type = textIn(field.value("type"_L1));
        if (name.isEmpty() || keyOf(name).field != Field::Custom)
            continue;
        definitions.push_back({.key = name,
            .id = name,
            .type = type == u"integer" ? contact::CustomType::Number
                : type == u"boolean"   ? contact::CustomType::Boolean
                : type == u"date"      ? contact::CustomType::Date
                                       : contact::CustomType::Text});
    }
    const QJsonObject meta = json->value("meta"_L1).toObject();
    const qint64 current = countIn(meta.value("current_page"_L1)).value_or(1);
    const bool hasMore = current < countIn(meta.value("last_page"_L1)).value_or(0);
    return flagIn(meta.value("has_next"_L1)).value_or(hasMore) ? QByteArray::number(current + 1) : QByteArray();
}

std::optional<RemoteContact> Leadpush::contactIn(const QJsonObject &json) const
{
    RemoteContact contact{.id = idIn(json.value(json.contains("uuid"_L1) ? "uuid"_L1 : "id"_L1))};
    if (contact.id.isEmpty())
        return std::nullopt;
    const QJsonObject attributes = json.value("attributes"_L1).toObject();
    for (auto it = attributes.begin(); it != attributes.end(); ++it) {
        const FieldKey key = keyOf(it.key());
        if (key.field == Field::Custom)
            contact.fields.put(key, valueIn(it.value()));
        else
            contact.fields.put(key, contact::withoutBlanks(textIn(it.value())));
    }
    if (contact.fields.text(Field::Name) == contact::joinedName(contact.fields))
        contact.fields.remove({Field::Name});
    if (const auto subscribed = flagIn(json.value("subscribed"_L1)))
        contact.fields.put(Field::Subscribed, *subscribed);
    contact.createdAt = timeIn(json.value("created_at"_L1));
    contact.updatedAt = timeIn(json.value("updated_at"_L1));
    return contact;
}

Answer<RemoteContact> Leadpush::readContact(const Reply &reply) const
{
    if (!reply.isSuccess())
        return readFailure(reply);
    const auto json = objectIn(reply, profile().kind);
    if (!json)
        return json.failure();
    if (auto contact = contactIn(contactObject(*json)))
        return *std::move(contact);
    return notUnderstood(reply, profile().kind);
}

Answer<Written> Leadpush::readWritten(const Reply &reply) const
{
    auto contact = readContact(reply);
    return contact ? Answer<Written>(Written{.contact = *std::move(contact)}) : contact.failure();
}

Answer<std::optional<RemoteContact>> Leadpush::readFound(const Reply &reply) const
{
    auto contact = readContact(reply);
    if (contact)
        return std::optional(*std::move(contact));
    if (contact.failure().kind == FailureKind::NotFound)
        return std::optional<RemoteContact>();
    return contact.failure();
}

Answer<Page> Leadpush::readPage(const Reply &reply, const QByteArray &cursor) const
{
    if (const auto checked = readCheck(reply); !checked)
        return checked.failure();
    const auto json = objectIn(reply, profile().kind);
    const QJsonArray items = json->value("data"_L1).toArray();
    Page page;
    for (const QJsonValue value : items) {
        if (auto contact = contactIn(value.toObject()))
            page.contacts.push_back(*std::move(contact));
        else
            ++page.unreadable;
    }
    const QJsonObject meta = json->value("meta"_L1).toObject();
    page.total = countIn(meta.value("total"_L1));
    if (!page.total)
        page.total = countIn(json->value("total"_L1));
    const int current = cursor.isEmpty() ? 1 : cursor.toInt();
    // What tells of further pages may be missing: then the number of contacts does, or else a full page.
    const qint64 perPage =
        std::clamp<qint64>(countIn(meta.value("per_page"_L1)).value_or(contactsPerPage), 1, mostBelievedPerPage);
    const qint64 seen = (current - 1) * perPage + items.size();
    const auto last = countIn(meta.value("last_page"_L1));
    const bool hasMore = last ? current < *last : page.total ? seen < *page.total : items.size() >= contactsPerPage;
    if (flagIn(meta.value("has_next"_L1)).value_or(hasMore) && !items.isEmpty())
        page.next = QByteArray::number(current + 1);
    return page;
}

/// Whether what is wrong is that another contact has the identity: no status says so (SERVICES.md §1.6). What is said
/// of the identity counts, or the message alone where nothing is said of any field.
bool Leadpush::isTaken(const QJsonObject &json) const
{
    const QString attribute = attributeOf(profile().identity.fields.front());
    const QJsonObject errors = json.value("errors"_L1).toObject();
    QJsonValue told = errors.value(attribute);
    if (told.isUndefined())
        told = errors.value(QString(u"attributes."_s + attribute));
    if (errors.isEmpty())
        told = json.value("message"_L1);
    const QString words = QString::fromUtf8(QJsonDocument(QJsonObject{{"e"_L1, told}}).toJson(QJsonDocument::Compact));
    return std::ranges::any_of(std::array{u"taken"_s, u"already"_s, u"duplicate"_s, u"unique"_s},
        [&](const QString &word) { return words.contains(word, Qt::CaseInsensitive); });
}

Failure Leadpush::readFailure(const Reply &reply) const
{
    Failure failure = failureByStatus(reply, profile().kind);
    const QJsonObject json = QJsonDocument::fromJson(reply.body).object();
    const QJsonObject errors = json.value("errors"_L1).toObject();
    if ((reply.status == 422 || reply.status == 400) && isTaken(json))
        failure.kind = FailureKind::Duplicate;
    else if (reply.status == 403 && failure.said.contains(u"limit"_s, Qt::CaseInsensitive))
        failure.kind = FailureKind::LimitReached;
    else if (reply.status == 403 && failure.said.contains(u"workspace"_s, Qt::CaseInsensitive))
        failure.kind = FailureKind::WrongPlace;
    if (failure.kind == FailureKind::Duplicate)
        failure.matchedBy = profile().identity.fields.front().toString();
    if (failure.kind == FailureKind::Invalid && !errors.isEmpty())
        failure.field = keyOf(QString(errors.begin().key()).remove(u"attributes."_s));
    failure.message = sentenceFor(failure, profile().kind);
    return failure;
}

} // namespace onefold::services
