// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/terminal.h"

#include <QtGlobal>

#include <cstdlib>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace onefold::clitest {

Terminal::Terminal() : m_person(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC))
{
    if (m_person < 0 || grantpt(m_person) != 0 || unlockpt(m_person) != 0)
        qFatal("no terminal");
    m_program = open(ptsname(m_person), O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (m_program < 0)
        qFatal("no terminal");
}

Terminal::~Terminal()
{
    close(m_program);
    close(m_person);
}

void Terminal::hold()
{
    if (tcflow(m_program, TCOOFF) != 0)
        qFatal("the terminal cannot be held");
}

void Terminal::goOn()
{
    if (tcflow(m_program, TCOON) != 0)
        qFatal("the terminal stays held");
}

} // namespace onefold::clitest
