// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/sqlitesession.h"

#include "core/identity/identifying.h"
#include "core/store/createdforms.h"
#include "core/store/sql/contactrow.h"
#include "core/store/sqlite/contacttable.h"
#include "core/store/sqlite/identifierrow.h"
#include "core/store/sqlite/journaltable.h"
#include "core/store/sqlite/nametable.h"
#include "core/store/sqlite/outboxtable.h"
#include "core/store/sqlite/searchtable.h"

#include <algorithm>
#include <array>

namespace onefold::store::sqlite {

using contact::Contact;
using contact::ContactId;
using identity::Identifier;
using identity::Identifiers;
using journal::Effect;
using journal::Operation;
using journal::OperationId;

namespace {

/// Those of @p identifiers that are not among @p others.
Identifiers without(const Identifiers &identifiers, const Identifiers &others)
{
    Identifiers rest;
    std::ranges::copy_if(identifiers, std::back_inserter(rest), [&](const Identifier &identifier) {
        return std::ranges::none_of(others, [&](const Identifier &other) { return other.sameAs(identifier); });
    });
    return rest;
}

} // namespace

void SqliteSession::readAhead()
{
    m_late.readAhead();
    if (m_isInLongWork)
        m_filter.readAhead();
    else
        m_filter.drop();
}

void SqliteSession::finishTransaction()
{
    m_tally.write();
    m_late.writePending();
}

void SqliteSession::keepTransaction()
{
    m_late.keep();
    m_isInLongWork = m_isIndexingPutOff;
}

void SqliteSession::endLongWork()
{
    m_filter.drop();
    m_isInLongWork = false;
}

std::vector<Contact> SqliteSession::holders(const Identifier &identifier, int limit)
{
    // Two identifiers of one hash are one in many millions of millions.
    std::vector<Contact> holders;
    for (const ContactId id : idsOf(identifier, static_cast<std::size_t>(limit))) {
        const Holder *const holder = holderWith(id);
        const auto isIt = [&](const Identifier &own) { return own.sameAs(identifier); };
        if (holder && std::ranges::any_of(holder->identifiers, isIt))
            holders.push_back(holder->contact);
    }
    return holders;
}

std::vector<Namesake> SqliteSession::namesakes(const QString &nameKey, int limit)
{
    m_late.writePending();
    return SqlSession::namesakes(nameKey, limit);
}

/// Who holds one identifier of a save mostly holds the next one, too. Null where nobody has the id.
const SqliteSession::Holder *SqliteSession::holderWith(ContactId id)
{
    if (!m_lastHolder || m_lastHolder->contact.id != id) {
        m_lastHolder.reset();
        if (std::optional<Contact> found = contact(id)) {
            Identifiers identifiers = identity::identifiersOf(found->fields, indexedRule());
            m_lastHolder = Holder{*std::move(found), std::move(identifiers)};
        }
    }
    return m_lastHolder ? &*m_lastHolder : nullptr;
}

/// Contacts that may hold the identifier, oldest first.
std::vector<ContactId> SqliteSession::idsOf(const Identifier &identifier, std::size_t limit)
{
    const qint64 hash = hashOf(identifier);
    if (!m_filter.mayBeHeld(hash))
        return {};
    std::vector<ContactId> ids = m_late.holders(hash, limit);
    const std::size_t late = ids.size();
    Statement rows = selectHolders(m_connection, hash);
    while (ids.size() < limit + late && rows.step())
        ids.push_back(ContactId(rows.integer(0)));
    if (ids.empty())
        m_filter.foundNobody();
    if (late == 0)
        return ids;
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    ids.resize(std::min(ids.size(), limit));
    return ids;
}

std::vector<ContactId> SqliteSession::holderIds(const Identifier &identifier, int limit)
{
    // Not asked of each contact, as holders() does: of a number that thousands share that would take as many reads at
    // every save.
    return idsOf(identifier, static_cast<std::size_t>(limit));
}

/// Whether forms that were made ahead are what this store would make now: others may have changed its settings.
bool SqliteSession::areOurs(const CreatedForms &forms)
{
    if (m_formsBasis != forms.basis && *forms.basis == careContext())
        m_formsBasis = forms.basis;
    return m_formsBasis == forms.basis;
}

ContactId SqliteSession::insert(const Contact &contact, const CreatedForms &forms)
{
    const ContactId id = insertContact(m_connection, contact, forms);
    if (m_isIndexingPutOff) {
        m_late.note(forms.identifiers, id);
        m_filter.add(forms.identifiers);
    } else {
        insertIdentifiers(forms.identifiers, id);
        insertName(m_connection, id);
    }
    insertDocument(m_connection, {forms.words, forms.about, forms.digits}, id);
    keepNotes(id, {}, forms.notes);
    return id;
}

void SqliteSession::takeOver(const Contact &contact, const Identifiers &identifiers, const care::Notes &notes)
{
    insert(contact, createdForms(contact.fields, identifiers, notes, {}));
}

void SqliteSession::insertIdentifiers(const Identifiers &identifiers, ContactId id)
{
    sqlite::insertIdentifiers(m_connection, identifiers, id);
    m_filter.add(identifiers);
}

void SqliteSession::removeIdentifiers(const Identifiers &identifiers, ContactId id)
{
    sqlite::removeIdentifiers(m_connection, identifiers, id);
    m_late.remove(identifiers, id);
}

/// The row, and its place among the names: a contact without a name is called so in the language of whoever saves it.
void SqliteSession::updateRow(const Contact &after, const contact::FieldChanges &changes)
{
    const QByteArray nameKey = nameKeyOf(after.fields).toUtf8();
    const bool isRenamed = !isNamed(m_connection, after.id, nameKey);
    const bool isIn = isRenamed && removeName(m_connection, after.id);
    updateContact(m_connection, after, nameKey, changes);
    if (isIn)
        insertName(m_connection, after.id);
    else if (isRenamed) // it comes in later
        m_late.updateName(after.id, nameKey);
}

/// Before the contact's row goes.
void SqliteSession::removeFromIndexes(const Contact &contact)
{
    removeIdentifiers(identity::identifiersOf(contact.fields, indexedRule()), contact.id);
    removeDocument(m_connection, contact.id);
    if (!sqlite::removeName(m_connection, contact.id))
        m_late.removeName(contact.id);
}

void SqliteSession::updateIndexes(const Contact &before, const Contact &after, const contact::FieldChanges &changes)
{
    if (std::ranges::any_of(changes, identity::mayIdentify, &contact::FieldChange::field)) {
        const Identifiers old = identity::identifiersOf(before.fields, indexedRule());
        const Identifiers now = identity::identifiersOf(after.fields, indexedRule());
        removeIdentifiers(without(old, now), after.id);
        insertIdentifiers(without(now, old), after.id);
    }
    updateDocument(m_connection, after.fields, changes, after.id);
}

/// The forms of a contact that nobody made ahead.
CreatedForms SqliteSession::formsOf(const ContactWrite &write)
{
    const contact::Fields &fields = write.after.fields;
    care::Notes notes = notesAfter({}, write, contact::difference({}, fields));
    return createdForms(fields, identity::identifiersOf(fields, indexedRule()), std::move(notes), {});
}

ContactId SqliteSession::write(const ContactWrite &write)
{
    journal::Entry entry = write.entry;
    const Contact &after = write.after;
    m_lastHolder.reset();
    const bool isToBeSent = entry.effect != Effect::None && !write.fromService && isService();
    if (isToBeSent) {
        entry.verdict = identity::Verdict::Queued;
        entry.evidence = identity::Evidence::None;
    }
    contact::FieldChanges changes;
    if (entry.effect == Effect::Update || entry.effect == Effect::Delete)
        changes = contact::difference(write.before.fields, after.fields);
    QByteArray journal = changes.empty() ? QByteArray() : contact::toJsonText(changes);
    switch (entry.effect) {
    case Effect::Insert: {
        const bool isMade = write.forms && areOurs(*write.forms);
        const CreatedForms made = isMade ? CreatedForms() : formsOf(write);
        const CreatedForms &forms = isMade ? *write.forms : made;
        journal = forms.journal;
        entry.contact = insert(after, forms);
        entry.contactCreatedAt = after.createdAt;
        break;
    }
    case Effect::Update: {
        const care::Notes notes = notesOn(after.id);
        updateRow(after, changes);
        updateIndexes(write.before, after, changes);
        keepNotes(after.id, notes, notesAfter(notes, write, changes));
        entry.contact = after.id;
        break;
    }
    case Effect::Delete:
        removeFromIndexes(write.before);
        deleteContact(m_connection, write.before.id);
        entry.contact = write.before.id;
        entry.contactCreatedAt = write.before.createdAt;
        break;
    case Effect::None: break;
    }
    const qint64 written = insertEntry(m_connection, entry, journal);
    m_tally.count(entry);
    ++m_written;
    if (isService()) // an answer may come within the transaction, and changes what was counted
        m_tally.write();
    if (isToBeSent) {
        OutboxTable(m_connection)
            .note({.contact = entry.contact,
                      .deletes = entry.effect == Effect::Delete,
                      .createOnly = write.createOnly,
                      .onDoubt = write.onDoubt,
                      .queuedAt = QDateTime::currentDateTimeUtc()},
                written);
    }
    return entry.contact;
}

void SqliteSession::forgetSettings()
{
    SqlSession::forgetSettings();
    m_isService.reset();
    m_formsBasis.reset();
    m_lastHolder.reset();
}

bool SqliteSession::isService()
{
    if (!m_isService)
        m_isService = setting(QStringLiteral("service")).has_value();
    return *m_isService;
}

OperationId SqliteSession::beginOperation(const Operation &operation)
{
    Statement insert = m_connection.prepare("INSERT INTO operation(at,who,kind,reverses,unfinished) VALUES(?,?,?,?,?)");
    insert.bind(1, operation.at.toMSecsSinceEpoch()).bind(2, operation.who).bind(3, journal::toString(operation.kind));
    if (operation.reverses != OperationId::None)
        insert.bind(4, static_cast<qint64>(operation.reverses));
    insert.bind(5, qint64(operation.unfinished));
    insert.run();
    return OperationId(m_connection.lastInsertId());
}

void SqliteSession::finishOperation(OperationId id)
{
    m_connection.prepare("UPDATE operation SET unfinished=0 WHERE id=?").bind(1, static_cast<qint64>(id)).run();
}

bool SqliteSession::forgetOperation(OperationId id, int entries)
{
    m_tally.write();
    // What is told of an import's rows goes with its operation, before the entries that it tells of.
    constexpr std::array parts{"DELETE FROM import_row WHERE (run,row) IN (SELECT r.run,r.row FROM import_run AS i"
                               " JOIN import_row AS r ON r.run=i.id WHERE i.operation=?1 LIMIT ?2)",
        "DELETE FROM entry WHERE id IN (SELECT id FROM entry WHERE operation=?1 LIMIT ?2)"};
    const auto number = static_cast<qint64>(id);
    for (const char *const part : parts) {
        Statement forgetting = m_connection.prepare(part);
        forgetting.bind(1, number).bind(2, qint64(entries)).run();
        if (forgetting.changedRows() == entries)
            return true;
    }
    for (const char *const rest : {"DELETE FROM import_run WHERE operation=?", "DELETE FROM tally WHERE operation=?",
             "DELETE FROM operation WHERE id=?"})
        m_connection.prepare(rest).bind(1, number).run();
    return false;
}

void SqliteSession::reindexIdentifiers(const identity::IdentityRule &rule)
{
    m_connection.execute("DELETE FROM identifier");
    m_late.removeAllIdentifiers();
    Statement rows = m_connection.prepare(sql::selectContactSql());
    while (rows.step()) {
        const Contact contact = sql::readContact(rows);
        insertIdentifiers(identity::identifiersOf(contact.fields, rule), contact.id);
    }
    forgetSettings();
}

} // namespace onefold::store::sqlite
