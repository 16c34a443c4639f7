// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/columnpage.h"
#include "ui/shell/commands.h"

namespace onefold::ui::shell {

/// The page that lists what the keyboard can do: every command that has keys, under its heading.
class ShortcutsPage final : public ColumnPage
{
    Q_OBJECT

public:
    explicit ShortcutsPage(const Commands &commands, QWidget *parent = nullptr);
};

} // namespace onefold::ui::shell
