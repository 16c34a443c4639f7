// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/overlay.h"

#include "core/base/privatefile.h"
#include "core/store/settings.h"
#include "core/store/sql/contactrow.h"
#include "core/store/sqlite/contacttable.h"
#include "core/store/sqlite/identifierrow.h"

#include <algorithm>

namespace onefold::store {

using namespace Qt::StringLiterals;
using contact::Contact;
using contact::ContactId;
using identity::Identifier;
using sqlite::Connection;
using sqlite::Statement;

namespace {

/// Nothing of it outlives the work: no log, no waiting for the disk.
constexpr const char *overlayTables = R"(
PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-16000;
CREATE TABLE touched(contact INTEGER PRIMARY KEY, number INTEGER NOT NULL);
BEGIN;
)";

class SqliteOverlay;

/// The session given to the save path: contacts of the overlay before those of the store.
class OverlaySession final : public Session
{
public:
    OverlaySession(Session &base, SqliteOverlay &overlay) : m_base(base), m_overlay(overlay) { }

    [[nodiscard]] bool failed() const override;
    [[nodiscard]] std::optional<Contact> contact(ContactId id) override;
    [[nodiscard]] std::vector<Contact> holders(const Identifier &identifier, int limit) override;
    [[nodiscard]] std::vector<ContactId> holderIds(const Identifier &identifier, int limit) override;
    /// Look-alikes are no part of what saving would do.
    [[nodiscard]] std::vector<Namesake> namesakes(const QString & /*nameKey*/, int /*limit*/) override { return {}; }
    [[nodiscard]] std::vector<Namesake> contactsWithWords(const QStringList & /*words*/, int /*limit*/) override
    {
        return {};
    }
    [[nodiscard]] qint64 contactCount() override { return m_base.contactCount(); }
    [[nodiscard]] care::Notes notesOn(ContactId id) override { return m_base.notesOn(id); }
    [[nodiscard]] qint64 count(const Search &search) override { return m_base.count(search); }
    [[nodiscard]] FindResult find(const FindQuery &query) override { return m_base.find(query); }

    [[nodiscard]] journal::OperationId beginOperation(const journal::Operation & /*operation*/) override { return {}; }
    void finishOperation(journal::OperationId /*id*/) override { }
    ContactId write(const ContactWrite &write) override;
    void lookOverAll() override { }
    [[nodiscard]] bool isLookOverDue() override { return false; }
    bool lookOverNext(int /*limit*/) override { return false; }
    void addReviewPair(const ReviewPair & /*pair*/) override { }
    [[nodiscard]] DuplicateReview &duplicates() override { return m_base.duplicates(); }
    void erase(const std::vector<ContactId> & /*ids*/) override { }
    [[nodiscard]] bool isPurgeDue() override { return false; }

    [[nodiscard]] std::vector<journal::HistoryLine> history(const journal::HistoryQuery &query) override
    {
        return m_base.history(query);
    }
    [[nodiscard]] std::vector<journal::OperationSummary> operations(const journal::OperationQuery &query) override
    {
        return m_base.operations(query);
    }
    [[nodiscard]] std::optional<journal::Operation> operation(journal::OperationId id) override
    {
        return m_base.operation(id);
    }
    [[nodiscard]] std::vector<journal::Operation> reversalsOf(journal::OperationId id) override
    {
        return m_base.reversalsOf(id);
    }
    [[nodiscard]] std::vector<journal::Touch> touchesOf(journal::OperationId id, qint64 before, int limit) override
    {
        return m_base.touchesOf(id, before, limit);
    }
    [[nodiscard]] std::vector<journal::Operation> operationsBy(
        const QString &who, journal::OperationId before, int limit) override
    {
        return m_base.operationsBy(who, before, limit);
    }
    [[nodiscard]] std::vector<ReviewPair> reviewPairs(int limit) override { return m_base.reviewPairs(limit); }
    [[nodiscard]] qint64 outdatedCount(const QDateTime &limit) override { return m_base.outdatedCount(limit); }
    [[nodiscard]] journal::OperationId nextOutdated(const QDateTime &limit, journal::OperationId before) override
    {
        return m_base.nextOutdated(limit, before);
    }
    bool forgetOperation(journal::OperationId /*id*/, int /*entries*/) override { return false; }

    [[nodiscard]] importing::RunId beginImport(const importing::ImportRun & /*run*/) override { return {}; }
    void keepImport(const importing::ImportRun & /*run*/) override { }
    void addImportRow(importing::RunId /*run*/, const importing::RowVerdict & /*row*/) override { }
    [[nodiscard]] std::optional<importing::ImportRun> import(importing::RunId id) override { return m_base.import(id); }
    [[nodiscard]] std::vector<importing::ImportRun> imports(const importing::RunQuery &query) override
    {
        return m_base.imports(query);
    }
    [[nodiscard]] std::vector<importing::RowVerdict> importRows(importing::RunId run, qint64 after, int limit) override
    {
        return m_base.importRows(run, after, limit);
    }

    [[nodiscard]] std::optional<QString> setting(const QString &key) override { return m_base.setting(key); }
    void setSetting(const QString & /*key*/, const QString & /*value*/) override { }
    void dropSetting(const QString & /*key*/) override { }
    [[nodiscard]] std::map<QString, contact::CustomType> customTypes() override;
    void defineCustomField(const QString &key, contact::CustomType type) override;
    void reindexIdentifiers(const identity::IdentityRule & /*rule*/) override { }

private:
    const identity::IdentityRule &rule()
    {
        if (!m_rule)
            m_rule = loadIdentityRule(m_base);
        return *m_rule;
    }

    Session &m_base;
    SqliteOverlay &m_overlay;
    std::optional<identity::IdentityRule> m_rule; ///< read once a session
};

/// Contacts, their identifiers and which numbers touched them, in a temporary SQLite file.
class SqliteOverlay final : public Overlay
{
public:
    explicit SqliteOverlay(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) { }

    [[nodiscard]] std::unique_ptr<Session> over(Session &base) override
    {
        return std::make_unique<OverlaySession>(base, *this);
    }
    void setNextNumber(qint64 number) override { m_nextNumber = number; }
    qint64 touch(ContactId id, qint64 number) override;
    [[nodiscard]] std::optional<Error> failure() const override
    {
        return m_connection->failed() ? std::optional(m_connection->failure()) : std::nullopt;
    }

    [[nodiscard]] std::optional<Contact> contact(ContactId id);
    [[nodiscard]] bool holds(ContactId id);
    [[nodiscard]] std::vector<ContactId> holderIds(
        const Identifier &identifier, const identity::IdentityRule &rule, int limit);
    ContactId keep(Contact contact, const identity::IdentityRule &rule);
    std::map<QString, contact::CustomType> &newTypes() { return m_newTypes; }

private:
    const std::unique_ptr<Connection> m_connection;
    qint64 m_nextNumber = 0;
    std::map<QString, contact::CustomType> m_newTypes;
};

qint64 SqliteOverlay::touch(ContactId id, qint64 number)
{
    Statement row = m_connection->prepare("SELECT number FROM touched WHERE contact=?");
    row.bind(1, static_cast<qint64>(id));
    const qint64 before = row.step() ? row.integer(0) : numberOf(id);
    m_connection
        ->prepare("INSERT INTO touched(contact,number) VALUES(?,?) ON CONFLICT DO UPDATE SET number=excluded.number")
        .bind(1, static_cast<qint64>(id))
        .bind(2, number)
        .run();
    return before;
}

bool SqliteOverlay::holds(ContactId id)
{
    Statement row = m_connection->prepare("SELECT 1 FROM contact WHERE id=?");
    row.bind(1, static_cast<qint64>(id));
    return row.step();
}

std::optional<Contact> SqliteOverlay::contact(ContactId id)
{
    static const QByteArray sql = sql::selectContactSql() + "WHERE id=?";
    Statement row = m_connection->prepare(sql);
    row.bind(1, static_cast<qint64>(id));
    return row.step() ? std::optional(sql::readContact(row)) : std::nullopt;
}

std::vector<ContactId> SqliteOverlay::holderIds(
    const Identifier &identifier, const identity::IdentityRule &rule, int limit)
{
    std::vector<ContactId> ids;
    Statement rows = sqlite::selectHolders(*m_connection, sqlite::hashOf(identifier));
    while (ids.size() < static_cast<std::size_t>(limit) && rows.step()) {
        const auto id = ContactId(rows.integer(0));
        const auto holder = contact(id);
        const bool isHeld = holder
            && std::ranges::any_of(identity::identifiersOf(holder->fields, rule),
                [&](const Identifier &own) { return own.sameAs(identifier); });
        if (isHeld)
            ids.push_back(id);
    }
    return ids;
}

ContactId SqliteOverlay::keep(Contact contact, const identity::IdentityRule &rule)
{
    if (contact.id == ContactId::None)
        contact.id = ContactId(firstNew + m_nextNumber);
    const bool isHeld = holds(contact.id);
    if (isHeld) {
        sqlite::removeIdentifiers(
            *m_connection, identity::identifiersOf(this->contact(contact.id)->fields, rule), contact.id);
        sqlite::updateContact(*m_connection, contact, nameKeyOf(contact.fields).toUtf8(), {});
    } else {
        sqlite::insertContact(*m_connection, contact);
    }
    sqlite::insertIdentifiers(*m_connection, identity::identifiersOf(contact.fields, rule), contact.id);
    return contact.id;
}

bool OverlaySession::failed() const
{
    return m_base.failed() || m_overlay.failure();
}

std::optional<Contact> OverlaySession::contact(ContactId id)
{
    auto kept = m_overlay.contact(id);
    return kept || Overlay::numberOf(id) > 0 ? kept : m_base.contact(id);
}

std::vector<Contact> OverlaySession::holders(const Identifier &identifier, int limit)
{
    std::vector<Contact> contacts = m_base.holders(identifier, limit);
    std::erase_if(contacts, [this](const Contact &each) { return m_overlay.holds(each.id); });
    for (const ContactId id : m_overlay.holderIds(identifier, rule(), limit)) {
        if (auto kept = m_overlay.contact(id))
            contacts.push_back(*std::move(kept));
    }
    std::ranges::sort(contacts, {}, &Contact::id);
    if (contacts.size() > static_cast<std::size_t>(limit))
        contacts.resize(static_cast<std::size_t>(limit));
    return contacts;
}

std::vector<ContactId> OverlaySession::holderIds(const Identifier &identifier, int limit)
{
    std::vector<ContactId> ids = m_base.holderIds(identifier, limit);
    std::erase_if(ids, [this](ContactId id) { return m_overlay.holds(id); });
    std::ranges::copy(m_overlay.holderIds(identifier, rule(), limit), std::back_inserter(ids));
    std::ranges::sort(ids);
    if (ids.size() > static_cast<std::size_t>(limit))
        ids.resize(static_cast<std::size_t>(limit));
    return ids;
}

ContactId OverlaySession::write(const ContactWrite &write)
{
    if (write.entry.effect == journal::Effect::None)
        return write.entry.contact;
    return m_overlay.keep(write.after, rule());
}

std::map<QString, contact::CustomType> OverlaySession::customTypes()
{
    std::map<QString, contact::CustomType> types = m_base.customTypes();
    types.insert(m_overlay.newTypes().begin(), m_overlay.newTypes().end());
    return types;
}

void OverlaySession::defineCustomField(const QString &key, contact::CustomType type)
{
    m_overlay.newTypes().emplace(key, type);
}

} // namespace

Result<std::unique_ptr<Overlay>> makeOverlay(const QString &folder)
{
    const QString path = folder + u"/overlay"_s;
    makePrivateFile(path); // where it cannot be made, opening says why
    auto connection = Connection::open({.path = path, .mayCreate = true});
    if (!connection)
        return connection.error();
    if (!(*connection)->execute(sqlite::contactTableSql() + sqlite::identifierTableSql())
        || !(*connection)->execute(overlayTables))
        return (*connection)->failure();
    return std::unique_ptr<Overlay>(std::make_unique<SqliteOverlay>(*std::move(connection)));
}

} // namespace onefold::store
