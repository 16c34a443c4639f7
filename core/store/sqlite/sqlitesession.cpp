// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/sqlitesession.h"

#include "core/store/createdforms.h"
#include "core/store/searchdocument.h"
#include "core/store/settings.h"
#include "core/store/sqlite/contactrow.h"
#include "core/store/sqlite/identifierrow.h"
#include "core/store/sqlite/journalrow.h"
#include "core/store/sqlite/outboxtable.h"

#include <algorithm>

namespace onefold::store::sqlite {

using namespace Qt::StringLiterals;

using contact::Contact;
using contact::ContactId;
using identity::Identifier;
using identity::Identifiers;
using journal::Effect;

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

/// Whether a change of the field may be one of an identifier: most bulk edits are not, and looking costs as much as
/// writing.
bool mayIdentify(const contact::FieldChange &change)
{
    switch (change.field.field) {
    case contact::Field::Email:
    case contact::Field::Phone:
    case contact::Field::PhoneExt:
    case contact::Field::Custom:
    case contact::Field::Identifier: return true;
    default: return false;
    }
}

void insertDocument(Connection &connection, const QByteArray &words, const QByteArray &digits, ContactId id)
{
    static const QByteArray sql("INSERT INTO contact_search(rowid,words,digits) VALUES(?,?,?)");
    connection.prepare(sql).bind(1, static_cast<qint64>(id)).bindUtf8(2, words).bindUtf8(3, digits).run();
}

void insertDocument(Connection &connection, const SearchDocument &document, ContactId id)
{
    insertDocument(connection, document.words.toUtf8(), document.digits.toUtf8(), id);
}

void removeDocument(Connection &connection, ContactId id)
{
    connection.prepare("DELETE FROM contact_search WHERE rowid=?").bind(1, static_cast<qint64>(id)).run();
}

void removeRow(Connection &connection, const QByteArray &sql, ContactId id)
{
    connection.prepare(sql).bind(1, static_cast<qint64>(id)).run();
}

} // namespace

std::vector<Contact> SqliteSession::contactsOf(Statement rows)
{
    std::vector<Contact> contacts;
    while (rows.step())
        contacts.push_back(readContact(rows));
    return contacts;
}

std::optional<Contact> SqliteSession::contact(ContactId id)
{
    static const QByteArray sql = selectContactSql() + "WHERE id=?";
    Statement row = m_connection.prepare(sql);
    row.bind(1, static_cast<qint64>(id));
    return row.step() ? std::optional(readContact(row)) : std::nullopt;
}

std::vector<Contact> SqliteSession::holders(const Identifier &identifier, int limit)
{
    std::vector<Contact> holders;
    Statement rows = selectHolders(m_connection, identifier);
    while (holders.size() < static_cast<std::size_t>(limit) && rows.step()) {
        auto holder = contact(ContactId(rows.integer(0)));
        if (holder && holds(*holder, identifier))
            holders.push_back(*std::move(holder));
    }
    return holders;
}

bool SqliteSession::holds(const Contact &contact, const Identifier &identifier)
{
    return std::ranges::any_of(identity::identifiersOf(contact.fields, indexedRule()),
        [&](const Identifier &own) { return own.sameAs(identifier); });
}

std::vector<ContactId> SqliteSession::holderIds(const Identifier &identifier, int limit)
{
    std::vector<ContactId> ids;
    std::ranges::transform(holders(identifier, limit), std::back_inserter(ids), &Contact::id);
    return ids;
}

std::vector<Namesake> SqliteSession::namesakes(const QString &nameKey, int limit)
{
    // The index holds all three columns: a name that hundreds share costs no look at their rows.
    std::vector<Namesake> namesakes;
    Statement rows = m_connection.prepare("SELECT id,company,city FROM contact WHERE name_key=? ORDER BY id LIMIT ?");
    rows.bind(1, nameKey).bind(2, qint64(limit));
    while (rows.step())
        namesakes.push_back({ContactId(rows.integer(0)), nameKey, rows.text(1), rows.text(2)});
    return namesakes;
}

std::vector<Namesake> SqliteSession::contactsWithWords(const QStringList &words, int limit)
{
    std::vector<Namesake> found;
    if (words.isEmpty())
        return found;
    Statement rows =
        m_connection.prepare("SELECT id,name_key,company,city FROM contact WHERE id IN "
                             "(SELECT rowid FROM contact_search WHERE contact_search MATCH ? LIMIT ?) ORDER BY id");
    // Folded words are letters and digits only: nothing in them can be syntax.
    rows.bind(1, QString(u"words:\""_s + words.join(u"\" AND words:\""_s) + u'"')).bind(2, qint64(limit));
    while (rows.step())
        found.push_back({ContactId(rows.integer(0)), rows.text(1), rows.text(2), rows.text(3)});
    return found;
}

qint64 SqliteSession::contactCount()
{
    return m_connection.integer("SELECT count(*) FROM contact");
}

const identity::IdentityRule &SqliteSession::indexedRule()
{
    if (!m_indexedRule)
        m_indexedRule = loadIdentityRule(*this);
    return *m_indexedRule;
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
    insertIdentifiers(m_connection, forms.identifiers, id);
    insertDocument(m_connection, forms.words, forms.digits, id);
    keepNotes(id, {}, forms.notes);
    return id;
}

void SqliteSession::removeIdentifiers(const Contact &contact)
{
    sqlite::removeIdentifiers(m_connection, identity::identifiersOf(contact.fields, indexedRule()), contact.id);
}

void SqliteSession::updateIndexes(const Contact &before, const Contact &after, const contact::FieldChanges &changes)
{
    if (std::ranges::any_of(changes, mayIdentify)) {
        const Identifiers old = identity::identifiersOf(before.fields, indexedRule());
        const Identifiers now = identity::identifiersOf(after.fields, indexedRule());
        sqlite::removeIdentifiers(m_connection, without(old, now), after.id);
        insertIdentifiers(m_connection, without(now, old), after.id);
    }
    const bool isSearched = std::ranges::any_of(
        changes, [](const contact::FieldChange &change) { return contact::infoOf(change.field.field).searched; });
    if (!isSearched)
        return;
    removeDocument(m_connection, after.id);
    insertDocument(m_connection, searchDocumentOf(after.fields), after.id);
}

/// The forms of a contact that nobody made ahead.
CreatedForms SqliteSession::formsOf(const ContactWrite &write)
{
    const contact::Fields &fields = write.after.fields;
    care::Notes notes =
        care::notesAfter({}, contact::difference({}, fields), fields, careContext(), write.phoneProblems);
    return createdForms(fields, identity::identifiersOf(fields, indexedRule()), std::move(notes), {});
}

ContactId SqliteSession::write(const ContactWrite &write)
{
    journal::Entry entry = write.entry;
    const Contact &after = write.after;
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
        updateContact(m_connection, after);
        updateIndexes(write.before, after, changes);
        keepNotes(after.id, notes, care::notesAfter(notes, changes, after.fields, careContext(), write.phoneProblems));
        entry.contact = after.id;
        break;
    }
    case Effect::Delete:
        removeIdentifiers(write.before);
        removeDocument(m_connection, write.before.id);
        removeRow(m_connection, "DELETE FROM contact WHERE id=?", write.before.id);
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
            .note(entry.contact, written, entry.effect == Effect::Delete, write.createOnly,
                QDateTime::currentDateTimeUtc());
    }
    return entry.contact;
}

bool SqliteSession::isService()
{
    if (!m_isService)
        m_isService = setting(QStringLiteral("service")).has_value();
    return *m_isService;
}

void SqliteSession::addReviewPair(const ReviewPair &pair)
{
    const auto [first, second] = std::minmax(pair.first, pair.second);
    m_connection.prepare("INSERT INTO review_pair(first,second,field,operation) VALUES(?,?,?,?) ON CONFLICT DO NOTHING")
        .bind(1, static_cast<qint64>(first))
        .bind(2, static_cast<qint64>(second))
        .bind(3, pair.field.toString())
        .bind(4, static_cast<qint64>(pair.operation))
        .run();
    m_duplicates.noteGroup(first, second, pair.field.toString());
}

std::vector<ReviewPair> SqliteSession::reviewPairs(int limit)
{
    std::vector<ReviewPair> pairs;
    Statement rows = m_connection.prepare("SELECT first,second,field,operation FROM review_pair LIMIT ?");
    rows.bind(1, qint64(limit));
    while (rows.step()) {
        const auto field = contact::FieldKey::fromString(rows.text(2));
        pairs.push_back({ContactId(rows.integer(0)), ContactId(rows.integer(1)), field.value_or(contact::FieldKey{}),
            journal::OperationId(rows.integer(3))});
    }
    return pairs;
}

void SqliteSession::erase(const std::vector<ContactId> &ids)
{
    std::vector<ContactId> left = ids;
    while (!left.empty()) {
        const ContactId id = left.back();
        left.pop_back();
        // Those merged into it are the same person. One that stands again is a contact of its own.
        for (const ContactId loser : m_duplicates.mergedInto(id)) {
            if (!contact(loser))
                left.push_back(loser);
        }
        if (const auto standing = contact(id)) {
            removeIdentifiers(*standing);
            removeDocument(m_connection, id);
        }
        removeRow(m_connection, "DELETE FROM contact WHERE id=?", id);
        removeRow(m_connection, "DELETE FROM entry WHERE contact=?", id);
        removeRow(m_connection, "DELETE FROM review_pair WHERE first=?1 OR second=?1", id);
        m_duplicates.erase(id);
        if (isService())
            OutboxTable(m_connection).noteErasure(id, QDateTime::currentDateTimeUtc());
    }
    // Cells that somebody corrected while importing may be anybody's.
    m_connection.execute("UPDATE import_run SET choices=json_remove(choices,'$.corrections')");
    setSetting(purgeDueKey, QStringLiteral("1"));
}

bool SqliteSession::isPurgeDue()
{
    return setting(purgeDueKey).has_value();
}

std::optional<QString> SqliteSession::setting(const QString &key)
{
    Statement row = m_connection.prepare("SELECT value FROM setting WHERE key=?");
    row.bind(1, key);
    return row.step() ? std::optional(row.text(0)) : std::nullopt;
}

void SqliteSession::setSetting(const QString &key, const QString &value)
{
    m_connection
        .prepare("INSERT INTO setting(key,value) VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value")
        .bind(1, key)
        .bind(2, value)
        .run();
    forgetSettings();
}

std::map<QString, contact::CustomType> SqliteSession::customTypes()
{
    std::map<QString, contact::CustomType> types;
    Statement rows = m_connection.prepare("SELECT key,type FROM custom_field");
    while (rows.step())
        types.emplace(rows.text(0), contact::customTypeFromString(rows.text(1)).value_or(contact::CustomType::Text));
    return types;
}

void SqliteSession::defineCustomField(const QString &key, contact::CustomType type)
{
    m_connection
        .prepare("INSERT INTO custom_field(key,type) VALUES(?,?) ON CONFLICT(key) DO UPDATE SET type=excluded.type")
        .bind(1, key)
        .bind(2, contact::toString(type))
        .run();
    forgetSettings();
}

void SqliteSession::reindexIdentifiers(const identity::IdentityRule &rule)
{
    m_connection.execute("DELETE FROM identifier");
    Statement rows = m_connection.prepare(selectContactSql());
    while (rows.step()) {
        const Contact contact = readContact(rows);
        insertIdentifiers(m_connection, identity::identifiersOf(contact.fields, rule), contact.id);
    }
    m_indexedRule.reset();
}

} // namespace onefold::store::sqlite
