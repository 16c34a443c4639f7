// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bulk/chunks.h"

namespace onefold::bulk {

/// Brings contacts into the indexes that long work has created and then did not: it was stopped or killed. As many as
/// wait when it begins, in half a second.
[[nodiscard]] Ending indexWhatIsLeft(store::Store &store, const Chunking &chunking, const Progress &progress);

} // namespace onefold::bulk
