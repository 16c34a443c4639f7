// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/commandline.h"

namespace onefold {

/// Opens the window and runs until it is closed; gives the exit code. Without a display it says so on stderr, 1.
[[nodiscard]] int openWindow(int argc, char **argv, const cli::Startup &startup);

} // namespace onefold
