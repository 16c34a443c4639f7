// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/postgresserver.h"

namespace onefold::test {

/// A PgBouncer of its own in front of a PostgreSQL, on a socket in a folder of its own; it ends with the object and
/// with the program that made it. Lets the logins "postgres", "anna" and "olga" in without a password.
class Pooler
{
public:
    /// @p mode is PgBouncer's pool_mode; it has @p sessions with the server for each login and database. Starts it, and
    /// waits until it answers; fails the test where it does not.
    Pooler(const PostgresServer &server, const QString &mode, int sessions = 20);
    ~Pooler();
    Pooler(const Pooler &) = delete;
    Pooler &operator=(const Pooler &) = delete;

    [[nodiscard]] QString url(const QString &database, const QString &login = QStringLiteral("postgres")) const;

private:
    bool configure(const PostgresServer &server, const QString &mode, int sessions) const;
    void start();

    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace onefold::test
