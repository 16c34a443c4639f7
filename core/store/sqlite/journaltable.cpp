// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/journaltable.h"

#include "core/store/sql/journalrow.h"

#include <algorithm>
#include <iterator>

namespace onefold::store::sqlite {

using namespace Qt::StringLiterals;
using identity::NotApplied;
using journal::Effect;
using journal::Entry;
using sql::notAppliedFromJson;
using sql::notAppliedToJson;

namespace {

void bindOptional(Statement &statement, int parameter, const QString &text)
{
    if (text.isEmpty())
        statement.bindNull(parameter);
    else
        statement.bind(parameter, text);
}

void bindContactOf(Statement &statement, int parameter, contact::ContactId id)
{
    if (id == contact::ContactId::None)
        statement.bindNull(parameter);
    else
        statement.bind(parameter, static_cast<qint64>(id));
}

} // namespace

qint64 insertEntry(Connection &connection, const Entry &entry)
{
    Statement insert = connection.prepare(
        "INSERT INTO entry(operation,contact,effect,verdict,evidence,matched_by,changes,contact_created_at,not_applied,"
        "problems) VALUES(?,?,?,?,?,?,?,?,?,?)");
    insert.bind(1, static_cast<qint64>(entry.operation));
    bindContactOf(insert, 2, entry.contact);
    insert.bind(3, qint64(entry.effect)).bind(4, identity::toString(entry.verdict));
    bindOptional(insert, 5, identity::toString(entry.evidence));
    bindOptional(insert, 6, entry.matchedBy);
    const QByteArray changes = contact::toJsonText(entry.changes); // outlives the stepping
    if (!entry.changes.empty())
        insert.bindUtf8(7, changes);
    if (entry.contactCreatedAt.isValid())
        insert.bind(8, entry.contactCreatedAt.toMSecsSinceEpoch());
    if (!entry.notApplied.empty())
        insert.bind(9, QString::fromUtf8(notAppliedToJson(entry.notApplied)));
    bindOptional(insert, 10, entry.problems.join(u'\n'));
    insert.run();
    const qint64 id = connection.lastInsertId();
    connection
        .prepare("INSERT INTO tally(operation,verdict,entries) VALUES(?,?,1)"
                 " ON CONFLICT DO UPDATE SET entries=entries+1")
        .bind(1, static_cast<qint64>(entry.operation))
        .bind(2, identity::toString(entry.verdict))
        .run();
    if (entry.effect != Effect::None) {
        connection.prepare("UPDATE operation SET changes=changes+1 WHERE id=?")
            .bind(1, static_cast<qint64>(entry.operation))
            .run();
    }
    return id;
}

void changeVerdict(Connection &connection, qint64 entry, identity::Verdict verdict, identity::Evidence evidence,
    const std::vector<NotApplied> &notApplied, const QString &problem)
{
    connection
        .prepare("UPDATE tally SET entries=entries-1 WHERE (operation,verdict) IN"
                 " (SELECT operation,verdict FROM entry WHERE id=?)")
        .bind(1, entry)
        .run();
    connection.execute("DELETE FROM tally WHERE entries<=0");
    Statement standing = connection.prepare("SELECT not_applied,problems FROM entry WHERE id=?");
    standing.bind(1, entry);
    if (!standing.step())
        return;
    std::vector<NotApplied> rows = notAppliedFromJson(standing.utf8(0).toByteArray());
    std::ranges::copy_if(notApplied, std::back_inserter(rows), [&](const NotApplied &row) {
        return std::ranges::none_of(
            rows, [&](const NotApplied &known) { return known.field == row.field && known.reason == row.reason; });
    });
    // What the save itself said stays; what was said of sending is said anew.
    QStringList problems = standing.text(1).split(u'\n', Qt::SkipEmptyParts);
    standing.reset();
    problems.removeIf([](const QString &code) { return code.startsWith(u"service."_s); });
    if (!problem.isEmpty())
        problems += problem.split(u'\n');
    problems.removeDuplicates();
    Statement update = connection.prepare("UPDATE entry SET verdict=?,evidence=?,not_applied=?,problems=? WHERE id=?");
    update.bind(1, identity::toString(verdict));
    bindOptional(update, 2, identity::toString(evidence));
    if (!rows.empty())
        update.bind(3, QString::fromUtf8(notAppliedToJson(rows)));
    bindOptional(update, 4, problems.join(u'\n'));
    update.bind(5, entry).run();
    connection
        .prepare("INSERT INTO tally(operation,verdict,entries) SELECT operation,verdict,1 FROM entry WHERE id=?"
                 " ON CONFLICT DO UPDATE SET entries=entries+1")
        .bind(1, entry)
        .run();
    // Windows look here for what is new.
    connection.execute("UPDATE sqlite_sequence SET seq=seq+1 WHERE name='entry'");
}

} // namespace onefold::store::sqlite
