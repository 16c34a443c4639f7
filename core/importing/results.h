// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/rowmaker.h"
#include "core/importing/run.h"

#include <functional>

namespace onefold::importing {

/// Gives the verdicts of an import one after the other, in the file's order; nothing at the end.
using VerdictSource = std::function<Result<std::optional<RowVerdict>>()>;

/// Which rows to write.
enum class RowSelection {
    All,    ///< each with its verdict: the results file of PRODUCT.md §4
    Failed, ///< those that were rejected or failed, in the original columns
};

/// The file whose rows are to be written, and what they were read with.
struct ResultsTask {
    QString path;
    FileStamp stamp;
    ImportChoices choices;
    store::Settings settings;
    std::map<QString, contact::CustomType> customTypes;
};

/// Writes rows of an imported file to @p target, every cell as it was read, in UTF-8 by RFC 4180. The sentences for
/// what was wrong are found anew from the cells: the workspace keeps no values of rows that it refused. @p target is
/// replaced as a whole or not at all; it may not be the file itself.
[[nodiscard]] Result<void> writeRows(
    const ResultsTask &task, const VerdictSource &verdicts, const QString &target, RowSelection selection);

/// What a row is validated with.
[[nodiscard]] contact::ValidationContext validationContext(const ImportChoices &choices,
    const store::Settings &settings, const std::map<QString, contact::CustomType> &customTypes);

/// Whether @p target can be written, and is not @p source: to be asked before work that takes long.
[[nodiscard]] Result<void> checkTarget(const QString &target, const QString &source);

} // namespace onefold::importing
