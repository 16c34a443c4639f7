// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"
#include "core/store/sqlite/piecesort.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace onefold::store::sqlite {

/// Names that are to come into the index by name, in the memory of long work: some 50 bytes each. A value like a
/// vector: one thread at a time.
class WaitingNames final
{
public:
    /// One of them, valid until another is added or changed.
    struct Name {
        contact::ContactId contact = contact::ContactId::None;
        QByteArrayView key;
        bool isRemoved = false; ///< must not come in
    };

    /// Adds one behind the others, in the order of contacts.
    void add(contact::ContactId contact, QByteArrayView key);
    /// Has what comes in be another one; false where the contact is not among them.
    bool change(contact::ContactId contact, QByteArrayView key);
    /// Keeps the contact from coming in; false where it is not among them.
    bool remove(contact::ContactId contact);

    /// The places of all, in the order of the keys that they were added with; none may be added from then on.
    [[nodiscard]] const std::vector<quint32> &order();
    [[nodiscard]] Name at(quint32 place) const;

private:
    struct Entry {
        contact::ContactId contact;
        qsizetype text; ///< where its key stands among the texts
        qint32 size;
        bool isRemoved;
    };

    /// A key as its name was added with it, whatever became of that: it still stands among the texts.
    struct Key {
        quint64 head; ///< the first eight bytes, to be compared as a number
        qsizetype text;
        qint32 size;
        quint32 place;
    };

    [[nodiscard]] Entry entryOf(contact::ContactId contact, QByteArrayView key);
    [[nodiscard]] Entry *find(contact::ContactId contact);
    [[nodiscard]] bool isBefore(const Key &one, const Key &other) const;

    QByteArray m_texts;
    std::vector<Entry> m_entries;
    std::vector<Key> m_keys; ///< sorted piece by piece; none once the order is known
    PieceSort m_sort;
    std::optional<std::vector<quint32>> m_order;
};

} // namespace onefold::store::sqlite
