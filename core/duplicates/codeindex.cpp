// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/codeindex.h"

#include "core/base/twothreads.h"

#include <algorithm>

namespace onefold::duplicates {

namespace {

/// A code with a record that has it, so that numbers in order are codes in order.
quint64 entryOf(quint32 code, quint32 record)
{
    return quint64(code) << 32 | record;
}

/// Adds the entries of @p part, whose records stand elsewhere by @p places.
void addEntries(std::vector<quint64> &entries, const CodeIndexView::Part &part, const std::vector<quint32> &places)
{
    for (std::size_t i = 0; i < part.codes.size(); ++i) {
        for (quint32 at = part.starts[i]; at < part.starts[i + 1]; ++at)
            entries.push_back(entryOf(part.codes[i], places[part.records[at]]));
    }
}

std::vector<quint32> placesOf(std::span<const qint64> ids, const std::vector<qint64> &among)
{
    std::vector<quint32> places;
    for (const qint64 id : ids)
        places.push_back(static_cast<quint32>(std::ranges::lower_bound(among, id) - among.begin()));
    return places;
}

} // namespace

CodeIndex::Part CodeIndex::partOf(std::vector<quint64> entries)
{
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    Part part;
    part.records.reserve(entries.size());
    for (const quint64 entry : entries) {
        const auto code = static_cast<quint32>(entry >> 32);
        if (part.codes.empty() || part.codes.back() != code) {
            part.codes.push_back(code);
            part.starts.push_back(static_cast<quint32>(part.records.size()));
        }
        part.records.push_back(static_cast<quint32>(entry));
    }
    part.starts.push_back(static_cast<quint32>(part.records.size()));
    return part;
}

CodeIndex::CodeIndex(const Records &records, const std::vector<BlockingKey> &keys)
    : m_ids(records.ids),
      m_parts(keys.size())
{
    eachInTwoThreads(keys.size(), [&](std::size_t key) {
        std::vector<quint64> entries;
        for (quint32 record = 0; record < records.size(); ++record)
            forEachCode(records, keys[key], record, [&](quint32 code) { entries.push_back(entryOf(code, record)); });
        m_parts[key] = partOf(std::move(entries));
    });
}

CodeIndexView CodeIndex::view() const
{
    CodeIndexView view{.ids = m_ids};
    for (const Part &part : m_parts)
        view.parts.push_back({part.codes, part.starts, part.records});
    return view;
}

void CodeIndex::add(const CodeIndexView &other)
{
    std::vector<qint64> ids;
    std::ranges::set_union(m_ids, other.ids, std::back_inserter(ids));
    const std::vector<quint32> places = placesOf(m_ids, ids);
    const std::vector<quint32> otherPlaces = placesOf(other.ids, ids);
    const CodeIndexView own = view();
    std::vector<Part> parts(std::max(own.parts.size(), other.parts.size()));
    for (std::size_t key = 0; key < parts.size(); ++key) {
        std::vector<quint64> entries;
        if (key < own.parts.size())
            addEntries(entries, own.parts[key], places);
        if (key < other.parts.size())
            addEntries(entries, other.parts[key], otherPlaces);
        parts[key] = partOf(std::move(entries));
    }
    m_parts = std::move(parts);
    m_ids = std::move(ids);
}

std::span<const quint32> CodeIndexView::Part::recordsWith(quint32 code) const
{
    const auto found = std::ranges::lower_bound(codes, code);
    if (found == codes.end() || *found != code)
        return {};
    const auto at = static_cast<std::size_t>(found - codes.begin());
    return records.subspan(starts[at], starts[at + 1] - starts[at]);
}

} // namespace onefold::duplicates
