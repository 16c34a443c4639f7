// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transfer/csv/dialect.h"
#include "core/transfer/csv/headerdetection.h"
#include "core/transfer/csv/sample.h"

namespace onefold::transfer::csv {

/// All that was found out about a file, each with how sure it is, from 0 to 1. A person may change any of it.
struct Detection {
    Dialect dialect = {};
    double encodingConfidence = 0;
    double delimiterConfidence = 0;
    HeaderGuess header = {};
    qsizetype columns = 0; ///< the cells that most rows have
    Table preview = {};    ///< the first rows, preamble and header included
    bool isBinary = false; ///< the file is no text: nothing else was looked at
    bool isEmpty = false;

    bool operator==(const Detection &) const = default;
};

/// Finds out how a file is written: encoding, delimiter, quote, escape, where the table starts and whether it has a
/// header. "sep=" lines are believed. Pure; any thread; takes milliseconds whatever the file.
[[nodiscard]] Detection detect(const Sample &sample);

/// The same with the encoding given, as a person chose it.
[[nodiscard]] Detection detect(const Sample &sample, const QByteArray &encoding);

/// The same with all of it given: only where the table starts is looked up.
[[nodiscard]] Detection detect(const Sample &sample, const Dialect &dialect);

} // namespace onefold::transfer::csv
