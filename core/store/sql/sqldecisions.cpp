// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of SqlDuplicates that keeps what people decided: who was merged into whom, and who is not whom.

#include "core/store/sql/dialect.h"
#include "core/store/sql/sqlduplicates.h"

#include <algorithm>
#include <set>

namespace onefold::store::sql {

using contact::ContactId;

namespace {

/// From first, second, who, at and state.
Dismissal dismissalIn(const Statement &row)
{
    return {ContactId(row.integer(0)), ContactId(row.integer(1)), row.text(2),
        QDateTime::fromMSecsSinceEpoch(row.integer(3), Qt::UTC), row.integer(4)};
}

} // namespace

void SqlDuplicates::noteMerge(ContactId loser, ContactId survivor, journal::OperationId operation)
{
    m_connection.prepare("INSERT INTO duplicate_merge(survivor,loser,operation) VALUES(?,?,?) ON CONFLICT DO NOTHING")
        .bind(1, static_cast<qint64>(survivor))
        .bind(2, static_cast<qint64>(loser))
        .bind(3, static_cast<qint64>(operation))
        .run();
}

std::vector<ContactId> SqlDuplicates::mergedInto(ContactId survivor)
{
    std::vector<ContactId> losers;
    Statement rows = m_connection.prepare("SELECT DISTINCT loser FROM duplicate_merge WHERE survivor=?");
    rows.bind(1, static_cast<qint64>(survivor));
    while (rows.step())
        losers.push_back(ContactId(rows.integer(0)));
    return losers;
}

std::optional<MergedAway> SqlDuplicates::mergedAway(ContactId loser)
{
    Statement row = m_connection.prepare(
        "SELECT survivor,operation FROM duplicate_merge WHERE loser=? ORDER BY operation DESC LIMIT 1");
    row.bind(1, static_cast<qint64>(loser));
    if (!row.step())
        return std::nullopt;
    return MergedAway{ContactId(row.integer(0)), journal::OperationId(row.integer(1))};
}

void SqlDuplicates::dismiss(const Dismissal &dismissal)
{
    m_connection
        .prepare(
            "INSERT INTO duplicate_dismissal(first,second,who,at,state) VALUES(?,?,?,?,?) ON CONFLICT(first,second)"
            " DO UPDATE SET who=excluded.who,at=excluded.at,state=excluded.state")
        .bind(1, static_cast<qint64>(dismissal.first))
        .bind(2, static_cast<qint64>(dismissal.second))
        .bind(3, dismissal.who)
        .bind(4, dismissal.at.toMSecsSinceEpoch())
        .bind(5, dismissal.state)
        .run();
}

std::vector<Dismissal> SqlDuplicates::dismissalsOf(ContactId contact)
{
    std::vector<Dismissal> dismissals;
    Statement rows = m_connection.prepare(
        "SELECT first,second,who,at,state FROM duplicate_dismissal WHERE first=?1 OR second=?1 ORDER BY first,second");
    rows.bind(1, static_cast<qint64>(contact));
    while (rows.step())
        dismissals.push_back(dismissalIn(rows));
    return dismissals;
}

std::vector<Dismissal> SqlDuplicates::dismissalsAmong(const std::vector<ContactId> &contacts)
{
    const std::set<ContactId> among(contacts.begin(), contacts.end());
    std::vector<Dismissal> dismissals;
    const QByteArray sql = "SELECT first,second,who,at,state FROM duplicate_dismissal WHERE first "
        + m_connection.dialect().isAmong(1) + " ORDER BY first,second";
    forEachList(contacts, [&](const QByteArray &list) {
        Statement rows = m_connection.prepare(sql);
        rows.bindUtf8(1, list);
        while (rows.step()) {
            if (among.contains(ContactId(rows.integer(1))))
                dismissals.push_back(dismissalIn(rows));
        }
    });
    return dismissals;
}

std::vector<Dismissal> SqlDuplicates::dismissals(qint64 offset, int limit)
{
    std::vector<Dismissal> dismissals;
    Statement rows = m_connection.prepare("SELECT first,second,who,at,state FROM duplicate_dismissal"
                                          " ORDER BY at DESC,first,second LIMIT ? OFFSET ?");
    rows.bind(1, limitFor(limit)).bind(2, offset);
    while (rows.step())
        dismissals.push_back(dismissalIn(rows));
    return dismissals;
}

void SqlDuplicates::forgetDismissal(ContactId first, ContactId second)
{
    const auto lower = static_cast<qint64>(std::min(first, second));
    const auto higher = static_cast<qint64>(std::max(first, second));
    // The groups of a search before it hold the two together still.
    m_connection
        .prepare("UPDATE duplicate_scan SET last_entry=-1 WHERE at>="
                 "(SELECT at FROM duplicate_dismissal WHERE first=? AND second=?)")
        .bind(1, lower)
        .bind(2, higher)
        .run();
    m_connection.prepare("DELETE FROM duplicate_dismissal WHERE first=? AND second=?")
        .bind(1, lower)
        .bind(2, higher)
        .run();
}

} // namespace onefold::store::sql
