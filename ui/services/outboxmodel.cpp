// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/services/outboxmodel.h"

#include "ui/base/onfinished.h"
#include "ui/contacts/knownname.h"
#include "ui/contacts/wording.h"

#include "core/sync/outbox.h"

#include <QTextDocument>

#include <utility>

namespace onefold::ui::services {

using workspace::Workspace;

namespace {

using Rows = std::vector<OutboxModel::Row>;

Result<Rows> readRows(Workspace &workspace)
{
    const auto items = sync::outbox(workspace);
    if (!items)
        return items.error();
    Rows rows;
    for (const store::OutboxItem &item : *items)
        rows.push_back({item, contacts::knownName(workspace, item.contact)});
    return rows;
}

} // namespace

OutboxModel::OutboxModel(workspace::Client &client, QObject *parent) : QAbstractTableModel(parent), m_client(client)
{ }

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OutboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const OutboxModel::Row *OutboxModel::rowAt(const QModelIndex &index) const
{
    return index.isValid() ? &m_rows[static_cast<std::size_t>(index.row())] : nullptr;
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    const Row *const row = rowAt(index);
    const bool isTip = role == Qt::ToolTipRole;
    if (row && role == StateRole)
        return static_cast<int>(row->item.state);
    if (!row || (role != Qt::DisplayRole && !isTip))
        return {};
    switch (index.column()) {
    case Contact: {
        const QString name = contacts::visible(row->name);
        return isTip ? Qt::convertFromPlainText(name) : name;
    }
    case What: return row->item.deletes ? tr("Delete") : tr("Save");
    case State: return store::labelOf(row->item.state);
    case Since: return contacts::relativeTime(row->item.queuedAt, QDateTime::currentDateTimeUtc());
    default: {
        const QString message = contacts::visible(row->item.message); // the service's words are in it
        return isTip ? Qt::convertFromPlainText(message) : message;
    }
    }
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Contact: return tr("Contact");
    case What: return tr("What");
    case State: return tr("State");
    case Since: return tr("Since");
    default: return tr("What happened");
    }
}

void OutboxModel::reload()
{
    if (m_isReading) {
        m_readsAgain = true;
        return;
    }
    m_isReading = true;
    onFinished(m_client.read(readRows), this, [this](const Result<Rows> &rows) {
        m_isReading = false;
        if (std::exchange(m_readsAgain, false))
            reload();
        if (!rows)
            return Q_EMIT failed(rows.error());
        beginResetModel();
        m_rows = *rows;
        endResetModel();
        Q_EMIT this->read();
    });
}

} // namespace onefold::ui::services
