// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/labelled.h"

#include "core/duplicates/roles.h"

#include <QFile>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace onefold::bench {

using namespace Qt::StringLiterals;

namespace {

/// The cells of a CSV file by RFC 4180.
std::vector<std::vector<std::string>> rowsOf(const QByteArray &text)
{
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        std::string &cell = rows.back().back();
        if (isQuoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"')
            cell += text[++i];
        else if (c == '"')
            isQuoted = !isQuoted;
        else if (c == ',' && !isQuoted)
            rows.back().emplace_back();
        else if (c == '\n' && !isQuoted)
            rows.emplace_back(1);
        else if (c != '\r' || isQuoted)
            cell += c;
    }
    if (rows.back().size() == 1 && rows.back().front().empty())
        rows.pop_back();
    return rows;
}

qint64 pairsOf(qint64 records)
{
    return records * (records - 1) / 2;
}

} // namespace

Result<Labelled> labelledFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Unavailable, path + u": "_s + file.errorString()};
    const auto rows = rowsOf(file.readAll());
    if (rows.empty())
        return Error{ErrorCode::InvalidInput, path + u": no rows"_s};
    Labelled labelled;
    std::vector<std::optional<std::size_t>> columns;
    std::size_t truth = rows.front().size();
    for (std::size_t i = 0; i < rows.front().size(); ++i) {
        const QString header = QString::fromStdString(rows.front()[i]);
        if (header == "cluster"_L1)
            truth = i;
        const bool isTaken = header != "cluster"_L1 && header != "record_id"_L1 && header != "unique_id"_L1;
        columns.push_back(isTaken ? std::optional(labelled.table.addColumn(header, {})) : std::nullopt);
    }
    std::map<std::string, quint64> persons;
    for (std::size_t r = 1; r < rows.size(); ++r) {
        const std::vector<std::string> &row = rows[r];
        if (truth >= row.size())
            return Error{ErrorCode::InvalidInput, path + u": row %1 says not who it is"_s.arg(r)};
        labelled.table.beginRecord(static_cast<qint64>(r));
        labelled.truth.push_back(persons.emplace(row[truth], persons.size()).first->second);
        for (std::size_t i = 0; i < std::min(row.size(), columns.size()); ++i) {
            if (columns[i])
                labelled.table.put(*columns[i], row[i]);
        }
    }
    return labelled;
}

Labelled labelledContacts(const generator::Options &options)
{
    Labelled labelled;
    std::array<std::optional<std::size_t>, generator::fieldCount> columns;
    for (std::size_t i = 0; i < generator::fieldCount; ++i) {
        const QString name = generator::fieldName(static_cast<generator::Field>(i));
        const auto key = contact::FieldKey::fromString(name);
        if (key && duplicates::roleOf(*key) != duplicates::Role::Ignored)
            columns[i] = labelled.table.addColumn(name, duplicates::roleOf(*key));
    }
    generator::Generator source(options);
    while (const auto contact = source.next()) {
        labelled.table.beginRecord(static_cast<qint64>(contact->index) + 1);
        labelled.truth.push_back(contact->person);
        for (std::size_t i = 0; i < generator::fieldCount; ++i) {
            QString value = contact->values[i];
            if (static_cast<generator::Field>(i) == generator::Field::Phone
                && !contact->value(generator::Field::PhoneExt).isEmpty())
                value += u'x' + contact->value(generator::Field::PhoneExt);
            if (columns[i] && !value.isEmpty())
                labelled.table.put(*columns[i], value.toStdString());
        }
    }
    return labelled;
}

Quality qualityOf(const std::vector<duplicates::Cluster> &clusters, const std::vector<quint64> &truth)
{
    Quality quality;
    std::unordered_map<quint64, qint64> persons;
    for (const quint64 person : truth)
        ++persons[person];
    for (const auto &[person, records] : persons)
        quality.actual += pairsOf(records);
    for (const duplicates::Cluster &cluster : clusters) {
        std::map<quint64, qint64> inside;
        for (const quint32 record : cluster.records)
            ++inside[truth[record]];
        quality.found += pairsOf(static_cast<qint64>(cluster.records.size()));
        for (const auto &[person, records] : inside)
            quality.correct += pairsOf(records);
    }
    return quality;
}

} // namespace onefold::bench
