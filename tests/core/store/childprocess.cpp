// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "childprocess.h"

#include <sys/wait.h>
#include <unistd.h>

namespace onefold::test {

namespace {

constexpr unsigned nobody = 65534;

} // namespace

pid_t startChild(const std::function<int()> &work)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(work());
    return child;
}

int exitCodeOf(pid_t child)
{
    int status = 0;
    if (child <= 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status))
        return -1;
    return WEXITSTATUS(status);
}

int inChild(const std::function<int()> &work)
{
    return exitCodeOf(startChild(work));
}

bool dropPrivileges()
{
    return geteuid() != 0 || (setresgid(nobody, nobody, nobody) == 0 && setresuid(nobody, nobody, nobody) == 0);
}

} // namespace onefold::test
