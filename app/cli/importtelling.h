// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/answer.h"
#include "app/cli/importchoices.h"
#include "core/importing/plan.h"
#include "core/workspace/workspace.h"

/// What `import` says of the file, and of what became of its rows.
namespace onefold::cli {

/// Columns that nothing is taken from are told: nobody should find out later.
void tellColumns(Answer &answer, const importing::ImportChoices &choices);

/// Columns of dates of which nothing says how they are to be read: the window asks there.
void tellDates(Answer &answer, const importing::Inspection &inspection, const importing::ImportChoices &choices);

/// Tells what would become of the rows, and writes the files asked for. The exit tells a failure of that too.
[[nodiscard]] Exit tellPlan(Answer &answer, const ImportArguments &arguments, const importing::Plan &plan);

/// Tells what became of the rows and what can be done now, and writes the files asked for. The exit tells a failure of
/// that too.
[[nodiscard]] Exit tellOutcome(Answer &answer, workspace::Workspace &workspace, const ImportArguments &arguments,
    const importing::ImportOutcome &outcome);

} // namespace onefold::cli
