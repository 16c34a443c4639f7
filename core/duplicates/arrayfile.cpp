// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/arrayfile.h"

#include <array>
#include <bit>
#include <cstring>

namespace onefold::duplicates {

namespace {

// Head: magic, kind, sum, number of arrays; then the size of each in bytes; then each, filled up to whole words.
// The sum is of all that follows it.
constexpr quint64 magic = 0x31'70'75'64'64'66'6f'31; ///< also tells the byte order
constexpr std::size_t word = sizeof(quint64);
constexpr std::size_t headWords = 4;
constexpr std::size_t mostArrays = 10'000;

/// Sums words up in four lanes, as one would wait for each multiplication to end. Any changed bit changes the sum; it
/// is no protection against whoever means to.
class Sum
{
public:
    void add(std::span<const char> bytes)
    {
        std::size_t at = 0;
        for (; at + 4 * word <= bytes.size(); at += 4 * word) {
            for (std::size_t lane = 0; lane < 4; ++lane)
                mix(lane, wordAt(bytes, at + lane * word, word));
        }
        for (std::size_t lane = 0; at < bytes.size(); at += word, ++lane)
            mix(lane, wordAt(bytes, at, std::min(word, bytes.size() - at)));
    }
    [[nodiscard]] quint64 value() const
    {
        quint64 value = 0;
        for (const quint64 lane : m_lanes)
            value = (value ^ lane) * prime + (value >> 29);
        return value;
    }

private:
    static constexpr quint64 prime = 0x9e3779b97f4a7c15ULL;

    static quint64 wordAt(std::span<const char> bytes, std::size_t at, std::size_t size)
    {
        quint64 value = 0;
        std::memcpy(&value, bytes.data() + at, size);
        return value;
    }
    void mix(std::size_t lane, quint64 value) { m_lanes[lane] = std::rotl((m_lanes[lane] ^ value) * prime, 31); }

    std::array<quint64, 4> m_lanes{1, 2, 3, 4};
};

std::size_t padded(std::size_t size)
{
    return (size + word - 1) / word * word;
}

bool writeAll(QIODevice &device, std::span<const char> bytes)
{
    return device.write(bytes.data(), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size());
}

} // namespace

bool writeArrays(QIODevice &device, quint64 kind, const std::vector<std::span<const char>> &arrays)
{
    std::vector<quint64> table{arrays.size()};
    for (const std::span<const char> array : arrays)
        table.push_back(array.size());
    Sum sum;
    sum.add(bytesOf(std::span<const quint64>(table)));
    for (const std::span<const char> array : arrays)
        sum.add(array);
    const std::array<quint64, 3> head{magic, kind, sum.value()};
    bool isWritten = writeAll(device, bytesOf(std::span<const quint64>(head)))
        && writeAll(device, bytesOf(std::span<const quint64>(table)));
    constexpr std::array<char, word> filling{};
    for (const std::span<const char> array : arrays) {
        isWritten = isWritten && writeAll(device, array)
            && writeAll(device, std::span(filling).first(padded(array.size()) - array.size()));
    }
    return isWritten;
}

std::unique_ptr<ArrayFile> ArrayFile::open(const QString &path, quint64 kind)
{
    std::unique_ptr<ArrayFile> file(new ArrayFile);
    file->m_file.setFileName(path);
    return file->m_file.open(QIODevice::ReadOnly) && file->read(kind) ? std::move(file) : nullptr;
}

bool ArrayFile::read(quint64 kind)
{
    const auto size = static_cast<std::size_t>(m_file.size());
    const uchar *const mapped = size < headWords * word ? nullptr : m_file.map(0, m_file.size());
    if (!mapped)
        return false;
    const std::span<const char> bytes(reinterpret_cast<const char *>(mapped), size);
    std::array<quint64, headWords> head{};
    std::memcpy(head.data(), bytes.data(), headWords * word);
    const std::size_t count = head[3];
    std::size_t at = (headWords + count) * word;
    if (head[0] != magic || head[1] != kind || count > mostArrays || at > size)
        return false;
    Sum sum;
    sum.add(bytes.subspan((headWords - 1) * word, (count + 1) * word));
    for (std::size_t i = 0; i < count; ++i) {
        quint64 length = 0;
        std::memcpy(&length, bytes.data() + (headWords + i) * word, word);
        if (length > size - at || padded(length) > size - at)
            return false;
        m_arrays.push_back(bytes.subspan(at, length));
        sum.add(bytes.subspan(at, padded(length))); // filled up with noughts, which sum up to the same
        at += padded(length);
    }
    m_sum = head[2];
    return at == size && sum.value() == m_sum;
}

} // namespace onefold::duplicates
