// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/merging/mergework.h"

#include <QAbstractListModel>

namespace onefold::ui::duplicates {

/// The merges of a plan for many groups, as GroupDelegate paints them. Window's thread.
class PlannedModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    [[nodiscard]] const merging::BulkMergePlan &plan() const { return m_plan; }
    void setPlan(merging::BulkMergePlan plan);
    /// Null where there is no such row.
    [[nodiscard]] const merging::PlannedMerge *mergeAt(int row) const;

private:
    merging::BulkMergePlan m_plan;
};

} // namespace onefold::ui::duplicates
