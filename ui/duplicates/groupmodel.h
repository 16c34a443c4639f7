// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/duplicates/groupreader.h"

#include "core/workspace/client.h"

#include <QAbstractListModel>

#include <set>

namespace onefold::ui::duplicates {

/// The groups to review, the likeliest first, read a page at a time as the list is scrolled. Replies that came after
/// the list was read anew are dropped. Window's thread.
class GroupModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { HeadlineRole = Qt::UserRole + 1, CaptionRole, ScoreRole };

    /// @p client must outlive the model.
    explicit GroupModel(workspace::Client &client, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    [[nodiscard]] const GroupFilter &filter() const { return m_filter; }
    void setFilter(const GroupFilter &filter);
    /// Reads anew; what stands stays until the first page is there.
    void reload();
    /// Nothing is under way, and nothing more is there to read.
    [[nodiscard]] bool isComplete() const { return m_isComplete && !m_isAsking; }

    /// Null where there is no such row.
    [[nodiscard]] const onefold::duplicates::Group *groupAt(int row) const;
    [[nodiscard]] int rowOf(onefold::duplicates::GroupId id) const;
    /// The group was decided: it goes from the list.
    void remove(onefold::duplicates::GroupId id);
    /// The person wants to decide later: said beside the group for as long as the window lives.
    void putOff(onefold::duplicates::GroupId id);

Q_SIGNALS:
    /// A page is there.
    void read();
    void failed(const onefold::Error &error);

private:
    void ask(qint64 offset);
    void take(const GroupPage &page, bool isFirst);
    [[nodiscard]] QString captionOf(const ListedGroup &listed) const;

    workspace::Client &m_client;
    GroupFilter m_filter;
    std::vector<ListedGroup> m_groups;
    std::set<onefold::duplicates::GroupId> m_putOff;
    qint64 m_next = 0;
    int m_generation = 0;
    bool m_isAsking = false;
    bool m_isComplete = false;
};

/// "99 %"; one hundred only where it is certain.
[[nodiscard]] QString percentText(double share);

} // namespace onefold::ui::duplicates
