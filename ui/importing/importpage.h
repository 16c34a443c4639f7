// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/fileasker.h"
#include "ui/base/page.h"
#include "ui/importing/importdraft.h"
#include "ui/importing/pastedcells.h"
#include "ui/importing/planner.h"
#include "ui/importing/stepheader.h"
#include "ui/look/button.h"

class QStackedWidget;
class QVBoxLayout;

namespace onefold::ui::contacts {
class Deeds;
}

namespace onefold::ui::importing {

class ColumnsStep;
class FileStep;
class ImportRunner;
class PlanStep;
class RunStep;

/// The page that brings a file of contacts in, in a few steps: file, columns, plan, run. Enter goes on. Lives in the
/// window's thread; what it is given must outlive it.
class ImportPage final : public Page
{
    Q_OBJECT

public:
    struct Parts {
        workspace::Client &client;
        contacts::Deeds &deeds;
        ImportRunner &runner;
        FileAsker askForFile;
        QString pastePlace; ///< see PastedCells
    };

    explicit ImportPage(Parts parts, QWidget *parent = nullptr);

    void hostStrip(QWidget *strip) override;
    void showStrip(bool hasNews) override;
    void focusMain() override;

    /// Begins with asking for a file, unless there is an import to go on with.
    void begin();
    /// Begins with this file; while an import runs it stays with that.
    void open(const QString &path);
    /// The same with tab-separated text, as spreadsheets put it on the clipboard.
    void openText(const QString &text);
    /// Goes on with an import that was stopped.
    void resume(const onefold::importing::ImportRun &run);

Q_SIGNALS:
    /// Something was written.
    void changed();
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setupLayout();
    void setupSteps();
    void setupRun();
    void goTo(Step step);
    void goOn();
    void goBack();
    void askFile();
    void paste();
    void plan();
    [[nodiscard]] bool isRefusedAsChanged(const Error &error) const;
    void lookAgain();
    void showPlan(const std::shared_ptr<onefold::importing::Plan> &plan);
    void end(const Result<onefold::importing::ImportOutcome> &outcome);
    void saveRows(const onefold::importing::ImportRun &run, onefold::importing::RowSelection selection);
    void fail(const Error &error);
    void updateHeader();
    void updateBar();
    void setPrimary(const QString &words, bool isEnabled);
    /// How many rows an import would write or has looked at and found unchanged.
    [[nodiscard]] qint64 savedRows() const;

    contacts::Deeds &m_deeds;
    ImportRunner &m_runner;
    const FileAsker m_askForFile;
    ImportDraft m_draft;
    Planner m_planner;
    Step m_step = Step::File;
    QVBoxLayout *m_column;
    StepHeader *m_header;
    QStackedWidget *m_steps;
    FileStep *m_file;
    ColumnsStep *m_columns;
    PlanStep *m_plan;
    RunStep *m_run;
    QWidget *m_bar;
    look::Label *m_note;
    look::Button *m_back;
    look::Button *m_primary;
    QWidget *m_strip = nullptr; ///< the window's, while the page has it
    bool m_hasNews = false;
    bool m_waitsAtPlan = false; ///< the person waits for the first plan, to go on from there
    PastedCells m_pasted;
};

} // namespace onefold::ui::importing
