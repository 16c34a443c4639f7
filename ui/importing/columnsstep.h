// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/button.h"
#include "ui/look/label.h"

#include <QWidget>

class QTableView;

namespace onefold::ui::importing {

class ColumnModel;
class ImportDraft;
class OptionsPanel;

/// The step at which the person sees what becomes of each column, and may change it. Lives in the window's thread; its
/// draft must outlive it.
class ColumnsStep final : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnsStep(ImportDraft &draft, QWidget *parent = nullptr);
    ~ColumnsStep() override;

    /// Whether there is something that only a person can decide; the keyboard goes there then.
    bool goToQuestion();
    /// Whether any column goes into a field: else nothing can be imported.
    [[nodiscard]] bool hasField() const;

Q_SIGNALS:
    void chosen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupTable();
    void updateNotes();

    ImportDraft &m_draft;
    ColumnModel *m_model;
    QTableView *m_table;
    QWidget *m_notes = nullptr;
    look::Label *m_dates;
    look::Label *m_leftOut;
    look::Button *m_keepAll;
};

} // namespace onefold::ui::importing
