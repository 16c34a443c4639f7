// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/answer.h"
#include "core/services/kind.h"

namespace onefold::sync {

/// @p failure with a sentence for people that is whole: what happened, how long to wait where the service says so, and
/// the id to quote to its support. Saying it twice adds nothing. Pure.
[[nodiscard]] services::Failure explained(services::Failure failure, services::Kind kind);

} // namespace onefold::sync
