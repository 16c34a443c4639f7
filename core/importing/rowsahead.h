// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/rowmaker.h"
#include "core/saving/preparation.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace onefold::importing {

/// A row of a file, ready to be saved.
struct ReadyRow {
    qint64 number = 0; ///< see SourceRow
    qint64 end = 0;
    QString skipReason = {}; ///< see RowMaker::skipReason()
    saving::PreparedSave save = {};
};

/// The rows of a file, read and prepared in a thread of their own while those before them are written, in the file's
/// order and a bounded number ahead. Owned and asked by the thread that writes; as long as it lives nobody else may
/// touch the source.
class RowsAhead final
{
public:
    /// @p source must outlive it, and stands where reading is to begin.
    RowsAhead(RowSource &source, const ImportChoices &choices, std::shared_ptr<const saving::SaveBasis> basis);
    ~RowsAhead();
    RowsAhead(const RowsAhead &) = delete;
    RowsAhead &operator=(const RowsAhead &) = delete;

    /// The next row, for as long as no other is asked for; null at the end, and where the file breaks off: then reading
    /// has ended, and the source may be asked which it was.
    [[nodiscard]] ReadyRow *next();
    /// The row given last and those behind it that lie ready, in the file's order; each until it is passed.
    [[nodiscard]] std::vector<const ReadyRow *> atHand();
    /// How far into the file the rows given so far reach.
    [[nodiscard]] qint64 bytesRead() const { return m_given.bytesRead; }
    [[nodiscard]] const std::shared_ptr<const saving::SaveBasis> &basis() const { return m_basis; }

private:
    struct Batch {
        std::vector<ReadyRow> rows = {};
        qint64 bytesRead = 0;
    };

    void read();
    bool fill(Batch &batch);
    bool give(Batch batch);
    bool takeBatch();

    RowSource &m_source; ///< of the reading thread
    const std::shared_ptr<const saving::SaveBasis> m_basis;
    const RowMaker m_maker;
    SourceRow m_row; ///< of the reading thread
    Batch m_given;   ///< of the writing thread
    std::size_t m_next = 0;

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_changed;
    std::deque<Batch> m_batches; ///< those in it are not touched but by the writing thread
    std::vector<Batch> m_used;   ///< rows that were written, for the reading thread to take apart
    bool m_isAtEnd = false;
    bool m_mustStop = false;

    std::thread m_thread; ///< the last, as it uses all the others
};

} // namespace onefold::importing
