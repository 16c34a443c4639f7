// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/icon.h"

#include <QString>

#include <functional>

namespace onefold::ui::shell {

/// One line of the command palette.
struct PaletteItem {
    look::Icon icon = look::Icon::None;
    QString text;
    QString detail = {}; ///< beside the text: an email address, a heading
    QString keys = {};
    std::function<void()> run = {};
};

} // namespace onefold::ui::shell
