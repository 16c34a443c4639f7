// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/authority.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace onefold::test {

/// A PostgreSQL of its own, on a socket in a folder of its own; it ends, and its data goes, with the object and with
/// the program that made it. As root it runs as "nobody", as PostgreSQL refuses to run as root. Its superuser is
/// "postgres"; every login gets in without a password, but for the database "guarded".
class PostgresServer
{
public:
    /// Whether a commit waits for the disk: tests have no use for that, benchmarks do.
    enum class Commits { Unsafe, Durable };

    /// Starts it, and waits until it answers; fails the test where it does not.
    explicit PostgresServer(Commits commits = Commits::Unsafe);
    ~PostgresServer();

    /// The one of this program, started at first use.
    [[nodiscard]] static PostgresServer &shared();

    /// Makes a new database, a copy of @p original where that names one, and names it.
    [[nodiscard]] QString makeDatabase(const QString &original = QStringLiteral("template1"));
    [[nodiscard]] QString url(const QString &database, const QString &login = QStringLiteral("postgres")) const;
    /// By TCP, once it listens, as the host of this name: PGHOSTADDR=127.0.0.1 leads there whatever the name.
    [[nodiscard]] QString urlAt(const QString &host, const QString &database) const;

    /// What psql says to @p sql as @p login: rows as lines, cells joined by a bar; or "ERROR: …".
    [[nodiscard]] QString ask(
        const QString &database, const QString &sql, const QString &login = QStringLiteral("postgres")) const;

    /// All that a set-up could leave in @p database and in the cluster: relations, functions, schemas, extensions,
    /// roles, rights. Equal texts: nothing was created, nothing changed.
    [[nodiscard]] QString traces(const QString &database) const;

    /// Starts it anew, to be reached by TCP too, on this computer at a free port: by TLS with that certificate, or
    /// without TLS where there is none.
    void listen(const std::optional<Certificate> &certificate);
    /// Ends it at once, without letting anybody finish.
    void kill();
    /// Starts it again after kill().
    void start();

    [[nodiscard]] const QString &folder() const { return m_path; }

    /// @p command as it is to be run that a server is to be: not as root, and not longer than this program.
    [[nodiscard]] static QStringList asServerAccount(const QStringList &command);

private:
    void prepare();
    [[nodiscard]] QString startOnce();

    Commits m_commits;
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<QProcess> m_process;
    QStringList m_listening; ///< options of the server's program
    quint16 m_port = 5432;   ///< of the socket's name too
    int m_databases = 0;
};

} // namespace onefold::test
