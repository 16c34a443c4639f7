// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/answer.h"

#include "core/base/result.h"
#include "core/contact/problem.h"

#include <QString>

#include <string>
#include <vector>

// NOLINTNEXTLINE(readability-identifier-naming): CLI11's name
namespace CLI {
class App;
}

// What the verbs that read contacts, as FIELD=VALUE or as JSON Lines, have in common.
namespace onefold::cli {

/// Lines that have arrived are committed together, but not so many that the first waits long for its verdict.
constexpr qsizetype linesPerCommit = 256;

/// Tells each problem on stderr, with its suggestion.
void printProblems(Answer &answer, const contact::Problems &problems);

/// The file descriptor behind --json-input, or what is wrong with it.
[[nodiscard]] Result<int> openInput(const std::string &name);

/// The input broke off rather than ended: the lines before have their answers, those after are lost.
Exit brokenInput(Answer &answer);

/// The field names, from the catalogue, for the end of a help text.
[[nodiscard]] QString fieldHelp();

/// Adds FIELD=VALUE and --json-input, of which only one may be given.
void addInputs(CLI::App &verb, std::vector<std::string> &fields, std::string &jsonInput);

/// What to say where neither is given.
[[nodiscard]] QString nothingGiven();

} // namespace onefold::cli
