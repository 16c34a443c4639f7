// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/duplicates/arrayfile.h"
#include "core/duplicates/codeindex.h"
#include "core/duplicates/detection.h"
#include "core/duplicates/learned.h"

namespace onefold::duplicates {

/// Where the data stood that a search looked at; what the numbers mean is for who keeps the search to say.
struct SearchStand {
    qint64 entry = 0;       ///< of the journal: what came later was not looked at
    qint64 operation = 0;   ///< of the journal
    qint64 operationAt = 0; ///< in milliseconds; tells another journal with the same numbers
    qint64 at = 0;          ///< in milliseconds
    qint64 contacts = 0;

    bool operator==(const SearchStand &) const = default;
};

/// What a search of everything leaves to those after it, so that they need look only at what has changed: how columns
/// become features, what agreeing in them counts for, how many have a frequent value, and which contacts are found
/// under which code. It stands in a file of its own, a hundred bytes a contact, which is mapped and not read; what
/// later searches add stands in a second one beside it, which they write anew. Neither holds any value of a contact,
/// but hashes of values. Both can be lost at any time: then the next search looks at everything. They are files of the
/// computer that searched, of a team's database too: one that others share need not be asked for a hundred megabytes.
///
/// What is found in it need not be up to date: a contact that was edited since is found by what it was, too, and one
/// that was deleted is found though it is not there. Who asks reads the contacts as they stand, and compares those.
///
/// One thread; the search of candidates takes a second one.
class KeptSearch
{
public:
    /// Writes what @p detection, a search of everything, leaves. False where the device refuses, or where
    /// it had nothing to learn from.
    [[nodiscard]] static bool write(QIODevice &device, const Detection &detection, const SearchStand &stand);
    /// Nothing where nothing is kept at @p path, where it is damaged, or where another version of the program, which
    /// may compare otherwise, has written it.
    [[nodiscard]] static std::unique_ptr<KeptSearch> open(const QString &path);
    /// Removes what is kept at @p path; nothing where that is empty, as where none is kept.
    static void remove(const QString &path);

    /// Where the data stood at the last search.
    [[nodiscard]] const SearchStand &stand() const { return m_stand; }
    /// Where it stood at the last search of everything.
    [[nodiscard]] const SearchStand &learnedAt() const { return m_learnedAt; }
    [[nodiscard]] const Model &model() const { return m_learned.model; }
    /// How many contacts were added since.
    [[nodiscard]] std::size_t addedCount() const { return m_added.ids.size(); }

    /// Makes contacts comparable with those that were learned from.
    [[nodiscard]] Records comparable(RecordTable table) const;

    /// Adds contacts that are new or were changed; they are found from now on.
    void add(const Records &changed);
    /// The contacts that each of @p changed is worth comparing with: those that share most with it, at most a few
    /// dozens. Sorted, each pair once, the lower number first.
    [[nodiscard]] std::vector<PairOfIds> candidatesOf(const Records &changed) const;

    /// Makes what was added durable, beside the file at @p path that this was opened from. False where it cannot be.
    [[nodiscard]] bool keepAdded(const QString &path, const SearchStand &stand) const;

private:
    struct Held {
        std::span<const quint64> values = {}; ///< hashes, rising
        std::span<const quint32> holders = {};
    };

    KeptSearch() = default;
    bool read(const QString &path);
    void readAdded(const QString &path);

    std::unique_ptr<ArrayFile> m_file;
    std::unique_ptr<ArrayFile> m_addedFile;
    SearchStand m_learnedAt;
    SearchStand m_stand;
    Learned m_learned;
    std::vector<Held> m_held; ///< by feature, of values that several have
    CodeIndexView m_index;
    CodeIndex m_ownAdded;
    CodeIndexView m_added;
};

} // namespace onefold::duplicates
