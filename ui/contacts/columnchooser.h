// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contacts/columns.h"
#include "ui/look/panel.h"

class QListWidget;
class QListWidgetItem;

namespace onefold::ui::contacts {

class ColumnArranger;

/// A small list of all columns, each to be shown or not: Space shows and takes away, Alt with an arrow key moves. Opens
/// over the table and goes when the person looks elsewhere.
class ColumnChooser final : public look::Panel
{
    Q_OBJECT

public:
    /// @p arranger must outlive the chooser.
    ColumnChooser(ColumnArranger &arranger, const Columns &available, QWidget *parent = nullptr);

    /// With its upper corner at @p at, and wholly on the screen.
    void popUp(const QPoint &at);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void addItem(const Column &column, bool isShown);
    void toggle(const QListWidgetItem &item);
    bool moveCurrent(int by);

    ColumnArranger &m_arranger;
    Columns m_available;
    QListWidget *m_list;
};

} // namespace onefold::ui::contacts
