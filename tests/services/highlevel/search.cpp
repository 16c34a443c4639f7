// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/highlevel/search.h"

#include "tests/services/highlevel/contactview.h"
#include "tests/services/highlevel/replies.h"
#include "tests/services/highlevel/rules.h"

#include <algorithm>

namespace onefold::testservices::highlevel {

using namespace Qt::StringLiterals;
using http::Reply;
using store::Record;

namespace {

constexpr int largestPage = 500;
constexpr int largestLegacyPage = 100;
constexpr int reachOfPages = 10'000; ///< records; further ones by searchAfter only
constexpr int longestQuery = 75;

int compare(const QVariant &a, const QVariant &b)
{
    if (a.typeId() == QMetaType::LongLong)
        return a.toLongLong() < b.toLongLong() ? -1 : a.toLongLong() > b.toLongLong() ? 1 : 0;
    return QString::compare(a.toString(), b.toString());
}

bool matchesQuery(const Record &record, const QString &query)
{
    const QJsonObject &values = record.values;
    const QStringList texts = {fullName(values), values.value(u"email"_s).toString(),
        values.value(u"phone"_s).toString(), values.value(u"companyName"_s).toString()};
    return std::ranges::any_of(texts, [&](const QString &text) { return text.contains(query, Qt::CaseInsensitive); });
}

/// Whether a filter asks for a phone number by "eq".
bool asksForPhone(const QJsonArray &filters)
{
    return std::ranges::any_of(filters, [](QJsonValueConstRef filter) {
        return filter.toObject().value(u"field"_s) == u"phone"_s && filter.toObject().value(u"operator"_s) == u"eq"_s;
    });
}

} // namespace

Search::Search(const store::ContactStore &contacts, const host::Options &options, QString location)
    : m_contacts(contacts),
      m_options(options),
      m_location(std::move(location))
{ }

Reply Search::search(const QJsonObject &body)
{
    const QStringList problems = problemsOf(body);
    if (!problems.isEmpty())
        return unprocessable(problems);
    if (body.value(u"locationId"_s) != m_location)
        return refused(403, u"The token does not have access to this location."_s);
    const QJsonArray filters = body.value(u"filters"_s).toArray();
    const QString wrong = problemOfFilters(filters);
    if (!wrong.isEmpty())
        return refused(400, wrong);
    const int limit = body.value(u"pageLimit"_s).toInt();
    const int page = body.value(u"page"_s).toInt(1);
    if (page * limit > reachOfPages)
        return refused(400, u"Only the first 10000 records are in reach of page; use searchAfter."_s);

    const Order order = orderOf(body);
    const bool everything = filters.isEmpty() && body.value(u"query"_s).toString().isEmpty();
    const std::vector<Row> some = everything ? std::vector<Row>() : found(body, order);
    const std::vector<Row> &rows = everything ? ordered(order) : some;
    const std::size_t start = body.contains(u"searchAfter"_s)
        ? after(rows, body.value(u"searchAfter"_s).toArray(), order.descending)
        : static_cast<std::size_t>((page - 1) * limit);
    QJsonArray contacts;
    for (std::size_t i = start; i < std::min(start + static_cast<std::size_t>(limit), rows.size()); ++i) {
        QJsonObject contact = contactJson(*rows[i].record, View::Searched, m_location);
        contact.insert(u"searchAfter"_s, cursorOf(rows[i]));
        contacts += contact;
    }
    return http::json(200, {{u"contacts"_s, contacts}, {u"total"_s, static_cast<qint64>(rows.size())}});
}

QStringList Search::problemsOf(const QJsonObject &body) const
{
    static const QStringList permitted = {
        u"locationId"_s, u"pageLimit"_s, u"page"_s, u"searchAfter"_s, u"query"_s, u"filters"_s, u"sort"_s};
    static const QStringList sortable = {u"email"_s, u"dnd"_s, u"source"_s, u"firstNameLowerCase"_s,
        u"lastNameLowerCase"_s, u"dateAdded"_s, u"dateUpdated"_s};
    QStringList problems = unknownIn(body, permitted);
    const int limit = body.value(u"pageLimit"_s).toInt();
    if (body.value(u"locationId"_s).toString().isEmpty())
        problems += u"locationId should not be empty"_s;
    if (limit < 1)
        problems += u"pageLimit must be a positive number"_s;
    if (limit > largestPage)
        problems += u"pageLimit must not be greater than 500"_s;
    if (body.contains(u"page"_s) && body.value(u"page"_s).toInt() < 1)
        problems += u"page must be a positive number"_s;
    if (body.contains(u"page"_s) && body.contains(u"searchAfter"_s))
        problems += u"page and searchAfter must not be used together"_s;
    if (body.contains(u"searchAfter"_s) && body.value(u"searchAfter"_s).toArray().size() != 2)
        problems += u"searchAfter must be the array of the last contact"_s;
    if (body.value(u"query"_s).toString().size() > longestQuery)
        problems += u"query must be shorter than or equal to 75 characters"_s;
    const QJsonArray sorts = body.value(u"sort"_s).toArray();
    for (const QJsonValue sort : sorts) {
        if (!sortable.contains(sort.toObject().value(u"field"_s).toString()))
            problems += u"sort.field must be one of the sortable fields"_s;
    }
    return problems;
}

/// Takes over what changed, unless the index still lags.
void Search::refresh()
{
    const int lag = m_options.number(u"indexLag"_s);
    const qint64 now = m_contacts.now();
    const bool behind = m_lags && now - m_refreshedAt < lag;
    if (m_lags == (lag > 0) && (m_revision == m_contacts.revision() || behind))
        return;
    m_lags = lag > 0;
    m_revision = m_contacts.revision();
    m_refreshedAt = now;
    m_rowsOrder.clear();
    m_indexed.clear();
    m_snapshot.clear();
    for (const auto &record : m_contacts.all())
        m_indexed.push_back(lag > 0 ? &m_snapshot.emplace_back(*record) : record.get());
}

const std::vector<Search::Row> &Search::ordered(const Order &order)
{
    refresh();
    const QString name = order.field + (order.descending ? u" desc"_s : u" asc"_s);
    if (m_rowsOrder == name)
        return m_rows;
    m_rows.clear();
    for (const Record *record : m_indexed)
        m_rows.push_back({.record = record, .key = searchValue(*record, order.field)});
    std::ranges::sort(m_rows, [&](const Row &a, const Row &b) { return before(a, b, order.descending); });
    m_rowsOrder = name;
    return m_rows;
}

std::vector<Search::Row> Search::found(const QJsonObject &body, const Order &order)
{
    const QJsonArray filters = body.value(u"filters"_s).toArray();
    if (m_options.on(u"phoneSearchEmpty"_s) && asksForPhone(filters))
        return {};
    const QString query = body.value(u"query"_s).toString();
    refresh();
    std::vector<Row> rows;
    for (const Record *record : m_indexed) {
        if (meets(*record, filters) && (query.isEmpty() || matchesQuery(*record, query)))
            rows.push_back({.record = record, .key = searchValue(*record, order.field)});
    }
    std::ranges::sort(rows, [&](const Row &a, const Row &b) { return before(a, b, order.descending); });
    return rows;
}

Search::Order Search::orderOf(const QJsonObject &body)
{
    const QJsonObject sort = body.value(u"sort"_s).toArray().first().toObject();
    if (sort.isEmpty())
        return {};
    return {.field = sort.value(u"field"_s).toString(), .descending = sort.value(u"direction"_s) == u"desc"_s};
}

bool Search::before(const Row &a, const Row &b, bool descending)
{
    const int order = compare(a.key, b.key);
    if (order != 0)
        return (order < 0) != descending;
    return (a.record->id < b.record->id) != descending && a.record != b.record;
}

/// The place of the first row behind the one that the cursor names, whether that one is still there or not.
std::size_t Search::after(const std::vector<Row> &rows, const QJsonArray &cursor, bool descending)
{
    const QJsonValue value = cursor.at(0);
    const Record marker{.id = cursor.at(1).toString()};
    const Row row{
        .record = &marker, .key = value.isDouble() ? QVariant(value.toInteger()) : QVariant(value.toString())};
    const auto behind = std::ranges::partition_point(rows, [&](const Row &other) {
        return before(other, row, descending) || (compare(other.key, row.key) == 0 && other.record->id == marker.id);
    });
    return static_cast<std::size_t>(behind - rows.begin());
}

QJsonArray Search::cursorOf(const Row &row)
{
    return {QJsonValue::fromVariant(row.key), row.record->id};
}

Reply Search::legacyList(const http::Request &request)
{
    const std::optional<QString> limitText = request.queryValue(u"limit"_s);
    const int limit = limitText ? limitText->toInt() : 20;
    if (request.queryValue(u"locationId"_s).value_or(QString()).isEmpty())
        return unprocessable({u"locationId should not be empty"_s});
    if (request.queryValue(u"locationId"_s) != m_location)
        return refused(403, u"The token does not have access to this location."_s);
    if (limit < 1 || limit > largestLegacyPage)
        return unprocessable({u"limit must not be greater than 100"_s});
    const QJsonObject body{{u"query"_s, request.queryValue(u"query"_s).value_or(QString())}};
    const std::vector<Row> rows = found(body, {});
    const std::optional<QString> time = request.queryValue(u"startAfter"_s);
    const std::optional<QString> id = request.queryValue(u"startAfterId"_s);
    const std::size_t start = time && id ? after(rows, {time->toLongLong(), *id}, true) : 0;
    const std::size_t end = std::min(start + static_cast<std::size_t>(limit), rows.size());
    QJsonArray contacts;
    for (std::size_t i = start; i < end; ++i)
        contacts += contactJson(*rows[i].record, View::Read, m_location);
    QJsonObject meta{{u"total"_s, static_cast<qint64>(rows.size())}};
    if (end > start) {
        const Row &last = rows[end - 1];
        meta.insert(u"startAfter"_s, last.key.toLongLong());
        meta.insert(u"startAfterId"_s, last.record->id);
        meta.insert(u"nextPageUrl"_s,
            u"/contacts/?locationId=%1&startAfter=%2&startAfterId=%3"_s.arg(m_location)
                .arg(last.key.toLongLong())
                .arg(last.record->id));
    }
    return http::json(200, {{u"contacts"_s, contacts}, {u"count"_s, contacts.size()}, {u"meta"_s, meta}});
}

} // namespace onefold::testservices::highlevel
