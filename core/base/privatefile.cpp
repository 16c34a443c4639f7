// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/privatefile.h"

#include <QFile>
#include <QSaveFile>

namespace onefold {

namespace {

constexpr auto ownersAlone = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

} // namespace

bool makePrivateFile(const QString &path)
{
    return QFile(path).open(QIODevice::WriteOnly | QIODevice::NewOnly, ownersAlone);
}

bool openPrivately(QSaveFile &file)
{
    return file.open(QIODevice::WriteOnly) && file.setPermissions(ownersAlone);
}

} // namespace onefold
