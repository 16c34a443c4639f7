// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/client.h"

#include <QAbstractListModel>
#include <QTimer>

#include <vector>

namespace onefold::ui::contacts {

/// What happened to one contact, newest first: the journal's entries, read off the window's thread page by page as the
/// list is scrolled. Replies for a contact that is no longer shown are dropped.
class HistoryModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int pageSize = 40;

    explicit HistoryModel(workspace::Client &client, QObject *parent = nullptr);

    /// None: a contact that is not saved yet, without a history.
    void setContact(contact::ContactId id);
    /// Looks what has happened since.
    void refresh();
    [[nodiscard]] const journal::HistoryLine &line(int row) const { return m_lines[static_cast<std::size_t>(row)]; }
    /// Whether all of the history is here.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    /// Whether there was an answer for the contact.
    [[nodiscard]] bool isSettled() const { return m_isSettled; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// The lines, or what is known of their number, are others.
    void changed();
    void failed(const onefold::Error &error);

private:
    using Lines = std::vector<journal::HistoryLine>;

    void ask(qint64 beforeEntry);
    void append(const Lines &lines);
    void takeNewest(const Lines &lines);
    void clear();

    workspace::Client &m_client;
    contact::ContactId m_contact = contact::ContactId::None;
    Lines m_lines;
    quint64 m_generation = 0;
    QTimer m_pause; ///< who goes through the table with the arrow keys does not wait for every history
    bool m_isAsking = false;
    bool m_isStale = false; ///< to be asked for again, once the reply under way is there
    bool m_isWhole = true;
    bool m_isSettled = true;
};

/// An entry in words, as a screen reader says it.
[[nodiscard]] QString historyText(const journal::HistoryLine &line);
/// Who did it and how it is known: "jane · Edit · matched by email · confirmed by the database".
[[nodiscard]] QString historyDetail(const journal::HistoryLine &line);

} // namespace onefold::ui::contacts
