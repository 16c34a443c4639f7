// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/privatefile.h"

#include <QFile>

namespace onefold {

bool makePrivateFile(const QString &path)
{
    return QFile(path).open(
        QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace onefold
