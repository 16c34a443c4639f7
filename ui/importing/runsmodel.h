// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/run.h"
#include "core/journal/operationlist.h"
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
    /// Whether undoing the import there would do anything: not where that was done, or the journal keeps it no more.
    [[nodiscard]] bool canUndo(const QModelIndex &index) const;
    /// Whether all imports are there.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

Q_SIGNALS:
    /// A page came, perhaps an empty one.
    void pageRead();
    void failed(const onefold::Error &error);

private:
    /// An import, and how much of it holds; no standing where the journal keeps it no more.
    struct Listed {
        onefold::importing::ImportRun run;
        std::optional<journal::Standing> standing = {};

        bool operator==(const Listed &) const = default;
    };
    using Runs = std::vector<Listed>;

    [[nodiscard]] static Result<Runs> read(workspace::Workspace &workspace, const onefold::importing::RunQuery &query);
    [[nodiscard]] static QString stateText(const Listed &listed);
    [[nodiscard]] const Listed *listedAt(const QModelIndex &index) const;

    void ask(onefold::importing::RunId before);
    void take(const Runs &runs, bool isFirst);

    workspace::Client &m_client;
    Runs m_runs;
    quint64 m_generation = 0; ///< answers to what was asked before are dropped
    bool m_isAsking = false;
    bool m_isComplete = false;
};

} // namespace onefold::ui::importing
