// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/workspace.h"
#include "tests/support/postgresserver.h"

namespace onefold::test {

/// A database of the test program's server that a team workspace is set up in, with two logins: "anna" in sales, "olga"
/// an admin. Settings as testSettings() has them.
class TeamDatabase
{
public:
    TeamDatabase();

    [[nodiscard]] workspace::WorkspaceInfo info(const QString &login) const;
    [[nodiscard]] Result<std::unique_ptr<workspace::Workspace>> open(const QString &login) const;
    /// What psql says to @p sql; see PostgresServer::ask().
    [[nodiscard]] QString ask(const QString &sql, const QString &login = QStringLiteral("postgres")) const;

    /// Waits until that is what psql says; false where it does not come to that.
    [[nodiscard]] bool comesTo(const QString &answer, const QString &sql) const;
    /// Waits until somebody waits for his turn to write.
    [[nodiscard]] bool comesToWait() const;
    /// SQL that counts those who have the turn to write, or wait for it.
    [[nodiscard]] static QString writersThat(const QString &wait);

    [[nodiscard]] const QString &name() const { return m_name; }

private:
    PostgresServer &m_server;
    QString m_name;
};

} // namespace onefold::test
