// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/inspection.h"
#include "core/importing/plan.h"

/// How imports are said to people. Pure.
namespace onefold::ui::importing {

/// "12 000 rows · 24 000 a second · 5 s left".
[[nodiscard]] QString progressText(const onefold::importing::ImportProgress &progress);
/// How much of the file is read, from 0 to 100.
[[nodiscard]] int percentOf(const onefold::importing::ImportProgress &progress);

/// "UTF-8 · semicolon", or that it is a file of vCards.
[[nodiscard]] QString formatText(const onefold::importing::ImportChoices &choices);
/// A delimiter as people call it.
[[nodiscard]] QString delimiterText(const QByteArray &delimiter);

/// What would be done with a row, as an order: "Create", "Update".
[[nodiscard]] QString plannedText(identity::Verdict verdict);
/// Why a row comes to its verdict, in short: "same email", "again in this file: row 12", or what is wrong with it.
[[nodiscard]] QString whyText(const onefold::importing::PlannedRow &row);

/// What is wrong with a group of rows: "281 phone numbers have no country code".
[[nodiscard]] QString titleOf(const onefold::importing::ProblemGroup &group);
/// "e.g. 0151 2345678 in row 88"; empty where no cell shows it.
[[nodiscard]] QString exampleText(const onefold::importing::ProblemGroup &group);

/// @p number as tr() takes it for a plural.
[[nodiscard]] int plural(qint64 number);

} // namespace onefold::ui::importing
