// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/workspace/workspace.h"

#include <QThread>

/// Work for contacts::LongWork that takes until somebody cancels it.
inline onefold::Result<int> untilCancelled(
    onefold::workspace::Workspace & /*workspace*/, const onefold::Progress &progress)
{
    while (!progress.isCancelled())
        QThread::msleep(1);
    return 0;
}
