// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the database does by itself: it writes the journal, keeps the indexes of a contact, and refuses what a role may
// not do. So a hand-written statement can do no more than the window, and is journaled like the window's.
//
// Rows are written directly, and triggers journal them: that no path goes round the journal is then the database's
// word, not the program's. What only the program knows of a change, its verdict and how it is known, comes as JSON in
// the setting onefold.story, which counts for the next row alone. Who did it, and what changed, never comes from there.

#include "core/contact/field.h"
#include "core/store/postgres/schema.h"

#include <QByteArrayList>

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

-- A verdict that changed nothing: unchanged, rejected, skipped.
CREATE OR REPLACE FUNCTION note_verdict(story jsonb, about bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = onefold, pg_temp AS $$
BEGIN
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

constexpr const char *contactTriggers = R"(
-- Whoever writes without the program gets what search and matching need as well as the database can tell it.
CREATE OR REPLACE FUNCTION index_by_hand(changed contact) RETURNS contact
LANGUAGE plpgsql STABLE SET search_path = onefold, pg_temp AS $$
BEGIN
    changed.identifiers := '{}';
    IF changed.email IS NOT NULL THEN
        changed.identifiers := changed.identifiers || ARRAY['email', lower(changed.email)];
    END IF;
    IF changed.phone IS NOT NULL THEN
        changed.identifiers := changed.identifiers
            || ARRAY['phone', changed.phone || coalesce(';ext=' || changed.phone_ext, '')];
    END IF;
    changed.name_key := trim(lower(coalesce(changed.name, concat_ws(' ', changed.first_name, changed.last_name))));
    changed.words := ' ' || trim(regexp_replace(
        lower(concat_ws(' ', %words%)), '[^[:alnum:]]+', ' ', 'g'));
    changed.digits := '';
    RETURN changed;
END $$;

-- A person may take back contacts that he made himself, as long as nobody else has touched them.
CREATE OR REPLACE FUNCTION may_delete(number bigint, done operation) RETURNS boolean
LANGUAGE sql STABLE SET search_path = onefold, pg_temp AS $$
    SELECT is_admin() OR (done.reverses IS NOT NULL
        AND EXISTS (SELECT FROM entry WHERE operation = done.reverses AND contact = number AND effect = 1)
        AND NOT EXISTS (SELECT FROM entry AS e JOIN operation AS o ON o.id = e.operation
            WHERE e.contact = number AND e.effect <> 0 AND o.who <> session_user))
$$;

-- What was deleted comes back under its number, by an undo of that deletion.
CREATE OR REPLACE FUNCTION may_restore(number bigint, done operation) RETURNS boolean
LANGUAGE sql STABLE SET search_path = onefold, pg_temp AS $$
    SELECT done.reverses IS NOT NULL AND EXISTS (SELECT FROM entry
        WHERE contact = number AND (is_admin() OR (operation = done.reverses AND effect = 3)))
$$;

CREATE OR REPLACE FUNCTION write_contact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = onefold, pg_temp AS $$
DECLARE
    story jsonb := nullif(current_setting('onefold.story', true), '')::jsonb;
    is_by_hand boolean := story IS NULL;
    done operation;
    before jsonb := '{}';
    after jsonb := '{}';
    what_changed jsonb;
    old_identifiers text[] := '{}';
    new_identifiers text[] := '{}';
BEGIN
    PERFORM set_config('onefold.story', '', true);
    IF TG_OP <> 'INSERT' THEN
        before := values_of(OLD);
        old_identifiers := OLD.identifiers;
    END IF;
    IF TG_OP = 'INSERT' AND is_by_hand THEN
        NEW.created_at := coalesce(NEW.created_at, now_in_milliseconds());
        NEW.updated_at := coalesce(NEW.updated_at, NEW.created_at);
        NEW := index_by_hand(NEW);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        after := values_of(NEW);
    END IF;
    IF TG_OP = 'UPDATE' AND is_by_hand THEN
        IF before <> after THEN
            NEW.updated_at := now_in_milliseconds();
            NEW := index_by_hand(NEW);
        END IF;
    END IF;
    IF TG_OP = 'UPDATE' AND before = after AND NOT is_admin() AND (is_by_hand
        OR (NEW.identifiers, NEW.words, NEW.digits, left(NEW.name_key, 600))
            IS DISTINCT FROM (OLD.identifiers, OLD.words, OLD.digits, OLD.name_key)) THEN
        PERFORM refuse('operation', 'What a contact is found by changes with its fields');
    END IF;
    IF TG_OP <> 'DELETE' THEN
        NEW.name_key := left(NEW.name_key, 600); -- a B-tree takes no more
        new_identifiers := NEW.identifiers;
    END IF;
    SELECT jsonb_object_agg(key, jsonb_build_array(b.value, a.value)) INTO what_changed
    FROM jsonb_each(before) AS b FULL JOIN jsonb_each(after) AS a USING (key) WHERE b.value IS DISTINCT FROM a.value;

    IF is_by_hand AND (TG_OP <> 'UPDATE' OR what_changed IS NOT NULL) THEN
        story := jsonb_build_object('evidence', 'database',
            'operation', begin_operation(
                CASE TG_OP WHEN 'INSERT' THEN 'save' WHEN 'UPDATE' THEN 'edit' ELSE 'delete' END, NULL, 0),
            'verdict', CASE TG_OP WHEN 'INSERT' THEN 'created' WHEN 'UPDATE' THEN 'updated' ELSE 'deleted' END);
    END IF;
    IF story ? 'operation' THEN
        done := open_operation((story->>'operation')::bigint);
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.id IS NULL THEN
            NEW.id := nextval('contact_id');
        ELSIF NOT may_restore(NEW.id, done) THEN
            PERFORM refuse('operation', 'The database numbers contacts itself');
        END IF;
    ELSIF TG_OP = 'UPDATE' AND NEW.id <> OLD.id THEN
        PERFORM refuse('operation', 'The database numbers contacts itself');
    ELSIF TG_OP = 'UPDATE' AND NEW.created_at <> OLD.created_at AND NOT is_admin() THEN
        PERFORM refuse('operation', 'When a contact was made stays as it is');
    ELSIF TG_OP = 'DELETE' AND NOT may_delete(OLD.id, done) THEN
        PERFORM refuse('delete', 'Only an admin may delete contacts');
    END IF;

    IF story ? 'operation' THEN
        PERFORM write_entry(story, CASE TG_OP WHEN 'DELETE' THEN OLD.id ELSE NEW.id END,
            CASE TG_OP WHEN 'INSERT' THEN 1 WHEN 'UPDATE' THEN 2 ELSE 3 END, what_changed::text,
            CASE TG_OP WHEN 'INSERT' THEN NEW.created_at WHEN 'DELETE' THEN OLD.created_at END);
    ELSIF story IS NOT NULL AND NOT (TG_OP = 'DELETE' AND story ? 'erases' AND is_admin()) THEN
        PERFORM refuse('erase', 'Only an admin may erase contacts');
    END IF;
    IF old_identifiers <> new_identifiers THEN
        IF TG_OP <> 'INSERT' THEN
            DELETE FROM identifier WHERE contact = OLD.id;
        END IF;
        IF TG_OP <> 'DELETE' THEN
            INSERT INTO identifier(kind, key, contact)
            SELECT DISTINCT NEW.identifiers[i], NEW.identifiers[i + 1], NEW.id
            FROM generate_series(1, cardinality(NEW.identifiers) - 1, 2) AS i;
        END IF;
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE OR REPLACE FUNCTION wait_for_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM %lock%;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION tell_of_care() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('onefold', '');
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER wait_for_turn BEFORE INSERT OR UPDATE OR DELETE ON contact
    FOR EACH STATEMENT EXECUTE FUNCTION wait_for_turn();
CREATE OR REPLACE TRIGGER write_contact
    BEFORE DELETE OR UPDATE OF id, created_at, updated_at, name_key, identifiers, words, digits, %fields%
    ON contact FOR EACH ROW EXECUTE FUNCTION write_contact();
CREATE OR REPLACE TRIGGER tell_of_care AFTER UPDATE OF care ON contact
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_care();
)";

QByteArray fieldColumns()
{
    QByteArrayList columns;
    for (const contact::FieldInfo &info : contact::catalogue())
        columns += info.key;
    return columns.join(", ");
}

QByteArray searchedColumns()
{
    QByteArrayList columns;
    for (const contact::FieldInfo &info : contact::catalogue()) {
        if (info.searched)
            columns += QByteArray("changed.") + info.key;
    }
    return columns.join(", ");
}

/// The contact's values as the journal tells them: what contact::toJson() makes of them.
QByteArray valuesSql()
{
    QByteArrayList pairs;
    QByteArray families;
    for (const contact::FieldInfo &info : contact::catalogue()) {
        const QByteArray column = QByteArray("c.") + info.key;
        if (contact::isFamily(info.field))
            families += " || members_of('" + QByteArray(info.key) + ".', " + column + ')';
        else if (info.kind == contact::Kind::List)
            pairs += '\'' + QByteArray(info.key) + "', " + column + "::jsonb";
        else if (info.kind == contact::Kind::Boolean)
            pairs += '\'' + QByteArray(info.key) + "', " + column + "<>0";
        else
            pairs += '\'' + QByteArray(info.key) + "', " + column;
    }
    return "CREATE OR REPLACE FUNCTION values_of(c contact) RETURNS jsonb LANGUAGE sql IMMUTABLE "
           "SET search_path = onefold, pg_temp AS $$ SELECT jsonb_strip_nulls(jsonb_build_object("
        + pairs.join(", ") + "))" + families + " $$;";
}

} // namespace

QByteArray writersLock()
{
    return "SELECT pg_catalog.pg_advisory_xact_lock(" + QByteArray::number(lockClass) + ",1)";
}

QByteArray functionsSql(const Roles &roles)
{
    QByteArray sql =
        QByteArray(helpers) + valuesSql() + operations + contactTriggers + arrivalFunctionsSql() + guardsSql();
    return sql.replace("%admin%", roles.admin)
        .replace("%lock%", writersLock().replace("SELECT ", ""))
        .replace("%words%", searchedColumns())
        .replace("%fields%", fieldColumns());
}

} // namespace onefold::store::postgres
