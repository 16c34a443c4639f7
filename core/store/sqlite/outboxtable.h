// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/identity/rule.h"
#include "core/identity/verdict.h"
#include "core/journal/operation.h"
#include "core/store/outbox.h"
#include "core/store/sqlite/connection.h"

#include <optional>
#include <set>

namespace onefold::store::sqlite {

/// The journal's entry that made a contact here, and what it gave it.
struct Creation {
    qint64 entry = 0;
    contact::FieldChanges changes = {};
};

/// The tables of a service workspace: what is yet to be sent, and each contact's other half. For use inside a
/// transaction of the store; failures are those of the connection.
class OutboxTable
{
public:
    explicit OutboxTable(Connection &connection) : m_connection(connection) { }

    [[nodiscard]] static bool create(Connection &connection);
    /// A step of the schema: what was chosen for a doubtful match is kept with the change.
    [[nodiscard]] static bool addOnDoubt(Connection &connection);
    /// A step of the schema: which is sent next, and when, and what is in doubt is found without a look at all that
    /// waits, as after an import.
    [[nodiscard]] static bool addIndexes(Connection &connection);

    /// Notes that journal entry @p entry changed a contact and is to be sent. Of @p change counts what says which
    /// contact, what is to be done and when; the rest of it is the table's. Where a change waits already this one is
    /// folded into it: the first one says whether it may only create, the last one that says anything but New what is
    /// chosen for a doubtful match, as an edit says nothing of it.
    void note(const OutboxItem &change, qint64 entry);
    /// After a contact was erased: all that stays is that the service is to delete it, where it has it, and as long as
    /// that is not known what it can be looked up by, as @p rule says.
    void noteErasure(contact::ContactId contact, const QDateTime &at, const identity::IdentityRule &rule);

    [[nodiscard]] std::optional<OutboxItem> item(contact::ContactId contact);
    [[nodiscard]] std::vector<OutboxItem> items(int limit = -1);
    /// Those of contacts that the service has, or may have of what was sent.
    [[nodiscard]] std::vector<OutboxItem> itemsThere(int limit);
    /// Those of which something was sent and which the service may have, under what id is not known.
    [[nodiscard]] std::vector<OutboxItem> inDoubt(int limit = -1);
    /// The next to be sent at @p now, leaving out @p taken: deletions first, as they free identities that another
    /// contact is to take over, then the oldest.
    [[nodiscard]] std::optional<OutboxItem> next(const QDateTime &now, const std::set<contact::ContactId> &taken);
    /// When the next one that waits for its time may be tried again; invalid where none does.
    [[nodiscard]] QDateTime nextTime();
    [[nodiscard]] qint64 count();
    /// Of how many isHeld() is true.
    [[nodiscard]] qint64 heldCount();
    /// The fields that the changes behind @p item touched.
    [[nodiscard]] std::set<contact::FieldKey> fieldsOf(const OutboxItem &item);
    void update(const OutboxItem &item);
    void remove(qint64 id);
    /// What was on its way when the program ended: its answer is lost.
    void recoverSending();

    /// Gives the entries behind @p item, up to @p version, their verdict; they are done with then.
    void settle(const OutboxItem &item, qint64 version, identity::Verdict verdict, identity::Evidence evidence,
        const std::vector<identity::NotApplied> &notApplied, const QString &problem);
    /// Has the entries behind @p item share the fate of what waits for contact @p other.
    void moveEntries(const OutboxItem &item, contact::ContactId other);
    /// Tells the journal by which field the service's contact was found to be the one, where a save matched nobody
    /// here.
    void noteMatch(const OutboxItem &item, const QString &matchedBy);
    /// The entry behind @p item that made its contact; nothing where none did, or where the contact was deleted and
    /// brought back as well.
    [[nodiscard]] std::optional<Creation> creationOf(const OutboxItem &item);
    /// Tells the journal that this entry made no contact but changed one that the service had, by the changes given.
    void turnIntoUpdate(const Creation &creation);
    /// Takes that back: the entry made the contact after all, of the changes given.
    void turnIntoCreation(const Creation &creation);
    /// Tells the journal how it stands with them, while they wait on.
    void mark(
        const OutboxItem &item, identity::Verdict verdict, const std::vector<identity::NotApplied> &notApplied = {});

    [[nodiscard]] std::optional<RemoteHalf> half(contact::ContactId contact);
    [[nodiscard]] std::optional<RemoteHalf> halfById(const QString &remoteId);
    void setHalf(const RemoteHalf &half);
    void removeHalf(contact::ContactId contact);
    [[nodiscard]] qint64 halfCount();
    /// Those that no pull since @p seen has met, leaving out what waits to be sent.
    [[nodiscard]] std::vector<RemoteHalf> unseenSince(qint64 seen, int limit);
    [[nodiscard]] qint64 unseenCount(qint64 seen);

private:
    void noteErasureOfSent(const OutboxItem &waiting, const identity::IdentityRule &rule);
    void setVerdict(qint64 entry, identity::Verdict verdict, identity::Evidence evidence,
        const std::vector<identity::NotApplied> &notApplied, const QString &problem);
    void rewrite(const Creation &creation, journal::Effect effect);
    [[nodiscard]] std::vector<qint64> entriesOf(const OutboxItem &item, qint64 version);

    Connection &m_connection;
};

} // namespace onefold::store::sqlite
