// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/duplicates/detection.h"
#include "core/duplicates/roles.h"

#include <QStringList>

#include <array>

/// People for tests of duplicate detection.
namespace onefold::duplicates::test {

using namespace Qt::StringLiterals;

using Row = QStringList;

/// A table with a column for each of @p fields, named as PRODUCT.md does.
class TableMaker
{
public:
    explicit TableMaker(const QStringList &fields)
    {
        for (const QString &field : fields)
            m_table.addColumn(field, roleOf(*contact::FieldKey::fromString(field)));
    }

    TableMaker &add(const Row &row) { return add(static_cast<qint64>(m_table.recordCount()) + 1, row); }
    TableMaker &add(qint64 id, const Row &row)
    {
        m_table.beginRecord(id);
        for (qsizetype i = 0; i < row.size(); ++i)
            m_table.put(static_cast<std::size_t>(i), row.at(i).toStdString());
        return *this;
    }

    RecordTable take() { return std::move(m_table); }

private:
    RecordTable m_table;
};

inline QStringList fields()
{
    return {u"first_name"_s, u"last_name"_s, u"email"_s, u"phone"_s, u"company"_s, u"address1"_s, u"city"_s,
        u"date_of_birth"_s};
}

inline constexpr std::array given{"Ada"_L1, "Bruno"_L1, "Chiara"_L1, "Dmitri"_L1, "Elif"_L1, "Farid"_L1, "Greta"_L1,
    "Hugo"_L1, "Ines"_L1, "Jonas"_L1, "Katalin"_L1, "Lorenzo"_L1, "Mireille"_L1};
inline constexpr std::array family{"Abbott"_L1, "Bertrand"_L1, "Castillo"_L1, "Dahlberg"_L1, "Eriksen"_L1,
    "Fontaine"_L1, "Grabowski"_L1, "Hartmann"_L1, "Ivanova"_L1, "Jovanovic"_L1, "Kowalska"_L1, "Lindqvist"_L1,
    "Moreau"_L1};

/// Somebody of whom there is only one.
inline Row stranger(int i)
{
    const auto number = static_cast<std::size_t>(i);
    return {given.at(number % 13), family.at(number / 13 % 11), u"p%1@site%2.example"_s.arg(i * 7919).arg(i),
        u"+1512%1"_s.arg(1000000 + i * 7919), u"Company %1"_s.arg(i), u"%1 Street %2"_s.arg(i % 90).arg(i),
        u"City%1"_s.arg(i % 17), u"19%1-0%2-1%3"_s.arg(50 + i % 50).arg(1 + i % 9).arg(i % 10)};
}

inline TableMaker strangers(int count)
{
    TableMaker maker(fields());
    for (int i = 0; i < count; ++i)
        maker.add(stranger(i));
    return maker;
}

/// The groups by their records' ids: "3+7".
inline QStringList groupsIn(const Detection &detection)
{
    QStringList groups;
    for (const Cluster &cluster : detection.clusters) {
        QStringList ids;
        for (const quint32 record : cluster.records)
            ids += QString::number(detection.records.ids[record]);
        groups += ids.join(u'+');
    }
    return groups;
}

} // namespace onefold::duplicates::test
