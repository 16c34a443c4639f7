// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/postgres/connection.h"

#include <span>

namespace onefold::store::postgres {

/// Everything of ours is in this schema of the database.
constexpr const char *schemaName = "onefold";
/// Where everybody is told that something has changed.
constexpr const char *channelName = "onefold";

/// SELECT … that waits until nobody else writes, and keeps others from writing to the end of the transaction: as in a
/// SQLite file one writes at a time, so that whoever looks for an identity and then saves it meets nobody in between.
[[nodiscard]] QByteArray writersLock();

/// The group roles of a workspace. Roles belong to the whole server, so their names carry the database's.
struct Roles {
    QByteArray sales; ///< may read, create, update, undo its own
    QByteArray admin; ///< may do everything the window can

    [[nodiscard]] static Roles of(const QString &database);
};

/// One step of the tables. The steps that a database lacks run in one transaction, with the number of the last.
struct Migration {
    int version;
    const char *sql;
};

/// The steps to today's tables, by rising version; what each holds beside the catalogue's fields stands in tables.cpp.
[[nodiscard]] std::span<const Migration> migrations();
/// Table contact has a column for each field of the catalogue.
[[nodiscard]] QByteArray contactTableSql();
[[nodiscard]] QByteArray missingColumnsSql();
/// Table arriving, where the rows of an import come in by COPY: as contact is now, so made anew at every set-up.
[[nodiscard]] QByteArray arrivalTableSql();
/// Its columns: those of a contact's row with indexColumns(), then what the journal tells of it. See Arrivals.
[[nodiscard]] QByteArrayList arrivalColumns();
/// What adds its rows to the workspace: a part of functionsSql().
[[nodiscard]] QByteArray arrivalFunctionsSql();
/// The functions and triggers that write the journal and know who may do what: made anew at every set-up.
[[nodiscard]] QByteArray functionsSql(const Roles &roles);
/// The part of them that keeps operations and the journal's entries.
[[nodiscard]] QByteArray operationFunctionsSql();
/// The part of them that goes with a contact's row.
[[nodiscard]] QByteArray contactTriggersSql();
/// The part of them that guards settings, custom fields and imports.
[[nodiscard]] QByteArray guardsSql();
/// Who may touch which table and call which function: likewise.
[[nodiscard]] QByteArray grantsSql(const Roles &roles);

/// Sets the workspace up, or brings it up to date: schema, roles, grants; can be done again. In one transaction: what
/// is refused has changed nothing. A database that holds something else is refused.
[[nodiscard]] Result<void> setUp(Connection &connection);

/// Whether there is a workspace that this program can use and this login may. Changes nothing.
[[nodiscard]] Result<void> checkUsable(Connection &connection);

} // namespace onefold::store::postgres
