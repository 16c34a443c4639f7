// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is sent to Bird.

#include "core/services/bird/bird.h"
#include "core/services/bird/wire.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace onefold::services {

using namespace Qt::StringLiterals;
using bird::echoes;
using bird::emailKey;
using bird::Name;
using bird::nameFor;
using bird::names;
using bird::phoneKey;
using contact::Field;
using contact::FieldKey;
using contact::Fields;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::services::Bird)
};

// Assumed, as no source says so (SERVICES.md §5): the limits of the Channels API hold here too (its lower one, for
// reading); an attribute that is neither built in nor defined is refused; company references are set as a whole.
constexpr Limits assumedLimits{.requests = 50, .interval = std::chrono::seconds(1)};
constexpr int contactsPerPage = 100;

// What may stand raw in a segment of a path (RFC 3986, 3.3): Bird takes an identifier as it is, and refuses "%40" as no
// address (SERVICES.md §3.4).
constexpr const char *rawInSegment = "!$&'()*+,;=:@";

struct BirdIdentifier {
    QString key;
    QString value;

    bool operator==(const BirdIdentifier &) const = default;
    /// An address is the same to Bird whatever its letter case.
    [[nodiscard]] bool isSameAs(const BirdIdentifier &other) const
    {
        return key == other.key
            && value.compare(other.value, key == emailKey ? Qt::CaseInsensitive : Qt::CaseSensitive) == 0;
    }
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
    std::ranges::copy_if(identifiers, std::back_inserter(rest), [&](const BirdIdentifier &identifier) {
        return std::ranges::none_of(others, [&](const BirdIdentifier &other) { return other.isSameAs(identifier); });
    });
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

bool hasName(const Fields &fields)
{
    return !fields.text(Field::Name).isEmpty() || !contact::joinedName(fields).isEmpty();
}

void insertList(QJsonObject &body, QLatin1StringView name, const QStringList &list)
{
    if (!list.isEmpty())
        body.insert(name, QJsonArray::fromStringList(list));
}

} // namespace

QString bird::nameFor(const Fields &fields)
{
    constexpr int longest = 150; // seed 002
    QString name;
    for (const QString &one : {fields.text(Field::Name), contact::joinedName(fields), fields.text(Field::Email),
             fields.text(Field::Phone), fields.text(Field::Company)})
        name = name.isEmpty() ? one : name;
    for (const BirdIdentifier &identifier : identifiersOf(fields))
        name = name.isEmpty() ? identifier.value : name;
    for (const auto &[key, value] : fields)
        name = name.isEmpty() ? contact::displayText(value) : name;
    return name.left(longest);
}

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

Request Bird::create(const Fields &fields) const
{
    Request request = this->request("POST", "/contacts");
    QJsonObject body{{"displayName"_L1, nameFor(fields)}};
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
    Request request = this->request("PATCH",
        "/contacts/identifiers/" + segment(first.key) + '/' + first.value.toUtf8().toPercentEncoding(rawInSegment));
    QJsonObject attributes = attributesOf(fields);
    // Where somebody else made the contact meanwhile, a name made of the rest is not to replace its own.
    if (hasName(fields))
        attributes.insert("displayName"_L1, nameFor(fields));
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

std::optional<Request> Bird::identifiers(const QString &id, const QByteArray &cursor) const
{
    Request request = this->request("GET", "/contacts/" + segment(id) + "/identifiers");
    request.query = {{"limit", QString::number(contactsPerPage)}};
    if (!cursor.isEmpty())
        request.query.emplace_back("pageToken", QString::fromUtf8(cursor));
    return request;
}

QJsonObject Bird::changesOf(const Fields &before, const Fields &after) const
{
    QJsonObject attributes;
    for (const contact::FieldChange &change : contact::difference(before, after)) {
        if (const QString attribute = attributeOf(change.field); !attribute.isEmpty())
            attributes.insert(attribute, contact::isEmpty(change.after) ? QJsonValue() : contact::toJson(change.after));
    }
    if (const QString name = nameFor(after); name != nameFor(before) && !name.isEmpty())
        attributes.insert("displayName"_L1, name);
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
    // Bird knows no extensions: the number alone.
    const QString value = identifier.kind == u"phone" ? identifier.value.section(u';', 0, 0) : identifier.value;
    Request request = this->request("POST", "/contacts/search");
    request.body = QJsonObject{{"identifier"_L1, QJsonObject{{"key"_L1, key}, {"value"_L1, value}}}};
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

} // namespace onefold::services
