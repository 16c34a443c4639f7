// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The program's command line as main() runs it, but for the pace: services are asked as often as one likes, and little
// is waited for after a failure. What is decided and sent is the same.

#include "app/cli/commandline.h"

#include <QCoreApplication>

#include <sys/stat.h>

int main(int argc, char **argv)
{
    onefold::cli::holdStandardStreams();
    umask(S_IRWXG | S_IRWXO);
    QCoreApplication::setApplicationName(QStringLiteral("onefold"));
    const QCoreApplication application(argc, argv);
    return onefold::cli::runVerb(argc, argv,
        {.limits = onefold::services::Limits{.requests = 10'000, .interval = std::chrono::seconds(1)}, .pauses = 0.02});
}
