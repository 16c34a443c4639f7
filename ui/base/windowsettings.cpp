// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/windowsettings.h"

#include <QUrl>

namespace onefold::ui {

using namespace Qt::StringLiterals;

namespace {

/// A slash in a workspace's name would begin a group.
QString columnsKey(const QString &workspace)
{
    return u"columns/"_s + QString::fromLatin1(QUrl::toPercentEncoding(workspace));
}

QString survivorshipKey(const QString &workspace)
{
    return u"survivorship/"_s + QString::fromLatin1(QUrl::toPercentEncoding(workspace));
}

} // namespace

WindowSettings::WindowSettings(const QString &dataDir) : m_settings(dataDir + u"/window.ini"_s, QSettings::IniFormat)
{ }

QString WindowSettings::lastWorkspace() const
{
    return m_settings.value("window/workspace"_L1).toString();
}

void WindowSettings::setLastWorkspace(const QString &name)
{
    m_settings.setValue("window/workspace"_L1, name);
}

look::Theme WindowSettings::theme() const
{
    return look::themeFromString(m_settings.value("window/theme"_L1).toString());
}

void WindowSettings::setTheme(look::Theme theme)
{
    m_settings.setValue("window/theme"_L1, look::toString(theme));
}

QString WindowSettings::language() const
{
    return m_settings.value("window/language"_L1).toString();
}

void WindowSettings::setLanguage(const QString &code)
{
    m_settings.setValue("window/language"_L1, code);
}

QByteArray WindowSettings::geometry() const
{
    return m_settings.value("window/geometry"_L1).toByteArray();
}

void WindowSettings::setGeometry(const QByteArray &geometry)
{
    m_settings.setValue("window/geometry"_L1, geometry);
}

QByteArray WindowSettings::sidebar() const
{
    return m_settings.value("window/sidebar"_L1).toByteArray();
}

void WindowSettings::setSidebar(const QByteArray &state)
{
    m_settings.setValue("window/sidebar"_L1, state);
}

QByteArray WindowSettings::form() const
{
    return m_settings.value("contacts/form"_L1).toByteArray();
}

void WindowSettings::setForm(const QByteArray &state)
{
    m_settings.setValue("contacts/form"_L1, state);
}

QStringList WindowSettings::columns(const QString &workspace) const
{
    return m_settings.value(columnsKey(workspace)).toStringList();
}

void WindowSettings::setColumns(const QString &workspace, const QStringList &columns)
{
    m_settings.setValue(columnsKey(workspace), columns);
}

QStringList WindowSettings::survivorship(const QString &workspace) const
{
    return m_settings.value(survivorshipKey(workspace)).toStringList();
}

void WindowSettings::setSurvivorship(const QString &workspace, const QStringList &survivorship)
{
    m_settings.setValue(survivorshipKey(workspace), survivorship);
}

} // namespace onefold::ui
