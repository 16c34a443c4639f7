// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"
#include "core/identity/verdict.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace onefold::journal {

/// The number of an operation in its workspace's journal; grows with time. 0 is no operation.
enum class OperationId : qint64 { None = 0 };

[[nodiscard]] QString toString(OperationId id);
[[nodiscard]] std::optional<OperationId> operationIdFromString(QStringView text);

/// What a person did in one go (PRODUCT.md §1).
enum class OperationKind {
    Save,
    Edit,
    Import,
    Delete,
    Merge,
    Erase,
    Undo,
    Redo,
    Pull, ///< what a service was found to hold; cannot be undone
};

[[nodiscard]] QString toString(OperationKind kind);
[[nodiscard]] std::optional<OperationKind> operationKindFromString(QStringView word);
/// The kind for people, in the language of the user interface.
[[nodiscard]] QString labelOf(OperationKind kind);

/// One operation: a save, an edit, a deletion, an undo … with the contacts it touched in its entries.
struct Operation {
    OperationId id = OperationId::None;
    QDateTime at = {}; ///< UTC, milliseconds
    QString who = {};  ///< the account that did it
    OperationKind kind = OperationKind::Save;
    OperationId reverses = OperationId::None; ///< for an undo or redo: the operation it takes back
    qint64 changes = 0;                       ///< how many of its entries changed a contact
    bool unfinished = false;                  ///< work on many that is under way, or was stopped before its end

    bool operator==(const Operation &) const = default;
};

/// What an entry did to its contact's row.
enum class Effect { None, Insert, Update, Delete };

/// What is remembered of one contact in one operation: enough to tell the story and to take it back.
///
/// It holds no name or value of another contact, so that erasing one for good need not look into the others' entries.
struct Entry {
    qint64 id = 0; ///< grows in the order of writing over the whole journal
    OperationId operation = OperationId::None;
    contact::ContactId contact = contact::ContactId::None; ///< none where a rejected save has no contact to name
    Effect effect = Effect::None;
    identity::Verdict verdict = identity::Verdict::Unchanged;
    identity::Evidence evidence = identity::Evidence::None;
    QString matchedBy = {};
    contact::FieldChanges changes = {};
    QDateTime contactCreatedAt = {}; ///< so that a contact that is deleted can come back with its own date
    std::vector<identity::NotApplied> notApplied = {};
    QStringList problems = {}; ///< "field code" of each problem; never the value

    bool operator==(const Entry &) const = default;
};

/// An entry together with its operation: a line of the history.
struct HistoryLine {
    Operation operation;
    Entry entry;
};

/// That an operation changed a contact; what it changed stands in the entry.
struct Touch {
    qint64 entry = 0;
    contact::ContactId contact = contact::ContactId::None;
};

/// Which lines of the history to give, newest first.
struct HistoryQuery {
    std::optional<contact::ContactId> contact = {};
    std::optional<OperationId> operation = {};
    QString who = {};
    QDateTime since = {};
    qint64 limit = -1;       ///< -1: all
    qint64 beforeEntry = -1; ///< only lines older than this entry: the next page
};

} // namespace onefold::journal
