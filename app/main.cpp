// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"
#include "app/language.h"

#include <QCoreApplication>

#include <sys/stat.h>

int main(int argc, char **argv)
{
    // Everything Onefold writes is the person's own: folders 0700, files 0600 (PRODUCT.md §3).
    umask(S_IRWXG | S_IRWXO);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("onefold"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ONEFOLD_VERSION));
    onefold::language::speak(onefold::cli::peek(argc, argv).language);
    return onefold::cli::runVerb(argc, argv);
}
