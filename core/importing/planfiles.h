// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/plan.h"

#include <QFile>
#include <QTemporaryDir>

namespace onefold::importing {

/// What is kept of one row of a plan, in a record of fixed size.
struct PlanRecord {
    qint64 position = 0; ///< of the row in its source
    qint64 contact = 0;
    qint64 sameAsRow = 0;
    qint64 detail = -1; ///< where the detail stands; -1: none was written
    quint64 groups = 0; ///< a bit for each group of problems the row is in; the last bit for all beyond
    quint32 verdict = 0;
    quint32 doubtful = 0;
};

/// What is kept of a row whose story is longer: in a file of its own.
struct PlanDetail {
    QString matchedBy = {};
    QString contactName = {};
    QString reason = {}; ///< see RowVerdict
    contact::FieldChanges changes = {};
    contact::Problems problems = {};
    QStringList notApplied = {};
};

/// The rows of a plan, in two files of a temporary folder. Rows are numbered from 1, without a gap. One thread.
class Plan::Files final
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Files>> create();

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// False where the disk is full.
    bool append(PlanRecord record, const std::optional<PlanDetail> &detail);
    bool flush();

    [[nodiscard]] qint64 rows() const { return m_rows; }
    [[nodiscard]] PlanRecord record(qint64 row);
    [[nodiscard]] PlanDetail detail(const PlanRecord &record);
    [[nodiscard]] Error failure() const;

private:
    Files();

    QTemporaryDir m_folder;
    QFile m_records;
    QFile m_details;
    qint64 m_rows = 0;
    qint64 m_detailSize = 0;
};

} // namespace onefold::importing
