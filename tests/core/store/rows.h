// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace onefold::test {

/// Every row of every table of the SQLite file at @p path, a line each, read without any code of ours: two files with
/// the same rows hold the same contacts, identifiers, search index, journal and settings.
[[nodiscard]] QStringList rowsOf(const QString &path);

/// Every row of every table that is not made of others (identifiers, names and search index are), an absent value told
/// from an empty one: two files with the same rows are the same workspace.
[[nodiscard]] QStringList keptRowsOf(const QString &path);

/// What in the file at @p path does not fit together: identifiers and search index are computed anew from the contacts,
/// operations from their entries, and SQLite checks itself. Empty where all is well.
[[nodiscard]] QStringList inconsistenciesOf(const QString &path);

/// Runs @p sql on the file through a bare connection of its own, with none of our defences. True where it worked.
bool runBare(const QString &path, const QByteArray &sql);
/// The first column of the first row that @p sql gives, as text.
[[nodiscard]] QString askBare(const QString &path, const QByteArray &sql);

/// Hash of the file's bytes; empty where it cannot be read. Not while this process has the file open in SQLite: closing
/// a file drops all locks that the process holds on it.
[[nodiscard]] QByteArray hashOf(const QString &path);

} // namespace onefold::test
