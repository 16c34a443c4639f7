// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/choices.h"
#include "core/importing/filestamp.h"
#include "core/journal/operation.h"

#include <chrono>
#include <functional>
#include <optional>

namespace onefold::importing {

/// The number of an import in its workspace; grows with time. 0 is none.
enum class RunId : qint64 { None = 0 };

[[nodiscard]] QString toString(RunId id);

/// How an import stands.
enum class RunState {
    Running,     ///< is at work, or was when its program was killed: it can be resumed
    Paused,      ///< the person paused it: it can be resumed
    Cancelled,   ///< the person ended it; what was done stays
    Interrupted, ///< the store or the file broke: it can be resumed
    Finished,
};

[[nodiscard]] QString toString(RunState state);
[[nodiscard]] std::optional<RunState> runStateFromString(QStringView word);
/// The state in a word for people, in their language.
[[nodiscard]] QString labelOf(RunState state);

/// How many rows came to what: PRODUCT.md §4's figures.
struct ImportCounts {
    qint64 rows = 0;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 skipped = 0;
    qint64 rejected = 0;
    qint64 failed = 0;
    qint64 queued = 0;
    qint64 unknown = 0;
    qint64 doubtful = 0;   ///< of all of these: rows whose match was doubtful
    qint64 notApplied = 0; ///< likewise: rows of which a value was not taken, as somebody else has it

    void count(identity::Verdict verdict);
    bool operator==(const ImportCounts &) const = default;
};

[[nodiscard]] QJsonObject toJson(const ImportCounts &counts);
[[nodiscard]] ImportCounts countsFromJson(const QJsonObject &json);
/// In words for people: "1 204 rows · 1 100 created · 96 updated · 8 rejected".
[[nodiscard]] QString summaryOf(const ImportCounts &counts);

/// An import as the workspace remembers it: the Imports page's row, and what resuming goes by.
struct ImportRun {
    RunId id = RunId::None;
    journal::OperationId operation = journal::OperationId::None;
    QString path = {}; ///< of the file, absolute
    FileStamp stamp = {};
    ImportChoices choices = {};
    QString who = {};
    QDateTime startedAt = {};          ///< UTC
    QDateTime endedAt = {};            ///< UTC; when it last stopped, invalid while it never has
    std::chrono::milliseconds spent{}; ///< at work, breaks left out
    qint64 position = 0;               ///< where the next row starts, as its source counts
    ImportCounts counts = {};          ///< of the rows that are written
    RunState state = RunState::Running;

    [[nodiscard]] bool canResume() const { return state != RunState::Finished; }
    bool operator==(const ImportRun &) const = default;
};

/// Which imports to list, newest first.
struct RunQuery {
    RunId before = RunId::None;                         ///< only older ones: the next page
    std::optional<journal::OperationId> operation = {}; ///< only the one that was this operation
    int limit = 50;
};

/// What became of one row, as the workspace remembers it. No values: those stand in the file.
struct RowVerdict {
    qint64 row = 0; ///< among the rows of data, from 1
    identity::Verdict verdict = identity::Verdict::Unchanged;
    contact::ContactId contact = contact::ContactId::None;
    QString reason = {}; ///< "field code" of each error or value not applied, one a line; empty where there is none

    bool operator==(const RowVerdict &) const = default;
};

/// How far an import or its plan is.
struct ImportProgress {
    qint64 rows = 0;
    qint64 bytes = 0; ///< of the file
    qint64 totalBytes = 0;
    double rowsPerSecond = 0;
    std::optional<std::chrono::seconds> left = {}; ///< none until that can be told

    bool operator==(const ImportProgress &) const = default;
};

/// What the person wants of an import that runs.
enum class Wish { GoOn, Pause, Cancel };

/// How an import tells how far it is and hears what the person wants. Both are called in the thread that works, some
/// twenty times a second; either may be empty.
struct ImportControl {
    std::function<void(const ImportProgress &)> report = {};
    std::function<Wish()> wish = {};
};

/// A file to be imported, and how.
struct ImportTask {
    QString path = {};
    ImportChoices choices = {};
    /// The file as the person has seen it. One that is another by now is refused: its columns may stand elsewhere. None
    /// where nobody has looked at it.
    std::optional<FileStamp> seen = {};
};

/// How an import, or what there was of it, ended.
struct ImportOutcome {
    ImportRun run = {};                ///< as it stands now
    std::optional<Error> failure = {}; ///< why it was interrupted; what is counted is done and stays
};

/// PRODUCT.md §4's answer to import.
[[nodiscard]] QJsonObject toJson(const ImportOutcome &outcome);

} // namespace onefold::importing
