// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/identity/rule.h"
#include "core/store/postgres/connection.h"

#include <optional>
#include <span>
#include <unordered_map>

namespace onefold::store::postgres {

/// Who holds the identifiers of the rows that come next, asked of the server for many rows at once: a question for each
/// takes as long on the way as writing the row. True within one transaction that writes, where nobody else does, as
/// long as it is told what is written.
class HoldersAhead final
{
public:
    explicit HoldersAhead(Connection &connection) : m_connection(connection) { }

    void clear() { m_known.clear(); }
    /// Asks for those of @p identifiers that are not known yet and not in forget() since clear().
    void fetch(std::span<const identity::Identifiers *const> identifiers);
    /// The contacts that hold @p identifier, oldest first, at most @p limit; nothing where that is not known.
    [[nodiscard]] std::optional<std::vector<contact::Contact>> holders(
        const identity::Identifier &identifier, int limit) const;

    /// Contacts are written that hold these: who holds them now is to be asked again.
    void forget(const identity::Identifiers &identifiers);
    /// The contact is changed or removed.
    void forget(contact::ContactId id);

private:
    struct Asked {
        QStringList kinds = {};
        QStringList keys = {};
    };
    [[nodiscard]] Asked unknownOf(std::span<const identity::Identifiers *const> identifiers) const;
    [[nodiscard]] std::unordered_map<qint64, contact::Contact> contactsOf(const QByteArrayList &ids);

    Connection &m_connection;
    /// By kind and key; an entry without contacts is nobody's, one without value may be somebody's.
    std::unordered_map<QString, std::optional<std::vector<contact::Contact>>> m_known;
};

} // namespace onefold::store::postgres
