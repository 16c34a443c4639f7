// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/drive/demo.h"

#include <QCoreApplication>
#include <QDir>

#include <cstdio>

// onefold_demo PROGRAM FOLDER: what ./dev demo runs.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        std::fputs("usage: onefold_demo PROGRAM FOLDER\n", stderr);
        return 2;
    }
    const auto stage = onefold::drive::Stage::open();
    if (!stage) {
        std::fprintf(stderr, "%s\n%s\n", qPrintable(stage.error().message), qPrintable(stage.error().detail));
        return 1;
    }
    onefold::drive::Demo demo(**stage, {.program = arguments.at(1), .folder = QDir(arguments.at(2)).absolutePath()});
    if (!demo.run()) {
        std::fprintf(stderr, "The demonstration FAILED: %s\n", qPrintable(demo.problem()));
        return 1;
    }
    std::puts("All verdicts are as expected.");
    return 0;
}
