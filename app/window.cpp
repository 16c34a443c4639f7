// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window.h"

#include "app/language.h"
#include "ui/base/windowsettings.h"
#include "ui/shell/start.h"

#include "core/workspace/registry.h"

#include <QApplication>

#include <cstdio>
#include <cstdlib>

namespace onefold {

namespace {

/// Qt aborts where it finds no display; people get a sentence and an exit code instead.
void tellWithoutDisplay(QtMsgType type, const QMessageLogContext & /*context*/, const QString &message)
{
    if (type == QtFatalMsg) {
        std::fputs("onefold: The window cannot open, as there is no display here. Nothing was changed. Run it in a\n"
                   "desktop session, or use the command line: onefold --help tells its verbs.\n",
            stderr);
        std::_Exit(EXIT_FAILURE);
    }
    if (qEnvironmentVariableIsSet("QT_DEBUG_PLUGINS"))
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

/// The language that the person chose in the settings; empty for the system's.
QString chosenLanguage(const cli::Startup &startup)
{
    return ui::WindowSettings(workspace::Registry(startup.dataDir).dataDir()).language();
}

} // namespace

int openWindow(int argc, char **argv, const cli::Startup &startup)
{
    const QtMessageHandler usual = qInstallMessageHandler(tellWithoutDisplay);
    QApplication application(argc, argv);
    qInstallMessageHandler(usual);
    language::speak(startup.language.isEmpty() ? chosenLanguage(startup) : startup.language);
    QApplication::setDesktopFileName(QStringLiteral("io.github.onefold.Onefold"));
    return ui::shell::start({.dataDir = startup.dataDir, .workspaceName = startup.workspaceName});
}

} // namespace onefold
