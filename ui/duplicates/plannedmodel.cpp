// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/plannedmodel.h"

#include "ui/contacts/wording.h"
#include "ui/duplicates/groupmodel.h"
#include "ui/duplicates/resultwords.h"

namespace onefold::ui::duplicates {

using namespace Qt::StringLiterals;
using merging::PlannedMerge;

int PlannedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_plan.merges.size());
}

QVariant PlannedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PlannedMerge &merge = m_plan.merges[static_cast<std::size_t>(index.row())];
    const QString name = contacts::visible(merge.survivorName);
    switch (role) {
    case Qt::DisplayRole: return QStringList{name, percentText(merge.score), plannedText(merge)}.join(u", "_s);
    case GroupModel::HeadlineRole: return name;
    case GroupModel::CaptionRole: return plannedText(merge);
    case GroupModel::ScoreRole: return percentText(merge.score);
    default: return {};
    }
}

void PlannedModel::setPlan(merging::BulkMergePlan plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    endResetModel();
}

const PlannedMerge *PlannedModel::mergeAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_plan.merges[static_cast<std::size_t>(row)] : nullptr;
}

} // namespace onefold::ui::duplicates
