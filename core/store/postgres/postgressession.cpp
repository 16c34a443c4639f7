// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres/postgressession.h"

#include "core/store/postgres/indexcolumns.h"
#include "core/store/sql/contactrow.h"
#include "core/store/sql/journalrow.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace onefold::store::postgres {

using namespace Qt::StringLiterals;
using contact::Contact;
using contact::ContactId;
using journal::Effect;
using journal::Entry;
using journal::OperationId;

namespace {

void putUnlessEmpty(QJsonObject &json, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

/// What only the program knows of a change.
QByteArray storyOf(const Entry &entry)
{
    QJsonObject json{
        {u"operation"_s, static_cast<qint64>(entry.operation)}, {u"verdict"_s, identity::toString(entry.verdict)}};
    putUnlessEmpty(json, u"evidence"_s, identity::toString(entry.evidence));
    putUnlessEmpty(json, u"matched_by"_s, entry.matchedBy);
    putUnlessEmpty(json, u"problems"_s, entry.problems.join(u'\n'));
    if (!entry.notApplied.empty())
        json.insert(u"not_applied"_s, QString::fromUtf8(sql::notAppliedToJson(entry.notApplied)));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

OperationId PostgresSession::beginOperation(const journal::Operation &operation)
{
    sql::Statement row = m_connection.prepare("SELECT begin_operation(?,?,?)");
    row.bind(1, journal::toString(operation.kind)).bind(3, qint64(operation.unfinished));
    if (operation.reverses != OperationId::None)
        row.bind(2, static_cast<qint64>(operation.reverses));
    return row.step() ? OperationId(row.integer(0)) : OperationId::None;
}

void PostgresSession::finishOperation(OperationId id)
{
    m_connection.prepare("SELECT finish_operation(?)").bind(1, static_cast<qint64>(id)).run();
}

void PostgresSession::tell(const Entry &entry)
{
    const QByteArray story = storyOf(entry);
    m_connection.prepare("SELECT set_config('onefold.story',?,true)").bindUtf8(1, story).run();
}

identity::Identifiers PostgresSession::identifiersOf(const Contact &contact)
{
    return identity::identifiersOf(contact.fields, indexedRule());
}

ContactId PostgresSession::write(const ContactWrite &write)
{
    static const QByteArray insertSql = sql::insertContactSql(indexColumns());
    static const QByteArray updateSql = sql::updateContactSql(indexColumns());
    if (write.entry.effect == Effect::None) {
        const QByteArray story = storyOf(write.entry);
        sql::Statement note = m_connection.prepare("SELECT note_verdict(?::jsonb,?)");
        note.bindUtf8(1, story);
        if (write.entry.contact != ContactId::None)
            note.bind(2, static_cast<qint64>(write.entry.contact));
        note.run();
        return write.entry.contact;
    }
    tell(write.entry);
    const QByteArray nameKey = nameKeyOf(write.after.fields).toUtf8(); // outlives the stepping
    const contact::FieldChanges changes = contact::difference(write.before.fields, write.after.fields);
    if (write.entry.effect == Effect::Insert) {
        return ContactId(m_connection.insert(insertSql, [&](sql::Statement &insert) {
            sql::bindContact(insert, write.after, nameKey);
            bindIndexes(insert, write.after.fields, identifiersOf(write.after), notesAfter({}, write, changes));
        }));
    }
    if (write.entry.effect == Effect::Update) {
        const care::Notes notes = notesAfter(notesOn(write.after.id), write, changes);
        sql::Statement update = m_connection.prepare(updateSql);
        sql::bindContact(update, write.after, nameKey);
        bindIndexes(update, write.after.fields, identifiersOf(write.after), notes);
        update.run();
        return write.after.id;
    }
    m_connection.prepare("DELETE FROM contact WHERE id=?").bind(1, static_cast<qint64>(write.before.id)).run();
    return write.before.id;
}

void PostgresSession::eraseContact(ContactId id)
{
    m_connection.prepare("SELECT erase_contact(?)").bind(1, static_cast<qint64>(id)).run();
}

qint64 PostgresSession::outdatedCount(const QDateTime &limit)
{
    return m_isAdmin ? SqlSession::outdatedCount(limit) : 0;
}

OperationId PostgresSession::nextOutdated(const QDateTime &limit, OperationId before)
{
    return m_isAdmin ? SqlSession::nextOutdated(limit, before) : OperationId::None;
}

bool PostgresSession::forgetOperation(OperationId id, int entries)
{
    sql::Statement row = m_connection.prepare("SELECT forget_operation(?,?)::int");
    row.bind(1, static_cast<qint64>(id)).bind(2, qint64(entries));
    return row.step() && row.integer(0) != 0;
}

void PostgresSession::reindexIdentifiers(const identity::IdentityRule &rule)
{
    sql::Statement rows = m_connection.stream(sql::selectContactSql());
    while (rows.step()) {
        const Contact contact = sql::readContact(rows);
        m_connection.prepare("UPDATE contact SET identifiers=? WHERE id=?")
            .bind(1, identifiersText(identity::identifiersOf(contact.fields, rule)))
            .bind(2, static_cast<qint64>(contact.id))
            .run();
    }
    forgetSettings();
}

} // namespace onefold::store::postgres
