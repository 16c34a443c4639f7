// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/duplicates/blockingkeys.h"

#include <span>

namespace onefold::duplicates {

/// Which records have which code under which blocking key (see blockingKeysOf()), so that those are found that a
/// further record may be one with: in memory or in a mapped file. It holds hashes of how values sound and begin, and no
/// value. A million contacts take some 100 MB.
struct CodeIndexView {
    /// The records of one blocking key by code; those of codes[i] stand from starts[i] to starts[i + 1].
    struct Part {
        std::span<const quint32> codes = {};   ///< rising
        std::span<const quint32> starts = {};  ///< one more than codes
        std::span<const quint32> records = {}; ///< where they stand in ids, rising by code

        /// The records that have @p code.
        [[nodiscard]] std::span<const quint32> recordsWith(quint32 code) const;
    };

    std::span<const qint64> ids = {}; ///< rising
    std::vector<Part> parts = {};     ///< by blocking key
};

/// The same, made. Immutable but for add(); one thread.
class CodeIndex
{
public:
    CodeIndex() = default;
    /// In two threads.
    CodeIndex(const Records &records, const std::vector<BlockingKey> &keys);

    [[nodiscard]] CodeIndexView view() const;

    /// Adds what @p other has, an index by the same blocking keys. A record that both have is found by the codes of
    /// either.
    void add(const CodeIndexView &other);

private:
    struct Part {
        std::vector<quint32> codes = {};
        std::vector<quint32> starts = {};
        std::vector<quint32> records = {};
    };

    static Part partOf(std::vector<quint64> entries);

    std::vector<qint64> m_ids; ///< rising
    std::vector<Part> m_parts; ///< by blocking key
};

} // namespace onefold::duplicates
