// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How a table of contacts follows what others change, and which contacts its rows are.

#include "ui/base/onfinished.h"
#include "ui/contacts/contactmodel.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace onefold::ui::contacts {

using contact::Contact;
using contact::ContactId;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::ui::contacts::ContactModel)
};

Error changedMeanwhile()
{
    return {
        ErrorCode::Refused, Messages::tr("The list has just changed. Nothing was done; please look again and repeat.")};
}

// Each is looked for one by one: the cursor, the row at the top, an open editor. What is selected goes by ranges.
constexpr std::size_t movedContacts = 64;

} // namespace

std::vector<ContactId> ContactModel::persistentIds() const
{
    std::set<ContactId> ids;
    for (const QModelIndex &index : persistentIndexList()) {
        const Contact *const contact = m_pages.find(index.row());
        if (contact && ids.size() < movedContacts)
            ids.insert(contact->id);
    }
    return {ids.begin(), ids.end()};
}

void ContactModel::refresh()
{
    // Where the rows of what is asked for could not be read, asking again is what finds out whether they can be now.
    if (!isSettled() && m_asked.empty())
        return reload();
    if (!isSettled())
        return;
    if (m_isRefreshing) {
        m_refreshAgain = true;
        return;
    }
    m_isRefreshing = true;
    onFinished(m_reader.refresh(m_shown, 0, ContactPages::pageSize, {persistentIds(), m_keptRows()}), this,
        [this, generation = m_generation](const Result<Refreshed> &refreshed) {
            m_isRefreshing = false;
            if (refreshed)
                Q_EMIT reached();
            if (!refreshed)
                Q_EMIT failed(refreshed.error());
            else if (refreshed->changed && generation == m_generation)
                followKept(*refreshed);
            else if (refreshed->changed)
                m_epoch = refreshed->epoch; // another query is on its way, and will be answered as things stand now
            if (!m_isRefreshing && std::exchange(m_refreshAgain, false))
                refresh();
        });
}

/// The person may have selected other rows since the question: then it is asked where those have gone.
void ContactModel::followKept(const Refreshed &refreshed)
{
    const RowRanges kept = m_keptRows();
    if (kept == refreshed.keptBefore)
        return applyRefresh(refreshed);
    forgetQuestions(); // their answers are of the list as it stands now, and the rows are still the old ones
    m_isRefreshing = true;
    onFinished(
        m_reader.follow(kept, refreshed), this, [this, generation = m_generation](const Result<Refreshed> &followed) {
            m_isRefreshing = false;
            if (followed && generation == m_generation)
                followKept(*followed);
            else if (followed)
                m_epoch = followed->epoch;
            if (!m_isRefreshing && std::exchange(m_refreshAgain, false))
                refresh();
        });
}

void ContactModel::applyRefresh(const Refreshed &refreshed)
{
    Q_EMIT rowsAboutToFollow();
    forgetQuestions();
    m_epoch = refreshed.epoch;
    const auto total = static_cast<int>(refreshed.total);
    if (total > m_total)
        applyTotal(total);
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    movePersistent(refreshed.positions, total);
    m_pages.clear();
    m_pages.insert(0, refreshed.page.contacts);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    applyTotal(total);
    m_isCounted = true;
    Q_EMIT keptRowsMoved(refreshed.kept);
    Q_EMIT this->refreshed();
}

void ContactModel::movePersistent(const std::map<ContactId, qint64> &positions, int total)
{
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex &index : from) {
        const Contact *const contact = m_pages.find(index.row());
        const auto position = contact ? positions.find(contact->id) : positions.end();
        const qint64 row = position != positions.end() ? position->second : index.row();
        const bool isThere = row >= 0 && row < total;
        to.push_back(isThere ? createIndex(static_cast<int>(row), index.column()) : QModelIndex());
    }
    changePersistentIndexList(from, to);
}

void ContactModel::locate(ContactId id, std::function<void(int row)> found)
{
    onFinished(m_reader.positionOf(m_query, id), this,
        [this, found = std::move(found), query = m_query](const Result<qint64> &position) {
            const bool isShown = position && query == m_shown && *position < m_total;
            found(isShown ? static_cast<int>(*position) : -1);
        });
}

void ContactModel::idsOf(const RowRanges &ranges, std::function<void(const Result<SharedIds> &)> told)
{
    onFinished(m_reader.ids(m_shown, ranges), this,
        [this, told = std::move(told), generation = m_generation](const Result<ListedIds> &listed) {
            if (!listed)
                return told(listed.error());
            if (generation != m_generation || listed->epoch != m_epoch)
                return told(changedMeanwhile());
            told(listed->ids);
        });
}

void ContactModel::contactsOf(const RowRange &range, std::function<void(const Result<Contacts> &)> told)
{
    onFinished(m_reader.page(m_shown, range.first, range.last - range.first + 1), this,
        [this, told = std::move(told), generation = m_generation](const Result<store::ListPage> &page) {
            if (!page)
                return told(page.error());
            if (generation != m_generation)
                return told(changedMeanwhile());
            told(page->contacts);
        });
}

} // namespace onefold::ui::contacts
