// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/store/store.h"

/// Contacts written to files that other programs read, and Onefold reads back.
namespace onefold::exporting {

enum class Format { Csv, VCard3, VCard4 };

/// What to write, and how.
struct ExportTask {
    QString path = {};
    Format format = Format::Csv;
    store::Search search = {};                  ///< which contacts
    std::vector<contact::ContactId> only = {};  ///< where not empty: of these alone, in this order, and no search
    std::vector<contact::FieldKey> fields = {}; ///< columns of a CSV file, in this order; empty: all that have values
    bool byteOrderMark = false;                 ///< of a CSV file: some spreadsheets take it for the sign of UTF-8
    bool forSpreadsheet = false; ///< of a CSV file: what a spreadsheet would run or turn into a number is made safe
};

/// What was written.
struct ExportOutcome {
    qint64 contacts = 0;
    std::vector<contact::FieldKey> fields = {}; ///< the columns of a CSV file
};

/// Writes contacts to a file, in the order in which they were made, in memory that hardly grows with their number. The
/// file is replaced as a whole or, on an error or where the person stops it, not at all. In the store's thread.
/// Importing the file again leaves every contact unchanged that an identifier identifies.
[[nodiscard]] Result<ExportOutcome> exportContacts(
    store::Store &store, const ExportTask &task, const Progress &progress = {});

} // namespace onefold::exporting
