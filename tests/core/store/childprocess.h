// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <sys/types.h>

#include <functional>

namespace onefold::test {

/// Runs @p work in a forked child and gives what it returned (0 … 250), or -1 where the child crashed. No connection to
/// a database may be open: SQLite must not be carried across a fork.
[[nodiscard]] int inChild(const std::function<int()> &work);

/// The same without waiting; wait for it with exitCodeOf().
[[nodiscard]] pid_t startChild(const std::function<int()> &work);
[[nodiscard]] int exitCodeOf(pid_t child);

/// Gives up root for the account "nobody", whom file permissions bind. True where the process is then bound by them.
[[nodiscard]] bool dropPrivileges();

} // namespace onefold::test
