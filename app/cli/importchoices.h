// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/inspection.h"

#include <string>
#include <vector>

namespace onefold::cli {

/// What the arguments of `import` say of the file and of what is done with its rows.
struct ImportArguments {
    std::string file;
    std::vector<std::string> map;     ///< Header=field
    std::vector<std::string> set;     ///< FIELD=VALUE
    std::vector<std::string> columns; ///< Header=overwrite|fill-blank|never
    std::string onMatch = "update";
    std::string onDoubt = "new";
    std::string onInvalid = "fail";
    std::string dateOrder;
    std::string region;
    std::string encoding;
    std::string delimiter;
    std::string results;
    std::string failed;
    bool noHeader = false;
    bool blankClears = false;
    bool dryRun = false;
    bool resume = false;
};

/// What --encoding, --delimiter and --no-header say of how the file is written.
[[nodiscard]] Result<importing::Corrected> correctedFrom(const ImportArguments &arguments);

/// The choices proposed for the file, with what the arguments say instead.
[[nodiscard]] Result<importing::ImportChoices> choicesFrom(
    const ImportArguments &arguments, importing::ImportChoices proposed);

} // namespace onefold::cli
