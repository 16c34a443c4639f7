// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads all contacts as detection wants them: a column for each field that tells who somebody is.

#include "core/duplicates/roles.h"
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

} // namespace

RecordTable SqlDuplicates::records()
{
    RecordTable table;
    std::vector<SelectedField> fields;
    QByteArray sql = "SELECT id,custom,identifier,phone_ext";
    constexpr int leadingColumns = 4;
    for (const contact::FieldInfo &info : contact::catalogue()) {
        const auto role = duplicates::roleOf(FieldKey{info.field});
        if (contact::isFamily(info.field) || role == Role::Ignored)
            continue;
        fields.push_back({info.field, table.addColumn(QString::fromLatin1(info.key), role)});
        sql += ',' + QByteArray(info.key);
    }
    std::string text;
    Statement rows = m_connection.stream(sql + " FROM contact ORDER BY id");
    while (rows.step()) {
        table.beginRecord(rows.integer(0));
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const int column = leadingColumns + static_cast<int>(i);
            if (rows.isNull(column))
                continue;
            text = viewOf(rows.utf8(column));
            if (fields[i].field == Field::Phone && !rows.isNull(3))
                text.append("x").append(viewOf(rows.utf8(3)));
            table.put(fields[i].column, text);
        }
        if (!rows.isNull(1))
            putFamily(table, Field::Custom, rows.utf8(1));
        if (!rows.isNull(2))
            putFamily(table, Field::Identifier, rows.utf8(2));
    }
    return table;
}

} // namespace onefold::store::sql
