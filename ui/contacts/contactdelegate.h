// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/saving/saver.h"

#include <QStyledItemDelegate>

namespace onefold::workspace {
class Client;
}

namespace onefold::ui::contacts {

class ContactModel;

/// Paints the cells of the table of contacts as its columns say: names strong, tags as chips, rules between rows, the
/// selection in the accent's ground, and a grey bar where a row is still on its way. And lets a person edit a cell;
/// what was typed is handed on to be saved, never put into the model.
class ContactDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// @p client checks what is typed; it and @p model must outlive the delegate.
    ContactDelegate(const ContactModel &model, workspace::Client &client, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(
        QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(
        QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    /// A person changed a cell; the fields are to be saved into that contact.
    void edited(const onefold::saving::SaveRequest &request);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    const ContactModel &m_model;
    workspace::Client &m_client;
};

} // namespace onefold::ui::contacts
