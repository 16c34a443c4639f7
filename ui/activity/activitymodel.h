// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/activity/activityreader.h"

#include "core/workspace/client.h"

#include <QAbstractItemModel>

#include <memory>

namespace onefold::ui::activity {

/// The journal as a tree: operations, newest first; below each the contacts it touched, and below these their fields
/// before and after. It grows page by page as one scrolls; a reply to a question that no longer stands is dropped.
/// Lives in the window's thread; its client must outlive it.
class ActivityModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { What, Who, When, Contacts, ColumnCount };
    enum Role { VerdictRole = Qt::UserRole + 1, ContactRole, OperationRole };

    explicit ActivityModel(workspace::Client &client, QObject *parent = nullptr);
    ~ActivityModel() override;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    [[nodiscard]] const ActivityQuery &query() const { return m_query; }
    void setQuery(const ActivityQuery &query);
    /// Asks again from the newest entry on.
    void reload();
    /// Whether all that answers to the query is there.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

    /// The operation that the row belongs to; none for an invalid index.
    [[nodiscard]] std::optional<journal::Operation> operationAt(const QModelIndex &index) const;

Q_SIGNALS:
    /// A page came, perhaps an empty one.
    void read();
    void failed(const onefold::Error &error);

private:
    struct Node;

    [[nodiscard]] Node *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QString textOf(const Node &node, int column) const;
    void ask();
    void append(const ActivityPage &page);
    void appendLine(const ActivityLine &line);

    workspace::Client &m_client;
    ActivityQuery m_query;
    std::unique_ptr<Node> m_root;
    qint64 m_next = -1;
    quint64 m_generation = 0;
    bool m_isAsking = false;
    bool m_isComplete = false;
};

} // namespace onefold::ui::activity
