// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/importing/importrunner.h"
#include "ui/look/button.h"
#include "ui/look/label.h"

#include <QWidget>

class QProgressBar;

namespace onefold::ui::importing {

class CountCards;

/// The step at which rows are written: how far it is, pause and cancel, and at the end what came of it. Lives in the
/// window's thread; its runner must outlive it.
class RunStep final : public QWidget
{
    Q_OBJECT

public:
    explicit RunStep(ImportRunner &runner, QWidget *parent = nullptr);

    /// The import that ended last; none while one runs.
    [[nodiscard]] const std::optional<onefold::importing::ImportRun> &ended() const { return m_ended; }
    void focusMain();

Q_SIGNALS:
    void undoRequested(onefold::journal::OperationId operation);
    void resultsRequested(const onefold::importing::ImportRun &run, onefold::importing::RowSelection selection);

private:
    void setupLayout();
    void begin();
    void showProgress();
    void end(const Result<onefold::importing::ImportOutcome> &outcome);
    void showEnded();
    void updateButtons();

    ImportRunner &m_runner;
    std::optional<onefold::importing::ImportRun> m_ended;
    look::Label *m_headline;
    QProgressBar *m_bar;
    look::Label *m_words;
    CountCards *m_counts;
    look::Button *m_pause;
    look::Button *m_resume;
    look::Button *m_cancel;
    look::Button *m_undo;
    look::Button *m_results;
    look::Button *m_failed;
};

/// How an import ended, in a headline: "Imported leads.csv".
[[nodiscard]] QString headlineOf(const onefold::importing::ImportRun &run, const QString &fileName);
/// The verdict of an import for the strip, with what can be done about it left out.
[[nodiscard]] Notice noticeOf(const onefold::importing::ImportOutcome &outcome, const QString &fileName);

} // namespace onefold::ui::importing
