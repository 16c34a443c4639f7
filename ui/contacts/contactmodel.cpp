// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/contactmodel.h"

#include "ui/base/onfinished.h"

#include <QTextDocument>

#include <algorithm>
#include <limits>

namespace onefold::ui::contacts {

using contact::Contact;
using store::ListPage;
using store::ListQuery;

namespace {

// While a person scrolls on, pages that have gone by are not worth asking for.
constexpr std::size_t wantedPages = 3;
constexpr std::size_t askedPages = 2;
// A view keeps something for each row: a million at once would hold up what the person types meanwhile.
constexpr qint64 rowsAtOnce = 200'000;

} // namespace

ContactModel::ContactModel(workspace::Client &client, QObject *parent) : QAbstractTableModel(parent), m_reader(client)
{
    for (const QString &id : defaultColumnIds())
        m_columns.push_back(columnFor(id).value());
}

int ContactModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_total;
}

int ContactModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant ContactModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Contact *const contact = m_pages.find(index.row());
    if (!contact)
        want(index.row());
    if (role == IsLoadingRole)
        return !contact;
    if (!contact || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::EditRole))
        return {};
    if (role == Qt::EditRole)
        return cellValue(column(index.column()), *contact);
    const QString text = cellText(column(index.column()), *contact, QDateTime::currentDateTimeUtc());
    if (role == Qt::DisplayRole)
        return text;
    return text.isEmpty() ? QVariant() : QVariant(Qt::convertFromPlainText(text));
}

QVariant ContactModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section >= 0 && section < columnCount())
        return column(section).title;
    return {};
}

Qt::ItemFlags ContactModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && isEditable(column(index.column())))
        flags |= Qt::ItemIsEditable;
    return flags;
}

void ContactModel::setColumns(const Columns &columns)
{
    const auto isIn = [](const Columns &list, const Column &column) {
        return std::ranges::find(list, column.id, &Column::id) != list.end();
    };
    for (int i = columnCount() - 1; i >= 0; --i) {
        if (isIn(columns, column(i)))
            continue;
        beginRemoveColumns({}, i, i);
        m_columns.erase(m_columns.begin() + i);
        endRemoveColumns();
    }
    Columns added;
    std::ranges::copy_if(
        columns, std::back_inserter(added), [&](const Column &column) { return !isIn(m_columns, column); });
    if (added.empty())
        return;
    beginInsertColumns({}, columnCount(), columnCount() + static_cast<int>(added.size()) - 1);
    m_columns.insert(m_columns.end(), added.begin(), added.end());
    endInsertColumns();
}

void ContactModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    ListQuery query = m_query;
    query.sort = this->column(column).sort;
    query.sort.descending = order == Qt::DescendingOrder;
    setQuery(query);
}

void ContactModel::setQuery(const ListQuery &query)
{
    if (m_query == query && (m_hasRows || !m_asked.empty()))
        return;
    m_query = query;
    reload();
}

void ContactModel::reload()
{
    forgetQuestions();
    m_isCounted = false;
    askFirstPage();
}

void ContactModel::forgetQuestions()
{
    ++m_generation;
    m_asked.clear();
    m_wanted.clear();
}

void ContactModel::askFirstPage()
{
    m_asked.push_back(0);
    onFinished(m_reader.page(m_query, 0, ContactPages::pageSize), this,
        [this, generation = m_generation](const Result<ListPage> &page) {
            if (generation != m_generation)
                return;
            m_asked.clear();
            if (page)
                showFirstPage(*page);
            else
                Q_EMIT failed(page.error());
        });
}

void ContactModel::showFirstPage(const ListPage &page)
{
    beginResetModel();
    m_shown = m_query;
    m_hasRows = true;
    m_pages.clear();
    m_pages.insert(0, page.contacts);
    m_isCounted = page.total >= 0;
    m_total = m_isCounted ? static_cast<int>(page.total) : static_cast<int>(page.contacts.size());
    endResetModel();
    if (!m_isCounted)
        askCount();
    Q_EMIT listed();
    Q_EMIT reached();
}

void ContactModel::askCount()
{
    onFinished(m_reader.count(m_shown), this, [this, generation = m_generation](const Result<qint64> &count) {
        if (generation != m_generation)
            return;
        if (!count)
            return Q_EMIT failed(count.error());
        growTo(std::min<qint64>(*count, std::numeric_limits<int>::max()));
    });
}

void ContactModel::growTo(qint64 total)
{
    applyTotal(std::min(total, m_total + rowsAtOnce));
    if (m_total == total) {
        m_isCounted = true;
        return Q_EMIT listed();
    }
    QMetaObject::invokeMethod(
        this,
        [this, total, generation = m_generation] {
            if (generation == m_generation)
                growTo(total);
        },
        Qt::QueuedConnection);
}

void ContactModel::applyTotal(qint64 total)
{
    const auto rows = static_cast<int>(std::min<qint64>(total, std::numeric_limits<int>::max()));
    if (rows > m_total) {
        beginInsertRows({}, m_total, rows - 1);
        m_total = rows;
        endInsertRows();
    } else if (rows < m_total) {
        beginRemoveRows({}, rows, m_total - 1);
        m_total = rows;
        endRemoveRows();
    }
}

void ContactModel::want(int row) const
{
    const int page = ContactPages::pageOf(row);
    if (std::ranges::find(m_asked, page) != m_asked.end() || (!m_wanted.empty() && m_wanted.back() == page))
        return;
    if (m_wanted.empty()) {
        // Asked for once control is back: a view looks at many cells in one go.
        QMetaObject::invokeMethod(
            const_cast<ContactModel *>(this), &ContactModel::askWanted, Qt::QueuedConnection); // NOLINT
    }
    std::erase(m_wanted, page);
    m_wanted.push_back(page);
    if (m_wanted.size() > wantedPages)
        m_wanted.erase(m_wanted.begin());
}

void ContactModel::askWanted()
{
    while (!m_wanted.empty() && m_asked.size() < askedPages && m_shown == m_query) {
        const int number = m_wanted.back();
        m_wanted.pop_back();
        if (m_pages.has(number))
            continue;
        m_asked.push_back(number);
        const qint64 offset = qint64(number) * ContactPages::pageSize;
        onFinished(m_reader.page(m_shown, offset, ContactPages::pageSize), this,
            [this, number, generation = m_generation](const Result<ListPage> &page) {
                if (generation != m_generation)
                    return;
                std::erase(m_asked, number);
                if (!page)
                    return Q_EMIT failed(page.error());
                m_pages.insert(number * ContactPages::pageSize, page->contacts);
                const int last = std::min(m_total, (number + 1) * ContactPages::pageSize) - 1;
                if (number * ContactPages::pageSize <= last)
                    Q_EMIT dataChanged(index(number * ContactPages::pageSize, 0), index(last, columnCount() - 1));
                askWanted();
            });
    }
}

std::optional<Contact> ContactModel::contactAt(int row) const
{
    const Contact *const contact = row < 0 ? nullptr : m_pages.find(row);
    return contact ? std::optional(*contact) : std::nullopt;
}

} // namespace onefold::ui::contacts
