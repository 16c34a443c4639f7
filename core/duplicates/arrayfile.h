// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QIODevice>

#include <memory>
#include <span>
#include <type_traits>
#include <vector>

namespace onefold::duplicates {

/// The bytes of an array of plain values, to be written.
template<typename Value>
requires std::is_trivially_copyable_v<Value>
[[nodiscard]] std::span<const char> bytesOf(std::span<const Value> values)
{
    return {reinterpret_cast<const char *>(values.data()), values.size_bytes()};
}

/// Writes arrays one after the other, with what shows later that nothing of them has changed. In this machine's byte
/// order: the file is for the computer that wrote it. False where the device refuses.
[[nodiscard]] bool writeArrays(QIODevice &device, quint64 kind, const std::vector<std::span<const char>> &arrays);

/// A file of writeArrays() as it stands on the disk, mapped into memory. Immutable; any thread may read it.
class ArrayFile
{
public:
    /// Nothing where there is no such file, where it is of another @p kind, or where any bit of it has changed.
    [[nodiscard]] static std::unique_ptr<ArrayFile> open(const QString &path, quint64 kind);

    [[nodiscard]] std::size_t size() const { return m_arrays.size(); }
    /// Differs between any two files.
    [[nodiscard]] quint64 sum() const { return m_sum; }
    /// Empty where there are not so many.
    template<typename Value>
    [[nodiscard]] std::span<const Value> array(std::size_t number) const
    {
        if (number >= m_arrays.size())
            return {};
        const std::span<const char> bytes = m_arrays[number];
        // Each begins at a whole word, see writeArrays().
        return {static_cast<const Value *>(static_cast<const void *>(bytes.data())), bytes.size() / sizeof(Value)};
    }

private:
    ArrayFile() = default;
    bool read(quint64 kind);

    QFile m_file; ///< keeps the mapping
    std::vector<std::span<const char>> m_arrays;
    quint64 m_sum = 0;
};

} // namespace onefold::duplicates
