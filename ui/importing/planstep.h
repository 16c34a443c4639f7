// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/importing/mending.h"
#include "ui/importing/planmodel.h"
#include "ui/look/button.h"
#include "ui/look/label.h"

#include <QPoint>
#include <QWidget>

class QProgressBar;
class QTableView;

namespace onefold::ui::importing {

class CountCards;
class MendPanel;

/// The step that shows what would happen, row by row and cell by cell, and where the person mends what is wrong. Lives
/// in the window's thread.
class PlanStep final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanStep(QWidget *parent = nullptr);
    ~PlanStep() override;

    /// Shows how far the plan is that is being made; the plan before stays to be seen below.
    void showProgress(const onefold::importing::ImportProgress &progress);
    /// @p region is how phone numbers without a country are read. None: nothing is planned.
    void setPlan(const std::shared_ptr<onefold::importing::Plan> &plan, const QString &region);
    /// Gives the keyboard to the rows, and tells whether they have it.
    void focusRows();
    [[nodiscard]] bool isAtRows() const;
    [[nodiscard]] const std::shared_ptr<onefold::importing::Plan> &plan() const { return m_reader.plan(); }

Q_SIGNALS:
    /// The person has chosen otherwise: a plan is to be made anew.
    void choicesChanged(const onefold::importing::ImportChoices &choices);
    void failed(const onefold::Error &error);

private:
    void setupLayout();
    void setupTable();
    void setupMending();
    void updateCards();
    void filterBy(const QString &card);
    void correct(const onefold::importing::CellPlace &place, const QString &text);
    void mend(const QString &key, Mending mending);
    void setDateOrder(const contact::FieldKey &field, contact::DateOrder order);
    void fitColumns();
    [[nodiscard]] onefold::importing::ImportChoices choices() const;

    PlanReader m_reader;
    onefold::importing::ImportChoices m_choices; ///< of the plan, and what was chosen since
    PlanModel m_model;
    CountCards *m_cards;
    QTableView *m_table;
    MendPanel *m_mending;
    QWidget *m_progress;
    QProgressBar *m_bar;
    look::Label *m_words;
    look::Label *m_filtered;
    QPoint m_kept{-1, -1};      ///< column and row of the cell one was at, while a plan is made anew
    QStringList m_shownColumns; ///< what the widths of the columns were fitted to
};

} // namespace onefold::ui::importing
