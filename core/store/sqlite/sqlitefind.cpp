// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The searching part of SqliteSession.

#include "core/store/sqlite/contactrow.h"
#include "core/store/sqlite/matchexpression.h"
#include "core/store/sqlite/sqlitesession.h"
#include "core/text/fold.h"

#include <algorithm>

namespace onefold::store::sqlite {

using contact::Contact;
using contact::ContactId;
using contact::Field;
using contact::FieldKey;
using contact::Value;

namespace {

/// The column that orders by itself in SQL, empty where C++ must fold and compare.
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

QByteArray orderSql(const Sort &sort)
{
    const QByteArray direction = sort.descending ? " DESC" : "";
    const QByteArray column = sortColumn(sort);
    return " ORDER BY " + (column.isEmpty() ? QByteArray() : column + direction + ',') + "id" + direction;
}

/// A text without a word or a number in it finds nothing; no text finds everything.
QByteArray matchSql(const Search &search, const std::vector<SearchTerm> &terms)
{
    if (terms.empty())
        return search.text.trimmed().isEmpty() ? " WHERE 1" : " WHERE 0";
    return " WHERE id IN (SELECT rowid FROM contact_search WHERE contact_search MATCH ?1)";
}

void bindTerms(Statement &rows, const std::vector<SearchTerm> &terms)
{
    if (!terms.empty())
        rows.bind(1, matchExpression(terms));
}

bool passes(const FieldFilter &filter, const Value &value)
{
    if (filter.value.isEmpty())
        return contact::isEmpty(value);
    if (filter.field.field == Field::Phone)
        return text::digits(filter.value) == text::digits(contact::displayText(value));
    const QString wanted = text::fold(filter.value);
    if (const auto *const list = std::get_if<QStringList>(&value)) {
        return std::ranges::any_of(*list, [&](const QString &item) { return text::fold(item) == wanted; });
    }
    return text::fold(contact::displayText(value)) == wanted;
}

struct Ranked {
    ContactId id;
    double number = 0;
    QString key = {};
    bool blank = false;
};

Ranked rankedBy(ContactId id, const Value &value)
{
    Ranked ranked{.id = id, .blank = contact::isEmpty(value)};
    if (const auto *const number = std::get_if<double>(&value))
        ranked.number = *number;
    else
        ranked.key = text::fold(contact::displayText(value));
    return ranked;
}

/// Blanks stand last whichever way the rest runs: nobody sorts a column to look at its holes.
bool comesBefore(const Ranked &a, const Ranked &b, bool descending)
{
    if (a.blank != b.blank)
        return b.blank;
    const Ranked &low = descending ? b : a;
    const Ranked &high = descending ? a : b;
    if (low.number != high.number)
        return low.number < high.number;
    if (const int order = low.key.compare(high.key); order != 0)
        return order < 0;
    return low.id < high.id;
}

/// Reads the columns that filters and sorting need, in the order filters, sort field.
class Scan
{
public:
    Scan(const Search &search, const Sort &sort) : m_search(search)
    {
        for (const FieldFilter &filter : search.where)
            m_columns += ',' + columnOf(filter.field);
        if (const auto *const key = std::get_if<FieldKey>(&sort.by)) {
            m_sortKey = *key;
            m_columns += ',' + columnOf(*key);
        }
    }

    [[nodiscard]] const QByteArray &columns() const { return m_columns; }
    [[nodiscard]] bool ranks() const { return m_sortKey.has_value(); }

    [[nodiscard]] bool accepts(const Statement &row) const
    {
        int column = 0;
        return std::ranges::all_of(m_search.where,
            [&](const FieldFilter &filter) { return passes(filter, readValue(filter.field, row, ++column)); });
    }

    [[nodiscard]] Ranked ranked(const Statement &row) const
    {
        const int column = static_cast<int>(m_search.where.size()) + 1;
        return rankedBy(ContactId(row.integer(0)), m_sortKey ? readValue(*m_sortKey, row, column) : Value());
    }

private:
    const Search &m_search;
    QByteArray m_columns;
    std::optional<FieldKey> m_sortKey;
};

} // namespace

std::vector<ContactId> SqliteSession::orderedIds(const Search &search, const Sort &sort)
{
    const std::vector<SearchTerm> terms = searchTermsFromString(search.text);
    const Scan scan(search, sort);
    Statement rows = m_connection.prepare("SELECT id" + scan.columns() + " FROM contact" + matchSql(search, terms)
        + (scan.ranks() ? QByteArray() : orderSql(sort)));
    bindTerms(rows, terms);
    std::vector<Ranked> found;
    while (rows.step()) {
        if (scan.accepts(rows))
            found.push_back(scan.ranks() ? scan.ranked(rows) : Ranked{.id = ContactId(rows.integer(0))});
    }
    if (scan.ranks())
        std::ranges::sort(found, [&](const Ranked &a, const Ranked &b) { return comesBefore(a, b, sort.descending); });
    std::vector<ContactId> ids(found.size());
    std::ranges::transform(found, ids.begin(), &Ranked::id);
    return ids;
}

FindResult SqliteSession::find(const FindQuery &query)
{
    FindResult result;
    if (!query.search.where.empty() || sortColumn(query.sort).isEmpty()) {
        const std::vector<ContactId> ids = orderedIds(query.search, query.sort);
        const qint64 begin = std::min<qint64>(query.offset, static_cast<qint64>(ids.size()));
        const qint64 rest = static_cast<qint64>(ids.size()) - begin;
        const qint64 count = query.limit < 0 ? rest : std::min(query.limit, rest);
        for (qint64 i = begin; i < begin + count; ++i) {
            if (auto found = contact(ids[static_cast<std::size_t>(i)]))
                result.contacts.push_back(*std::move(found));
        }
        return result;
    }
    const std::vector<SearchTerm> terms = searchTermsFromString(query.search.text);
    Statement rows = m_connection.prepare(
        selectContactSql() + matchSql(query.search, terms) + orderSql(query.sort) + " LIMIT ?2 OFFSET ?3");
    bindTerms(rows, terms);
    rows.bind(2, query.limit).bind(3, query.offset);
    result.contacts = contactsOf(std::move(rows));
    return result;
}

} // namespace onefold::store::sqlite
