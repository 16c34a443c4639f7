// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the database does as a contact's row is written, by the program or by hand.

#include "core/contact/field.h"
#include "core/store/postgres/schema.h"

#include <QByteArrayList>

namespace onefold::store::postgres {

namespace {

constexpr const char *contactTriggers = R"(
-- What email and phone identify by, as well as the database can tell it: kind and key by turns.
CREATE OR REPLACE FUNCTION identity_by_hand(c contact) RETURNS text[]
LANGUAGE sql IMMUTABLE SET search_path = onefold, pg_temp AS $$
    SELECT CASE WHEN c.email IS NULL THEN '{}' ELSE ARRAY['email', lower(c.email)] END
        || CASE WHEN c.phone IS NULL THEN '{}'
            ELSE ARRAY['phone', c.phone || coalesce(';ext=' || c.phone_ext, '')] END
$$;

CREATE OR REPLACE FUNCTION has_identifier(identifiers text[], kind text, key text) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = onefold, pg_temp AS $$
    SELECT EXISTS (SELECT FROM generate_series(1, cardinality(identifiers) - 1, 2) AS n
        WHERE identifiers[n] = kind AND identifiers[n + 1] = key)
$$;

-- The kinds of identifiers by which the workspace tells contacts apart; none where several may share one.
CREATE OR REPLACE FUNCTION identity_rule() RETURNS text[]
LANGUAGE sql STABLE SET search_path = onefold, pg_temp AS $$
    SELECT CASE WHEN EXISTS (SELECT FROM setting WHERE key = 'duplicates_allowed' AND value = '1') THEN '{}'
        ELSE string_to_array(coalesce((SELECT value FROM setting WHERE key = 'identity'), 'email,phone'), ',') END
$$;

-- Of the identifiers that a contact gets, and did not have, one that another has. Planned as holders_among() is.
CREATE OR REPLACE FUNCTION taken_identifier(number bigint, given text[], known text[]) RETURNS text
LANGUAGE sql STABLE SET search_path = onefold, pg_temp
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
    SELECT held.key FROM generate_series(1, cardinality(given) - 1, 2) AS n
        JOIN identifier AS held ON held.kind = given[n] AND held.key = given[n + 1]
    WHERE held.contact IS DISTINCT FROM number AND held.kind = ANY (identity_rule())
        AND NOT coalesce(has_identifier(known, held.kind, held.key), false) LIMIT 1
$$;

-- Whoever writes without the program gets what search and matching need as well as the database can tell it; of further
-- identifiers it knows what was known before.
DROP FUNCTION IF EXISTS index_by_hand(contact);
CREATE OR REPLACE FUNCTION index_by_hand(changed contact, stood contact) RETURNS contact
LANGUAGE plpgsql STABLE SET search_path = onefold, pg_temp AS $$
DECLARE
    known text[] := coalesce(stood.identifiers, '{}');
    gone text[] := identity_by_hand(stood);
    number text := regexp_replace(changed.phone, '[^0-9]', '', 'g');
BEGIN
    changed.identifiers := known;
    changed.digits := coalesce(stood.digits, '');
    IF identity_by_hand(changed) <> gone THEN
        changed.identifiers := identity_by_hand(changed);
        FOR n IN 1 .. cardinality(known) / 2 LOOP
            IF NOT has_identifier(gone || changed.identifiers, known[2 * n - 1], known[2 * n]) THEN
                changed.identifiers := changed.identifiers || known[2 * n - 1 : 2 * n];
            END IF;
        END LOOP;
    END IF;
    IF changed.phone IS DISTINCT FROM stood.phone THEN
        changed.digits := coalesce((SELECT ' ' || string_agg(substr(number, n, 3), ' ' ORDER BY n)
            FROM generate_series(1, length(number) - 2) AS n), '');
    END IF;
    changed.name_key := trim(lower(coalesce(changed.name, concat_ws(' ', changed.first_name, changed.last_name))));
    changed.words := ' ' || trim(regexp_replace(
        lower(concat_ws(' ', %words%)), '[^[:alnum:]]+', ' ', 'g'));
    RETURN changed;
END $$;

-- Whether these look like what they are to be; none is as good. It may be tomorrow already where the person is. A path
-- of its own would keep it from becoming a part of the statements that ask it, and those ask for each row.
CREATE OR REPLACE FUNCTION are_values(email text, phone text, country text, birth text) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT coalesce(email ~ '^[^[:space:]].*@[^[:space:]@]+$', true)
        AND coalesce(phone ~ '^[+][1-9][0-9]{1,14}$', true)
        AND coalesce(country ~ '^[A-Z]{2}$', true)
        AND CASE WHEN birth ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' THEN birth::date <= current_date + 1
            ELSE birth IS NULL END
$$;

-- Nobody writes what no address, number or day looks like. What a contact holds already it may keep.
CREATE OR REPLACE FUNCTION check_values(changed contact, stood contact) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = onefold, pg_temp AS $$
BEGIN
    IF NOT are_values(CASE WHEN changed.email IS DISTINCT FROM stood.email THEN changed.email END,
        CASE WHEN changed.phone IS DISTINCT FROM stood.phone THEN changed.phone END,
        CASE WHEN changed.country IS DISTINCT FROM stood.country THEN changed.country END,
        CASE WHEN changed.date_of_birth IS DISTINCT FROM stood.date_of_birth THEN changed.date_of_birth END) THEN
        PERFORM refuse('value',
            'This is no email address, phone number (+15125550147), country (US) or day (1990-05-03)');
    END IF;
END $$;

-- Nor does anybody write a second contact of one identity by hand, or one without any where that is required.
CREATE OR REPLACE FUNCTION check_by_hand(changed contact, stood contact) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = onefold, pg_temp AS $$
DECLARE taken text := taken_identifier(changed.id, changed.identifiers, stood.identifiers);
BEGIN
    IF cardinality(changed.identifiers) = 0 AND changed.identifier IS NULL AND changed.custom IS NULL
        AND EXISTS (SELECT FROM setting WHERE key = 'identity_required' AND value = '1') THEN
        PERFORM refuse('identity', 'A contact of this workspace needs what tells it apart: an email address, say');
    END IF;
    IF taken IS NOT NULL THEN
        PERFORM refuse('identity', 'Another contact has this already: ' || taken);
    END IF;
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
    stood contact;
    old_identifiers text[] := '{}';
    new_identifiers text[] := '{}';
BEGIN
    PERFORM set_config('onefold.story', '', true);
    IF TG_OP <> 'INSERT' THEN
        stood := OLD;
        before := values_of(OLD);
        old_identifiers := OLD.identifiers;
    END IF;
    IF TG_OP = 'INSERT' AND is_by_hand THEN
        NEW.created_at := coalesce(NEW.created_at, now_in_milliseconds());
        NEW.updated_at := coalesce(NEW.updated_at, NEW.created_at);
        NEW := index_by_hand(NEW, NULL);
        PERFORM check_by_hand(NEW, NULL);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        after := values_of(NEW);
    END IF;
    IF TG_OP = 'UPDATE' AND is_by_hand THEN
        IF before <> after THEN
            NEW.updated_at := now_in_milliseconds();
            NEW := index_by_hand(NEW, OLD);
            PERFORM check_by_hand(NEW, OLD);
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
    -- The program sees to this; but what comes with a story need not come from it. An undo brings back what was shared,
    -- and values as they stood.
    IF (TG_OP = 'INSERT' OR (TG_OP = 'UPDATE' AND before <> after)) AND done.reverses IS NULL
        AND (is_by_hand OR NOT is_admin()) THEN
        PERFORM check_values(NEW, stood);
        IF after = '{}' THEN
            PERFORM refuse('value', 'Nothing is left in this contact');
        END IF;
    END IF;
    IF TG_OP <> 'DELETE' AND NOT is_by_hand AND old_identifiers <> new_identifiers AND done.reverses IS NULL
        AND NOT is_admin() AND taken_identifier(NEW.id, new_identifiers, old_identifiers) IS NOT NULL THEN
        PERFORM refuse('identity', 'Another contact has this already');
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

QByteArray contactTriggersSql()
{
    return valuesSql()
        + QByteArray(contactTriggers).replace("%words%", searchedColumns()).replace("%fields%", fieldColumns());
}

} // namespace onefold::store::postgres
