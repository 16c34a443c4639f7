// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/highlevel/highlevelservice.h"

#include "tests/services/highlevel/contactview.h"
#include "tests/services/highlevel/replies.h"
#include "tests/services/highlevel/tagging.h"
#include "tests/services/highlevel/values.h"
#include "tests/services/host/people.h"

#include <QJsonDocument>

namespace onefold::testservices::highlevel {

using namespace Qt::StringLiterals;
using http::Reply;
using store::Record;

namespace {

QJsonObject defaults()
{
    return {{u"allowDuplicates"_s, false}, {u"duplicateFields"_s, QJsonArray{u"email"_s, u"phone"_s}},
        {u"indexLag"_s, 0}, {u"phoneSearchEmpty"_s, false}, {u"seedCustomFields"_s, false},
        {u"upsertCreatedStatus"_s, 200}};
}

/// What a token needs for the request: a scope of the specification.
QString scopeFor(const http::Request &request)
{
    const QList<QByteArray> path = request.segments();
    const bool search = request.path == "/contacts/search";
    const bool reads = request.method == "GET" || search;
    const QString resource =
        path.value(0) == "locations" ? u"locations/"_s + QString::fromUtf8(path.value(2)) : u"contacts"_s;
    return resource + (reads ? u".readonly"_s : u".write"_s);
}

Reply noRoute(const http::Request &request)
{
    return refused(404, u"Cannot "_s + QString::fromLatin1(request.method) + u' ' + QString::fromUtf8(request.path));
}

} // namespace

HighLevelService::HighLevelService(const host::Setup &setup)
    : m_token(setup.token),
      m_location(setup.workspace.isEmpty() ? u"ve9EPM428h8vShlRW1KT"_s : setup.workspace),
      m_scopes(setup.scopes),
      m_options(defaults()),
      m_definitions(m_location),
      m_contacts(&Saving::keysOf, setup.clock),
      m_saving(m_contacts, m_definitions, m_options, m_location),
      m_search(m_contacts, m_options, m_location)
{ }

QString HighLevelService::kind() const
{
    return u"highlevel"_s;
}

host::Rate HighLevelService::documentedRate() const
{
    return {.count = 100, .interval = 10'000, .daily = 200'000};
}

/// Every answer carries a traceId, in its body where that is JSON.
Reply HighLevelService::answer(const http::Request &request)
{
    const std::optional<Reply> refusedAs = refusal(request);
    Reply reply = refusedAs ? *refusedAs : route(request);
    QJsonObject body = QJsonDocument::fromJson(reply.body).object();
    body.insert(u"traceId"_s, u"trace-%1"_s.arg(++m_traces));
    reply.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return reply;
}

/// Token, version, scope and location, in this order.
std::optional<Reply> HighLevelService::refusal(const http::Request &request) const
{
    static const QList<QByteArray> versions = {"2021-07-28", "2023-02-21"};
    const QByteArray authorization = request.header("Authorization");
    if (authorization != "Bearer " + m_token.toUtf8())
        return refused(401,
            authorization.startsWith("Bearer pit-") ? u"Invalid Private Integration token"_s
                                                    : u"Invalid token: access token is invalid"_s);
    const QByteArray version = request.header("Version");
    if (version.isEmpty())
        return refused(401, u"version header was not found."_s);
    if (!versions.contains(version))
        return refused(401, u"version header is invalid."_s);
    if (!m_scopes.isEmpty() && !m_scopes.contains(scopeFor(request)))
        return refused(401, u"The token is not authorized for this scope."_s);
    const http::JsonBody body = http::jsonBody(request);
    if (body.kind == http::JsonBody::Kind::Broken || body.kind == http::JsonBody::Kind::NotAnObject)
        return refused(400, u"Unexpected token in JSON"_s);
    return std::nullopt;
}

Reply HighLevelService::route(const http::Request &request)
{
    const QList<QByteArray> path = request.segments();
    if (path.value(0) == "contacts" && path.size() > 1)
        return contactsAnswer(request, path.mid(1));
    if (path.value(0) != "locations" || path.size() < 3)
        return noRoute(request);
    if (http::decoded(path.value(1)) != m_location)
        return refused(403, u"The token does not have access to this location."_s);
    return m_definitions.answer(request, path.mid(2));
}

Reply HighLevelService::contactsAnswer(const http::Request &request, const QList<QByteArray> &rest)
{
    const QJsonObject body = http::jsonBody(request).object;
    const QByteArray what = request.method + ' ' + rest.join('/');
    if (what == "POST ")
        return m_saving.create(body, newId());
    if (what == "GET ")
        return m_search.legacyList(request);
    if (what == "POST upsert")
        return m_saving.upsert(body, newId());
    if (what == "POST search")
        return m_search.search(body);
    if (what == "GET search/duplicate")
        return duplicateLookup(request);
    if (what == "POST bulk/business")
        return bulkBusiness(m_contacts, body, m_location);
    if (what.startsWith("POST bulk/tags/update/") && rest.size() == 4)
        return bulkTags(m_contacts, m_definitions, body, http::decoded(rest.last()), m_location);
    if (what.startsWith("GET business/") && rest.size() == 2)
        return ofBusiness(request, http::decoded(rest.last()));
    return rest.size() <= 2 ? oneContact(request, http::decoded(rest.first()), rest.value(1)) : noRoute(request);
}

Reply HighLevelService::oneContact(const http::Request &request, const QString &id, const QByteArray &part)
{
    const Record *const record = m_contacts.find(id);
    if (record == nullptr)
        return noContact(id);
    const QJsonObject body = http::jsonBody(request).object;
    if (part == "tags" && (request.method == "POST" || request.method == "DELETE"))
        return changeTags(m_contacts, m_definitions, *record, body, request.method == "POST");
    if (!part.isEmpty())
        return noRoute(request);
    if (request.method == "GET")
        return http::json(200, {{u"contact"_s, highlevel::contactJson(*record, View::Read, m_location)}});
    if (request.method == "PUT")
        return m_saving.update(*record, body);
    if (request.method != "DELETE")
        return noRoute(request);
    m_contacts.remove(id);
    return http::json(200, {{u"succeded"_s, true}});
}

/// Not behind like search is; the number must be given as "number", its plus sign encoded.
Reply HighLevelService::duplicateLookup(const http::Request &request) const
{
    if (request.queryValue(u"locationId"_s) != m_location)
        return refused(403, u"The token does not have access to this location."_s);
    const Record *record = m_saving.owner(u"email"_s, request.queryValue(u"email"_s).value_or(QString()));
    if (record == nullptr)
        record = m_saving.owner(u"phone"_s, request.queryValue(u"number"_s).value_or(QString()));
    const QJsonValue contact =
        record != nullptr ? QJsonValue(highlevel::contactJson(*record, View::Read, m_location)) : QJsonValue();
    return http::json(200, {{u"contact"_s, contact}});
}

Reply HighLevelService::ofBusiness(const http::Request &request, const QString &business) const
{
    if (request.queryValue(u"locationId"_s) != m_location)
        return refused(403, u"The token does not have access to this location."_s);
    const int limit = request.queryValue(u"limit"_s).value_or(u"25"_s).toInt();
    int skip = request.queryValue(u"skip"_s).value_or(u"0"_s).toInt();
    QJsonArray found;
    for (const auto &record : m_contacts.all()) {
        if (record->values.value(u"businessId"_s) == business && skip-- <= 0 && found.size() < limit)
            found += highlevel::contactJson(*record, View::Read, m_location);
    }
    return http::json(200, {{u"contacts"_s, found}, {u"count"_s, found.size()}});
}

bool HighLevelService::isListing(const http::Request &request) const
{
    return request.path == "/contacts/search" || (request.method == "GET" && request.path == "/contacts/");
}

Reply HighLevelService::failure(int status) const
{
    switch (status) {
    case 422: return unprocessable({u"Unprocessable Entity"_s});
    case 429: return refused(429, u"Too Many Requests"_s);
    default: return refused(status, u"Internal Server Error"_s);
    }
}

QList<http::Header> HighLevelService::limitHeaders(const host::RateLimiter::Ruling &ruling) const
{
    if (ruling.rate.count == 0)
        return {};
    return {{"X-RateLimit-Limit-Daily", QByteArray::number(ruling.rate.daily)},
        {"X-RateLimit-Daily-Remaining", QByteArray::number(ruling.dailyRemaining)},
        {"X-RateLimit-Interval-Milliseconds", QByteArray::number(ruling.rate.interval)},
        {"X-RateLimit-Max", QByteArray::number(ruling.rate.count)},
        {"X-RateLimit-Remaining", QByteArray::number(ruling.remaining)}};
}

QJsonObject HighLevelService::contactJson(const Record &record) const
{
    return highlevel::contactJson(record, View::Read, m_location);
}

QJsonObject HighLevelService::sampleValues(int n) const
{
    const host::Person person = host::person(n);
    return {{u"firstName"_s, person.firstName}, {u"lastName"_s, person.lastName}, {u"email"_s, person.email},
        {u"phone"_s, person.phone}, {u"companyName"_s, person.company}, {u"city"_s, person.city},
        {u"country"_s, u"US"_s}, {u"tags"_s, QJsonArray{n % 2 == 0 ? u"lead"_s : u"customer"_s}}};
}

QString HighLevelService::newId()
{
    return m_ids.next(u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 20);
}

} // namespace onefold::testservices::highlevel
