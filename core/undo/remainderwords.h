// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/undo/reverseoutcome.h"

#include <QStringList>

namespace onefold::undo {

/// How many contacts an undo left as they are, a part for each reason: what was deleted since was not edited. Any
/// thread.
[[nodiscard]] QStringList keptWords(const ReverseOutcome &outcome);
/// How many it could not bring back, a part for each reason. Any thread.
[[nodiscard]] QStringList failedWords(const ReverseOutcome &outcome);

} // namespace onefold::undo
