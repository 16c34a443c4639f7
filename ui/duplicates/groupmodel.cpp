// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/groupmodel.h"

#include "ui/base/onfinished.h"

#include <algorithm>
#include <cmath>

namespace onefold::ui::duplicates {

using namespace Qt::StringLiterals;
using onefold::duplicates::Group;
using onefold::duplicates::GroupId;
using workspace::Workspace;

QString percentText(double share)
{
    constexpr int hundred = 100;
    return GroupModel::tr("%1 %", "how likely it is").arg(static_cast<int>(std::floor(share * hundred)));
}

GroupModel::GroupModel(workspace::Client &client, QObject *parent) : QAbstractListModel(parent), m_client(client)
{ }

int GroupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_groups.size());
}

QString GroupModel::captionOf(const ListedGroup &listed) const
{
    const QString count = tr("%n contact(s)", nullptr, static_cast<int>(listed.group.contacts.size()));
    return m_putOff.contains(listed.group.id) ? QString(count + u" · "_s + tr("later")) : count;
}

QVariant GroupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ListedGroup &listed = m_groups[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return QStringList{listed.names, percentText(listed.group.score), captionOf(listed)}.join(u", "_s);
    case HeadlineRole: return listed.names;
    case CaptionRole: return captionOf(listed);
    case ScoreRole: return percentText(listed.group.score);
    default: return {};
    }
}

bool GroupModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isComplete && !m_isAsking;
}

void GroupModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(m_next);
}

void GroupModel::setFilter(const GroupFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    reload();
}

void GroupModel::reload()
{
    ++m_generation;
    m_isComplete = false;
    ask(0);
}

void GroupModel::ask(qint64 offset)
{
    m_isAsking = true;
    // Read anew the list is not to be shorter than what was scrolled through.
    const std::size_t least = offset == 0 ? m_groups.size() : 0;
    const auto work = [filter = m_filter, offset, least](
                          Workspace &workspace) { return readGroups(workspace, filter, offset, least); };
    onFinished(m_client.read(work), this, [this, offset, generation = m_generation](const Result<GroupPage> &page) {
        if (generation != m_generation)
            return;
        m_isAsking = false;
        if (!page) {
            m_isComplete = true; // until somebody asks again
            return Q_EMIT failed(page.error());
        }
        take(*page, offset == 0);
        // What is filtered for may stand far down.
        if (page->groups.empty() && !m_isComplete)
            ask(m_next);
        Q_EMIT read();
    });
}

void GroupModel::take(const GroupPage &page, bool isFirst)
{
    m_next = page.next;
    m_isComplete = page.isLast;
    if (isFirst) {
        beginResetModel();
        m_groups = page.groups;
        return endResetModel();
    }
    if (page.groups.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(page.groups.size()) - 1);
    m_groups.insert(m_groups.end(), page.groups.begin(), page.groups.end());
    endInsertRows();
}

const Group *GroupModel::groupAt(int row) const
{
    const bool isThere = row >= 0 && row < rowCount();
    return isThere ? &m_groups[static_cast<std::size_t>(row)].group : nullptr;
}

int GroupModel::rowOf(GroupId id) const
{
    const auto found = std::ranges::find(m_groups, id, [](const ListedGroup &listed) { return listed.group.id; });
    return found == m_groups.end() ? -1 : static_cast<int>(found - m_groups.begin());
}

void GroupModel::remove(GroupId id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_groups.erase(m_groups.begin() + row);
    endRemoveRows();
    // What follows has moved up; what is on its way was counted before.
    m_next = std::max<qint64>(0, m_next - 1);
    ++m_generation;
    m_isAsking = false;
}

void GroupModel::putOff(GroupId id)
{
    const int row = rowOf(id);
    if (row < 0 || !m_putOff.insert(id).second)
        return;
    Q_EMIT dataChanged(index(row), index(row));
}

} // namespace onefold::ui::duplicates
