// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/drive/announcements.h"

#include "tests/drive/accessible.h"

namespace onefold::drive {

using namespace Qt::StringLiterals;

Announcements::Announcements(const QDBusConnection &bus) : m_bus(bus)
{
    m_bus.connect(QString(), QString(), u"org.a11y.atspi.Event.Object"_s, u"PropertyChange"_s, this,
        SLOT(onPropertyChange(QDBusMessage)));
    // Programs send what somebody has asked the registry for.
    QDBusMessage wish = QDBusMessage::createMethodCall(
        u"org.a11y.atspi.Registry"_s, u"/org/a11y/atspi/registry"_s, u"org.a11y.atspi.Registry"_s, u"RegisterEvent"_s);
    wish.setArguments({u"Object:PropertyChange:AccessibleName"_s});
    m_bus.call(wish);
}

void Announcements::onPropertyChange(const QDBusMessage &message)
{
    if (message.arguments().isEmpty() || message.arguments().constFirst().toString() != "accessible-name"_L1)
        return;
    // Qt 6.4 does not send the name with it, so that screen readers ask for it.
    m_heard += Accessible(m_bus, message.service(), message.path()).name();
}

} // namespace onefold::drive
