// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTest>
#include <QWidget>

/// The first widget of that accessible name that is to be seen in @p window; none where there is none.
template<typename Widget>
Widget *named(const QWidget &window, const QString &name)
{
    for (Widget *const widget : window.findChildren<Widget *>()) {
        if (widget->accessibleName() == name && widget->isVisibleTo(&window))
            return widget;
    }
    return nullptr;
}

/// The same, waited for. Ends the test program where it does not come: nothing could be tested then.
template<typename Widget>
Widget *awaited(const QWidget &window, const QString &name)
{
    Widget *found = nullptr;
    if (!QTest::qWaitFor([&] { return (found = named<Widget>(window, name)) != nullptr; }))
        qFatal("no %s", qPrintable(name));
    return found;
}
