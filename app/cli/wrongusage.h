// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

// NOLINTNEXTLINE(readability-identifier-naming): CLI11's name
namespace CLI {
class App;
class ParseError;
} // namespace CLI

namespace onefold::cli {

/// What is wrong with the arguments that @p app has read, in a sentence for people and in their language. An unknown
/// verb or option is named, with the nearest known one.
[[nodiscard]] QString describe(const CLI::App &app, const CLI::ParseError &error);

} // namespace onefold::cli
