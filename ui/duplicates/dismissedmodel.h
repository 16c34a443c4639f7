// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/duplicates/dismissedpair.h"

#include "core/workspace/client.h"

#include <QAbstractListModel>

namespace onefold::ui::duplicates {

/// The pairs of whom somebody said that they are not one person, the newest first, read a page at a time as the list is
/// scrolled. As GroupDelegate paints them. Window's thread.
class DismissedModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    /// @p client must outlive the model.
    explicit DismissedModel(workspace::Client &client, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    void reload();
    [[nodiscard]] bool isComplete() const { return m_isComplete && !m_isAsking; }
    /// Null where there is no such row.
    [[nodiscard]] const DismissedPair *pairAt(int row) const;

Q_SIGNALS:
    void read();
    void failed(const onefold::Error &error);

private:
    void ask(qint64 offset);
    void take(const std::vector<DismissedPair> &pairs, bool isFirst);

    workspace::Client &m_client;
    std::vector<DismissedPair> m_pairs;
    int m_generation = 0;
    bool m_isAsking = false;
    bool m_isComplete = false;
};

} // namespace onefold::ui::duplicates
