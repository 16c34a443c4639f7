// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/journaltable.h"

#include "core/store/sql/journalrow.h"

#include <algorithm>
#include <iterator>
#include <utility>

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

/// identity::toString() in UTF-8, made once: every entry has one.
const QByteArray &wordOf(identity::Verdict verdict)
{
    static const std::vector<QByteArray> words = [] {
        std::vector<QByteArray> all;
        for (int i = 0; i <= static_cast<int>(identity::Verdict::Erased); ++i)
            all.push_back(identity::toString(static_cast<identity::Verdict>(i)).toUtf8());
        return all;
    }();
    return words[static_cast<std::size_t>(verdict)];
}

} // namespace

qint64 insertEntry(Connection &connection, const Entry &entry, const QByteArray &changes)
{
    static const QByteArray sql("INSERT INTO entry(operation,contact,effect,verdict,evidence,matched_by,changes,"
                                "contact_created_at,not_applied,problems) VALUES(?,?,?,?,?,?,?,?,?,?)");
    static const QByteArray database = identity::toString(identity::Evidence::Database).toUtf8();
    Statement insert = connection.prepare(sql);
    insert.bind(1, static_cast<qint64>(entry.operation));
    bindContactOf(insert, 2, entry.contact);
    insert.bind(3, qint64(entry.effect)).bindUtf8(4, wordOf(entry.verdict));
    if (entry.evidence == identity::Evidence::Database)
        insert.bindUtf8(5, database);
    else
        bindOptional(insert, 5, identity::toString(entry.evidence));
    bindOptional(insert, 6, entry.matchedBy);
    if (!changes.isEmpty())
        insert.bindUtf8(7, changes);
    if (entry.contactCreatedAt.isValid())
        insert.bind(8, entry.contactCreatedAt.toMSecsSinceEpoch());
    if (!entry.notApplied.empty())
        insert.bind(9, QString::fromUtf8(notAppliedToJson(entry.notApplied)));
    if (!entry.problems.isEmpty())
        insert.bind(10, entry.problems.join(u'\n'));
    insert.run();
    return connection.lastInsertId();
}

void JournalTally::count(const Entry &entry)
{
    if (entry.operation != m_operation)
        write();
    m_operation = entry.operation;
    ++m_entries[entry.verdict];
    m_changes += entry.effect != Effect::None ? 1 : 0;
}

void JournalTally::write()
{
    for (const auto &[verdict, entries] : std::exchange(m_entries, {})) {
        m_connection
            .prepare("INSERT INTO tally(operation,verdict,entries) VALUES(?1,?2,?3)"
                     " ON CONFLICT DO UPDATE SET entries=entries+?3")
            .bind(1, static_cast<qint64>(m_operation))
            .bind(2, identity::toString(verdict))
            .bind(3, entries)
            .run();
    }
    if (const qint64 changes = std::exchange(m_changes, 0); changes > 0) {
        m_connection.prepare("UPDATE operation SET changes=changes+?2 WHERE id=?1")
            .bind(1, static_cast<qint64>(m_operation))
            .bind(2, changes)
            .run();
    }
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
