// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/notice.h"
#include "ui/importing/remotecontrol.h"

#include "core/importing/results.h"
#include "core/workspace/client.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace onefold::ui::importing {

/// Runs imports in the background, one at a time, whatever page is shown. Lives in the window's thread, as long as the
/// window; its client must outlive it.
class ImportRunner final : public QObject
{
    Q_OBJECT

public:
    explicit ImportRunner(workspace::Client &client, QObject *parent = nullptr);

    /// Both do nothing while an import runs.
    void start(const onefold::importing::ImportTask &task);
    void resume(const onefold::importing::ImportRun &run);
    void pause();
    /// What is done stays.
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_remote != nullptr; }
    /// The name of the file that is imported, or was at last.
    [[nodiscard]] const QString &fileName() const { return m_fileName; }
    /// The import as it stood before it was gone on with; none where the one that runs, or ran at last, was a new one.
    [[nodiscard]] const std::optional<onefold::importing::ImportRun> &resumed() const { return m_resumed; }
    [[nodiscard]] onefold::importing::ImportProgress progress() const;
    /// What the person wants of the import that runs.
    [[nodiscard]] onefold::importing::Wish wish() const;

    /// Writes the results file of an import, or its failed rows, and says so: see noticed().
    void saveRows(onefold::importing::RunId run, const QString &path, onefold::importing::RowSelection selection);

Q_SIGNALS:
    void begun();
    void progressed(const onefold::importing::ImportProgress &progress);
    void ended(const onefold::Result<onefold::importing::ImportOutcome> &outcome);
    void noticed(const onefold::ui::Notice &notice);

private:
    template<typename Work>
    void run(const QString &path, Work work);
    void ask(onefold::importing::Wish wish);

    workspace::Client &m_client;
    QTimer m_tick;
    QString m_fileName;
    std::optional<onefold::importing::ImportRun> m_resumed;
    std::shared_ptr<RemoteControl> m_remote; ///< of the import that runs
};

} // namespace onefold::ui::importing
