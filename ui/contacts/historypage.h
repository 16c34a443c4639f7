// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contacts/historymodel.h"
#include "ui/look/button.h"
#include "ui/look/label.h"

#include <QWidget>

class QListView;

namespace onefold::ui::contacts {

/// The form's history tab: what happened to the contact, and a button that takes the chosen operation back.
class HistoryPage final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPage(workspace::Client &client, QWidget *parent = nullptr);

    [[nodiscard]] HistoryModel &model() { return m_model; }
    void focusList();

Q_SIGNALS:
    void undoRequested(onefold::journal::OperationId id);
    void redoRequested(onefold::journal::OperationId id);
    /// How many entries there are, for the tab: "6", or "40+" while not all are known; empty for none.
    void countChanged(const QString &count);
    void failed(const onefold::Error &error);

private:
    void setupLayout();
    void updateState();
    void updateButton();
    void act();
    [[nodiscard]] const journal::HistoryLine *current() const;

    HistoryModel m_model;
    QListView *m_list;
    look::Label *m_empty;
    look::Label *m_hint;
    look::Button *m_undo;
};

} // namespace onefold::ui::contacts
