// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/services/serviceline.h"

namespace onefold::ui::services {

ServiceLine::ServiceLine(workspace::WorkspaceInfo info, const QByteArray &token, QObject *parent)
    : QObject(parent),
      m_info(std::move(info)),
      m_kind(onefold::services::kindFromString(m_info.kind))
{
    if (m_kind)
        begin(token);
}

ServiceLine::~ServiceLine() = default;

QString ServiceLine::name() const
{
    return m_kind ? onefold::services::nameOf(*m_kind) : QString();
}

void ServiceLine::begin(const QByteArray &token)
{
    m_courier.reset(); // one sends at a time
    m_status = {};
    m_courier = std::make_unique<sync::Courier>(m_info, sync::SyncOptions{.token = token}, [this](const auto &status) {
        QMetaObject::invokeMethod(
            this, [this, status] { take(status); }, Qt::QueuedConnection);
    });
}

void ServiceLine::take(const sync::CourierStatus &status)
{
    m_status = status;
    Q_EMIT changed();
}

void ServiceLine::poke()
{
    if (m_courier)
        m_courier->poke();
}

void ServiceLine::syncNow(const sync::PullOptions &options)
{
    if (m_courier)
        m_courier->syncNow(options);
}

void ServiceLine::useToken(const QByteArray &token)
{
    if (m_kind)
        begin(token);
}

} // namespace onefold::ui::services
