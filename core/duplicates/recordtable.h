// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/duplicates/dictionary.h"

#include <QString>

#include <optional>

namespace onefold::duplicates {

/// What a column holds, and so how two of its values are compared.
enum class Role : quint8 {
    Ignored,
    GivenName,
    FamilyName,
    FullName,
    Organisation,
    Email,
    Phone,
    Website,
    Date,
    Code, ///< identifies somebody: an id of another system, a social security number
    Postcode,
    Street,
    Place,    ///< a city, a suburb
    Region,   ///< a state or a country: few values, of an address
    Text,     ///< words that somebody typed
    Category, ///< few values
};

/// A further value of a record in one column.
struct FurtherValue {
    quint32 record = 0;
    quint32 value = 0;

    bool operator==(const FurtherValue &) const = default;
    bool operator<(const FurtherValue &other) const
    {
        return record != other.record ? record < other.record : value < other.value;
    }
};

/// The values of one column by record: mostly one, sometimes more. Numbers of a Dictionary, 0 where there is none.
struct Cells {
    std::vector<quint32> first = {};
    std::vector<FurtherValue> further = {}; ///< by rising record

    /// The further values of @p record.
    [[nodiscard]] std::span<const FurtherValue> furtherOf(quint32 record) const;
};

/// Records as they were read, column by column: what is to be searched for duplicates. A million contacts take some
/// 200 MB. One thread fills it.
class RecordTable
{
public:
    struct Column {
        QString name = {};        ///< a field's name (PRODUCT.md §4), or a file's header
        std::optional<Role> role; ///< none: found out by name and content
        bool isGuessed = false;   ///< see InferredRole
        /// Of dates: whether the day stands before the month where the text alone does not tell; none: found out by
        /// the column's other values.
        std::optional<bool> isDayFirst = {};
        Dictionary values = {};
        Cells cells = {};
    };

    std::size_t addColumn(const QString &name, std::optional<Role> role);
    /// So many columns are worth reading; a file with thousands of custom fields would not fit into memory.
    static constexpr std::size_t maximumColumns = 64;
    /// The column called @p name; added where there is none yet, nothing where there are too many.
    std::optional<std::size_t> column(const QString &name, std::optional<Role> role);

    /// What is put from now on belongs to a record known outside as @p id.
    void beginRecord(qint64 id);
    /// Adds a value in UTF-8; a blank one adds nothing.
    void put(std::size_t column, std::string_view text);

    [[nodiscard]] std::size_t recordCount() const { return m_ids.size(); }
    [[nodiscard]] const std::vector<qint64> &ids() const { return m_ids; }
    [[nodiscard]] std::vector<Column> &columns() { return m_columns; }
    [[nodiscard]] const std::vector<Column> &columns() const { return m_columns; }

private:
    std::vector<qint64> m_ids;
    std::vector<Column> m_columns;
};

} // namespace onefold::duplicates
