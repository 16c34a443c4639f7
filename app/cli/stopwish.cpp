// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/stopwish.h"

#include <csignal>

namespace onefold::cli {

namespace {

volatile std::sig_atomic_t wished = 0;

void note(int signal)
{
    wished = 1;
    std::signal(signal, SIG_DFL);
}

} // namespace

StopWish::StopWish()
{
    wished = 0;
    std::signal(SIGINT, note);
    std::signal(SIGTERM, note);
}

StopWish::~StopWish()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

bool StopWish::isWished() const
{
    return wished != 0;
}

} // namespace onefold::cli
