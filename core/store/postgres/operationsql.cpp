// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Operations and the entries of the journal: who begins and joins one, and what leaves it.

#include "core/store/postgres/schema.h"

namespace onefold::store::postgres {

namespace {

constexpr const char *operations = R"(
CREATE OR REPLACE FUNCTION begin_operation(given_kind text, given_reverses bigint, given_unfinished bigint)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = onefold, pg_temp AS $$
DECLARE made bigint;
BEGIN
    IF NOT is_admin() THEN
        IF given_kind NOT IN ('save', 'edit', 'import', 'undo', 'redo') THEN
            PERFORM refuse(given_kind, 'Only an admin may do this: ' || given_kind);
        END IF;
        IF given_reverses IS NOT NULL
            AND NOT EXISTS (SELECT FROM operation WHERE id = given_reverses AND who = session_user) THEN
            PERFORM refuse('undo', 'Only an admin may undo what somebody else did');
        END IF;
    END IF;
    INSERT INTO operation(at, who, kind, reverses, unfinished)
    VALUES (now_in_milliseconds(), session_user, given_kind, given_reverses, given_unfinished) RETURNING id INTO made;
    RETURN made;
END $$;

-- The operation, if it is this person's to go on with.
CREATE OR REPLACE FUNCTION own_operation(number bigint) RETURNS operation
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = onefold, pg_temp AS $$
DECLARE found_one operation;
BEGIN
    SELECT * INTO found_one FROM operation WHERE id = number;
    IF found_one.id IS NULL OR (found_one.who <> session_user AND NOT is_admin()) THEN
        PERFORM refuse('operation', 'This is no operation of yours');
    END IF;
    RETURN found_one;
END $$;

-- The same where something joins it: what is over and done with stays as it was. A save takes seconds; an import or an
-- undo of many is unfinished until it is told to be finished; an import that was cancelled may be resumed at any time.
CREATE OR REPLACE FUNCTION open_operation(number bigint) RETURNS operation
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = onefold, pg_temp AS $$
DECLARE found_one operation := own_operation(number);
BEGIN
    IF NOT is_admin() AND found_one.unfinished = 0 AND found_one.at < now_in_milliseconds() - 3600000
        AND NOT (found_one.kind = 'import'
            AND EXISTS (SELECT FROM import_run AS i WHERE i.operation = number AND i.state <> 'finished')) THEN
        PERFORM refuse('operation', 'This operation is over');
    END IF;
    RETURN found_one;
END $$;

-- The mark of a commit: see Connection::settle(). A client's name is its secret, as nobody may read the table.
CREATE OR REPLACE FUNCTION mark_commit(name text, commit_number bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = onefold, pg_temp AS $$
BEGIN
    INSERT INTO writer(client, number) VALUES (name, commit_number)
    ON CONFLICT (client) DO UPDATE SET number = excluded.number, at = now();
    IF commit_number = 1 THEN
        DELETE FROM writer WHERE at < now() - interval '7 days';
    END IF;
END $$;

CREATE OR REPLACE FUNCTION is_marked(name text, commit_number bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = onefold, pg_temp
AS $$ SELECT EXISTS (SELECT FROM writer WHERE client = name AND number = commit_number) $$;

CREATE OR REPLACE FUNCTION finish_operation(number bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = onefold, pg_temp AS $$
BEGIN
    PERFORM own_operation(number);
    UPDATE operation SET unfinished = 0 WHERE id = number;
END $$;

-- Whether this can be said of what was done: nothing (0), a contact made (1), changed (2) or deleted (3).
CREATE OR REPLACE FUNCTION is_verdict_of(effect bigint, verdict text) RETURNS boolean LANGUAGE sql IMMUTABLE
AS $$ SELECT coalesce(verdict = ANY (CASE effect
    WHEN 0 THEN ARRAY['unchanged', 'rejected', 'skipped', 'failed', 'merged', 'erased']
    WHEN 1 THEN ARRAY['created', 'restored']
    WHEN 2 THEN ARRAY['updated', 'restored', 'merged']
    WHEN 3 THEN ARRAY['deleted', 'merged'] END), false) $$;

CREATE OR REPLACE FUNCTION write_entry(
    story jsonb, about bigint, kind_of_effect bigint, what_changed text, created_at bigint)
RETURNS void LANGUAGE plpgsql SET search_path = onefold, pg_temp AS $$
DECLARE done bigint := (story->>'operation')::bigint;
BEGIN
    IF NOT is_admin() AND story->>'verdict' IN ('merged', 'erased') THEN
        PERFORM refuse('merge', 'Only an admin may do this');
    END IF;
    IF NOT is_verdict_of(kind_of_effect, story->>'verdict') OR (story->>'verdict' = 'restored'
            AND NOT EXISTS (SELECT FROM operation WHERE id = done AND reverses IS NOT NULL)) THEN
        PERFORM refuse('operation', 'The journal tells what was done');
    END IF;
    INSERT INTO entry(operation, contact, effect, verdict, evidence, matched_by, changes, contact_created_at,
        not_applied, problems)
    VALUES (done, about, kind_of_effect, story->>'verdict', story->>'evidence', story->>'matched_by', what_changed,
        created_at, story->>'not_applied', story->>'problems');
    INSERT INTO tally(operation, verdict, entries) VALUES (done, story->>'verdict', 1)
    ON CONFLICT (operation, verdict) DO UPDATE SET entries = tally.entries + 1;
    IF kind_of_effect <> 0 THEN
        UPDATE operation SET changes = changes + 1 WHERE id = done;
    END IF;
    PERFORM pg_notify('onefold', '');
END $$;

-- A verdict that changed nothing: unchanged, rejected, skipped. It waits for its turn as every change does: else
-- what is said by hand could join an operation just as that is taken out of the journal.
CREATE OR REPLACE FUNCTION note_verdict(story jsonb, about bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = onefold, pg_temp AS $$
BEGIN
    PERFORM %lock%;
    PERFORM open_operation((story->>'operation')::bigint);
    PERFORM write_entry(story, about, 0, NULL, NULL);
END $$;

CREATE OR REPLACE FUNCTION erase_contact(number bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = onefold, pg_temp AS $$
BEGIN
    IF NOT is_admin() THEN
        PERFORM refuse('erase', 'Only an admin may erase contacts');
    END IF;
    PERFORM set_config('onefold.story', '{"erases":true}', true);
    DELETE FROM contact WHERE id = number;
    PERFORM set_config('onefold.story', '', true);
    DELETE FROM entry WHERE contact = number;
    -- What a merge, taken back since, had put into another's entries was his, and may stand in later edits of the same
    -- fields: those edits can no longer be undone. What the other was deleted with after that is the other's own.
    WITH RECURSIVE his(id) AS (SELECT operation FROM duplicate_merge WHERE loser = number
        UNION SELECT o.id FROM operation AS o JOIN his AS h ON o.reverses = h.id)
    UPDATE entry AS e SET changes = (e.changes::jsonb - ARRAY(SELECT k FROM entry AS m,
            jsonb_object_keys(m.changes::jsonb) AS k
            WHERE m.contact = e.contact AND m.operation IN (SELECT id FROM his)))::text
    FROM (SELECT contact, min(id) AS first, max(id) AS last FROM entry WHERE operation IN (SELECT id FROM his)
        AND contact IN (SELECT survivor FROM duplicate_merge WHERE loser = number) GROUP BY contact) AS span
    WHERE e.contact = span.contact AND e.id > span.first AND (e.effect = 2 OR e.id < span.last)
        AND e.changes IS NOT NULL AND e.operation NOT IN (SELECT id FROM his);
    UPDATE entry SET effect = 0, changes = NULL WHERE effect = 2 AND changes = '{}'
        AND contact IN (SELECT survivor FROM duplicate_merge WHERE loser = number);
    WITH RECURSIVE his(id) AS (SELECT operation FROM duplicate_merge WHERE loser = number
        UNION SELECT o.id FROM operation AS o JOIN his AS h ON o.reverses = h.id)
    UPDATE entry SET effect = 0, changes = NULL WHERE operation IN (SELECT id FROM his)
        AND contact IN (SELECT survivor FROM duplicate_merge WHERE loser = number);
    -- Cells that somebody corrected while importing may be anybody's.
    UPDATE import_run SET choices = (choices::jsonb - 'corrections')::text WHERE choices::jsonb ? 'corrections';
END $$;

-- True where some of its entries are left.
CREATE OR REPLACE FUNCTION forget_operation(number bigint, most bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = onefold, pg_temp AS $$
DECLARE gone bigint;
BEGIN
    IF NOT is_admin() THEN
        PERFORM refuse('erase', 'Only an admin may take operations out of the journal');
    END IF;
    PERFORM %lock%; -- nobody adds to it meanwhile
    DELETE FROM import_row WHERE (run, row) IN (SELECT r.run, r.row FROM import_run AS i
        JOIN import_row AS r ON r.run = i.id WHERE i.operation = number LIMIT most);
    GET DIAGNOSTICS gone = ROW_COUNT;
    IF gone = most THEN
        RETURN true;
    END IF;
    DELETE FROM entry WHERE id IN (SELECT id FROM entry WHERE operation = number LIMIT most);
    GET DIAGNOSTICS gone = ROW_COUNT;
    IF gone = most THEN
        RETURN true;
    END IF;
    DELETE FROM import_run WHERE operation = number;
    DELETE FROM tally WHERE operation = number;
    DELETE FROM operation WHERE id = number;
    RETURN false;
END $$;
)";

} // namespace

QByteArray operationFunctionsSql()
{
    return operations;
}

} // namespace onefold::store::postgres
