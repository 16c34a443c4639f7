// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/leadpush/leadpushservice.h"

#include "tests/services/host/people.h"

namespace onefold::testservices::leadpush {

using namespace Qt::StringLiterals;
using http::Reply;
using store::Record;

namespace {

QJsonObject defaults()
{
    return {{u"pathStyle"_s, u"both"_s}, {u"newStyleUpsert"_s, true}, {u"envelope"_s, u"documented"_s},
        {u"identity"_s, u"email"_s}, {u"createStatus"_s, 201}, {u"duplicateStatus"_s, 422}, {u"contactLimit"_s, 0},
        {u"overcount"_s, 0}, {u"upsertSubscribed"_s, u"ignore"_s}, {u"plainNotFound"_s, false},
        {u"showAllowed"_s, true}};
}

/// The mailbox provider, as far as it is told.
QJsonValue providerOf(const QJsonObject &attributes)
{
    const QString email = attributes.value(u"email"_s).toString().trimmed().toLower();
    return email.endsWith(u"@gmail.com") ? QJsonValue(u"gmail"_s) : QJsonValue(QJsonValue::Null);
}

QJsonObject valuesOf(const QJsonObject &attributes, bool subscribed)
{
    return {{u"attributes"_s, attributes}, {u"subscribed"_s, subscribed}, {u"provider"_s, providerOf(attributes)}};
}

/// Members of the body that no document names.
Problems unknownMembers(const QJsonObject &body)
{
    Problems problems;
    for (const QString &name : body.keys()) {
        if (name != u"attributes" && name != u"subscribed")
            problems.emplaceBack(name, u"The "_s + name + u" field is not known."_s);
    }
    if (body.contains(u"subscribed"_s) && !body.value(u"subscribed"_s).isBool())
        problems.emplaceBack(u"subscribed"_s, u"The subscribed field must be true or false."_s);
    if (body.contains(u"attributes"_s) && !body.value(u"attributes"_s).isObject())
        problems.emplaceBack(u"attributes"_s, u"The attributes field must be an object."_s);
    return problems;
}

} // namespace

LeadpushService::LeadpushService(const host::Setup &setup)
    : m_token(setup.token),
      m_workspace(setup.workspace.isEmpty() ? u"69474ed13511f060ca090001"_s : setup.workspace),
      m_scopes(setup.scopes),
      m_options(defaults()),
      m_fields(setup.clock),
      m_contacts(
          [this](const Record &record) {
              const QJsonValue value = record.values.value(u"attributes"_s).toObject().value(identity());
              return QStringList{identityKey(value)};
          },
          setup.clock)
{ }

QString LeadpushService::kind() const
{
    return u"leadpush"_s;
}
QString LeadpushService::basePath() const
{
    return u"/v1"_s;
}
QString LeadpushService::identity() const
{
    return m_options.text(u"identity"_s);
}

/// Letter case and outer white space do not count in an email address; other identities are compared as they are.
QString LeadpushService::identityKey(const QJsonValue &value) const
{
    const QString text = value.toVariant().toString();
    return identity() == u"email" ? text.trimmed().toLower() : text;
}

const Record *LeadpushService::named(const QString &idOrIdentity) const
{
    const Record *const byId = m_contacts.find(idOrIdentity);
    return byId != nullptr ? byId : m_contacts.withKey(identityKey(idOrIdentity)).value(0);
}

Reply LeadpushService::answer(const http::Request &request)
{
    QList<QByteArray> path = request.segments();
    const bool oldStyle = path.value(1) == "workspaces";
    const QString style = m_options.text(u"pathStyle"_s);
    if (path.takeFirst() != "v1" || style == (oldStyle ? u"new"_s : u"old"_s))
        return notFound();
    const QByteArray resource = path.value(oldStyle ? 2 : 0);
    if (const auto refused = refusal(request, resource))
        return *refused;
    if (oldStyle && http::decoded(path.value(1)) != m_workspace)
        return message(403, u"This action is unauthorized."_s);
    const QList<QByteArray> rest = path.mid(oldStyle ? 3 : 1);
    if (resource == "contacts")
        return contactsAnswer(request, rest, !oldStyle);
    if (resource == "fields")
        return m_fields.answer(request, rest);
    if (resource == "workspace" && rest.isEmpty() && request.method == "GET" && !oldStyle)
        return workspaceAnswer();
    return notFound();
}

/// Checks the token and what it may do.
std::optional<Reply> LeadpushService::refusal(const http::Request &request, const QByteArray &resource) const
{
    if (request.header("Authorization") != "Bearer " + m_token.toUtf8())
        return message(401, u"Unauthenticated."_s);
    const QByteArray version = request.header("X-Leadpush-API-Version");
    if (!version.isEmpty() && version != "v1")
        return message(400, u"Unknown API version."_s);
    const QString scope = QString::fromUtf8(resource) + (request.method == "GET" ? u".read"_s : u".write"_s);
    if (!m_scopes.isEmpty() && resource != "workspace" && !m_scopes.contains(scope))
        return message(403, u"This action is unauthorized."_s);
    return std::nullopt;
}

Reply LeadpushService::contactsAnswer(const http::Request &request, const QList<QByteArray> &rest, bool newStyle)
{
    if (rest.isEmpty() && request.method == "GET")
        return listing(
            request, m_contacts, [this](const Record &record) { return contactJson(record); },
            m_options.number(u"overcount"_s));
    const bool isUpsert = rest.size() == 1 && rest.first() == "upsert" && request.method == "POST";
    if (isUpsert && newStyle && !m_options.on(u"newStyleUpsert"_s))
        return notFound();
    if (!rest.isEmpty() && !isUpsert)
        return oneContact(request, rest);
    if (request.method != "POST")
        return message(405, u"Method not allowed."_s);
    const http::JsonBody body = http::jsonBody(request);
    if (body.kind == http::JsonBody::Kind::Broken || body.kind == http::JsonBody::Kind::NotAnObject)
        return message(400, u"The body is not a JSON object."_s);
    Problems problems = unknownMembers(body.object);
    const QJsonObject attributes = body.object.value(u"attributes"_s).toObject();
    if (attributes.value(identity()).toVariant().toString().trimmed().isEmpty())
        problems.emplaceBack(identity(), u"The "_s + identity() + u" field is required."_s);
    problems += m_fields.check(attributes);
    if (!problems.isEmpty())
        return invalid(problems);
    return isUpsert ? upsert(body.object) : create(body.object);
}

Reply LeadpushService::oneContact(const http::Request &request, const QList<QByteArray> &rest)
{
    if (request.method == "GET" && !m_options.on(u"showAllowed"_s))
        return message(403, u"This action is unauthorized."_s);
    const Record *const record = named(http::decoded(rest.first()));
    const QByteArray action = rest.value(1);
    if (record == nullptr || rest.size() > 2)
        return notFound();
    if (request.method == "GET" && rest.size() == 1)
        return contactReply(*record, Saved::Shown);
    if (request.method == "DELETE" && rest.size() == 1) {
        m_contacts.remove(record->id);
        return http::empty(204);
    }
    if (request.method != "POST")
        return message(405, u"Method not allowed."_s);
    if (rest.size() == 1)
        return update(*record, http::jsonBody(request).object);
    if (action != "subscribe" && action != "unsubscribe")
        return notFound();
    QJsonObject values = record->values;
    values.insert(u"subscribed"_s, action == "subscribe");
    m_contacts.replace(record->id, values);
    return contactReply(*record, Saved::Shown);
}

Reply LeadpushService::create(const QJsonObject &body)
{
    const QJsonObject attributes = body.value(u"attributes"_s).toObject();
    if (!m_contacts.withKey(identityKey(attributes.value(identity()))).isEmpty()) {
        const QString text = u"The "_s + identity() + u" has already been taken."_s;
        return invalid({{identity(), text}}, m_options.number(u"duplicateStatus"_s));
    }
    return added(attributes, body.value(u"subscribed"_s).toBool(true));
}

Reply LeadpushService::upsert(QJsonObject body)
{
    const QString subscribed = m_options.text(u"upsertSubscribed"_s);
    if (body.contains(u"subscribed"_s) && subscribed == u"reject")
        return invalid({{u"subscribed"_s, u"The subscribed field is not known."_s}});
    if (subscribed == u"ignore")
        body.remove(u"subscribed"_s);
    const QJsonObject attributes = body.value(u"attributes"_s).toObject();
    const Record *const record = m_contacts.withKey(identityKey(attributes.value(identity()))).value(0);
    return record != nullptr ? update(*record, body) : added(attributes, body.value(u"subscribed"_s).toBool(true));
}

Reply LeadpushService::added(const QJsonObject &attributes, bool subscribed)
{
    const int limit = m_options.number(u"contactLimit"_s);
    if (limit > 0 && m_contacts.count() >= limit)
        return message(403, u"The contact limit is reached."_s);
    return contactReply(m_contacts.add(newId(), valuesOf(attributes, subscribed)), Saved::Created);
}

Reply LeadpushService::update(const Record &record, const QJsonObject &body)
{
    const QJsonObject given = body.value(u"attributes"_s).toObject();
    Problems problems = unknownMembers(body) + m_fields.check(given);
    const QString key = identityKey(given.value(identity()));
    const Record *const owner = m_contacts.withKey(key).value(0);
    if (given.contains(identity()) && key.isEmpty())
        problems.emplaceBack(identity(), u"The "_s + identity() + u" field is required."_s);
    else if (given.contains(identity()) && owner != nullptr && owner != &record)
        problems.emplaceBack(identity(), u"The "_s + identity() + u" has already been taken."_s);
    if (!problems.isEmpty())
        return invalid(problems);
    QJsonObject attributes = record.values.value(u"attributes"_s).toObject();
    for (auto it = given.begin(); it != given.end(); ++it)
        attributes.insert(it.key(), it.value());
    const bool subscribed = record.values.value(u"subscribed"_s).toBool();
    m_contacts.replace(record.id, valuesOf(attributes, body.value(u"subscribed"_s).toBool(subscribed)));
    return contactReply(record, Saved::Updated);
}

Reply LeadpushService::workspaceAnswer() const
{
    const QJsonObject workspace{{u"uuid"_s, m_workspace}, {u"name"_s, u"Test workspace"_s}, {u"state"_s, u"active"_s}};
    const QJsonObject counts{{u"contacts"_s, m_contacts.count()}};
    return http::json(200,
        {{u"data"_s,
            QJsonObject{{u"workspace"_s, workspace}, {u"role"_s, u"owner"_s}, {u"counts"_s, counts},
                {u"sending"_s, QJsonObject()}}}});
}

Reply LeadpushService::notFound() const
{
    if (m_options.on(u"plainNotFound"_s))
        return {.status = 404, .contentType = "text/plain", .body = "missing"};
    return message(404, u"Not found."_s);
}

Reply LeadpushService::contactReply(const Record &record, Saved saved) const
{
    const QString envelope = m_options.text(u"envelope"_s);
    const int status = saved == Saved::Created ? m_options.number(u"createStatus"_s) : 200;
    const bool bare = envelope == u"documented" ? saved != Saved::Shown : envelope == u"bare";
    const QJsonObject contact = contactJson(record);
    return http::json(status, bare ? contact : QJsonObject{{u"data"_s, contact}});
}

bool LeadpushService::isListing(const http::Request &request) const
{
    return request.method == "GET" && (request.path.endsWith("/contacts") || request.path.endsWith("/fields"));
}

Reply LeadpushService::failure(int status) const
{
    switch (status) {
    case 422: return invalid({{u"attributes"_s, u"The attributes field is invalid."_s}});
    case 429: return message(429, u"Too Many Attempts."_s);
    default: return message(status, u"Server Error"_s);
    }
}

QJsonObject LeadpushService::contactJson(const Record &record) const
{
    QJsonObject json = record.values;
    json.insert(u"uuid"_s, record.id);
    // Some of the SDKs' examples have microseconds.
    json.insert(u"created_at"_s, store::isoTime(record.createdAt).replace(u'Z', u"000Z"_s));
    json.insert(u"updated_at"_s, store::isoTime(record.updatedAt).replace(u'Z', u"000Z"_s));
    return json;
}

QJsonObject LeadpushService::sampleValues(int n) const
{
    const host::Person person = host::person(n);
    return valuesOf({{u"email"_s, person.email}, {u"phone"_s, person.phone}, {u"first_name"_s, person.firstName},
                        {u"last_name"_s, person.lastName}, {u"company"_s, person.company}},
        true);
}

QString LeadpushService::newId()
{
    return m_ids.next(u"0123456789abcdef", 24);
}

} // namespace onefold::testservices::leadpush
