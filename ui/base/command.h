// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/icon.h"

#include <QKeySequence>
#include <QString>

#include <functional>
#include <vector>

namespace onefold::ui {

/// Something a person can tell the window to do. Menu, palette and the page of shortcuts all show it from here.
struct Command {
    QString id;    ///< what the program calls it: "contacts.new"
    QString text;  ///< what people read
    QString group; ///< under which heading it stands
    QList<QKeySequence> keys = {};
    look::Icon icon = look::Icon::None;
    std::function<void()> run = {};
    std::function<bool()> isEnabled = {}; ///< empty: always
    /// Whether the window listens for the keys; else a part of it does, while it has the keyboard.
    bool isWindowWide = true;

    [[nodiscard]] bool canRun() const { return !isEnabled || isEnabled(); }
};

} // namespace onefold::ui
