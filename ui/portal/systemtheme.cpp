// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/portal/systemtheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>

namespace onefold::ui::portal {

using namespace Qt::StringLiterals;

namespace {

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString settingsInterface = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString colourScheme = u"color-scheme"_s;

/// Without one Qt would try to launch a bus, which takes its time.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

/// Read() wraps its variant twice.
uint schemeIn(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

SystemTheme::SystemTheme(QObject *parent) : QObject(parent)
{
    if (!hasSessionBus())
        return;
    QDBusConnection::sessionBus().connect(service, path, settingsInterface, u"SettingChanged"_s, this,
        SLOT(onSettingChanged(QString,QString,QDBusVariant)));
    ask();
}

std::optional<bool> SystemTheme::darkFromScheme(uint scheme)
{
    if (scheme == 1)
        return true;
    return scheme == 2 ? std::optional(false) : std::nullopt;
}

void SystemTheme::ask()
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, settingsInterface, u"Read"_s);
    message << appearance << colourScheme;
    auto *const watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QVariant> reply = *watcher;
        if (!reply.isError())
            take(darkFromScheme(schemeIn(reply.value())));
        watcher->deleteLater();
    });
}

void SystemTheme::onSettingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space == appearance && key == colourScheme)
        take(darkFromScheme(schemeIn(value.variant())));
}

void SystemTheme::take(std::optional<bool> isDark)
{
    if (m_isDark == isDark)
        return;
    m_isDark = isDark;
    Q_EMIT changed();
}

} // namespace onefold::ui::portal
