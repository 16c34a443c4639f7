// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/activity/activitymodel.h"
#include "ui/base/page.h"
#include "ui/contacts/deeds.h"
#include "ui/look/emptystate.h"

#include <QTimer>

class QComboBox;
class QLineEdit;
class QTreeView;
class QVBoxLayout;

namespace onefold::ui::activity {

/// The page of the journal: who did what and when, searched and filtered, each operation with what it changed, and to
/// be undone from here. Client and deeds must outlive it.
class JournalPage final : public Page
{
    Q_OBJECT

public:
    JournalPage(workspace::Client &client, contacts::Deeds &deeds, QWidget *parent = nullptr);
    ~JournalPage() override;

    void hostStrip(QWidget *strip) override;
    void focusMain() override;
    /// Somebody changed something. What is shown stays where it is.
    void refresh();
    /// Goes to an operation, opened, as soon as it is there; it may stand far back.
    void showOperation(journal::OperationId id);

Q_SIGNALS:
    void contactRequested(onefold::contact::ContactId id);

private:
    void setupFilters();
    void setupTree();
    void setupBar();
    void setupConnections();
    void applyFilters();
    void showEverything();
    void updateState();
    void updateButtons();
    void openCurrent();
    void reverseCurrent();
    void revealWanted();
    /// What one reads stays where it is while news come on top.
    void dropAnchor(const QModelIndex &parent, int first);
    void returnToAnchor();
    /// An operation on one contact shows its fields at once.
    void openOnly(const QModelIndex &parent);
    /// Reads on where the last entry read of an operation is in sight.
    void readOn();
    [[nodiscard]] journal::OperationQuery query() const;

    contacts::Deeds &m_deeds;
    ActivityModel m_model;
    QVBoxLayout *m_column;
    QWidget *m_filters;
    QLineEdit *m_text;
    QLineEdit *m_who;
    QComboBox *m_kind;
    QComboBox *m_period;
    QTreeView *m_tree;
    look::EmptyState *m_empty;
    QWidget *m_bar;
    look::Button *m_open;
    look::Button *m_reverse;
    QTimer m_typing;                                            ///< the journal is searched once typing rests
    journal::OperationId m_wanted = journal::OperationId::None; ///< to be gone to when it is there
    QPersistentModelIndex m_anchor;                             ///< the row on top while others are put above it
    std::optional<Error> m_failure;
    bool m_isRead = false;  ///< the journal was asked for
    bool m_isStale = false; ///< something changed while the page was not shown
};

} // namespace onefold::ui::activity
