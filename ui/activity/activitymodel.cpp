// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/activity/activitymodel.h"

#include "ui/activity/activitywords.h"
#include "ui/contacts/wording.h"

#include <algorithm>
#include <utility>

namespace onefold::ui::activity {

using journal::OperationId;
using journal::OperationSummary;

ActivityModel::ActivityModel(workspace::Client &client, QObject *parent)
    : QAbstractItemModel(parent),
      m_client(client),
      m_root(std::make_unique<ActivityNode>())
{ }

ActivityModel::~ActivityModel() = default;

ActivityNode *ActivityModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<ActivityNode *>(index.internalPointer()) : m_root.get();
}

QModelIndex ActivityModel::indexOfNode(const ActivityNode &node) const
{
    return node.parent ? createIndex(node.row, 0, &node) : QModelIndex();
}

QModelIndex ActivityModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, &nodeOf(parent)->child(row));
}

QModelIndex ActivityModel::parent(const QModelIndex &index) const
{
    const ActivityNode *const parent = nodeOf(index)->parent;
    return parent ? indexOfNode(*parent) : QModelIndex();
}

bool ActivityModel::hasChildren(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return false;
    const ActivityNode *const node = nodeOf(parent);
    return node->count() > 0 || (node->summary() && !node->isComplete && node->summary()->contacts > 0);
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : nodeOf(parent)->count();
}

int ActivityModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

QString ActivityModel::textOf(const ActivityNode &node, int column) const
{
    if (const contact::FieldChange *const change = node.change())
        return column == What ? fieldText(*change) : QString();
    if (const ActivityLine *const line = node.line())
        return column == What ? entryText(*line) : QString();
    const OperationSummary &summary = *node.summary();
    switch (column) {
    case What: return operationText(summary);
    case Who: return contacts::visible(summary.operation.who);
    case When: return whenText(summary.operation.at);
    default: return contacts::countText(summary.contacts);
    }
}

QVariant ActivityModel::operationData(const OperationSummary &summary, int column, int role) const
{
    if (role == VerdictRole) {
        const auto verdict = mainVerdict(summary);
        return verdict ? QVariant(static_cast<int>(*verdict)) : QVariant();
    }
    if (role == ContactRole)
        return static_cast<qint64>(summary.contact);
    if (role == UndoneRole)
        return summary.standing == journal::Standing::Undone;
    return role == Qt::ToolTipRole && column == When ? QVariant(exactTimeText(summary.operation.at)) : QVariant();
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ActivityNode &node = *nodeOf(index);
    if (role == Qt::DisplayRole)
        return textOf(node, index.column());
    if (role == Qt::TextAlignmentRole)
        return index.column() == Contacts ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    if (const OperationSummary *const summary = node.summary())
        return operationData(*summary, index.column(), role);
    const ActivityLine *const line = node.line() ? node.line() : node.parent->line();
    if (role == VerdictRole && node.line())
        return static_cast<int>(line->entry.verdict);
    return role == ContactRole ? QVariant(static_cast<qint64>(line->entry.contact)) : QVariant();
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Contacts ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What: return tr("What");
    case Who: return tr("Who");
    case When: return tr("When");
    default: return tr("Contacts");
    }
}

bool ActivityModel::canFetchMore(const QModelIndex &parent) const
{
    const ActivityNode *const node = nodeOf(parent);
    // A tree that lays itself out asks for all there is of what is open: of an operation it gets the first page.
    return parent.column() <= 0 && hasMore(parent) && (node == m_root.get() || node->count() == 0);
}

void ActivityModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        readMore(parent);
}

bool ActivityModel::hasMore(const QModelIndex &parent) const
{
    const ActivityNode *const node = nodeOf(parent);
    return (node == m_root.get() || node->summary()) && !node->isComplete && !node->isAsking;
}

void ActivityModel::readMore(const QModelIndex &parent)
{
    if (!hasMore(parent))
        return;
    ActivityNode *const node = nodeOf(parent);
    if (node == m_root.get())
        askOperations();
    else
        askEntries(*node, node->count() > 0 ? node->children.back()->line()->entry.id : -1);
}

void ActivityModel::insert(ActivityNode &parent, int at, ActivityNode::Nodes nodes)
{
    if (nodes.empty())
        return;
    const bool wasAsking = std::exchange(parent.isAsking, true); // nobody reads on from rows that are about to come
    beginInsertRows(indexOfNode(parent), at, at + static_cast<int>(nodes.size()) - 1);
    parent.insert(at, std::move(nodes));
    parent.isAsking = wasAsking;
    endInsertRows();
}

/// The operations stand in the order of their numbers, newest first.
ActivityNode *ActivityModel::find(OperationId id) const
{
    const auto found = std::ranges::lower_bound(
        m_root->children, id, std::ranges::greater(), [](const auto &node) { return node->summary()->operation.id; });
    const bool isThere = found != m_root->children.end() && (*found)->summary()->operation.id == id;
    return isThere ? found->get() : nullptr;
}

QModelIndex ActivityModel::indexOf(OperationId id) const
{
    const ActivityNode *const node = find(id);
    return node ? indexOfNode(*node) : QModelIndex();
}

OperationId ActivityModel::oldest() const
{
    return m_root->children.empty() ? OperationId::None : m_root->children.back()->summary()->operation.id;
}

std::optional<OperationSummary> ActivityModel::operationAt(const QModelIndex &index) const
{
    return index.isValid() ? std::optional(*nodeOf(index)->operation()->summary()) : std::nullopt;
}

} // namespace onefold::ui::activity
