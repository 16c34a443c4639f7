// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bulk/chunks.h"
#include "core/importing/rowsahead.h"
#include "core/saving/saver.h"

#include <functional>
#include <memory>

namespace onefold::importing {

/// Gives the context to save in; asked in each transaction anew, as others may change the settings in between.
using ContextSource = std::function<saving::SaveContext(store::Session &)>;

/// What @p choices make of the context that the workspace saves in.
[[nodiscard]] saving::SaveContext contextFor(const ImportChoices &choices, saving::SaveContext context);

/// What is remembered of a row: "field code" of each error and of each value not applied.
[[nodiscard]] RowVerdict verdictOf(qint64 row, const saving::SaveOutcome &outcome, const ImportChoices &choices);

/// Counts one row.
void countRow(ImportCounts &counts, const saving::SaveOutcome &outcome);

/// Error for a file that broke off while it was read for something else than the import itself: nothing came of it.
[[nodiscard]] Error cannotRead(const QString &path);

/// Error for a file that is not what it was when the import began.
[[nodiscard]] Error fileChanged(const QString &path);

/// Error for a file that is not what it was when it was looked at: nothing came of the import.
[[nodiscard]] Error changedSinceSeen(const QString &path);

/// The rows of a file through the save path, in the file's order, within one operation; each row's verdict and the
/// import's position are written together with it. Lives for one run of bulk::runInChunks().
class ImportWork final : public bulk::ChunkedWork
{
public:
    /// @p run without an id begins in the first transaction; one with an id goes on where it stood.
    ImportWork(ImportRun run, std::unique_ptr<RowSource> source, ContextSource context);

    /// In bytes of the file: how many rows there are nobody knows before the end.
    [[nodiscard]] qint64 total() const override { return m_total; }
    [[nodiscard]] qint64 done() const override { return std::min(m_bytesRead, m_total); }
    void enter(store::Session &session) override;
    bool step(store::Session &session) override;
    [[nodiscard]] std::chrono::milliseconds turn(const store::Session &session) const override
    {
        return session.usualTurn();
    }
    [[nodiscard]] bool leave(store::Session &session) override;
    void keep() override;

    /// What is written.
    [[nodiscard]] const ImportRun &run() const { return m_run; }
    /// Why it stopped though the store did not fail: the file, or another program that goes on with this import.
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }

private:
    void begin(store::Session &session, const saving::SaveContext &context);
    [[nodiscard]] Error changed() const;
    bool findsItsFile();
    bool goOn(store::Session &session);
    bool readOn(store::Session &session, const saving::SaveContext &context);
    void lookAhead(store::Session &session, const ReadyRow &row);
    bool end(store::Session &session);
    bool isTouched();

    ImportRun m_run;  ///< what is written
    ImportRun m_next; ///< what this transaction makes of it
    const std::unique_ptr<RowSource> m_source;
    const ContextSource m_context;
    const qint64 m_total;
    const std::chrono::milliseconds m_spentBefore;
    const std::chrono::steady_clock::time_point m_started = std::chrono::steady_clock::now();
    std::unique_ptr<RowsAhead> m_rows; ///< reads the source
    std::optional<saving::Saver> m_saver;
    QDateTime m_now;
    qint64 m_bytesRead = 0;
    std::optional<Error> m_failure;
    bool m_isKept = true;        ///< the source stands where the written position says
    bool m_isEntered = false;    ///< this transaction may write
    bool m_isIndexing = false;   ///< many contacts wait for the indexes, and come in between the rows
    qint64 m_nextCounting = 0;   ///< from so many rows on it is counted how many wait
    int m_rowsSinceIndexing = 0; ///< how many rows since some came in
    bool m_isIndexed = false;    ///< so have those of the last rows, or they are coming in
    int m_touched = 0;           ///< transactions one after the other that were undone as the file was touched in them
    qint64 m_seenAhead = 0;      ///< the last row that this transaction has been told of
};

} // namespace onefold::importing
