// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace onefold::ui::shell {

/// What the command line says of the window.
struct StartOptions {
    QString dataDir = {};
    QString workspaceName = {};
};

/// Opens the window on the workspace named, else on the one used last, and runs until it is closed; gives the exit
/// code. Where no workspace opens, the window says why and what can be done. The application is there already.
[[nodiscard]] int start(const StartOptions &options);

} // namespace onefold::ui::shell
