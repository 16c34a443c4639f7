// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/fileasker.h"
#include "ui/base/page.h"
#include "ui/importing/runsmodel.h"
#include "ui/look/button.h"
#include "ui/look/emptystate.h"

#include "core/importing/results.h"

class QTableView;
class QVBoxLayout;

namespace onefold::ui::contacts {
class Deeds;
}

namespace onefold::ui::importing {

class ImportRunner;

/// The page of all imports of the workspace: who, when, which file and what came of it; each can be resumed or undone,
/// and its results saved. Lives in the window's thread; what it is given must outlive it.
class ImportsPage final : public Page
{
    Q_OBJECT

public:
    struct Parts {
        workspace::Client &client;
        contacts::Deeds &deeds;
        ImportRunner &runner;
        FileAsker askForFile;
    };

    explicit ImportsPage(Parts parts, QWidget *parent = nullptr);
    ~ImportsPage() override;

    void hostStrip(QWidget *strip) override;
    void focusMain() override;
    /// Somebody changed something.
    void refresh();

Q_SIGNALS:
    void importRequested();
    void resumeRequested(const onefold::importing::ImportRun &run);

private:
    void setupTable();
    void setupBar();
    void setupConnections();
    void updateButtons();
    void updateState();
    void saveRows(onefold::importing::RowSelection selection);

    contacts::Deeds &m_deeds;
    ImportRunner &m_runner;
    const FileAsker m_askForFile;
    RunsModel m_model;
    QVBoxLayout *m_column;
    QTableView *m_table;
    look::EmptyState *m_empty;
    QWidget *m_bar;
    look::Button *m_resume;
    look::Button *m_undo;
    look::Button *m_results;
    look::Button *m_failed;
    onefold::importing::RunId m_current = onefold::importing::RunId::None; ///< kept when the list is read anew
    std::optional<Error> m_failure;                                        ///< of reading the list
};

/// What a file of an import's rows is called, to begin with.
[[nodiscard]] FileQuestion questionForRows(
    const onefold::importing::ImportRun &run, onefold::importing::RowSelection selection);

} // namespace onefold::ui::importing
