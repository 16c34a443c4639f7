// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Who may touch what: the rights of the roles, and the triggers that say of a row what a right cannot.

#include "core/store/postgres/schema.h"

namespace onefold::store::postgres {

namespace {

constexpr const char *settingTriggers = R"(
-- What goes with everybody's daily work is everybody's; how the workspace works is the admins'.
CREATE OR REPLACE FUNCTION guard_setting() RETURNS trigger
LANGUAGE plpgsql SET search_path = onefold, pg_temp AS $$
DECLARE name text := CASE TG_OP WHEN 'DELETE' THEN OLD.key ELSE NEW.key END;
BEGIN
    IF NOT is_admin() AND ((name NOT IN ('saved_views', 'care_next') AND name NOT LIKE 'import%')
        OR (TG_OP = 'UPDATE' AND NEW.key <> OLD.key)) THEN
        PERFORM refuse('setting', 'Only an admin may change settings');
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE OR REPLACE FUNCTION guard_custom_field() RETURNS trigger
LANGUAGE plpgsql SET search_path = onefold, pg_temp AS $$
BEGIN
    IF NOT is_admin() AND (TG_OP = 'DELETE' OR NEW IS DISTINCT FROM OLD) THEN
        PERFORM refuse('setting', 'Only an admin may change custom fields');
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE OR REPLACE FUNCTION sign_import() RETURNS trigger LANGUAGE plpgsql SET search_path = onefold, pg_temp AS $$
BEGIN
    PERFORM own_operation(NEW.operation);
    IF TG_OP = 'INSERT' THEN
        NEW.who := session_user;
    ELSE
        PERFORM own_operation(OLD.operation);
        NEW.who := OLD.who;
    END IF;
    RETURN NEW;
END $$;

-- Once for all rows of a statement: an import writes thousands at a time.
CREATE OR REPLACE FUNCTION guard_import_rows() RETURNS trigger LANGUAGE plpgsql SET search_path = onefold, pg_temp AS $$
BEGIN
    PERFORM own_operation((SELECT operation FROM import_run WHERE id = a.run))
    FROM (SELECT DISTINCT run FROM added) AS a;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER guard_setting BEFORE INSERT OR UPDATE OR DELETE ON setting
    FOR EACH ROW EXECUTE FUNCTION guard_setting();
CREATE OR REPLACE TRIGGER guard_custom_field BEFORE UPDATE OR DELETE ON custom_field
    FOR EACH ROW EXECUTE FUNCTION guard_custom_field();
CREATE OR REPLACE TRIGGER sign_import BEFORE INSERT OR UPDATE ON import_run
    FOR EACH ROW EXECUTE FUNCTION sign_import();
DROP TRIGGER IF EXISTS guard_import_row ON import_row;
DROP FUNCTION IF EXISTS guard_import_row();
CREATE OR REPLACE TRIGGER guard_import_rows AFTER INSERT ON import_row REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION guard_import_rows();
)";

} // namespace

QByteArray guardsSql()
{
    return settingTriggers;
}

QByteArray grantsSql(const Roles &roles)
{
    // Nobody gets a right on operation, entry, tally and identifier but to read them, and none on writer: functions and
    // triggers write. What arrives can be sent and not be read.
    QByteArray sql = R"(
REVOKE ALL ON ALL TABLES IN SCHEMA onefold FROM PUBLIC, "%sales%", "%admin%";
REVOKE ALL ON ALL SEQUENCES IN SCHEMA onefold FROM PUBLIC, "%sales%", "%admin%";
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA onefold FROM PUBLIC, "%sales%", "%admin%";
REVOKE ALL ON SCHEMA onefold FROM PUBLIC;
GRANT USAGE ON SCHEMA onefold TO "%sales%";
GRANT SELECT ON ALL TABLES IN SCHEMA onefold TO "%sales%";
REVOKE SELECT ON writer, arriving FROM "%sales%";
GRANT INSERT, UPDATE, DELETE ON contact, setting, duplicate_group, duplicate_member, duplicate_scan TO "%sales%";
GRANT INSERT, UPDATE ON custom_field, import_run TO "%sales%";
GRANT INSERT ON import_row, review_pair, arriving TO "%sales%";
GRANT INSERT, UPDATE, DELETE ON duplicate_dismissal, duplicate_merge TO "%admin%";
GRANT DELETE ON review_pair, custom_field TO "%admin%";
GRANT EXECUTE ON FUNCTION instr, is_admin, refuse, now_in_milliseconds, begin_operation, own_operation, open_operation,
    finish_operation, note_verdict, erase_contact, forget_operation, mark_commit, is_marked,
    expect_arrivals, add_arrivals, holders_among TO "%sales%";
GRANT "%sales%" TO "%admin%";
)";
    return sql.replace("%sales%", roles.sales).replace("%admin%", roles.admin);
}

} // namespace onefold::store::postgres
