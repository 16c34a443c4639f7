// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the many contacts of an import get in: they arrive by COPY in a table that nobody can read, and one function adds
// all of them with their identifiers and their journal, set by set. It trusts what arrives no more than the trigger
// write_contact trusts a row: who did it, what changed and which numbers contacts get is the database's word.

#include "core/contact/field.h"
#include "core/store/postgres/indexcolumns.h"
#include "core/store/postgres/schema.h"
#include "core/store/sql/contactrow.h"

namespace onefold::store::postgres {

namespace {

// PERFORM refuse() gives the program the word by which it tells people. The trigger stays out where the setting
// onefold.batch is on and whoever inserts may write the journal anyway: nobody but the owner of these functions.
constexpr const char *functions = R"(
-- The number that the first contact will get. Nobody else sends anything until the transaction ends.
CREATE OR REPLACE FUNCTION expect_arrivals() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = onefold, pg_temp AS $$
BEGIN
    PERFORM %lock%;
    TRUNCATE arriving;
    RETURN (SELECT last_value + is_called::int FROM contact_id);
END $$;

-- Whether a contact that has arrived shares what contacts are told apart by. Planned as holders_among() is.
CREATE OR REPLACE FUNCTION are_arrivals_taken() RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = onefold, pg_temp
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE rule text[] := identity_rule();
BEGIN
    RETURN EXISTS (SELECT FROM arriving AS a
        CROSS JOIN LATERAL generate_series(1, cardinality(a.identifiers) - 1, 2) AS n
        JOIN identifier AS held ON held.kind = a.identifiers[n] AND held.key = a.identifiers[n + 1]
        WHERE a.effect = 1 AND held.contact <> a.id AND held.kind = ANY (rule));
END $$;

CREATE OR REPLACE FUNCTION add_arrivals(done bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = onefold, pg_temp AS $$
DECLARE
    made bigint;
    lowest bigint;
    highest bigint;
    is_wrong boolean;
    is_privileged boolean;
    is_untrue boolean;
BEGIN
    PERFORM %lock%;
    PERFORM open_operation(done);
    SELECT count(*) FILTER (WHERE effect = 1), min(id), max(id),
        bool_or(effect NOT IN (0, 1) OR (effect = 1) <> (id IS NOT NULL)), bool_or(verdict IN ('merged', 'erased')),
        bool_or(verdict = 'restored' OR NOT is_verdict_of(effect, verdict))
    INTO made, lowest, highest, is_wrong, is_privileged, is_untrue FROM arriving;
    IF is_privileged AND NOT is_admin() THEN
        PERFORM refuse('merge', 'Only an admin may do this');
    END IF;
    IF is_untrue THEN
        PERFORM refuse('operation', 'The journal tells what was done');
    END IF;
    IF is_wrong OR (made > 0 AND (highest - lowest <> made - 1
        OR lowest <> (SELECT last_value + is_called::int FROM contact_id))) THEN
        PERFORM refuse('operation', 'The database numbers contacts itself');
    END IF;
    IF made > 0 THEN
        PERFORM setval('contact_id', highest);
        PERFORM set_config('onefold.batch', 'on', true);
        INSERT INTO contact(%columns%)
        SELECT %arrived% FROM arriving WHERE effect = 1 ORDER BY position;
        PERFORM set_config('onefold.batch', '', true);
        -- Each once: the program sees to it. DISTINCT takes longer than all else that is done here for identifiers.
        INSERT INTO identifier(kind, key, contact)
        SELECT identifiers[i], identifiers[i + 1], id
        FROM arriving, generate_series(1, cardinality(identifiers) - 1, 2) AS i WHERE effect = 1;
        -- The program sees to that too; an admin's import is not asked, for what it takes to look.
        IF NOT is_admin() AND are_arrivals_taken() THEN
            PERFORM refuse('identity', 'Another contact has this already');
        END IF;
        IF NOT is_admin() AND EXISTS (SELECT FROM arriving
            WHERE effect = 1 AND NOT are_values(email, phone, country, date_of_birth)) THEN
            PERFORM refuse('value', 'What arrives is no email address, phone number, country or day');
        END IF;
        UPDATE operation SET changes = changes + made WHERE id = done;
    END IF;
    INSERT INTO entry(operation, contact, effect, verdict, evidence, matched_by, changes, contact_created_at,
        not_applied, problems)
    SELECT done, CASE effect WHEN 1 THEN id ELSE about END, effect, verdict, evidence, matched_by,
        CASE effect WHEN 1 THEN %created% END, CASE effect WHEN 1 THEN created_at END, not_applied, problems
    FROM arriving ORDER BY position;
    INSERT INTO tally(operation, verdict, entries) SELECT done, verdict, count(*) FROM arriving GROUP BY verdict
    ON CONFLICT (operation, verdict) DO UPDATE SET entries = tally.entries + excluded.entries;
    TRUNCATE arriving;
    PERFORM pg_notify('onefold', '');
END $$;

-- Who holds the identifiers asked for, at most so many of each, the oldest first. Planned for a full table even where
-- it is empty still: the plan is kept while an import fills it.
CREATE OR REPLACE FUNCTION holders_among(kinds text[], keys text[], most bigint)
RETURNS TABLE(place bigint, holder bigint) LANGUAGE plpgsql STABLE SET search_path = onefold, pg_temp
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
    RETURN QUERY SELECT asked.nth, held.contact
    FROM unnest(kinds, keys) WITH ORDINALITY AS asked(kind, key, nth) CROSS JOIN LATERAL (
        SELECT i.contact FROM identifier AS i WHERE i.kind = asked.kind AND i.key = asked.key
        ORDER BY i.contact LIMIT most) AS held;
END $$;

CREATE OR REPLACE TRIGGER write_new_contact BEFORE INSERT ON contact FOR EACH ROW
    WHEN (current_setting('onefold.batch', true) IS DISTINCT FROM 'on'
        OR NOT has_table_privilege('onefold.entry'::regclass, 'INSERT'))
    EXECUTE FUNCTION write_contact();
)";

/// What the journal tells of a field of a created contact, "field":[null,value]; NULL where there is no value.
QByteArray createdSql(const contact::FieldInfo &info)
{
    const QByteArray column = info.key;
    const QByteArray begin = "'\"" + column + "\":[null,' || ";
    if (contact::isFamily(info.field)) {
        return "CASE WHEN " + column + " IS NOT NULL THEN (SELECT string_agg(to_json('" + column
            + ".' || m.key)::text || ':[null,' || m.value::text || ']', ',') FROM jsonb_each(" + column
            + "::jsonb) AS m) END";
    }
    if (info.kind == contact::Kind::List)
        return begin + column + "::jsonb::text || ']'";
    if (info.kind == contact::Kind::Boolean)
        return begin + '(' + column + "<>0)::text || ']'";
    return begin + "to_json(" + column + ")::text || ']'";
}

/// The same as the trigger write_contact makes of values_of(), without a JSON object in between.
QByteArray createdSql()
{
    QByteArrayList fields;
    for (const contact::FieldInfo &info : contact::catalogue())
        fields += createdSql(info);
    return "'{' || concat_ws(',', " + fields.join(", ") + ") || '}'";
}

} // namespace

QByteArray arrivalTableSql()
{
    return "DROP TABLE IF EXISTS arriving;CREATE UNLOGGED TABLE arriving WITH (autovacuum_enabled=false) AS"
           " SELECT c.*,0::bigint AS position,0::bigint AS effect,0::bigint AS about,''::text AS verdict,"
           "''::text AS evidence,''::text AS matched_by,''::text AS not_applied,''::text AS problems"
           " FROM contact AS c WITH NO DATA;";
}

QByteArrayList arrivalColumns()
{
    return sql::contactColumns() + indexColumns()
        + QByteArrayList{"position", "effect", "about", "verdict", "evidence", "matched_by", "not_applied", "problems"};
}

QByteArray arrivalFunctionsSql()
{
    const QByteArray columns = (sql::contactColumns() + indexColumns()).join(", ");
    return QByteArray(functions)
        .replace("%columns%", columns)
        .replace("%arrived%", QByteArray(columns).replace("name_key", "left(name_key, 600)"))
        .replace("%created%", createdSql());
}

} // namespace onefold::store::postgres
