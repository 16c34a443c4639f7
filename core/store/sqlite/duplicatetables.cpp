// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/duplicatetables.h"

#include "core/store/sql/sqlduplicates.h"

namespace onefold::store::sqlite {

using contact::ContactId;

namespace {

// A group is found again by its members, "3,7,9", so that it keeps its number as long as they are the same.
constexpr const char *tables = R"(
CREATE TABLE duplicate_group(
    id INTEGER PRIMARY KEY AUTOINCREMENT, members TEXT NOT NULL UNIQUE, score REAL NOT NULL, reasons TEXT NOT NULL,
    scan INTEGER NOT NULL);
CREATE INDEX duplicate_group_score ON duplicate_group(score DESC, id);
CREATE INDEX duplicate_group_scan ON duplicate_group(scan);
CREATE TABLE duplicate_member(
    contact INTEGER NOT NULL, grouped INTEGER NOT NULL, PRIMARY KEY(grouped, contact)) WITHOUT ROWID;
CREATE INDEX duplicate_member_contact ON duplicate_member(contact);
CREATE TABLE duplicate_dismissal(
    first INTEGER NOT NULL, second INTEGER NOT NULL, who TEXT NOT NULL, at INTEGER NOT NULL, state INTEGER NOT NULL,
    PRIMARY KEY(first, second)) WITHOUT ROWID;
CREATE INDEX duplicate_dismissal_second ON duplicate_dismissal(second);
CREATE TABLE duplicate_merge(
    survivor INTEGER NOT NULL, loser INTEGER NOT NULL, operation INTEGER NOT NULL,
    PRIMARY KEY(survivor, loser, operation)) WITHOUT ROWID;
CREATE INDEX duplicate_merge_loser ON duplicate_merge(loser);
CREATE TABLE duplicate_scan(
    only INTEGER PRIMARY KEY CHECK(only=1), at INTEGER NOT NULL, last_entry INTEGER NOT NULL,
    contacts INTEGER NOT NULL, scan INTEGER NOT NULL);
)";

} // namespace

bool createDuplicateTables(Connection &connection)
{
    if (!connection.execute(tables))
        return false;
    sql::SqlDuplicates review(connection);
    Statement rows = connection.prepare("SELECT first,second,field FROM review_pair");
    while (rows.step())
        review.noteGroup(ContactId(rows.integer(0)), ContactId(rows.integer(1)), rows.text(2));
    return !connection.failed();
}

} // namespace onefold::store::sqlite
