// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/keptsearch.h"

#include "core/base/privatefile.h"
#include "core/base/twothreads.h"
#include "core/duplicates/candidatesearch.h"

#include <QSaveFile>

#include <algorithm>

namespace onefold::duplicates {

using namespace Qt::StringLiterals;

namespace {

// To be raised whenever a search would come to other features, codes or weights, or the file is laid out otherwise.
constexpr quint64 layout = 1;
constexpr quint32 fewestHolders = 3; ///< of a value that only two have, those two tell themselves

quint64 kindOf(std::string_view what)
{
    return hashOf(ONEFOLD_VERSION, hashOf(what, layout));
}

QString addedPath(const QString &path)
{
    return path + u"-new"_s;
}

/// The values that several have, and how many.
struct Frequent {
    std::vector<quint64> values = {};
    std::vector<quint32> holders = {};
};

Frequent frequentIn(const Feature &feature)
{
    std::vector<std::pair<quint64, quint32>> held;
    for (quint32 value = 1; value < feature.values.size(); ++value) {
        if (feature.holders[value] >= fewestHolders)
            held.emplace_back(hashOf(feature.values.text(value)), feature.holders[value]);
    }
    std::sort(held.begin(), held.end());
    Frequent frequent;
    for (const auto &[value, holders] : held) {
        frequent.values.push_back(value);
        frequent.holders.push_back(holders);
    }
    return frequent;
}

template<typename Values>
std::span<const char> rawOf(const Values &values)
{
    return bytesOf(std::span<const typename Values::value_type>(values));
}

/// Adds the arrays of @p index: its ids, then three for each part.
void addArrays(std::vector<std::span<const char>> &arrays, const CodeIndexView &index)
{
    arrays.push_back(bytesOf(index.ids));
    for (const CodeIndexView::Part &part : index.parts) {
        for (const auto &array : {part.codes, part.starts, part.records})
            arrays.push_back(bytesOf(array));
    }
}

CodeIndexView indexIn(const ArrayFile &file, std::size_t first)
{
    CodeIndexView index{.ids = file.array<qint64>(first)};
    for (std::size_t i = first + 1; i + 2 < file.size(); i += 3)
        index.parts.push_back({file.array<quint32>(i), file.array<quint32>(i + 1), file.array<quint32>(i + 2)});
    return index;
}

bool commit(QSaveFile &file, bool isWritten)
{
    if (!isWritten)
        file.cancelWriting();
    return file.commit() && isWritten;
}

} // namespace

bool KeptSearch::write(QIODevice &device, const Detection &detection, const SearchStand &stand)
{
    const Records &records = detection.records;
    if (detection.model.features.size() != records.features.size()) // too few to learn from
        return false;
    const QByteArray learned = toBytes({records.scheme, detection.model});
    std::vector<Frequent> frequent(records.features.size());
    eachInTwoThreads(frequent.size(), [&](std::size_t i) { frequent[i] = frequentIn(records.features[i]); });
    const CodeIndex index(records, blockingKeysOf(records, records.size()));
    std::vector<std::span<const char>> arrays{
        bytesOf(std::span(&stand, 1)), std::span(learned.constData(), static_cast<std::size_t>(learned.size()))};
    for (const Frequent &ofFeature : frequent) {
        arrays.push_back(rawOf(ofFeature.values));
        arrays.push_back(rawOf(ofFeature.holders));
    }
    addArrays(arrays, index.view());
    return writeArrays(device, kindOf("search"), arrays);
}

void KeptSearch::remove(const QString &path)
{
    if (path.isEmpty())
        return;
    QFile::remove(path);
    QFile::remove(addedPath(path));
}

std::unique_ptr<KeptSearch> KeptSearch::open(const QString &path)
{
    std::unique_ptr<KeptSearch> kept(new KeptSearch);
    if (path.isEmpty() || !kept->read(path))
        return nullptr;
    kept->readAdded(path);
    return kept;
}

bool KeptSearch::read(const QString &path)
{
    m_file = ArrayFile::open(path, kindOf("search"));
    if (!m_file || m_file->array<SearchStand>(0).size() != 1)
        return false;
    const auto bytes = m_file->array<char>(1);
    auto learned = learnedFromBytes(QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())));
    if (!learned)
        return false;
    m_learned = *std::move(learned);
    m_learnedAt = m_stand = m_file->array<SearchStand>(0).front();
    const std::size_t features = m_learned.model.features.size();
    for (std::size_t i = 0; i < features; ++i)
        m_held.push_back({m_file->array<quint64>(2 + 2 * i), m_file->array<quint32>(3 + 2 * i)});
    m_index = indexIn(*m_file, 2 + 2 * features);
    return true;
}

void KeptSearch::readAdded(const QString &path)
{
    auto file = ArrayFile::open(addedPath(path), kindOf("added"));
    // What is lost of it, is looked at once more.
    if (!file || file->array<quint64>(0).size() != 1 || file->array<quint64>(0).front() != m_file->sum()
        || file->array<SearchStand>(1).size() != 1)
        return;
    m_stand = file->array<SearchStand>(1).front();
    m_added = indexIn(*file, 2);
    m_addedFile = std::move(file);
}

Records KeptSearch::comparable(RecordTable table) const
{
    Records records = prepared(std::move(table), m_learned.scheme);
    for (std::size_t i = 0; i < records.features.size(); ++i) {
        Feature &feature = records.features[i];
        const Held &held = m_held[i];
        for (quint32 value = 1; value < feature.values.size(); ++value) {
            const auto known = std::ranges::lower_bound(held.values, hashOf(feature.values.text(value)));
            if (known == held.values.end() || *known != hashOf(feature.values.text(value)))
                continue;
            // Whoever has a rare one is among these records, which tell how many have it now.
            const auto at = static_cast<std::size_t>(known - held.values.begin());
            feature.holders[value] = std::max(feature.holders[value], held.holders[at]);
        }
    }
    return records;
}

void KeptSearch::add(const Records &changed)
{
    CodeIndex added(changed, blockingKeysOf(changed, static_cast<std::size_t>(m_learned.model.records)));
    added.add(m_added);
    m_ownAdded = std::move(added);
    m_added = m_ownAdded.view();
}

std::vector<PairOfIds> KeptSearch::candidatesOf(const Records &changed) const
{
    const auto keys = blockingKeysOf(changed, static_cast<std::size_t>(m_learned.model.records));
    std::array<std::vector<PairOfIds>, 2> found;
    const auto searchFrom = [&](std::size_t first, std::size_t last, std::vector<PairOfIds> &pairs) {
        CandidateSearch search(m_index, m_added, keys);
        for (std::size_t record = first; record < last; ++record)
            search.addPairs(changed, static_cast<quint32>(record), pairs);
    };
    const std::size_t half = changed.size() / 2;
    inTwoThreads([&] { searchFrom(0, half, found[0]); }, [&] { searchFrom(half, changed.size(), found[1]); });
    std::vector<PairOfIds> pairs = std::move(found[0]);
    pairs.insert(pairs.end(), found[1].begin(), found[1].end());
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

bool KeptSearch::keepAdded(const QString &path, const SearchStand &stand) const
{
    QSaveFile file(addedPath(path));
    if (!openPrivately(file))
        return false;
    const quint64 sum = m_file->sum();
    std::vector<std::span<const char>> arrays{bytesOf(std::span(&sum, 1)), bytesOf(std::span(&stand, 1))};
    addArrays(arrays, m_added);
    return commit(file, writeArrays(file, kindOf("added"), arrays));
}

} // namespace onefold::duplicates
