// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bulk/chunks.h"
#include "core/merging/merge.h"

#include <functional>

namespace onefold::merging {

/// One group of a bulk merge.
struct PlannedMerge {
    contact::ContactId survivor = contact::ContactId::None;
    QString survivorName = {};
    std::vector<contact::ContactId> losers = {};
    double score = 0;
    qint64 changedFields = 0; ///< of the survivor

    bool operator==(const PlannedMerge &) const = default;
};

/// What a bulk merge will do, for a person to agree to.
struct BulkMergePlan {
    Survivorship survivorship = {};
    std::vector<PlannedMerge> merges = {};
    qint64 contacts = 0; ///< in all groups together

    bool operator==(const BulkMergePlan &) const = default;
};

struct BulkMergeOutcome {
    journal::OperationId operation = journal::OperationId::None; ///< none where nothing was merged
    qint64 asked = 0;                                            ///< groups
    qint64 merged = 0;                                           ///< groups
    qint64 contacts = 0;                                         ///< that became part of another
    qint64 skipped = 0;                                          ///< groups of which a contact is no longer there
    bool cancelled = false;
    std::optional<Error> failure = {}; ///< the store broke on the way: what is counted is done and stays
};

/// {"operation","asked","merged","contacts","skipped","cancelled"}.
[[nodiscard]] QJsonObject toJson(const BulkMergeOutcome &outcome);
[[nodiscard]] QString summaryOf(const BulkMergeOutcome &outcome);

/// Who merges, and when; asked anew in each transaction.
struct MergeContext {
    QString who;
    QDateTime now;
};

/// Merges group by group in one operation. Lives for one run of bulk::runInChunks().
class MergeWork final : public bulk::ChunkedWork
{
public:
    MergeWork(BulkMergePlan plan, std::function<MergeContext()> context);

    [[nodiscard]] qint64 total() const override { return m_outcome.asked; }
    [[nodiscard]] qint64 done() const override { return m_outcome.merged + m_outcome.skipped; }
    void enter(store::Session &session) override;
    bool step(store::Session &session) override;
    void keep() override { m_outcome = m_chunk; }

    [[nodiscard]] const BulkMergeOutcome &outcome() const { return m_outcome; }

private:
    const BulkMergePlan m_plan;
    const std::function<MergeContext()> m_context;
    BulkMergeOutcome m_outcome; ///< what is written
    BulkMergeOutcome m_chunk;   ///< with what this transaction adds
};

} // namespace onefold::merging
