// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sql/copying.h"

#include "core/store/sql/contactrow.h"

#include <QCoreApplication>

#include <array>

namespace onefold::store::sql {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::store::Copying)
};

/// In an order in which no row points to one that is yet to come. "only" is a word of SQL.
std::span<const CopiedTable> copiedTables()
{
    static const std::array tables{CopiedTable{"setting", {"key", "value"}, false},
        CopiedTable{"custom_field", {"key", "type"}, false},
        CopiedTable{"operation", {"id", "at", "who", "kind", "reverses", "changes", "unfinished"}},
        CopiedTable{"entry",
            {"id", "operation", "contact", "effect", "verdict", "evidence", "matched_by", "changes",
                "contact_created_at", "not_applied", "problems"}},
        CopiedTable{"tally", {"operation", "verdict", "entries"}, false},
        CopiedTable{"review_pair", {"first", "second", "field", "operation"}, false},
        CopiedTable{"import_run",
            {"id", "operation", "path", "size", "modified_at", "inode", "fingerprint", "choices", "who", "started_at",
                "ended_at", "spent", "position", "counts", "state"}},
        CopiedTable{"import_row", {"run", "row", "verdict", "contact", "reason"}, false},
        CopiedTable{"duplicate_group", {"id", "members", "score", "reasons", "scan"}},
        CopiedTable{"duplicate_member", {"contact", "grouped"}, false},
        CopiedTable{"duplicate_dismissal", {"first", "second", "who", "at", "state"}, false},
        CopiedTable{"duplicate_merge", {"survivor", "loser", "operation"}, false},
        CopiedTable{"duplicate_scan", {"\"only\"", "at", "last_entry", "contacts", "scan"}, false}};
    return tables;
}

qint64 giveTable(Connection &from, const CopiedTable &table, Intake &intake, const Progress &progress)
{
    qint64 given = 0;
    intake.beginTable(table);
    Statement rows = from.stream(
        "SELECT " + table.columns.join(',') + " FROM " + table.name + (table.hasNumbers ? " ORDER BY id" : ""));
    while (!intake.failed() && !progress.shouldStop() && rows.step()) {
        intake.addRow(rows);
        ++given;
    }
    intake.endTable();
    return given;
}

qint64 giveContacts(Connection &from, const identity::IdentityRule &rule, Intake &intake, const Progress &progress)
{
    constexpr qint64 betweenReports = 1000;
    const qint64 total = from.integer("SELECT count(*) FROM contact");
    // The notes of few contacts stand beside the rows of all: their column is not one of those that readContact()
    // reads.
    std::map<qint64, care::Notes> notes;
    {
        Statement rows = from.stream("SELECT id,care FROM contact WHERE care IS NOT NULL");
        while (rows.step())
            notes.emplace(rows.integer(0), care::notesFromString(rows.text(1)));
    }
    qint64 given = 0;
    intake.beginContacts();
    static const QByteArray sql = selectContactSql() + "ORDER BY id";
    Statement rows = from.stream(sql);
    while (!intake.failed() && !progress.shouldStop() && rows.step()) {
        const contact::Contact contact = readContact(rows);
        const auto ofContact = notes.find(static_cast<qint64>(contact.id));
        intake.addContact(contact, identity::identifiersOf(contact.fields, rule),
            ofContact == notes.end() ? care::Notes() : ofContact->second);
        if (++given % betweenReports == 0)
            progress.tell(given, total);
    }
    intake.endContacts();
    return given;
}

} // namespace

Copied giveAll(Connection &from, const identity::IdentityRule &rule, Intake &intake, const Progress &progress)
{
    Copied copied;
    for (const CopiedTable &table : copiedTables()) {
        const qint64 given = giveTable(from, table, intake, progress);
        if (table.name == "operation")
            copied.operations = given;
        if (table.hasNumbers)
            intake.setLastNumber(table.name, from.integer("SELECT max(id) FROM " + table.name));
    }
    copied.contacts = giveContacts(from, rule, intake, progress);
    intake.setLastNumber("contact",
        from.integer("SELECT max(id) FROM (SELECT max(id) AS id FROM contact UNION ALL SELECT max(contact) FROM entry"
                     " UNION ALL SELECT max(loser) FROM duplicate_merge) AS numbers"));
    copied.isWhole = !intake.failed() && !from.failed() && !progress.shouldStop();
    return copied;
}

bool isEmpty(Connection &connection)
{
    return connection.integer("SELECT count(*) FROM (SELECT id FROM contact LIMIT 1) AS c") == 0
        && connection.integer("SELECT count(*) FROM (SELECT id FROM operation LIMIT 1) AS o") == 0;
}

Error notEmpty()
{
    return {ErrorCode::Exists,
        Messages::tr("There are contacts or history in the workspace already. A copy goes into an empty one only. "
                     "Nothing was changed.")};
}

} // namespace onefold::store::sql
