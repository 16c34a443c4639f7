// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/privatefile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <unistd.h>

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

bool isOwnFolder(const QString &path)
{
    constexpr auto byOthers = QFileDevice::WriteGroup | QFileDevice::WriteOther;
    const QFileInfo folder(path);
    return folder.isDir() && !folder.isSymLink() && folder.ownerId() == geteuid() && !(folder.permissions() & byOthers);
}

} // namespace onefold
