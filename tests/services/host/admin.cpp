// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/host/admin.h"

#include <QJsonDocument>

namespace onefold::testservices::host {

using namespace Qt::StringLiterals;
using http::Reply;

namespace {

Reply problem(int status, const QString &message)
{
    return http::json(status, {{u"message"_s, message}});
}

Reply lines(const QByteArray &text)
{
    return {.contentType = "application/jsonl", .body = text};
}

} // namespace

Admin::Admin(Host &host, QString secret) : m_host(host), m_secret(std::move(secret))
{ }

Reply Admin::answer(const http::Request &request)
{
    if (m_secret.isEmpty() || request.header("X-Admin-Secret") != m_secret.toUtf8())
        return problem(403, u"The header X-Admin-Secret must hold the admin's secret."_s);
    const QByteArray what = request.segments().value(1);
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (what == "contacts")
        return contacts(request, body);
    if (what == "log" && request.method == "GET")
        return lines(m_host.log().jsonLines(request.queryValue(u"since"_s).value_or(QString()).toULongLong()));
    if (what == "log" && request.method == "DELETE") {
        m_host.log().clear();
        return http::empty(204);
    }
    if (what == "options" && request.method == "GET")
        return http::json(200, m_host.service().options().values());
    return settings(what, body);
}

Reply Admin::contacts(const http::Request &request, const QJsonObject &body)
{
    store::ContactStore &store = m_host.service().contacts();
    const QString id = http::decoded(request.segments().value(2));
    if (!id.isEmpty())
        return store.find(id) == nullptr ? problem(404, u"There is no contact "_s + id)
                                         : changeContact(request, id, body);
    if (request.method == "GET") {
        QByteArray text;
        for (const auto &record : store.all())
            text += QJsonDocument(m_host.service().contactJson(*record)).toJson(QJsonDocument::Compact) + '\n';
        return lines(text);
    }
    if (request.method == "POST") {
        const QString added = store.add(m_host.service().newId(), body).id;
        (void)store.takeChanges();
        return http::json(201, {{u"id"_s, added}});
    }
    while (request.method == "DELETE" && store.count() > 0)
        store.remove(store.all().back()->id);
    (void)store.takeChanges();
    return request.method == "DELETE" ? http::empty(204) : problem(405, u"GET, POST or DELETE"_s);
}

Reply Admin::changeContact(const http::Request &request, const QString &id, const QJsonObject &body)
{
    store::ContactStore &store = m_host.service().contacts();
    if (request.method == "DELETE") {
        store.remove(id);
        (void)store.takeChanges();
        return http::empty(204);
    }
    if (request.method != "PATCH")
        return problem(405, u"PATCH or DELETE"_s);
    QJsonObject values = store.find(id)->values;
    for (auto it = body.begin(); it != body.end(); ++it) {
        if (it.value().isNull())
            values.remove(it.key());
        else
            values.insert(it.key(), it.value());
    }
    store.replace(id, values);
    (void)store.takeChanges();
    return http::json(200, m_host.service().contactJson(*store.find(id)));
}

Reply Admin::settings(const QByteArray &what, const QJsonObject &body)
{
    if (what == "seed") {
        m_host.seed(body.value(u"count"_s).toInt(), body.value(u"first"_s).toInt());
        return http::empty(204);
    }
    if (what == "options") {
        const QString wrong = m_host.service().options().set(body);
        return wrong.isEmpty() ? http::empty(204) : problem(400, wrong);
    }
    if (what == "faults") {
        const auto plan = faults::Plan::parsed(body.value(u"plan"_s).toString());
        if (const auto *wrong = std::get_if<QString>(&plan))
            return problem(400, *wrong);
        m_host.setFaults(std::get<faults::Plan>(plan));
        return http::empty(204);
    }
    if (what == "rate") {
        std::optional<Rate> rate = Rate::parsed(body.value(u"rate"_s).toString(u"none"_s));
        if (!rate)
            return problem(400, u"The rate must be COUNT/SECONDS."_s);
        rate->daily = body.value(u"daily"_s).toInt();
        m_host.setRate(*rate);
        return http::empty(204);
    }
    if (what == "latency") {
        m_host.setLatency(std::chrono::milliseconds(body.value(u"milliseconds"_s).toInt()));
        return http::empty(204);
    }
    return problem(404, u"The admin knows log, contacts, seed, options, faults, rate and latency."_s);
}

} // namespace onefold::testservices::host
