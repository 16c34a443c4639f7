// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/workspace.h"
#include "tests/bench/programrun.h"
#include "tests/bench/report.h"
#include "tests/generator/generator.h"

#include <functional>
#include <span>

namespace onefold::bench {

struct Options {
    quint64 contacts = 1'000'000;
    quint64 seed = 1;
    QString dataDir;  ///< where generated files are kept
    QString program;  ///< the release onefold
    int rounds = 200; ///< of the kill loop, and seeds of the fault runs
    bool refill = false;
    QString labelledSets = {}; ///< a folder of CSV files whose column "cluster" says who is who; empty for none
};

using WorkspacePointer = std::unique_ptr<workspace::Workspace>;

/// What the benchmarks of one run share: options, table, and the file of generated contacts.
class Bench
{
public:
    explicit Bench(Options options) : m_options(std::move(options)) { }

    [[nodiscard]] const Options &options() const { return m_options; }
    [[nodiscard]] Report &report() { return m_report; }

    /// The contacts that the file is filled with; those from Options::contacts on are not in it.
    [[nodiscard]] generator::Generator generator() const;

    /// The workspace of Options::contacts generated contacts, made on first use and kept for later runs. Not to be
    /// written to: see workCopy().
    [[nodiscard]] Result<QString> filled();
    /// A copy of filled() that may be changed; one for the whole run, removed at its end.
    [[nodiscard]] Result<QString> workCopy();
    ~Bench();
    Bench(const Bench &) = delete;
    Bench &operator=(const Bench &) = delete;

    [[nodiscard]] Result<WorkspacePointer> openFilled();
    [[nodiscard]] Result<WorkspacePointer> openWorkCopy();

    /// A path in the data folder for a benchmark's own file, nothing there yet.
    [[nodiscard]] QString scratch(const QString &name) const;

private:
    [[nodiscard]] Result<QString> pathOfFilled() const;

    Options m_options;
    Report m_report;
    QString m_workCopy;
};

/// A benchmark: fills in rows of the report. An error means that it could not run, or that data was lost.
struct Benchmark {
    const char *name;
    const char *about;
    Result<void> (*run)(Bench &bench);
};

/// All of them, in the order in which they run.
[[nodiscard]] std::span<const Benchmark> benchmarks();

// Each in the file of its name.
[[nodiscard]] Result<void> runFill(Bench &bench);
[[nodiscard]] Result<void> runStages(Bench &bench);
[[nodiscard]] Result<void> runSave(Bench &bench);
[[nodiscard]] Result<void> runMatch(Bench &bench);
[[nodiscard]] Result<void> runSearch(Bench &bench);
[[nodiscard]] Result<void> runSort(Bench &bench);
[[nodiscard]] Result<void> runImport(Bench &bench);
[[nodiscard]] Result<void> runTeam(Bench &bench);
[[nodiscard]] Result<void> runTeamImport(Bench &bench);
[[nodiscard]] Result<void> runImportKill(Bench &bench);
[[nodiscard]] Result<void> runMergeKill(Bench &bench);
[[nodiscard]] Result<void> runJournal(Bench &bench);
[[nodiscard]] Result<void> runStart(Bench &bench);
[[nodiscard]] Result<void> runDuplicates(Bench &bench);
[[nodiscard]] Result<void> runKill(Bench &bench);
[[nodiscard]] Result<void> runWindow(Bench &bench);
[[nodiscard]] Result<void> runServiceFaults(Bench &bench);
[[nodiscard]] Result<void> runServicePush(Bench &bench);
[[nodiscard]] Result<void> runServicePull(Bench &bench);

/// Makes the workspace at @p path with Options::contacts contacts. What it measured is kept beside the file.
[[nodiscard]] Result<void> fill(const Bench &bench, const QString &path);
/// Where the figures of fill() are kept.
[[nodiscard]] QString fillFiguresPath(const QString &path);

/// What a person would type for @p contact.
[[nodiscard]] saving::SaveRequest requestOf(const generator::GeneratedContact &contact);

/// Writes all that @p source has left as a CSV file.
[[nodiscard]] Result<void> writeCsvFile(generator::Generator source, const QString &path);

/// A CSV file of the run's contacts, made on first use and kept. Each has an email and a phone that no other has, as
/// tables with unique indexes want it.
[[nodiscard]] Result<QString> csvFile(const Bench &bench);

/// Runs the program's import with @p arguments and reports its time as @p what, beside the @p floor in seconds, of
/// which it may take half as much again (PRODUCT.md §5). An error where it fails.
[[nodiscard]] Result<ProgramRun> importTimed(
    Bench &bench, const QString &what, const QStringList &arguments, double floor);

/// Says on standard error how far a long benchmark is.
void progress(const QString &text);

/// Removes a workspace's file with its log and index.
void removeDatabase(const QString &path);

} // namespace onefold::bench
