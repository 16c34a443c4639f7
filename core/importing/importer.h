// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/importwork.h"

namespace onefold::importing {

/// Tells how far work on a file is, with rate and time left. Lives as long as the work; in its thread.
class ProgressMeter final
{
public:
    ProgressMeter(const ImportControl &control, qint64 rowsBefore) : m_control(control), m_rowsBefore(rowsBefore) { }

    void tell(qint64 rows, qint64 bytes, qint64 totalBytes);
    /// What the person wants; kept once it is to stop.
    [[nodiscard]] bool shouldStop();
    [[nodiscard]] Wish wish() const { return m_wish; }

private:
    const ImportControl &m_control;
    const qint64 m_rowsBefore;
    const std::chrono::steady_clock::time_point m_started = std::chrono::steady_clock::now();
    qint64 m_bytesBefore = -1;
    Wish m_wish = Wish::GoOn;
};

/// Runs imports on one store, in its thread; what it is given must outlive it.
class Importer final
{
public:
    Importer(store::Store &store, ContextSource context, const bulk::Chunking &chunking)
        : m_store(store),
          m_context(std::move(context)),
          m_chunking(chunking)
    { }

    /// Imports a file from its start. What is done stays, however it ends.
    [[nodiscard]] Result<ImportOutcome> run(const ImportTask &task, const ImportControl &control);
    /// Goes on with an import that was stopped or killed; an error where it is finished or was undone, or where the
    /// file is not the same any more.
    [[nodiscard]] Result<ImportOutcome> resume(RunId id, const ImportControl &control);

private:
    Result<ImportOutcome> work(ImportRun run, const ImportControl &control);
    Result<ImportRun> resumable(RunId id);
    void settle(ImportOutcome &outcome);

    store::Store &m_store;
    const ContextSource m_context;
    const bulk::Chunking m_chunking;
};

} // namespace onefold::importing
