// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/bird/birdservice.h"

#include "tests/services/bird/contactview.h"
#include "tests/services/bird/identifiers.h"
#include "tests/services/bird/paging.h"
#include "tests/services/host/people.h"

#include <QJsonArray>

#include <algorithm>

namespace onefold::testservices::bird {

using namespace Qt::StringLiterals;
using http::Reply;
using store::Record;

namespace {

QJsonObject defaults()
{
    return {{u"listDrops"_s, 0}, {u"searchAllowed"_s, true}, {u"identifiersAllowed"_s, true}};
}

Reply forbidden()
{
    return problem(403, u"FORBIDDEN_INTERNAL"_s, u"the access key has no policy for this"_s);
}

} // namespace

BirdService::BirdService(const host::Setup &setup)
    : m_token(setup.token),
      m_workspace(setup.workspace.isEmpty() ? u"a1405560-c8d3-4b1a-877d-3f449ad95352"_s : setup.workspace),
      m_scopes(setup.scopes),
      m_options(defaults()),
      m_contacts(&Saving::keysOf, setup.clock),
      m_lists(m_contacts, m_options, m_workspace),
      m_saving(m_contacts, m_attributes, m_lists, m_workspace)
{ }

QString BirdService::kind() const
{
    return u"bird"_s;
}

Reply BirdService::answer(const http::Request &request)
{
    if (const auto refused = refusal(request))
        return *refused;
    const QList<QByteArray> path = request.segments();
    const QByteArray resource = path.value(2);
    if (resource == "contacts")
        return contactsAnswer(request, path.mid(3));
    if (resource == "lists")
        return m_lists.answer(request, path.mid(3));
    if (resource == "attribute-definitions" && path.size() == 3)
        return m_attributes.answer(request);
    return notFound(u"route"_s);
}

/// A wrong workspace is 401 like a wrong key (SERVICES.md 3.4).
std::optional<Reply> BirdService::refusal(const http::Request &request) const
{
    const QList<QByteArray> path = request.segments();
    const bool ours = path.value(0) == "workspaces" && http::decoded(path.value(1)) == m_workspace;
    if (!ours || request.header("Authorization") != "AccessKey " + m_token.toUtf8())
        return problem(401, u"Unauthorized"_s, u"unauthorized"_s);
    const bool reads = request.method == "GET" || request.path.endsWith("/search");
    if (!m_scopes.isEmpty() && !m_scopes.contains(reads ? u"contacts.read"_s : u"contacts.write"_s))
        return forbidden();
    const http::JsonBody body = http::jsonBody(request);
    if (body.kind == http::JsonBody::Kind::Broken || body.kind == http::JsonBody::Kind::NotAnObject)
        return problem(400, u"InvalidPayload"_s, u"the body is not a JSON object"_s);
    return std::nullopt;
}

Reply BirdService::contactsAnswer(const http::Request &request, const QList<QByteArray> &rest)
{
    const QJsonObject body = http::jsonBody(request).object;
    if (rest.isEmpty() && request.method == "GET")
        return list(request);
    if (rest.isEmpty() && request.method == "POST")
        return m_saving.create(body, newId());
    if (rest.size() == 1 && rest.first() == "search" && request.method == "POST")
        return search(body);
    if (rest.size() == 3 && rest.first() == "identifiers")
        return byIdentifier(request, rest);
    return rest.isEmpty() ? problem(405, u"MethodNotAllowed"_s, u"GET or POST"_s) : oneContact(request, rest);
}

/// Reading by identifier is refused to every access key.
Reply BirdService::byIdentifier(const http::Request &request, const QList<QByteArray> &rest)
{
    if (request.method != "PATCH")
        return forbidden();
    return m_saving.upsert(
        QString::fromUtf8(rest.at(1)), QString::fromUtf8(rest.at(2)), http::jsonBody(request).object, newId());
}

Reply BirdService::oneContact(const http::Request &request, const QList<QByteArray> &rest)
{
    const Record *const record = m_contacts.find(http::decoded(rest.first()));
    if (record == nullptr)
        return notFound(u"contact"_s);
    if (rest.size() == 2 && rest.last() == "identifiers")
        return identifiersOf(request, *record);
    if (rest.size() > 1)
        return notFound(u"route"_s);
    if (request.method == "GET")
        return http::json(200, contactJson(*record));
    if (request.method == "PATCH")
        return m_saving.update(*record, http::jsonBody(request).object);
    if (request.method != "DELETE")
        return problem(405, u"MethodNotAllowed"_s, u"GET, PATCH or DELETE"_s);
    m_contacts.remove(record->id);
    return http::empty(204);
}

Reply BirdService::identifiersOf(const http::Request &request, const Record &record)
{
    const QJsonArray kept = record.values.value(u"identifiers"_s).toArray();
    if (request.method == "GET" && !m_options.on(u"identifiersAllowed"_s))
        return forbidden();
    if (request.method == "GET") {
        QList<QJsonObject> all;
        for (const QJsonValue identifier : kept)
            all += identifier.toObject();
        return pageOf(request, all);
    }
    const QJsonObject body = http::jsonBody(request).object;
    const QString key = body.value(u"key"_s).toString();
    const QString wrong = problemOfIdentifier(key, body.value(u"value"_s).toString());
    if (!wrong.isEmpty())
        return invalid(wrong, u"value"_s);
    QJsonObject values = record.values;
    if (request.method == "DELETE") {
        if (!hasIdentifier(kept, body))
            return notFound(u"identifier"_s);
        values.insert(u"identifiers"_s, withoutIdentifier(kept, body));
        m_contacts.replace(record.id, values);
        return http::empty(204);
    }
    if (m_saving.owner(key, body.value(u"value"_s).toString()) != nullptr)
        return taken(u"the identifier belongs to a contact"_s);
    const QJsonArray identifiers = withIdentifier(kept, body, store::isoTime(m_contacts.now()));
    values.insert(u"identifiers"_s, identifiers);
    m_contacts.replace(record.id, values);
    QJsonObject added = identifiers.last().toObject();
    added.insert(u"contactId"_s, record.id);
    return http::json(201, added);
}

/// By serial numbers, so that contacts that come or go meanwhile move no page.
Reply BirdService::list(const http::Request &request) const
{
    const Page page = pageAsked(request);
    if (page.wrong)
        return wrongPage();
    const auto &all = m_contacts.all();
    const auto serialOf = [](const std::unique_ptr<Record> &record) { return record->serial; };
    const quint64 from = page.from.value_or(page.reverse ? ~quint64(0) : 0);
    auto at = page.reverse ? std::ranges::upper_bound(all, from, {}, serialOf)
                           : std::ranges::lower_bound(all, from, {}, serialOf);
    QJsonArray results;
    quint64 next = 0;
    while (results.size() < page.limit && at != (page.reverse ? all.begin() : all.end())) {
        const Record &record = page.reverse ? **--at : **at++;
        results += contactJson(record);
        next = page.reverse ? record.serial - 1 : record.serial + 1;
    }
    QJsonObject body{{u"results"_s, results}};
    if (results.size() == page.limit)
        body.insert(u"nextPageToken"_s, pageToken(next));
    return http::json(200, body);
}

Reply BirdService::search(const QJsonObject &body) const
{
    if (!m_options.on(u"searchAllowed"_s))
        return forbidden();
    const QJsonObject identifier = body.value(u"identifier"_s).toObject();
    const QString key = identifier.value(u"key"_s).toString();
    const QString value = identifier.value(u"value"_s).toString();
    if (key.isEmpty() || value.isEmpty())
        return invalid(u"identifier needs key and value"_s, u"identifier"_s);
    const Record *const record = m_saving.owner(key, value);
    return http::json(200, {{u"results"_s, record != nullptr ? QJsonArray{contactJson(*record)} : QJsonArray()}});
}

bool BirdService::isListing(const http::Request &request) const
{
    return request.method == "GET" && (request.path.endsWith("/contacts") || request.path.endsWith("/lists"));
}

Reply BirdService::failure(int status) const
{
    switch (status) {
    case 422: return invalid(u"the contact is not valid"_s, u"attributes"_s);
    case 429: return problem(429, u"TooManyRequests"_s, u"too many requests"_s);
    default: return problem(status, u"InternalError"_s, u"internal error"_s);
    }
}

QJsonObject BirdService::contactJson(const Record &record) const
{
    return bird::contactJson(record, m_workspace);
}

QJsonObject BirdService::sampleValues(int n) const
{
    const host::Person person = host::person(n);
    const QString now = store::isoTime(m_contacts.now());
    QJsonArray identifiers = withIdentifier({}, {{u"key"_s, u"emailaddress"_s}, {u"value"_s, person.email}}, now);
    identifiers = withIdentifier(identifiers, {{u"key"_s, u"phonenumber"_s}, {u"value"_s, person.phone}}, now);
    const QJsonObject attributes{{u"displayName"_s, QString(person.firstName + u' ' + person.lastName)},
        {u"firstName"_s, person.firstName}, {u"lastName"_s, person.lastName}};
    return {{u"attributes"_s, attributes}, {u"identifiers"_s, identifiers}};
}

} // namespace onefold::testservices::bird
