// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/duplicates/records.h"

namespace onefold::duplicates {

/// A thing that records are gathered by: the codes of a feature, or of given and family name together.
struct BlockingKey {
    std::vector<std::size_t> features;
    bool isAlone = false;     ///< sharing it is enough to be compared
    bool isOfAddress = false; ///< two of an address are one thing said twice
};

/// What the records are gathered by, the names first where there are some. @p count: how many records there are in all,
/// of which @p records may be a few; with very many, only those keys count that tell most.
[[nodiscard]] std::vector<BlockingKey> blockingKeysOf(const Records &records, std::size_t count);

/// Calls @p visit with each code of @p record under @p key.
template<typename Visit>
void forEachCode(const Records &records, const BlockingKey &key, quint32 record, Visit visit)
{
    for (const std::size_t index : key.features) {
        const Feature &feature = records.features[index];
        const auto visitValue = [&](quint32 value) {
            for (const quint32 code : feature.codes[value]) {
                if (code != 0)
                    visit(code);
            }
        };
        visitValue(feature.cells.first[record]);
        if (!feature.cells.further.empty()) {
            for (const FurtherValue &further : feature.cells.furtherOf(record))
                visitValue(further.value);
        }
    }
}

} // namespace onefold::duplicates
