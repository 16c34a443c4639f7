// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/duplicates/detection.h"
#include "tests/generator/generator.h"

namespace onefold::bench {

/// Records of which it is known who is who.
struct Labelled {
    duplicates::RecordTable table = {};
    std::vector<quint64> truth = {}; ///< by record: equal for one person
};

/// Pairs found against the pairs that there are; a group counts as all its pairs.
struct Quality {
    qint64 actual = 0;
    qint64 found = 0;
    qint64 correct = 0;

    [[nodiscard]] double precision() const { return found > 0 ? double(correct) / double(found) : 1; }
    [[nodiscard]] double recall() const { return actual > 0 ? double(correct) / double(actual) : 1; }
    [[nodiscard]] double f1() const { return actual + found > 0 ? 2.0 * double(correct) / double(actual + found) : 1; }
};

/// Reads a CSV file whose column "cluster" holds the truth. Neither that column nor "record_id", which may tell it, is
/// taken.
[[nodiscard]] Result<Labelled> labelledFile(const QString &path);

/// Generated contacts, field by field as the store holds them.
[[nodiscard]] Labelled labelledContacts(const generator::Options &options);

[[nodiscard]] Quality qualityOf(const std::vector<duplicates::Cluster> &clusters, const std::vector<quint64> &truth);

} // namespace onefold::bench
