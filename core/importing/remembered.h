// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/choices.h"
#include "core/store/session.h"

namespace onefold::importing {

/// Keeps in the workspace what the person chose for the columns of a file, for the next one with the same header.
void remember(store::Session &session, const ImportChoices &choices);

/// What was chosen for the columns of the last file with this header.
[[nodiscard]] std::optional<ImportChoices> remembered(store::Session &session, const QStringList &headers);

} // namespace onefold::importing
