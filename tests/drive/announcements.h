// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>
#include <QStringList>

namespace onefold::drive {

/// What a screen reader would say by itself: every change of a name in a program. Qt 6.4 has no announcement of its
/// own, so that this is how Onefold tells a verdict.
class Announcements final : public QObject
{
    Q_OBJECT

public:
    /// Listens to all programs on @p bus, from before they start.
    explicit Announcements(const QDBusConnection &bus);

    [[nodiscard]] const QStringList &heard() const { return m_heard; }
    void forget() { m_heard.clear(); }

private Q_SLOTS:
    void onPropertyChange(const QDBusMessage &message);

private:
    QDBusConnection m_bus;
    QStringList m_heard;
};

} // namespace onefold::drive
