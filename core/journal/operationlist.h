// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/journal/operation.h"

#include <map>

namespace onefold::journal {

/// Which operations to list, newest first.
struct OperationQuery {
    /// Stands in who did it, in the kind's name, in an imported file's path, or in what finds or found a contact of it.
    QString text = {};
    QString who = {};
    QDateTime since = {};
    std::optional<OperationKind> kind = {};
    OperationId before = OperationId::None; ///< only those older than this one: the next page
    OperationId after = OperationId::None;  ///< only those newer than this one: what has happened since
    int limit = 50;

    bool operator==(const OperationQuery &) const = default;
};

/// How much of an operation still holds.
enum class Standing { InEffect, PartlyUndone, Undone };

/// A line of the list of operations.
struct OperationSummary {
    Operation operation;
    qint64 contacts = 0;                                   ///< that it has entries about
    contact::ContactId contact = contact::ContactId::None; ///< where it is about one
    QString contactName = {}; ///< that one's display name now, or as it was deleted; empty where it was erased
    QString fileName = {};    ///< of an import: the file's, without its folder
    std::map<identity::Verdict, qint64> verdicts = {};
    Standing standing = Standing::InEffect;

    bool operator==(const OperationSummary &) const = default;
};

} // namespace onefold::journal
