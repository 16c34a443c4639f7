// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the database does by itself: it writes the journal, keeps the indexes of a contact, and refuses what a role may
// not do. So a hand-written statement can do no more than the window, and is journaled like the window's.
//
// Rows are written directly, and triggers journal them: that no path goes round the journal is then the database's
// word, not the program's. What only the program knows of a change, its verdict and how it is known, comes as JSON in
// the setting onefold.story, which counts for the next row alone. Who did it, and what changed, never comes from there.

#include "core/store/postgres/schema.h"

namespace onefold::store::postgres {

namespace {

// Of the advisory locks: "OnFd".
constexpr qint32 lockClass = 0x4f6e4664;

constexpr const char *helpers = R"(
CREATE OR REPLACE FUNCTION instr(text, text) RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS 'SELECT strpos($1, $2)';

CREATE OR REPLACE FUNCTION is_admin() RETURNS boolean LANGUAGE sql STABLE
AS $$ SELECT pg_catalog.pg_has_role(session_user, '%admin%', 'MEMBER') $$;

-- The word tells the program which rule it is.
CREATE OR REPLACE FUNCTION refuse(rule text, message text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = message, CONSTRAINT = rule;
END $$;

CREATE OR REPLACE FUNCTION now_in_milliseconds() RETURNS bigint LANGUAGE sql STABLE
AS $$ SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint $$;

CREATE OR REPLACE FUNCTION members_of(prefix text, members text) RETURNS jsonb LANGUAGE sql IMMUTABLE
AS $$ SELECT coalesce(jsonb_object_agg(prefix || key, value), '{}') FROM jsonb_each(coalesce(members, '{}')::jsonb) $$;
)";

} // namespace

QByteArray writersLock()
{
    return "SELECT pg_catalog.pg_advisory_xact_lock(" + QByteArray::number(lockClass) + ",1)";
}

QByteArray functionsSql(const Roles &roles)
{
    QByteArray sql = helpers + operationFunctionsSql() + contactTriggersSql() + arrivalFunctionsSql() + guardsSql();
    return sql.replace("%admin%", roles.admin).replace("%lock%", writersLock().replace("SELECT ", ""));
}

} // namespace onefold::store::postgres
