// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/host/runningservice.h"

#include "tests/services/host/admin.h"
#include "tests/services/http/server.h"

namespace onefold::testservices::host {

/// What lives in the service's thread.
class RunningService::Inside final : public QObject
{
    Q_OBJECT

public:
    Inside(std::unique_ptr<Service> service, const Rate &rate) : host(std::move(service), rate) { }

    [[nodiscard]] http::Answer answer(const http::Request &request)
    {
        if (Admin::isFor(request))
            return {.reply = Admin(host, adminSecret).answer(request)};
        return host.answer(request);
    }

    Host host;
    QString adminSecret;
    http::Server server{[this](const http::Request &request) { return answer(request); }, this};
    quint16 port = 0;
};

RunningService::RunningService(std::unique_ptr<Service> service, const std::optional<Rate> &rate)
{
    m_basePath = service->basePath();
    const Rate limits = rate.value_or(service->documentedRate());
    m_inside = std::make_unique<Inside>(std::move(service), limits);
    m_inside->moveToThread(&m_thread);
    m_thread.start();
}

RunningService::~RunningService()
{
    stop();
    m_thread.quit();
    m_thread.wait();
}

bool RunningService::start(quint16 port)
{
    bool listening = false;
    with([&](Host &) {
        listening = m_inside->server.listen(port == 0 ? m_inside->port : port);
        m_address = m_inside->server.address();
        m_inside->port = static_cast<quint16>(QUrl(m_address).port(0));
    });
    return listening;
}

bool RunningService::start(quint16 port, const http::Certificate &certificate)
{
    bool listening = false;
    with([&](Host &) {
        listening = m_inside->server.listen(port == 0 ? m_inside->port : port, certificate);
        m_address = m_inside->server.address();
        m_inside->port = static_cast<quint16>(QUrl(m_address).port(0));
    });
    return listening;
}

void RunningService::stop()
{
    with([this](Host &) { m_inside->server.close(); });
}

QUrl RunningService::url() const
{
    return QUrl(m_address + m_basePath);
}

void RunningService::setAdminSecret(const QString &secret)
{
    with([&](Host &) { m_inside->adminSecret = secret; });
}

void RunningService::seed(int count, int first)
{
    with([&](Host &host) { host.seed(count, first); });
}

QString RunningService::workspace() const
{
    QString id;
    with([&](Host &host) { id = host.service().workspace(); });
    return id;
}

qsizetype RunningService::count() const
{
    qsizetype count = 0;
    with([&](Host &host) { count = host.service().contacts().count(); });
    return count;
}

QList<store::LogEntry> RunningService::log() const
{
    QList<store::LogEntry> entries;
    with([&](Host &host) { entries = host.log().entries(); });
    return entries;
}

QList<QJsonObject> RunningService::contacts() const
{
    QList<QJsonObject> contacts;
    with([&](Host &host) {
        for (const auto &record : host.service().contacts().all())
            contacts += host.service().contactJson(*record);
    });
    return contacts;
}

void RunningService::with(const std::function<void(Host &)> &action) const
{
    QMetaObject::invokeMethod(
        m_inside.get(),
        [&] {
            action(m_inside->host);
            (void)m_inside->host.service().contacts().takeChanges(); // no doing of a client
        },
        Qt::BlockingQueuedConnection);
}

QString RunningService::setFaults(const QString &plan) const
{
    const auto parsed = faults::Plan::parsed(plan);
    if (const auto *wrong = std::get_if<QString>(&parsed))
        return *wrong;
    with([&](Host &host) { host.setFaults(std::get<faults::Plan>(parsed)); });
    return {};
}

QString RunningService::setOption(const QString &name, const QJsonValue &value) const
{
    QString wrong;
    with([&](Host &host) { wrong = host.service().options().set({{name, value}}); });
    return wrong;
}

} // namespace onefold::testservices::host

#include "runningservice.moc"
