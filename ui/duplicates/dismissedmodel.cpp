// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/dismissedmodel.h"

#include "ui/base/onfinished.h"
#include "ui/contacts/wording.h"
#include "ui/duplicates/groupmodel.h"
#include "ui/duplicates/groupreader.h"
#include "ui/duplicates/resultwords.h"

namespace onefold::ui::duplicates {

using namespace Qt::StringLiterals;
using store::Dismissal;
using workspace::Workspace;

namespace {

constexpr int pairsAtOnce = 100;

Result<std::vector<DismissedPair>> readPairs(Workspace &workspace, qint64 offset)
{
    std::vector<Dismissal> dismissals;
    const Result<void> done = workspace.store().read(
        [&](store::Session &session) { dismissals = session.duplicates().dismissals(offset, pairsAtOnce); });
    if (!done)
        return done.error();
    std::vector<DismissedPair> pairs;
    for (const Dismissal &dismissal : dismissals) {
        const auto contacts = readContacts(workspace, {dismissal.first, dismissal.second});
        if (!contacts)
            return contacts.error();
        // Where one was deleted or merged there is nothing left to tell apart; it stays for when that is undone.
        const QString names = contacts->size() == 2
            ? listedNames(*contacts)
            : DismissedModel::tr("%1 and %2", "two contacts by their numbers")
                  .arg(DismissedModel::tr("contact %1").arg(contact::toString(dismissal.first)),
                      DismissedModel::tr("contact %1").arg(contact::toString(dismissal.second)));
        pairs.push_back({dismissal.first, dismissal.second, names, dismissal.who, dismissal.at});
    }
    return pairs;
}

QString captionOf(const DismissedPair &pair)
{
    return QStringList{contacts::visible(pair.who), contacts::relativeTime(pair.at, QDateTime::currentDateTime())}.join(
        u" · "_s);
}

} // namespace

DismissedModel::DismissedModel(workspace::Client &client, QObject *parent)
    : QAbstractListModel(parent),
      m_client(client)
{ }

int DismissedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_pairs.size());
}

QVariant DismissedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DismissedPair &pair = m_pairs[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return QStringList{pair.names, captionOf(pair)}.join(u", "_s);
    case GroupModel::HeadlineRole: return pair.names;
    case GroupModel::CaptionRole: return captionOf(pair);
    default: return {};
    }
}

bool DismissedModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isComplete && !m_isAsking;
}

void DismissedModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(static_cast<qint64>(m_pairs.size()));
}

void DismissedModel::reload()
{
    ++m_generation;
    m_isComplete = false;
    ask(0);
}

void DismissedModel::ask(qint64 offset)
{
    m_isAsking = true;
    onFinished(m_client.read([offset](Workspace &workspace) { return readPairs(workspace, offset); }), this,
        [this, offset, generation = m_generation](const Result<std::vector<DismissedPair>> &pairs) {
            if (generation != m_generation)
                return;
            m_isAsking = false;
            m_isComplete = !pairs || static_cast<int>(pairs->size()) < pairsAtOnce;
            if (!pairs)
                return Q_EMIT failed(pairs.error());
            take(*pairs, offset == 0);
            Q_EMIT read();
        });
}

void DismissedModel::take(const std::vector<DismissedPair> &pairs, bool isFirst)
{
    if (isFirst) {
        beginResetModel();
        m_pairs = pairs;
        return endResetModel();
    }
    if (pairs.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(pairs.size()) - 1);
    m_pairs.insert(m_pairs.end(), pairs.begin(), pairs.end());
    endInsertRows();
}

const DismissedPair *DismissedModel::pairAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_pairs[static_cast<std::size_t>(row)] : nullptr;
}

} // namespace onefold::ui::duplicates
