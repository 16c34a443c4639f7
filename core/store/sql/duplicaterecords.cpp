// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads contacts as detection wants them: a column for each field that tells who somebody is.

#include "core/duplicates/roles.h"
#include "core/store/sql/dialect.h"
#include "core/store/sql/sqlduplicates.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace onefold::store::sql {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::FieldKey;
using duplicates::RecordTable;
using duplicates::Role;

namespace {

std::string_view viewOf(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

std::string textOf(const QJsonValue &value)
{
    return value.isDouble() ? contact::numberText(value.toDouble()).toStdString() : value.toString().toStdString();
}

/// Adds the members of a family, each to a column of its own.
void putFamily(RecordTable &table, Field family, QByteArrayView json)
{
    const QJsonObject members = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size())).object();
    for (auto member = members.begin(); member != members.end(); ++member) {
        const FieldKey key{family, member.key()};
        const auto column = table.column(key.toString(), duplicates::roleOf(key));
        if (!column)
            continue;
        if (!member->isArray()) {
            table.put(*column, textOf(*member));
            continue;
        }
        const QJsonArray items = member->toArray();
        for (const QJsonValue item : items)
            table.put(*column, textOf(item));
    }
}

struct SelectedField {
    Field field;
    std::size_t column;
};

/// Reads contacts' rows into a table.
class RecordReader
{
public:
    RecordReader()
    {
        m_sql = "SELECT id,custom,identifier,phone_ext";
        for (const contact::FieldInfo &info : contact::catalogue()) {
            const auto role = duplicates::roleOf(FieldKey{info.field});
            if (contact::isFamily(info.field) || role == Role::Ignored)
                continue;
            m_fields.push_back({info.field, m_table.addColumn(QString::fromLatin1(info.key), role)});
            m_sql += ',' + QByteArray(info.key);
        }
        m_sql += " FROM contact ";
    }

    /// What is to be followed by which contacts, by rising id.
    [[nodiscard]] const QByteArray &sql() const { return m_sql; }

    void read(Statement &rows)
    {
        while (rows.step())
            readRow(rows);
    }

    [[nodiscard]] RecordTable take() { return std::move(m_table); }

private:
    void readRow(const Statement &row)
    {
        constexpr int leadingColumns = 4;
        m_table.beginRecord(row.integer(0));
        for (std::size_t i = 0; i < m_fields.size(); ++i) {
            const int column = leadingColumns + static_cast<int>(i);
            if (row.isNull(column))
                continue;
            m_text = viewOf(row.utf8(column));
            if (m_fields[i].field == Field::Phone && !row.isNull(3))
                m_text.append("x").append(viewOf(row.utf8(3)));
            m_table.put(m_fields[i].column, m_text);
        }
        if (!row.isNull(1))
            putFamily(m_table, Field::Custom, row.utf8(1));
        if (!row.isNull(2))
            putFamily(m_table, Field::Identifier, row.utf8(2));
    }

    RecordTable m_table;
    std::vector<SelectedField> m_fields;
    QByteArray m_sql;
    std::string m_text;
};

} // namespace

RecordTable SqlDuplicates::records()
{
    RecordReader reader;
    Statement rows = m_connection.stream(reader.sql() + "ORDER BY id");
    reader.read(rows);
    return reader.take();
}

RecordTable SqlDuplicates::records(const std::vector<contact::ContactId> &ids)
{
    RecordReader reader;
    const QByteArray sql = reader.sql() + "WHERE id " + m_connection.dialect().isAmong(1) + " ORDER BY id";
    forEachList(ids, [&](const QByteArray &list) {
        Statement rows = m_connection.prepare(sql);
        rows.bindUtf8(1, list);
        reader.read(rows);
    });
    return reader.take();
}

} // namespace onefold::store::sql
