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

void PostgresSession::startTransaction()
{
    SqlSession::startTransaction();
    m_arrivals.startTransaction();
    m_ahead.clear();
    m_isOneOfMany = false;
}

void PostgresSession::forgetSettings()
{
    SqlSession::forgetSettings();
    m_formsBasis.reset();
}

void PostgresSession::lookAhead(std::span<const identity::Identifiers *const> identifiers)
{
    m_isOneOfMany = true;
    careContext(); // every row asks for it, and a question sends what is kept back
    // Whoever is kept back holds none that it asks for: insert() has it forget theirs.
    m_arrivals.keepBackDuring([&] { m_ahead.fetch(identifiers); });
}

/// Others who save wait for it, half a second: hardly longer than somebody notices, and long enough for what each
/// transaction costs by itself.
std::chrono::milliseconds PostgresSession::usualTurn() const
{
    return std::chrono::milliseconds(400); // and then what is kept back is sent
}

std::vector<Contact> PostgresSession::holders(const identity::Identifier &identifier, int limit)
{
    auto known = m_ahead.holders(identifier, limit);
    return known ? *std::move(known) : SqlSession::holders(identifier, limit);
}

std::vector<ContactId> PostgresSession::holderIdsOfAny(const identity::Identifiers &identifiers, int limit)
{
    std::vector<ContactId> ids;
    if (identifiers.empty())
        return ids;
    QStringList kinds;
    QStringList keys;
    for (const identity::Identifier &identifier : identifiers) {
        kinds += identifier.kind;
        keys += identifier.key;
    }
    sql::Statement rows =
        m_connection.prepare("SELECT holder FROM holders_among(?::text[],?::text[],?) ORDER BY place,holder");
    rows.bind(1, arrayText(kinds)).bind(2, arrayText(keys)).bind(3, qint64(limit));
    while (rows.step())
        ids.push_back(ContactId(rows.integer(0)));
    return ids;
}

void PostgresSession::addImportRow(importing::RunId run, const importing::RowVerdict &row)
{
    if (m_isOneOfMany)
        m_arrivals.add(run, row);
    else
        SqlSession::addImportRow(run, row);
}

std::vector<importing::RowVerdict> PostgresSession::importRows(importing::RunId run, qint64 after, int limit)
{
    m_arrivals.sendFileRows();
    return SqlSession::importRows(run, after, limit);
}

/// Whether forms that were made ahead are what this store would make now: others may have changed its settings.
bool PostgresSession::areOurs(const CreatedForms &forms)
{
    if (m_formsBasis != forms.basis && *forms.basis == careContext())
        m_formsBasis = forms.basis;
    return m_formsBasis == forms.basis;
}

ContactId PostgresSession::insert(const ContactWrite &write)
{
    static const QByteArray sql = sql::insertContactSql(indexColumns());
    if (m_isOneOfMany && write.forms && write.after.id == ContactId::None && areOurs(*write.forms)) {
        m_ahead.forget(write.forms->identifiers);
        return m_arrivals.add(write.entry, write.after, *write.forms);
    }
    const identity::Identifiers identifiers = identifiersOf(write.after);
    m_ahead.forget(identifiers);
    tell(write.entry);
    const QByteArray nameKey = nameKeyOf(write.after.fields).toUtf8(); // outlives the stepping
    const contact::FieldChanges changes = contact::difference({}, write.after.fields);
    return ContactId(m_connection.insert(sql, [&](sql::Statement &insert) {
        sql::bindContact(insert, write.after, nameKey);
        bindIndexes(insert, write.after.fields, identifiers, notesAfter({}, write, changes));
    }));
}

ContactId PostgresSession::update(const ContactWrite &write)
{
    static const QByteArray sql = sql::updateContactSql(indexColumns());
    const identity::Identifiers identifiers = identifiersOf(write.after);
    m_ahead.forget(identifiers);
    m_ahead.forget(write.after.id);
    const contact::FieldChanges changes = contact::difference(write.before.fields, write.after.fields);
    const care::Notes notes = notesAfter(notesOn(write.after.id), write, changes);
    tell(write.entry);
    const QByteArray nameKey = nameKeyOf(write.after.fields).toUtf8(); // outlives the stepping
    sql::Statement update = m_connection.prepare(sql);
    sql::bindContact(update, write.after, nameKey);
    bindIndexes(update, write.after.fields, identifiers, notes);
    update.run();
    return write.after.id;
}

ContactId PostgresSession::write(const ContactWrite &write)
{
    switch (write.entry.effect) {
    case Effect::Insert: return insert(write);
    case Effect::Update: return update(write);
    case Effect::Delete:
        m_ahead.forget(write.before.id);
        tell(write.entry);
        m_connection.prepare("DELETE FROM contact WHERE id=?").bind(1, static_cast<qint64>(write.before.id)).run();
        return write.before.id;
    case Effect::None: note(write.entry); break;
    }
    return write.entry.contact;
}

void PostgresSession::note(const Entry &entry)
{
    if (m_isOneOfMany)
        return m_arrivals.note(entry);
    const QByteArray story = storyOf(entry);
    sql::Statement note = m_connection.prepare("SELECT note_verdict(?::jsonb,?)");
    note.bindUtf8(1, story);
    if (entry.contact != ContactId::None)
        note.bind(2, static_cast<qint64>(entry.contact));
    note.run();
}

void PostgresSession::eraseContact(ContactId id)
{
    m_ahead.forget(id);
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
