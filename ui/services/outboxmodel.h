// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/outbox.h"
#include "core/workspace/client.h"

#include <QAbstractTableModel>

namespace onefold::ui::services {

/// The changes that a service has not confirmed, oldest first. Lives in the window's thread; its client must outlive
/// it.
class OutboxModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { StateRole = Qt::UserRole }; ///< store::OutboxState, in the column of its name
    enum Column { Contact, What, State, Since, Message, ColumnCount };

    /// A waiting change and the name of its contact.
    struct Row {
        store::OutboxItem item;
        QString name;
    };

    explicit OutboxModel(workspace::Client &client, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Asks again. What is shown stays until the answer is there.
    void reload();
    /// None for an invalid index.
    [[nodiscard]] const Row *rowAt(const QModelIndex &index) const;

Q_SIGNALS:
    void read();
    void failed(const onefold::Error &error);

private:
    workspace::Client &m_client;
    std::vector<Row> m_rows;
    bool m_isReading = false;
    bool m_readsAgain = false; ///< once it has read: something changed meanwhile
};

} // namespace onefold::ui::services
