// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/importrunner.h"

#include "ui/base/onfinished.h"
#include "ui/contacts/deeds.h"
#include "ui/contacts/wording.h"

#include <QDir>
#include <QFileInfo>

namespace onefold::ui::importing {

using onefold::importing::ImportOutcome;
using onefold::importing::ImportProgress;
using onefold::importing::ImportRun;
using onefold::importing::ImportTask;
using onefold::importing::RowSelection;
using onefold::importing::RunId;
using onefold::importing::Wish;
using workspace::Workspace;

namespace {

constexpr int tickMilliseconds = 200;

} // namespace

ImportRunner::ImportRunner(workspace::Client &client, QObject *parent) : QObject(parent), m_client(client)
{
    m_tick.setInterval(tickMilliseconds);
    connect(&m_tick, &QTimer::timeout, this, [this] { Q_EMIT progressed(progress()); });
}

template<typename Work>
void ImportRunner::run(const QString &path, Work work)
{
    m_remote = std::make_shared<RemoteControl>();
    m_fileName = contacts::visible(QFileInfo(path).fileName());
    m_tick.start();
    Q_EMIT begun();
    const auto working = [work, remote = m_remote](
                             Workspace &workspace) { return work(workspace, RemoteControl::controlBy(remote)); };
    onFinished(m_client.background(working), this, [this](const Result<ImportOutcome> &outcome) {
        m_tick.stop();
        m_remote.reset();
        Q_EMIT ended(outcome);
    });
}

void ImportRunner::start(const ImportTask &task)
{
    if (isRunning())
        return;
    m_resumed.reset();
    run(task.path, [task](Workspace &workspace, const onefold::importing::ImportControl &control) {
        return workspace.runImport(task, control);
    });
}

void ImportRunner::resume(const ImportRun &run)
{
    if (isRunning())
        return;
    m_resumed = run;
    this->run(run.path, [id = run.id](Workspace &workspace, const onefold::importing::ImportControl &control) {
        return workspace.resumeImport(id, control);
    });
}

void ImportRunner::ask(Wish wish)
{
    if (m_remote)
        m_remote->setWish(wish);
}

void ImportRunner::pause()
{
    ask(Wish::Pause);
}

void ImportRunner::cancel()
{
    ask(Wish::Cancel);
}

ImportProgress ImportRunner::progress() const
{
    return m_remote ? m_remote->progress() : ImportProgress();
}

Wish ImportRunner::wish() const
{
    return m_remote ? m_remote->wish() : Wish::GoOn;
}

void ImportRunner::saveRows(RunId run, const QString &path, RowSelection selection)
{
    const auto write = [run, path, selection](
                           Workspace &workspace) { return workspace.writeImportRows(run, path, selection); };
    onFinished(m_client.background(write), this, [this, path](const Result<void> &written) {
        if (written) {
            Q_EMIT noticed({.look = NoticeLook::Created,
                .headline = tr("File written"),
                .detail = contacts::visible(QDir::toNativeSeparators(path))});
        } else {
            Q_EMIT noticed(contacts::noticeOf(written.error()));
        }
    });
}

} // namespace onefold::ui::importing
