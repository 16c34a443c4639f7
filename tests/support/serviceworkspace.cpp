// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/serviceworkspace.h"

namespace onefold::test {

using namespace Qt::StringLiterals;

workspace::WorkspaceInfo makeServiceWorkspace(const QString &folder, const sync::AccountInput &account)
{
    workspace::Registry registry(folder);
    const auto checked = sync::accountFrom(account);
    if (!registry.prepare() || !checked)
        qFatal("no workspace");
    auto made = sync::createServiceWorkspace(registry, u"Service"_s, {}, {.region = u"US"_s}, *checked);
    if (!made)
        qFatal("no workspace: %s", qPrintable(made.error().message));
    return *std::move(made);
}

} // namespace onefold::test
