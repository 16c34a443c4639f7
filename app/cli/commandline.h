// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sync/link.h"

#include <QString>

namespace onefold::cli {

/// What the arguments ask for, as far as main() must know before it makes an application object.
struct Startup {
    bool verb = false; ///< a verb is named, or help or the version is asked for: no window
    QString dataDir = {};
    QString workspaceName = {};
    QString language = {}; ///< as --language gives it; empty for the system's
};

/// Where standard input, output or error is closed, puts /dev/null there, so that no file that is opened later is taken
/// for one of them and written into. To be called first of all.
void holdStandardStreams();

/// Looks at the arguments without judging them.
[[nodiscard]] Startup peek(int argc, const char *const *argv);

/// Runs the verb on the command line (PRODUCT.md §4) and gives the exit code. Blocks until it is done. Services are
/// reached as @p link says.
[[nodiscard]] int runVerb(int argc, const char *const *argv, const sync::LinkOptions &link = {});

} // namespace onefold::cli
