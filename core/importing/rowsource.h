// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/choices.h"

#include <QFile>
#include <QStringList>

#include <memory>

namespace onefold::importing {

/// The text of a cell: UTF-8, and Windows-1252 where it is none. A long file may be plain ASCII in all that was looked
/// at to find out its encoding, and hold a name with an accent elsewhere.
[[nodiscard]] QString textOfCell(QByteArrayView cell);
/// Whether a cell is not UTF-8, so that textOfCell() had to guess.
[[nodiscard]] bool isForeign(QByteArrayView cell);

/// One row of a file. Its cells are views into the source's memory: they last until the next row is asked for.
struct SourceRow {
    std::vector<QByteArrayView> cells = {}; ///< UTF-8
    qint64 number = 0;                      ///< among the rows of data, from 1
    qint64 position = 0;                    ///< where it starts: a source can go on here
    qint64 end = 0;                         ///< where the next one starts
    bool cut = false;                       ///< larger than a row may be: the rest of it was left out

    [[nodiscard]] QStringList texts() const;
};

/// The rows of data in a file, one after the other, in memory that does not grow with it. Blank lines are no rows.
/// Owns the open file; one thread.
class RowSource
{
public:
    explicit RowSource(std::unique_ptr<QFile> file) : m_file(std::move(file)) { }
    virtual ~RowSource() = default;
    RowSource(const RowSource &) = delete;
    RowSource &operator=(const RowSource &) = delete;

    /// Reads the next row into @p row; false at the end, and where the file breaks off (failed()).
    virtual bool next(SourceRow &row) = 0;
    /// Goes to where row number @p rowsBefore + 1 starts, which is @p position. False where that lies beyond the end.
    [[nodiscard]] virtual bool seek(qint64 position, qint64 rowsBefore) = 0;
    /// Whether seek() takes no longer the further on it goes.
    [[nodiscard]] virtual bool seeksQuickly() const = 0;
    [[nodiscard]] virtual bool failed() const = 0;
    /// What the columns are called in the file; empty where it does not say.
    [[nodiscard]] virtual QStringList header() const = 0;
    /// Whether its cells may be what a spreadsheet has made of them.
    [[nodiscard]] virtual bool isSpreadsheet() const = 0;

    [[nodiscard]] qint64 bytesRead() const { return m_file->pos(); }
    [[nodiscard]] qint64 size() const { return m_file->size(); }
    [[nodiscard]] QString path() const { return m_file->fileName(); }

protected:
    [[nodiscard]] QFile &file() const { return *m_file; }

private:
    std::unique_ptr<QFile> m_file;
};

/// How much of a file is to be read.
enum class Extent {
    Whole,
    FirstRows, ///< as far as rows are such as a table has: one without an end is the last
};

/// Opens the file at @p path as @p choices say; at its first row of data.
[[nodiscard]] Result<std::unique_ptr<RowSource>> openSource(
    const QString &path, const ImportChoices &choices, Extent extent = Extent::Whole);

} // namespace onefold::importing
