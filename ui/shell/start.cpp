// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/start.h"

#include "ui/shell/desk.h"

#include <QApplication>

namespace onefold::ui::shell {

int start(const StartOptions &options)
{
    Desk desk(options.dataDir);
    desk.start(options.workspaceName);
    return QApplication::exec();
}

} // namespace onefold::ui::shell
