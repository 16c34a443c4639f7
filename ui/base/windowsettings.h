// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace onefold::ui {

/// What the window remembers on this computer, in the data folder's window.ini. Read when a window is made, never while
/// it paints.
class WindowSettings final
{
public:
    explicit WindowSettings(const QString &dataDir);

    [[nodiscard]] QString lastWorkspace() const;
    void setLastWorkspace(const QString &name);
    [[nodiscard]] look::Theme theme() const;
    void setTheme(look::Theme theme);
    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    /// An ISO 639 code; empty for the system's language.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &code);
    /// How wide the sidebar stands beside the page.
    [[nodiscard]] QByteArray sidebar() const;
    void setSidebar(const QByteArray &state);
    /// How wide the form stands beside the table.
    [[nodiscard]] QByteArray form() const;
    void setForm(const QByteArray &state);
    /// The table's columns in a workspace, as contacts::toStrings() writes them.
    [[nodiscard]] QStringList columns(const QString &workspace) const;
    void setColumns(const QString &workspace, const QStringList &columns);
    /// Which values stay in a merge, as duplicates::toStrings() writes it.
    [[nodiscard]] QStringList survivorship(const QString &workspace) const;
    void setSurvivorship(const QString &workspace, const QStringList &survivorship);

private:
    QSettings m_settings;
};

} // namespace onefold::ui
