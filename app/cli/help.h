// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// NOLINTNEXTLINE(readability-identifier-naming): CLI11's name
namespace CLI {
class App;
}

namespace onefold::cli {

/// Gives @p app, and every verb added to it afterwards, help in the person's language: headings and help
/// flag.
void translateHelp(CLI::App &app);

} // namespace onefold::cli
