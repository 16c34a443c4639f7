// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/postgres/connection.h"

namespace onefold::store::postgres {

/// Runs @p transaction, which begins and ends one on @p connection, and again from its start where it clashed with
/// another one (see Connection::hasClashed()): some times, each after a pause that is longer and by chance, so that two
/// who clashed do not meet again. Gives what the last run came to. A commit whose connection broke is no clash: what
/// became of it is known or it is not, and it is never done a second time.
[[nodiscard]] Result<void> runPastClashes(Connection &connection, const std::function<Result<void>()> &transaction);

} // namespace onefold::store::postgres
