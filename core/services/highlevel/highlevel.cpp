// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is sent to HighLevel.

#include "core/services/highlevel/highlevel.h"
#include "core/services/highlevel/wire.h"
#include "core/text/fold.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace onefold::services {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::FieldKey;
using contact::Fields;
using contact::Value;
using highlevel::contactsPerPage;
using highlevel::Name;
using highlevel::names;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::services::HighLevel)
};

// Assumed, as the sources differ or are silent (SERVICES.md §2.3 and §5): a custom field is written with "field_value",
// as the vendor's own description has it (seed 001 says "value"); a field is cleared by null where that description has
// it "nullable", else by an empty text.
const QLatin1StringView customValueName("field_value");
constexpr const char *apiVersion = "2021-07-28"; // seeds 001 and 003: the only possible value
constexpr Limits documentedLimits{.requests = 100, .interval = std::chrono::seconds(10), .daily = 200'000};

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
    tags.removeIf([&](const QString &tag) { return text::containsIgnoringCase(others, tag); });
    return tags;
}

} // namespace

QByteArray highlevel::toCursor(const Place &place)
{
    return QJsonDocument(QJsonObject{{"after"_L1, place.after}, {"page"_L1, place.page}, {"seen"_L1, place.seen}})
        .toJson(QJsonDocument::Compact);
}

highlevel::Place highlevel::placeIn(const QByteArray &cursor)
{
    const QJsonDocument json = QJsonDocument::fromJson(cursor);
    if (json.isArray()) // kept by an older version
        return {.after = json.array()};
    return {.after = json["after"_L1].toArray(),
        .page = std::max(1, json["page"_L1].toInt(1)),
        .seen = json["seen"_L1].toInteger()};
}

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
        const bool isCleared = contact::isEmpty(value) && name->isNullable;
        body.insert(name->wire, isCleared ? QJsonValue() : QJsonValue(contact::textOf(value)));
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

Request HighLevel::create(const Fields &fields) const
{
    Request request = this->request("POST", "/contacts/");
    request.body = bodyOf(fields);
    return request;
}

Fields HighLevel::withoutReplaced(const Fields &fields) const
{
    Fields rest = fields;
    rest.remove({Field::Tags});
    return rest;
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
    QJsonObject body;
    for (const contact::FieldChange &change : contact::difference(before, after)) {
        // A block that the contact asked for itself cannot be lifted by anybody else (SERVICES.md §2.3).
        const bool isPermanent = change.field.field == Field::DndSettings && change.before == Value(u"permanent"_s);
        // In an address even the letter case alone is a change that somebody made.
        const bool isRewritten = change.field.field == Field::Email;
        if (!isPermanent && (isRewritten || !isSame(change.field, change.before, change.after)))
            insert(body, change.field, change.after);
    }
    std::vector<Step> steps;
    if (!body.isEmpty()) {
        Request request = this->request("PUT", "/contacts/" + segment(id));
        request.body = body;
        steps.push_back({.request = request});
    }
    // PUT would replace all tags.
    const QStringList added = without(tagsOf(after), tagsOf(before));
    if (!added.isEmpty())
        steps.push_back(tagging("POST", id, added));
    const QStringList removed = without(tagsOf(before), tagsOf(after));
    if (!removed.isEmpty())
        steps.push_back(tagging("DELETE", id, removed));
    return steps;
}

Step HighLevel::tagging(const QByteArray &method, const QString &id, const QStringList &tags) const
{
    Request request = this->request(method, "/contacts/" + segment(id) + "/tags");
    request.body = QJsonObject{{"tags"_L1, toArray(tags)}};
    return {.request = request, .expect = Expect::Accepted};
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
    // It knows no extensions: the number alone.
    request.query = {{"locationId", profile().id},
        {isEmail ? "email" : "number", isEmail ? identifier.value : identifier.value.section(u';', 0, 0)}};
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
    if (const highlevel::Place place = highlevel::placeIn(cursor); place.after.isEmpty())
        body.insert("page"_L1, place.page);
    else
        body.insert("searchAfter"_L1, place.after);
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

} // namespace onefold::services
