// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sql/selection.h"

#include "core/contact/validate.h"
#include "core/contact/validation/country.h"
#include "core/contact/validation/phone.h"
#include "core/contact/validation/phonetext.h"
#include "core/store/sql/contactrow.h"
#include "core/text/fold.h"

#include <QtEndian>

#include <algorithm>

namespace onefold::store::sql {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::FieldKey;
using contact::Kind;
using contact::Value;

namespace {

/// Whether @p e164 is the number that was typed as the world or its own country dials it.
bool isDialled(const QString &e164, const QString &typed)
{
    const QString digits = contact::phonetext::dialledDigits(typed);
    const QString international = text::digits(e164);
    return !digits.isEmpty() && !international.isEmpty()
        && (international == digits || international == contact::phonetext::withoutExitCode(digits)
            || text::digits(contact::nationalDigits(e164)) == digits);
}

bool passes(const FieldFilter &filter, const Value &value)
{
    if (filter.value.isEmpty())
        return contact::isEmpty(value);
    if (filter.field.field == Field::Phone)
        return isDialled(contact::displayText(value), filter.value);
    if (const auto *const list = std::get_if<QStringList>(&value)) {
        return std::ranges::all_of(contact::splitList(filter.value), [list](const QString &wanted) {
            return std::ranges::any_of(
                *list, [&](const QString &item) { return text::fold(item) == text::fold(wanted); });
        });
    }
    const QString wanted = text::fold(filter.value);
    return text::fold(contact::displayText(value)) == wanted;
}

bool isPlainText(const FieldKey &key)
{
    const Kind kind = contact::infoOf(key.field).kind;
    return !contact::isFamily(key.field) && kind != Kind::List && kind != Kind::Boolean;
}

QByteArray fieldSortBytes(const FieldKey &key, const Statement &row, int column)
{
    if (row.isNull(column))
        return {};
    return isPlainText(key) ? sortBytes(row.utf8(column)) : sortBytes(readValue(key, row, column));
}

/// Whole numbers as bytes that compare as they do; times do not lie before 1970.
QByteArray timeSortBytes(qint64 milliseconds)
{
    QByteArray bytes(sizeof(quint64), Qt::Uninitialized);
    qToBigEndian(static_cast<quint64>(milliseconds), bytes.data());
    return bytes;
}

bool passes(const Filter &filter, const Statement &row, int column)
{
    const auto *const key = std::get_if<FieldKey>(&filter.column());
    if (!key) {
        return filter.column() == Column(SpecialSort::DisplayName) ? filter.passesNameKey(row.utf8(column))
                                                                   : filter.passesTime(row.integer(column));
    }
    return filter.isOfText() ? filter.passesText(row.utf8(column)) : filter.passesValue(readValue(*key, row, column));
}

QByteArray columnFor(const Column &column)
{
    const auto *const key = std::get_if<FieldKey>(&column);
    return key ? columnOf(*key) : sortColumn({.by = column});
}

constexpr const char *needsCareSql = "care IS NOT NULL";

} // namespace

QByteArray sortColumn(const Sort &sort)
{
    const auto *const special = std::get_if<SpecialSort>(&sort.by);
    if (!special)
        return {};
    switch (*special) {
    case SpecialSort::DisplayName: return "name_key";
    case SpecialSort::CreatedAt: return "created_at";
    case SpecialSort::UpdatedAt: return "updated_at";
    }
    return {};
}

bool isIndexed(const Sort &sort)
{
    return sort.by == decltype(sort.by)(SpecialSort::DisplayName);
}

QByteArray orderSql(const Sort &sort)
{
    const QByteArray direction = sort.descending ? " DESC" : "";
    const QByteArray column = sortColumn(sort);
    return " ORDER BY " + (column.isEmpty() ? QByteArray() : column + direction + ',') + "id" + direction;
}

RowTest::RowTest(const Search &search) : m_where(search.where)
{
    for (FieldFilter &filter : m_where) {
        m_columns += ',' + columnOf(filter.field);
        // A country can be asked for by name as it can be typed by name.
        if (filter.field.field == Field::Country) {
            if (const contact::Reading country = contact::readCountry(filter.value); country.ok())
                filter.value = country.value;
        }
    }
    for (const ColumnFilter &typed : search.filters) {
        if (typed.isBlank())
            continue;
        m_filters.emplace_back(typed);
        m_columns += ',' + columnFor(typed.column);
    }
    m_columnCount = static_cast<int>(search.where.size() + m_filters.size());
}

bool RowTest::accepts(const Statement &row) const
{
    int column = 0;
    return std::ranges::all_of(m_where, [&](const FieldFilter &filter) {
        return passes(filter, readValue(filter.field, row, ++column));
    }) && std::ranges::all_of(m_filters, [&](const Filter &filter) { return passes(filter, row, ++column); });
}

QByteArray whereSql(const Dialect &dialect, const Search &search, int parameter)
{
    QByteArray care = search.needsCare ? QByteArray(" WHERE ") + needsCareSql : QByteArray(" WHERE 1=1");
    if (search.text.trimmed().isEmpty())
        return care;
    // A text without a word or a number in it finds nothing.
    const std::vector<SearchTerm> terms = searchTermsFromString(search.text);
    if (terms.empty())
        return " WHERE 1=0";
    return care + " AND id IN (" + dialect.matchSql(terms, parameter) + ')';
}

void bindText(Statement &rows, const Dialect &dialect, const Search &search, int parameter)
{
    const std::vector<SearchTerm> terms = searchTermsFromString(search.text);
    if (!terms.empty())
        dialect.bindTerms(rows, terms, parameter);
}

SortKeys readSortKeys(Connection &connection, const Search &search, const Sort &sort)
{
    const RowTest test(search);
    const auto *const key = std::get_if<FieldKey>(&sort.by);
    const bool isText = key ? isPlainText(*key) : isIndexed(sort);
    const int column = test.columnCount() + 1;
    Statement rows = connection.stream("SELECT id" + test.columns() + ',' + (key ? columnOf(*key) : sortColumn(sort))
        + " FROM contact" + whereSql(connection.dialect(), search));
    bindText(rows, connection.dialect(), search);
    SortKeys keys;
    if (search.isEmpty())
        keys.reserve(static_cast<std::size_t>(connection.integer("SELECT max(id) FROM contact")));
    while (rows.step()) {
        if (!test.accepts(rows))
            continue;
        const auto id = static_cast<quint32>(rows.integer(0));
        if (isText)
            keys.addText(id, rows.utf8(column));
        else
            keys.add(id, key ? fieldSortBytes(*key, rows, column) : timeSortBytes(rows.integer(column)));
    }
    return keys;
}

std::vector<quint32> selectOrdered(Connection &connection, const Search &search, const Sort &sort)
{
    if (!isIndexed(sort))
        return readSortKeys(connection, search, sort).sorted(sort.descending);
    if (search.isEmpty())
        return selectByName(connection, sort, 0, -1);
    const RowTest test(search);
    Statement rows = connection.stream(
        "SELECT id" + test.columns() + " FROM contact" + whereSql(connection.dialect(), search) + orderSql(sort));
    bindText(rows, connection.dialect(), search);
    std::vector<quint32> ids;
    while (rows.step()) {
        if (test.accepts(rows))
            ids.push_back(static_cast<quint32>(rows.integer(0)));
    }
    return ids;
}

QByteArray byNameSql(const Dialect &dialect, const Sort &sort)
{
    // With both columns of the order among those asked for: else SQLite does not merge what is in order already, but
    // sorts it all (https://sqlite.org/optoverview.html#subquery_flattening).
    return QByteArray("SELECT id,name_key FROM ") + dialect.namesSql() + " AS named" + orderSql(sort)
        + " LIMIT ? OFFSET ?";
}

std::vector<quint32> selectByName(Connection &connection, const Sort &sort, qint64 offset, qint64 limit)
{
    const QByteArray sql = byNameSql(connection.dialect(), sort);
    Statement rows = limit < 0 ? connection.stream(sql) : connection.prepare(sql);
    rows.bind(1, limitFor(limit)).bind(2, offset);
    std::vector<quint32> ids;
    while (rows.step())
        ids.push_back(static_cast<quint32>(rows.integer(0)));
    return ids;
}

std::vector<quint32> selectAny(Connection &connection, const Search &search)
{
    const RowTest test(search);
    const std::vector<SearchTerm> terms = searchTermsFromString(search.text);
    const bool isTextAlone = !terms.empty() && test.isTrivial() && !search.needsCare;
    Statement rows = connection.stream(isTextAlone
            ? connection.dialect().matchSql(terms, 1)
            : "SELECT id" + test.columns() + " FROM contact" + whereSql(connection.dialect(), search));
    bindText(rows, connection.dialect(), search);
    std::vector<quint32> ids;
    while (rows.step()) {
        if (test.accepts(rows))
            ids.push_back(static_cast<quint32>(rows.integer(0)));
    }
    return ids;
}

qint64 countMatches(Connection &connection, const Search &search)
{
    const bool isCountedBySql = RowTest(search).isTrivial() && search.text.trimmed().isEmpty();
    if (isCountedBySql)
        return connection.integer("SELECT count(*) FROM contact" + whereSql(connection.dialect(), search));
    return static_cast<qint64>(selectAny(connection, search).size());
}

std::optional<SortKey> sortKeyOf(Connection &connection, const Sort &sort, quint32 id)
{
    const auto *const key = std::get_if<FieldKey>(&sort.by);
    const QByteArray column = key ? columnOf(*key) : sortColumn(sort);
    Statement row = connection.prepare("SELECT " + column + " FROM contact WHERE id=?");
    row.bind(1, qint64(id));
    if (!row.step())
        return std::nullopt;
    if (key) {
        QByteArray bytes = fieldSortBytes(*key, row, 0);
        const bool isBlank = bytes.isEmpty();
        return SortKey{.blank = isBlank, .bytes = std::move(bytes), .id = id};
    }
    return SortKey{.bytes = isIndexed(sort) ? row.utf8(0).toByteArray() : timeSortBytes(row.integer(0)), .id = id};
}

} // namespace onefold::store::sql
