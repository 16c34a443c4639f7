// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace onefold::test {

/// A PostgreSQL of its own, on a socket in a folder of its own; it ends, and its data goes, with the object and with
/// the program that made it. As root it runs as "nobody", as PostgreSQL refuses to run as root. Its superuser is
/// "postgres"; every login gets in without a password, but for the database "guarded".
class PostgresServer
{
public:
    /// Starts it, and waits until it answers; fails the test where it does not.
    PostgresServer();
    ~PostgresServer();

    /// The one of this program, started at first use.
    [[nodiscard]] static PostgresServer &shared();

    /// Makes a new database, a copy of @p original where that names one, and names it.
    [[nodiscard]] QString makeDatabase(const QString &original = QStringLiteral("template1"));
    [[nodiscard]] QString url(const QString &database, const QString &login = QStringLiteral("postgres")) const;

    /// What psql says to @p sql as @p login: rows as lines, cells joined by a bar; or "ERROR: …".
    [[nodiscard]] QString ask(
        const QString &database, const QString &sql, const QString &login = QStringLiteral("postgres")) const;

    /// Ends it at once, without letting anybody finish.
    void kill();
    /// Starts it again after kill().
    void start();

    [[nodiscard]] const QString &folder() const { return m_path; }

private:
    [[nodiscard]] QStringList asServerAccount(const QStringList &command) const;
    void prepare();

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<QProcess> m_process;
    int m_databases = 0;
};

} // namespace onefold::test
