// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/importer.h"

#include "core/bulk/indexing.h"
#include "core/importing/remembered.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace onefold::importing {

using store::Session;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::importing::Importer)
};

} // namespace

void ProgressMeter::tell(qint64 rows, qint64 bytes, qint64 totalBytes)
{
    if (!m_control.report)
        return;
    if (m_bytesBefore < 0)
        m_bytesBefore = m_rowsBefore > 0 ? bytes : 0;
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - m_started;
    ImportProgress progress{.rows = rows, .bytes = bytes, .totalBytes = totalBytes};
    constexpr double secondsToBeSure = 0.5;
    if (elapsed.count() > 0)
        progress.rowsPerSecond = static_cast<double>(rows - m_rowsBefore) / elapsed.count();
    const auto done = static_cast<double>(bytes - m_bytesBefore);
    if (elapsed.count() >= secondsToBeSure && done > 0) {
        progress.left =
            std::chrono::seconds(static_cast<qint64>(elapsed.count() * static_cast<double>(totalBytes - bytes) / done));
    }
    m_control.report(progress);
}

bool ProgressMeter::shouldStop()
{
    if (m_wish == Wish::GoOn && m_control.wish)
        m_wish = m_control.wish();
    return m_wish != Wish::GoOn;
}

Result<ImportOutcome> Importer::run(const ImportTask &task, const ImportControl &control)
{
    const QString path = QFileInfo(task.path).absoluteFilePath();
    const Result<FileStamp> stamp = fullStampOf(path);
    if (!stamp)
        return stamp.error();
    if (task.seen && !stamp->isUntouched(*task.seen))
        return changedSinceSeen(path);
    const Result<void> remembered = m_store.write([&](Session &session) {
        remember(session, task.choices);
        return true;
    });
    if (!remembered)
        return remembered.error();
    return work({.path = path, .stamp = *stamp, .choices = task.choices}, control);
}

Result<ImportRun> Importer::resumable(RunId id)
{
    std::optional<ImportRun> run;
    bool isUndone = false;
    const Result<void> read = m_store.read([&](Session &session) {
        run = session.import(id);
        isUndone = run && !session.reversalsOf(run->operation).empty();
    });
    if (!read)
        return read.error();
    if (!run)
        return Error{ErrorCode::NotFound, Messages::tr("There is no import %1.").arg(toString(id))};
    if (!run->canResume())
        return Error{ErrorCode::Refused, Messages::tr("This import is finished: there is nothing left to do.")};
    if (isUndone)
        return Error{ErrorCode::Refused, Messages::tr("This import was undone. Import the file anew instead.")};
    return *std::move(run);
}

Result<ImportOutcome> Importer::resume(RunId id, const ImportControl &control)
{
    Result<ImportRun> run = resumable(id);
    if (!run)
        return run.error();
    const Result<FileStamp> stamp = fullStampOf(run->path);
    if (!stamp)
        return stamp.error();
    if (!stamp->holdsTheSame(run->stamp))
        return fileChanged(run->path);
    run->stamp = *stamp;
    return work(*std::move(run), control);
}

Result<ImportOutcome> Importer::work(ImportRun run, const ImportControl &control)
{
    auto source = openSource(run.path, run.choices);
    if (!source)
        return source.error();
    ProgressMeter meter(control, run.counts.rows);
    ImportWork work(std::move(run), *std::move(source), m_context);
    const Progress progress{
        .report = [&](qint64 done, qint64 total) { meter.tell(work.run().counts.rows, done, total); },
        .isCancelled = [&] { return meter.shouldStop(); }};
    bulk::Ending ending = bulk::runInChunks(m_store, work, m_chunking, progress);
    ImportOutcome outcome{.run = work.run(), .failure = work.failure() ? work.failure() : ending.failure};
    if (outcome.failure && outcome.run.id == RunId::None)
        return *outcome.failure;
    if (outcome.failure)
        outcome.run.state = RunState::Interrupted;
    else if (ending.cancelled)
        outcome.run.state = meter.wish() == Wish::Pause ? RunState::Paused : RunState::Cancelled;
    if (outcome.run.id != RunId::None && outcome.run.state != RunState::Finished)
        settle(outcome);
    // Neither where the store broke, nor where another program goes on with this import: that brings in what waits.
    const bool isForItsFile = !ending.failure && work.failure() && work.failure()->code != ErrorCode::Locked;
    if (outcome.run.state != RunState::Finished && (!outcome.failure || isForItsFile)) {
        const bulk::Ending indexed = bulk::indexWhatIsLeft(m_store, m_chunking, {});
        if (!outcome.failure)
            outcome.failure = indexed.failure;
    }
    return outcome;
}

/// Remembers how the import ended. Where the store is broken it cannot: the import then looks as if it was killed.
void Importer::settle(ImportOutcome &outcome)
{
    const Result<void> kept = m_store.write([&](Session &session) {
        const auto standing = session.import(outcome.run.id);
        const bool isOurs =
            standing && standing->position == outcome.run.position && standing->counts.rows == outcome.run.counts.rows;
        if (isOurs)
            session.keepImport(outcome.run);
        if (isOurs && outcome.run.state == RunState::Cancelled)
            session.finishOperation(outcome.run.operation);
        return isOurs;
    });
    if (!kept && !outcome.failure)
        outcome.failure = kept.error();
}

} // namespace onefold::importing
