// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/choices.h"
#include "core/importing/filestamp.h"
#include "core/transfer/csv/dialectdetection.h"
#include "core/transfer/mapping/columnmapping.h"
#include "core/transfer/mapping/dateorderguess.h"

#include <QStringList>

namespace onefold::importing {

/// What a person says of a file instead of what was found out about it.
struct Corrected {
    QByteArray encoding = {};       ///< empty: as found
    QByteArray delimiter = {};      ///< empty: as found
    std::optional<char> quote = {}; ///< '\0': no cell is quoted
    std::optional<int> preambleRows = {};
    std::optional<int> headerRows = {};

    bool operator==(const Corrected &) const = default;
};

/// One column as the file has it, and what could become of it.
struct InspectedColumn {
    QString header = {};
    QStringList cells = {}; ///< of the first rows
    transfer::mapping::Proposal proposal = {};
    transfer::mapping::DateOrderGuess dates = {}; ///< of a column of dates

    bool operator==(const InspectedColumn &) const = default;
};

/// A file looked at: what is in it and what is proposed. A value.
struct Inspection {
    FileKind kind = FileKind::Csv;
    FileStamp stamp = {};
    transfer::csv::Detection detection = {}; ///< of a CSV file; its dialect is the one gone by
    std::vector<InspectedColumn> columns = {};
    std::vector<QStringList> rows = {}; ///< the first rows of data
    ImportChoices choices = {};         ///< what is proposed: unknown columns are left out
};

/// Looks at the file at @p path: milliseconds whatever its size. Any thread. An error where it holds no table and no
/// card: empty, a binary file, a folder, not readable.
[[nodiscard]] Result<Inspection> inspect(const QString &path, const Corrected &corrected = {});

} // namespace onefold::importing
