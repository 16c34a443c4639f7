// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace onefold::drive {

/// Answers on a session's bus where the bus of assistive technologies is, as at-spi-bus-launcher does on a desktop:
/// Qt 6.4 turns its accessibility on when this is there. Here it is the same bus.
class AccessibilityBus final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.a11y.Bus")

public:
    explicit AccessibilityBus(QString address) : m_address(std::move(address)) { }

    // NOLINTNEXTLINE(readability-identifier-naming): the protocol's name
    Q_INVOKABLE QString GetAddress() const { return m_address; }

private:
    QString m_address;
};

} // namespace onefold::drive
