// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/problem.h"
#include "core/importing/results.h"

#include <memory>

namespace onefold::importing {

struct PlanRecord;

/// One row of a plan: what would become of it.
struct PlannedRow {
    RowVerdict verdict = {};  ///< its contact: none where that is to be created
    QStringList cells = {};   ///< as they stand in the file
    bool doubtful = false;    ///< the match is doubtful (PRODUCT.md §2.4)
    qint64 sameAsRow = 0;     ///< an earlier row of the file that is the same contact; 0 where there is none
    QString contactName = {}; ///< the matched contact's display name
    QString matchedBy = {};   ///< a field's name
    contact::FieldChanges changes = {};
    contact::Problems problems = {};
    std::vector<int> problemColumns = {}; ///< of each problem the column whose cell it is about; -1: of none
    QStringList notApplied = {};          ///< sentences

    bool operator==(const PlannedRow &) const = default;
};

/// Which rows of a plan to show; all conditions hold.
struct PlanQuery {
    std::optional<identity::Verdict> verdict = {};
    bool doubtful = false;              ///< only doubtful ones
    bool sameInFile = false;            ///< only those that an earlier row of the file is the same contact as
    std::optional<QString> reason = {}; ///< only those with this problem: a ProblemGroup's key
    qint64 afterRow = 0;                ///< the next page
    int limit = 100;
};

/// Rows with the same problem.
struct ProblemGroup {
    std::optional<contact::FieldKey> field = {};
    QString code = {};
    contact::Severity severity = contact::Severity::Error;
    QString message = {}; ///< of the first of them
    qint64 rows = 0;
    /// Some of them: the row, the cell where the problem is about one, and what is offered instead.
    struct Example {
        qint64 row = 0;
        QString cell = {};
        QString suggestion = {};

        bool operator==(const Example &) const = default;
    };
    std::vector<Example> examples = {};

    [[nodiscard]] QString key() const;
    bool operator==(const ProblemGroup &) const = default;
};

/// What an import would do, found out without writing to the workspace. Its rows lie in temporary files, which go with
/// it. Any thread, one at a time.
class Plan final
{
public:
    ~Plan();
    Plan(const Plan &) = delete;
    Plan &operator=(const Plan &) = delete;

    [[nodiscard]] const ImportTask &task() const { return m_task; }
    [[nodiscard]] const ImportCounts &counts() const { return m_counts; }
    [[nodiscard]] qint64 sameInFile() const { return m_sameInFile; }
    [[nodiscard]] const std::vector<ProblemGroup> &problems() const { return m_problems; }
    /// The person stopped planning: the figures are of the rows up to there.
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }
    [[nodiscard]] std::chrono::milliseconds spent() const { return m_spent; }

    /// A page of rows, in the file's order. An error where the file is no longer what it was.
    [[nodiscard]] Result<std::vector<PlannedRow>> rows(const PlanQuery &query) const;

    /// How many rows answer to a query, and after which row each page of them begins: what rows() is then asked with.
    struct Pages {
        qint64 rows = 0;
        std::vector<qint64> after = {};

        bool operator==(const Pages &) const = default;
    };
    [[nodiscard]] Pages pagesOf(const PlanQuery &query) const;

    /// Writes the results file, and the failed rows, as a run would: see results.h.
    [[nodiscard]] Result<void> writeResults(const QString &path) const;
    [[nodiscard]] Result<void> writeFailed(const QString &path) const;

private:
    friend class PlanWork;
    class Files;
    explicit Plan(ImportTask task);
    [[nodiscard]] bool isWanted(const PlanRecord &record, const PlanQuery &query) const;
    [[nodiscard]] PlannedRow plannedRow(
        qint64 number, const PlanRecord &record, const SourceRow &row, const RowMaker &maker) const;
    [[nodiscard]] Result<void> write(const QString &path, RowSelection selection) const;

    ImportTask m_task;
    FileStamp m_stamp;
    store::Settings m_settings;
    std::map<QString, contact::CustomType> m_customTypes;
    ImportCounts m_counts;
    qint64 m_sameInFile = 0;
    std::vector<ProblemGroup> m_problems;
    bool m_cancelled = false;
    std::chrono::milliseconds m_spent{};
    std::unique_ptr<Files> m_files;
};

} // namespace onefold::importing
