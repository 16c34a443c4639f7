// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contacts/deeds.h"
#include "ui/duplicates/dismissedpair.h"
#include "ui/duplicates/mergeplanner.h"

#include "core/review/review.h"

#include <QObject>

namespace onefold::ui::duplicates {

/// What a person does in duplicate review, each with its notice: searching, merging, saying that two are not one person
/// and taking that back. Lives in the window's thread.
class ReviewDeeds final : public QObject
{
    Q_OBJECT

public:
    /// @p client and @p deeds must outlive this.
    ReviewDeeds(workspace::Client &client, contacts::Deeds &deeds, QObject *parent = nullptr);

    /// Searches for duplicates in the background, and tells in the strip how far it is.
    void search(review::Extent extent);
    [[nodiscard]] bool isSearching() const { return m_isSearching; }
    void cancelSearch() { m_search.cancel(); }

    /// Merges as planned; see merged() and refused().
    void merge(const PlannedReview &planned);
    /// Remembers that these are all different people; see dismissed().
    void dismiss(const std::vector<contact::Contact> &contacts);
    void takeBack(const std::vector<DismissedPair> &pairs);
    /// Merges many groups in one operation, told in the strip.
    void mergeMany(const merging::BulkMergePlan &plan);

Q_SIGNALS:
    void noticed(const onefold::ui::Notice &notice);
    void searched(const onefold::Result<onefold::review::ScanOutcome> &outcome);
    void merged();
    void dismissed();
    /// Neither merged nor dismissed.
    void refused();
    void takenBack();
    void mergedMany();

private:
    void showMerged(const merging::MergeOutcome &outcome, const merging::MergePlan &plan);
    void showMergedMany(const merging::BulkMergeOutcome &outcome);
    void refuse(const Notice &notice);

    workspace::Client &m_client;
    contacts::Deeds &m_deeds;
    contacts::LongWork m_search; ///< its own: a search must not stand in the way of an undo
    bool m_isSearching = false;
};

} // namespace onefold::ui::duplicates
