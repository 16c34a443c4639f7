// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/bird/lists.h"

#include "tests/services/bird/contactview.h"
#include "tests/services/bird/identifiers.h"
#include "tests/services/bird/paging.h"

#include <QJsonArray>

#include <algorithm>

namespace onefold::testservices::bird {

using namespace Qt::StringLiterals;
using http::Reply;
using store::Record;

namespace {

constexpr int largestBatch = 100;

void setMember(store::ContactStore &contacts, const Record &record, const QString &list, bool add)
{
    QJsonArray kept;
    const QJsonArray ids = record.values.value(u"listIds"_s).toArray();
    for (const QJsonValue id : ids) {
        if (id != list)
            kept += id;
    }
    if (add)
        kept += list;
    QJsonObject values = record.values;
    values.insert(u"listIds"_s, kept);
    contacts.replace(record.id, values);
}

} // namespace

Lists::Lists(store::ContactStore &contacts, const host::Options &options, QString workspace)
    : m_contacts(contacts),
      m_options(options),
      m_workspace(std::move(workspace))
{
    m_lists += QJsonObject{{u"id"_s, u"123e4567-e89b-12d3-a456-426614174000"_s}, {u"name"_s, u"Customers"_s}};
}

bool Lists::has(const QString &id) const
{
    return std::ranges::any_of(m_lists, [&](const QJsonObject &list) { return list.value(u"id"_s) == id; });
}

Reply Lists::answer(const http::Request &request, const QList<QByteArray> &rest)
{
    const QJsonObject body = http::jsonBody(request).object;
    if (rest.isEmpty())
        return request.method == "POST" ? create(body) : pageOf(request, m_lists);
    const QString id = http::decoded(rest.first());
    const auto list = std::ranges::find_if(m_lists, [&](const QJsonObject &one) { return one.value(u"id"_s) == id; });
    if (list == m_lists.end())
        return notFound(u"list"_s);
    if (rest.size() == 1 && request.method == "GET")
        return http::json(200, *list);
    if (rest.size() != 2 || rest.last() != "contacts")
        return notFound(u"route"_s);
    if (request.method == "GET")
        return members(request, id);
    return change(body, id, request.method == "POST");
}

Reply Lists::create(const QJsonObject &body)
{
    const QString name = body.value(u"name"_s).toString();
    if (name.isEmpty())
        return invalid(u"a list needs a name"_s, u"name"_s);
    m_lists +=
        QJsonObject{{u"id"_s, m_ids.uuid()}, {u"name"_s, name}, {u"createdAt"_s, store::isoTime(m_contacts.now())}};
    return http::json(201, m_lists.constLast());
}

Reply Lists::members(const http::Request &request, const QString &list) const
{
    QList<QJsonObject> members;
    for (const auto &record : m_contacts.all()) {
        if (record->values.value(u"listIds"_s).toArray().contains(list))
            members += contactJson(*record, m_workspace);
    }
    return pageOf(request, members);
}

Reply Lists::change(const QJsonObject &body, const QString &list, bool add)
{
    const QJsonArray ids = body.value(u"contacts"_s).toArray();
    const QJsonArray identifiers = body.value(u"identifiers"_s).toArray();
    if (ids.size() + identifiers.size() < 1 || ids.size() + identifiers.size() > largestBatch)
        return invalid(u"1 to 100 contacts and identifiers together"_s, u"contacts"_s);
    QList<const Record *> found;
    for (const QJsonValue id : ids)
        found += m_contacts.find(id.toString());
    for (const QJsonValue identifier : identifiers)
        found +=
            m_contacts.withKey(indexKey(identifier[u"key"_s].toString(), identifier[u"value"_s].toString())).value(0);
    const int drops = m_options.number(u"listDrops"_s);
    int processed = 0;
    for (qsizetype i = 0; i < found.size(); ++i) {
        const bool dropped = drops > 0 && (i + 1) % drops == 0;
        if (found.at(i) == nullptr || dropped)
            continue;
        setMember(m_contacts, *found.at(i), list, add);
        ++processed;
    }
    return http::json(add ? 201 : 200, {{u"itemsProcessed"_s, processed}});
}

} // namespace onefold::testservices::bird
