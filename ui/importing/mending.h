// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/plan.h"

namespace onefold::ui::importing {

/// What is done with the cells that share a problem.
enum class Mending {
    AcceptSuggestions, ///< what is offered instead stands in the cell; cells without an offer stay
    LeaveOut,          ///< nothing stands in the cell
};

/// The @p choices of a plan, or what was chosen since, with corrections for all cells that have the problem called @p
/// key: see ProblemGroup::key(). Refused, with the reason, where none of them can be mended: without losing other
/// values, for want of a suggestion, or as there are too many corrections already. For a thread that may wait, as it
/// reads the plan.
[[nodiscard]] Result<onefold::importing::ImportChoices> mended(const onefold::importing::Plan &plan,
    onefold::importing::ImportChoices choices, const QString &key, Mending mending);

} // namespace onefold::ui::importing
