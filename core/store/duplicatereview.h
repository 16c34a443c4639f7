// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/duplicates/group.h"
#include "core/duplicates/recordtable.h"
#include "core/journal/operation.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace onefold::store {

/// That a person said of two contacts that they are not one person, for ever: until an identifying field changes.
struct Dismissal {
    contact::ContactId first = contact::ContactId::None; ///< the lower number
    contact::ContactId second = contact::ContactId::None;
    QString who = {};
    QDateTime at = {};
    qint64 state = 0; ///< of what identifies the two, see identifyingState()

    bool operator==(const Dismissal &) const = default;
};

/// What a contact became a part of.
struct MergedAway {
    contact::ContactId survivor = contact::ContactId::None;
    journal::OperationId operation = journal::OperationId::None;
};

/// What the last search for duplicates came to.
struct ScanState {
    QDateTime at = {};    ///< invalid where there was none yet
    qint64 lastEntry = 0; ///< of the journal: what came later was not compared
    qint64 contacts = 0;  ///< how many were compared
    qint64 scan = 0;      ///< grows with each

    bool operator==(const ScanState &) const = default;
};

/// A hash of everything that identifies the person: names, emails, phones, identifiers, date of birth.
[[nodiscard]] qint64 identifyingState(const contact::Fields &fields);

class Session;
struct ReviewPair;

/// Of whom it was said that they are not @p from, of them it holds that they are not @p to either: what he becomes, or
/// what a merge made of him. Not of those in @p except.
void carryDismissals(Session &session, const contact::Contact &from, const contact::Contact &to,
    const std::vector<contact::ContactId> &except = {});

/// Forgets what carryDismissals() gave @p survivor of @p loser's, now that they are two again.
void dropCarried(Session &session, contact::ContactId loser, contact::ContactId survivor);

/// The merge by which @p id is a part of another contact now; none where that was taken back, or it went otherwise.
[[nodiscard]] std::optional<MergedAway> standingMerge(Session &session, contact::ContactId id);

/// The part of a Session that duplicate review stands on. Same rules: sticky failures, one transaction, its thread.
class DuplicateReview
{
public:
    DuplicateReview() = default;
    virtual ~DuplicateReview() = default;
    DuplicateReview(const DuplicateReview &) = delete;
    DuplicateReview &operator=(const DuplicateReview &) = delete;

    /// All contacts, as detection reads them, by rising number.
    [[nodiscard]] virtual duplicates::RecordTable records() = 0;
    /// The same of those of @p ids, which rise, that are there.
    [[nodiscard]] virtual duplicates::RecordTable records(const std::vector<contact::ContactId> &ids) = 0;
    /// The contacts that the journal tells a change of after its entry @p entry, by rising number, at most @p limit:
    /// new ones, changed ones, and deleted ones. Of those erased for good hasErasedSince() tells.
    [[nodiscard]] virtual std::vector<contact::ContactId> changedSince(qint64 entry, int limit) = 0;
    /// Whether somebody was erased for good after the journal's entry @p entry: groups went with them of which nothing
    /// tells any more.
    [[nodiscard]] virtual bool hasErasedSince(qint64 entry) = 0;

    /// The newest entry of the journal: what the contacts stand at.
    [[nodiscard]] virtual qint64 lastEntry() = 0;
    [[nodiscard]] virtual ScanState scanState() = 0;
    virtual void setScanState(const ScanState &state) = 0;

    /// Keeps a group that @p scan found; one of the same contacts keeps its number.
    virtual duplicates::GroupId putGroup(const duplicates::Group &group, qint64 scan) = 0;
    /// Forgets groups that no scan since @p scan has found, at most @p limit. False where none was left.
    virtual bool dropGroupsBefore(qint64 scan, int limit) = 0;
    /// Forgets a group, unless @p scan or a later one has found it.
    virtual void dropGroup(duplicates::GroupId id, qint64 scan) = 0;
    /// The groups that any of @p contacts is in, by rising number, each with all its contacts, those deleted since
    /// included, and without all else.
    [[nodiscard]] virtual std::vector<duplicates::Group> groupsWith(
        const std::vector<contact::ContactId> &contacts) = 0;
    /// What saves have noted of any of @p contacts, which rise.
    [[nodiscard]] virtual std::vector<ReviewPair> notedOf(const std::vector<contact::ContactId> &contacts) = 0;
    /// Groups as they were found, the likeliest first, from @p offset on; contacts deleted since are left out.
    [[nodiscard]] virtual std::vector<duplicates::Group> groups(qint64 offset, int limit) = 0;
    [[nodiscard]] virtual std::optional<duplicates::Group> group(duplicates::GroupId id) = 0;
    /// How many groups still have two contacts or more.
    [[nodiscard]] virtual qint64 groupCount() = 0;
    /// The groups of which somebody said that two of theirs are not one.
    [[nodiscard]] virtual std::vector<duplicates::GroupId> groupsWithDismissals() = 0;

    /// Notes that @p loser became a part of @p survivor, so that erasing the one reaches what is remembered of the
    /// other.
    virtual void noteMerge(contact::ContactId loser, contact::ContactId survivor, journal::OperationId operation) = 0;
    /// The contacts that ever became a part of @p survivor.
    [[nodiscard]] virtual std::vector<contact::ContactId> mergedInto(contact::ContactId survivor) = 0;

    /// The merge by which @p loser last became a part of another contact; none where it never did.
    [[nodiscard]] virtual std::optional<MergedAway> mergedAway(contact::ContactId loser) = 0;

    virtual void dismiss(const Dismissal &dismissal) = 0;
    /// The dismissals in which @p contact is one of the two.
    [[nodiscard]] virtual std::vector<Dismissal> dismissalsOf(contact::ContactId contact) = 0;
    /// The dismissals of two contacts out of @p contacts.
    [[nodiscard]] virtual std::vector<Dismissal> dismissalsAmong(const std::vector<contact::ContactId> &contacts) = 0;
    /// All dismissals, the newest first, at most @p limit from @p offset on.
    [[nodiscard]] virtual std::vector<Dismissal> dismissals(qint64 offset, int limit) = 0;
    /// Forgets one; where a search has gone by it the next one compares everything.
    virtual void forgetDismissal(contact::ContactId first, contact::ContactId second) = 0;
};

} // namespace onefold::store
