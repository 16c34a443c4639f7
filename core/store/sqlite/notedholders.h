// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace onefold::store::sqlite {

/// Contacts that are noted as holding identifiers, by the identifiers' hashes: some 40 bytes each. Most hashes are of
/// one contact; of one that thousands share, the number of a company say, the oldest are at hand. A value like a map:
/// one thread at a time.
class NotedHolders final
{
public:
    struct Holder {
        qint64 number; ///< its id in late_identifier, from 1
        contact::ContactId contact;
    };

    void add(qint64 hash, const Holder &holder);
    /// Those of the hash, the oldest contact first; valid until any is added or removed.
    [[nodiscard]] std::span<const Holder> of(qint64 hash) const;
    /// Takes the contact out from those of the hash; gives the numbers that it had.
    std::vector<qint64> remove(qint64 hash, contact::ContactId contact);
    void clear();

private:
    /// A table of open addressing: a node for each, as std::unordered_map has, takes three times as long to add.
    struct Slot {
        qint64 hash;
        Holder holder; ///< its number is one of these where it is nobody
    };
    static constexpr qint64 free = 0;
    static constexpr qint64 nobody = -1; ///< there was somebody, or they are shared
    using Shared = std::unordered_map<qint64, std::vector<Holder>>;

    [[nodiscard]] std::size_t placeOf(qint64 hash) const;
    void grow();
    void addToShared(Shared::iterator shared, const Holder &holder);

    std::vector<Slot> m_slots; ///< a power of two of them, or none
    std::size_t m_used = 0;    ///< that are not free
    Shared m_shared;           ///< what is here is not in m_slots
};

} // namespace onefold::store::sqlite
