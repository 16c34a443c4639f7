// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/journal/operation.h"
#include "core/store/sqlite/connection.h"

/// Writing of the journal in SQLite: see sql/journalrow.h for its rows.
namespace onefold::store::sqlite {

/// Writes the entry and counts it in its operation and under its verdict; gives its id.
qint64 insertEntry(Connection &connection, const journal::Entry &entry);

/// Gives an entry another verdict than it was written with, once a service has answered: evidence, what was not applied
/// and, as a word, what went wrong. What its operation counts goes along, and Store::lastEntry() grows.
void changeVerdict(Connection &connection, qint64 entry, identity::Verdict verdict, identity::Evidence evidence,
    const std::vector<identity::NotApplied> &notApplied, const QString &problem);

} // namespace onefold::store::sqlite
