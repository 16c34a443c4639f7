// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/create.h"

#include "core/workspace/openstore.h"

#include <QFileInfo>

namespace onefold::workspace {

using namespace Qt::StringLiterals;

namespace {

/// Settings are written where there are none: a file that has some is somebody's already.
Result<void> settle(const WorkspaceInfo &info, const store::Settings &settings, OpenOptions options)
{
    options.mayCreate = true;
    auto opened = Workspace::open(info, std::move(options));
    if (!opened)
        return opened.error();
    return (*opened)->store().write([&](store::Session &session) {
        if (!session.setting(u"identity"_s))
            store::saveSettings(session, settings);
        return true;
    });
}

} // namespace

Result<WorkspaceInfo> create(
    Registry &registry, const QString &name, const QString &path, const store::Settings &settings, OpenOptions options)
{
    if (const Result<void> free = registry.checkName(name); !free)
        return free.error();
    const WorkspaceInfo info{.name = name,
        .path = path.isEmpty() ? registry.defaultPath(name) : QFileInfo(path).absoluteFilePath(),
        .kind = settings.service ? services::toString(*settings.service) : u"local"_s};
    if (const Result<void> settled = settle(info, settings, std::move(options)); !settled)
        return settled.error();
    return registry.add(info);
}

Result<WorkspaceInfo> createTeam(Registry &registry, const WorkspaceInfo &info, const store::Settings &settings)
{
    if (const Result<void> free = registry.checkName(info.name); !free)
        return free.error();
    if (const Result<void> settled = settle(info, settings, {}); !settled)
        return settled.error();
    return registry.add(info);
}

Result<void> initTeam(const WorkspaceInfo &info, const store::Settings &settings)
{
    const Result<void> done = setUpTeam(info);
    return done ? settle(info, settings, {}) : done;
}

Result<void> prepareFirstStart(Registry &registry)
{
    const auto isFirst = registry.prepare();
    if (!isFirst)
        return isFirst.error();
    if (!*isFirst)
        return {};
    const auto created = create(registry, u"Contacts"_s, {}, {.region = systemRegion()});
    // Another Onefold may have been quicker: then it is there, which is all that is wanted.
    return created || created.error().code == ErrorCode::Exists ? Result<void>() : created.error();
}

} // namespace onefold::workspace
