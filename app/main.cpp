// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"
#include "app/language.h"

#ifdef ONEFOLD_WINDOW
#include "app/window.h"
#endif

#include <QCoreApplication>

#include <sys/stat.h>

int main(int argc, char **argv)
{
    // Everything Onefold writes is the person's own: folders 0700, files 0600 (PRODUCT.md §3).
    onefold::cli::holdStandardStreams();
    umask(S_IRWXG | S_IRWXO);
    QCoreApplication::setApplicationName(QStringLiteral("onefold"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ONEFOLD_VERSION));
    const onefold::cli::Startup startup = onefold::cli::peek(argc, argv);
#ifdef ONEFOLD_WINDOW
    if (!startup.verb)
        return onefold::openWindow(argc, argv, startup);
#endif
    const QCoreApplication application(argc, argv);
    onefold::language::speak(startup.language);
    return onefold::cli::runVerb(argc, argv);
}
