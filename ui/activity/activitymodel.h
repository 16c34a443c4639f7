// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/activity/activitynode.h"

#include "core/workspace/client.h"

#include <QAbstractItemModel>

#include <memory>

namespace onefold::ui::activity {

/// The journal as a tree: operations, newest first; below each the contacts it touched, and below these their fields
/// before and after. Operations grow page by page as one scrolls, their contacts likewise once one opens them, and what
/// happens meanwhile goes on top. A reply to a question that no longer stands is dropped.
/// Lives in the window's thread; its client must outlive it.
class ActivityModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { What, Who, When, Contacts, ColumnCount };
    enum Role { VerdictRole = Qt::UserRole + 1, ContactRole, UndoneRole };

    explicit ActivityModel(workspace::Client &client, QObject *parent = nullptr);
    ~ActivityModel() override;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    /// Whether there is more below @p parent than was read, and reading it: a page at a time, for whoever scrolls
    /// there.
    [[nodiscard]] bool hasMore(const QModelIndex &parent) const;
    void readMore(const QModelIndex &parent);

    [[nodiscard]] const journal::OperationQuery &query() const { return m_query; }
    void setQuery(const journal::OperationQuery &query);
    /// Asks again from the newest operation on.
    void reload();
    /// Asks what has happened since; what is there stays where it is.
    void refresh();
    /// Whether every operation that answers to the query is there.
    [[nodiscard]] bool isComplete() const { return m_root->isComplete; }

    /// The operation that the row belongs to; none for an invalid index.
    [[nodiscard]] std::optional<journal::OperationSummary> operationAt(const QModelIndex &index) const;
    /// Where the operation is; invalid where it is not there (yet).
    [[nodiscard]] QModelIndex indexOf(journal::OperationId id) const;
    /// The oldest operation that is there.
    [[nodiscard]] journal::OperationId oldest() const;

Q_SIGNALS:
    /// Operations came, perhaps none.
    void read();
    void failed(const onefold::Error &error);

private:
    [[nodiscard]] ActivityNode *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOfNode(const ActivityNode &node) const;
    [[nodiscard]] ActivityNode *find(journal::OperationId id) const;
    [[nodiscard]] QString textOf(const ActivityNode &node, int column) const;
    [[nodiscard]] QVariant operationData(const journal::OperationSummary &summary, int column, int role) const;
    void insert(ActivityNode &parent, int at, ActivityNode::Nodes nodes);

    // activitymodelreading.cpp
    void askOperations();
    void takeOperations(const Result<OperationPage> &page);
    void takeNews(const Result<News> &news);
    void update(const journal::OperationSummary &summary);
    void askEntries(ActivityNode &operation, qint64 before);
    void takeEntries(journal::OperationId id, qint64 before, const Result<EntryPage> &page);
    void takeNewestEntries(ActivityNode &operation, const EntryPage &page);

    workspace::Client &m_client;
    journal::OperationQuery m_query;
    std::unique_ptr<ActivityNode> m_root;
    journal::OperationId m_seen =
        journal::OperationId::None; ///< the newest that the journal had when it was asked last
    quint64 m_generation = 0;
    bool m_isRefreshing = false;
    bool m_isStale = false; ///< to be asked for news again, once the reply under way is there
};

} // namespace onefold::ui::activity
