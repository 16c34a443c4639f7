// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/run.h"
#include "core/workspace/client.h"

#include <QAbstractTableModel>

namespace onefold::ui::importing {

/// The imports of a workspace, newest first. It grows page by page as one scrolls. Lives in the window's thread; its
/// client must outlive it.
class RunsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { File, When, Who, Counts, State, ColumnCount };

    explicit RunsModel(workspace::Client &client, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /// Asks again from the newest on. What is shown stays until the answer is there, and after it where nothing
    /// differs.
    void reload();
    /// None for an invalid index.
    [[nodiscard]] std::optional<onefold::importing::ImportRun> runAt(const QModelIndex &index) const;
    /// Whether all imports are there.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

Q_SIGNALS:
    /// A page came, perhaps an empty one.
    void read();
    void failed(const onefold::Error &error);

private:
    using Runs = std::vector<onefold::importing::ImportRun>;

    void ask(onefold::importing::RunId before);
    void take(const Runs &runs, bool isFirst);

    workspace::Client &m_client;
    Runs m_runs;
    quint64 m_generation = 0; ///< answers to what was asked before are dropped
    bool m_isAsking = false;
    bool m_isComplete = false;
};

} // namespace onefold::ui::importing
