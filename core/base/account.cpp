// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/account.h"

#include <QFile>

#include <pwd.h>
#include <unistd.h>

#include <array>

namespace onefold {

std::optional<Account> ownAccount()
{
    // Not getpwuid(), which keeps its answer in one place for all threads.
    passwd account{};
    passwd *found = nullptr;
    std::array<char, 16384> buffer{};
    if (getpwuid_r(geteuid(), &account, buffer.data(), buffer.size(), &found) != 0 || !found)
        return {};
    return Account{.name = QString::fromLocal8Bit(account.pw_name), .home = QFile::decodeName(account.pw_dir)};
}

} // namespace onefold
