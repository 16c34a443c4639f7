// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/sqlite/outboxtable.h"
#include "core/store/sqlite/sqlitestore.h"
#include "core/sync/account.h"

#include <functional>

namespace onefold::sync {

/// How a contact of the service was seen.
struct Sighting {
    qint64 pull = 0;        ///< the number of the whole pull that saw it; 0 where none did
    bool isCertain = false; ///< it was read by itself just now, and not from a list that may lag behind
};

/// A service workspace's local half: its store together with the tables of what is between the two halves. Belongs to
/// the thread of its store.
class Cache
{
public:
    /// @p who is the service's name, for the journal; @p clock gives UTC.
    Cache(store::sqlite::SqliteStore &store, QString who, std::function<QDateTime()> clock)
        : m_store(store),
          m_who(std::move(who)),
          m_clock(std::move(clock))
    { }

    using Body = std::function<void(store::Session &, store::sqlite::OutboxTable &)>;
    [[nodiscard]] Result<void> read(const Body &body);
    [[nodiscard]] Result<void> write(const Body &body);
    [[nodiscard]] QDateTime now() const { return m_clock(); }

    /// Writes what the service was found to hold, as a part of an operation of its own, which is begun where
    /// @p operation is none yet. @p isEcho: it is what the service made of what was just sent.
    contact::ContactId writeFound(store::Session &session, journal::OperationId &operation,
        const std::optional<contact::Contact> &before, const contact::Contact &after, bool isEcho = false);
    /// How many contacts writeFound() has written.
    [[nodiscard]] qint64 written() const { return m_written; }
    void deleteFound(store::Session &session, journal::OperationId &operation, const contact::Contact &before);

    /// Takes a contact of the service into the cache: a new one, or the changes of a known one. One that has changes
    /// here which are yet to be sent is left as it is: sending merges. Gives the contact's number; None where it is
    /// left to the sending of a contact that has no other half yet, or is about to be deleted there.
    contact::ContactId adopt(store::Session &session, store::sqlite::OutboxTable &table,
        const services::RemoteContact &remote, const services::Service &service, journal::OperationId &operation,
        const Sighting &sighting);

private:
    [[nodiscard]] journal::OperationId begun(store::Session &session, journal::OperationId &operation) const;
    [[nodiscard]] bool isLeftToSending(
        store::sqlite::OutboxTable &table, const services::RemoteContact &remote, const identity::IdentityRule &rule);
    contact::ContactId update(store::Session &session, store::sqlite::OutboxTable &table, store::RemoteHalf half,
        const services::RemoteContact &remote, const services::Service &service, journal::OperationId &operation);

    store::sqlite::SqliteStore &m_store;
    QString m_who;
    std::function<QDateTime()> m_clock;
    qint64 m_written = 0;
    /// What was sent of those whose id is not known; read once in each write().
    std::optional<std::vector<contact::Fields>> m_inDoubt;
};

} // namespace onefold::sync
