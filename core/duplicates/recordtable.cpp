// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/recordtable.h"

#include <algorithm>

namespace onefold::duplicates {

std::span<const FurtherValue> Cells::furtherOf(quint32 record) const
{
    const auto lower = std::ranges::lower_bound(further, record, {}, &FurtherValue::record);
    const auto upper = std::ranges::upper_bound(lower, further.end(), record, {}, &FurtherValue::record);
    return {lower, upper};
}

std::size_t RecordTable::addColumn(const QString &name, std::optional<Role> role)
{
    m_columns.push_back({.name = name, .role = role});
    m_columns.back().cells.first.resize(m_ids.size());
    return m_columns.size() - 1;
}

std::optional<std::size_t> RecordTable::column(const QString &name, std::optional<Role> role)
{
    const auto known = std::ranges::find(m_columns, name, &Column::name);
    if (known != m_columns.end())
        return static_cast<std::size_t>(known - m_columns.begin());
    return m_columns.size() < maximumColumns ? std::optional(addColumn(name, role)) : std::nullopt;
}

void RecordTable::beginRecord(qint64 id)
{
    m_ids.push_back(id);
    for (Column &column : m_columns)
        column.cells.first.push_back(0);
}

void RecordTable::put(std::size_t column, std::string_view text)
{
    Column &into = m_columns[column];
    const quint32 value = into.values.intern(text);
    const auto record = static_cast<quint32>(m_ids.size() - 1);
    quint32 &first = into.cells.first[record];
    if (first == 0)
        first = value;
    else if (value != 0 && value != first)
        into.cells.further.push_back({record, value});
}

} // namespace onefold::duplicates
