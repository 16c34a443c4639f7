// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/saveplace.h"

namespace onefold::cli {

using saving::SaveOutcome;
using saving::SaveRequest;

Result<SavePlace> SavePlace::open(const Invocation &invocation, bool isPreview, bool waits)
{
    const auto info = invocation.workspaceInfo();
    if (!info)
        return info.error();
    SavePlace place;
    place.m_isPreview = isPreview;
    if (services::kindFromString(info->kind) && waits && !isPreview) {
        auto opened = invocation.openService(*info);
        if (!opened)
            return opened.error();
        place.m_synchroniser = *std::move(opened);
        return place;
    }
    auto opened = workspace::Workspace::open(*info);
    if (!opened)
        return opened.error();
    place.m_workspace = *std::move(opened);
    return place;
}

Result<std::vector<SaveOutcome>> SavePlace::save(const std::vector<SaveRequest> &requests)
{
    if (m_workspace)
        return m_isPreview ? m_workspace->preview(requests) : m_workspace->save(requests);
    std::vector<SaveOutcome> outcomes;
    for (const SaveRequest &request : requests) {
        auto saved = m_synchroniser->save(request);
        if (!saved)
            return saved.error();
        outcomes.push_back(*std::move(saved));
    }
    return outcomes;
}

Result<SaveOutcome> SavePlace::save(const SaveRequest &request)
{
    if (m_synchroniser)
        return m_synchroniser->save(request);
    return m_isPreview ? m_workspace->preview(request) : m_workspace->save(request);
}

} // namespace onefold::cli
