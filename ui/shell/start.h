// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QApplication;

namespace onefold::ui::shell {

/// What the command line says of the window.
struct StartOptions {
    QString dataDir = {};
    QString workspaceName = {};
};

/// Opens the window on the workspace named, else on the one used last, and runs until it is closed. Gives the exit
/// code: where there is no workspace to open it says so on stderr, 1.
[[nodiscard]] int start(QApplication &application, const StartOptions &options);

} // namespace onefold::ui::shell
