// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/verbs.h"

#include "core/sync/synchroniser.h"

namespace onefold::cli {

/// A workspace to save in: one with a service waits for its word, unless the person does not want to.
class SavePlace
{
public:
    [[nodiscard]] static Result<SavePlace> open(const Invocation &invocation, bool isPreview, bool waits);

    [[nodiscard]] Result<std::vector<saving::SaveOutcome>> save(const std::vector<saving::SaveRequest> &requests);
    [[nodiscard]] Result<saving::SaveOutcome> save(const saving::SaveRequest &request);
    /// Whether each contact is waited for by itself: then nobody gains by several being saved together.
    [[nodiscard]] bool answersEach() const { return m_synchroniser != nullptr; }

private:
    std::unique_ptr<sync::Synchroniser> m_synchroniser; ///< or else
    std::unique_ptr<workspace::Workspace> m_workspace;
    bool m_isPreview = false;
};

} // namespace onefold::cli
