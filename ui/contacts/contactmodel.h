// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contacts/columns.h"
#include "ui/contacts/contactpages.h"
#include "ui/contacts/listreader.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>

namespace onefold::ui::contacts {

/// A list of any number of contacts as a table: the number of rows is known, the rows come page by page as they are
/// looked at, and a reply to a question that no longer stands is dropped.
///
/// While a new query is on its way the rows of the last one stay, so that nothing flickers; refresh() moves persistent
/// indexes and kept rows along, so that selection and scroll position go with the contacts. Lives in the window's
/// thread.
class ContactModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { IsLoadingRole = Qt::UserRole + 1 };

    explicit ContactModel(workspace::Client &client, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order) override;

    [[nodiscard]] const Columns &columns() const { return m_columns; }
    [[nodiscard]] const Column &column(int number) const { return m_columns[static_cast<std::size_t>(number)]; }
    /// Shows these columns: those that stay keep their numbers' order, new ones come behind.
    void setColumns(const Columns &columns);

    [[nodiscard]] const store::ListQuery &query() const { return m_query; }
    /// Asks for other rows; they replace those shown as soon as the first of them are there.
    void setQuery(const store::ListQuery &query);
    /// Asks again after a failure.
    void reload();

    /// Looks whether anybody has changed anything; cheap where not.
    void refresh();

    /// Whether the rows of query() are shown, and not still on their way.
    [[nodiscard]] bool isSettled() const { return m_shown == m_query && m_hasRows; }
    /// Whether the number of rows is exact.
    [[nodiscard]] bool isCounted() const { return m_isCounted; }

    /// The contact at @p row; none while it is on its way.
    [[nodiscard]] std::optional<contact::Contact> contactAt(int row) const;

    /// Tells where the contact stands in the query shown, -1 where it does not; behind any refresh asked for before.
    void locate(contact::ContactId id, std::function<void(int row)> found);

    /// Tells the ids of the rows in @p ranges of [first, last], rows that are not loaded included. An error where the
    /// list has changed meanwhile: then the rows are no longer what the person saw.
    void idsOf(const RowRanges &ranges, std::function<void(const Result<SharedIds> &)> told);

    /// Tells the contacts of a few rows, loaded or not; an error where the list has changed meanwhile.
    using Contacts = std::vector<contact::Contact>;
    void contactsOf(const RowRange &range, std::function<void(const Result<Contacts> &)> told);

    /// Tells which rows are to be followed when the list changes: those selected. Ranges, as persistent indexes for a
    /// million rows would block the window; see rowsAboutToFollow().
    void keepRows(std::function<RowRanges()> rows) { m_keptRows = std::move(rows); }

Q_SIGNALS:
    /// The list has changed and its rows will move: whoever keeps rows lets go of them until keptRowsMoved().
    void rowsAboutToFollow();
    /// The rows kept stand here now, once the rows have moved.
    void keptRowsMoved(const onefold::ui::contacts::RowRanges &rows);

    /// The rows of a new query are there, or their exact number is.
    void listed();
    /// Somebody changed something, and the rows show it.
    void refreshed();
    /// The workspace has answered whether anything changed, be it that nothing has.
    void reached();
    void failed(const onefold::Error &error);

private:
    void askFirstPage();
    void showFirstPage(const store::ListPage &page);
    void askCount();
    /// Comes to @p total rows, a part at a time.
    void growTo(qint64 total);
    void applyTotal(qint64 total);
    void want(int row) const;
    void askWanted();
    void followKept(const Refreshed &refreshed);
    void applyRefresh(const Refreshed &refreshed);
    void movePersistent(const std::map<contact::ContactId, qint64> &positions, int total);
    [[nodiscard]] std::vector<contact::ContactId> persistentIds() const;
    void forgetQuestions();

    ListReader m_reader;
    Columns m_columns;
    std::function<RowRanges()> m_keptRows = [] { return RowRanges(); };
    store::ListQuery m_query;
    store::ListQuery m_shown;
    ContactPages m_pages;
    int m_total = 0;
    bool m_hasRows = false;
    bool m_isCounted = false;
    bool m_isRefreshing = false;
    bool m_refreshAgain = false;
    quint64 m_generation = 0;
    qint64 m_epoch = 0;
    mutable std::vector<int> m_wanted; ///< pages, that looked at last at the end
    std::vector<int> m_asked;          ///< pages on their way
};

} // namespace onefold::ui::contacts
