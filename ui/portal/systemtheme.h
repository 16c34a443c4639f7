// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <optional>

class QDBusVariant;

namespace onefold::ui::portal {

/// Whether the desktop wants programs dark, as its portal tells (org.freedesktop.appearance, color-scheme), now and
/// whenever it changes. Asks without waiting; where there is no session bus or no portal it never says anything. Lives
/// in the window's thread.
class SystemTheme final : public QObject
{
    Q_OBJECT

public:
    explicit SystemTheme(QObject *parent = nullptr);

    /// None where the desktop has no wish, or has not answered yet.
    [[nodiscard]] std::optional<bool> isDark() const { return m_isDark; }

    /// Reads the setting's value: 1 wants dark, 2 wants light, anything else has no wish.
    [[nodiscard]] static std::optional<bool> darkFromScheme(uint scheme);

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void take(std::optional<bool> isDark);

    std::optional<bool> m_isDark;
};

} // namespace onefold::ui::portal
