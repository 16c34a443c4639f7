// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/problem.h"
#include "core/transfer/csv/celltext.h"

#include <optional>

/// What is wrong with a cell of a table, before its value is looked at as a field's. Pure; any thread.
namespace onefold::importing {

/// A problem of the field's, or of the row's where there is none; @p message is translated.
[[nodiscard]] contact::Problem problem(const std::optional<contact::FieldKey> &field, const QString &code,
    contact::Severity severity, const QString &message, const QString &suggestion = {});

/// What a spreadsheet did to the cell; without a code where it did nothing.
[[nodiscard]] contact::Problem damageProblem(const contact::FieldKey &field, transfer::csv::Damage damage);

} // namespace onefold::importing
