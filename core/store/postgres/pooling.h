// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

struct pg_conn;

namespace onefold::store::postgres {

/// Whether a pooler keeps the server's session for whom it was opened, as PgBouncer does with pool_mode=session: tried
/// by a notification, which a second connection sends while this one is idle. Where transactions share sessions it
/// never arrives, even for somebody who is the only one there. Takes some milliseconds where it arrives, else up to two
/// seconds.
[[nodiscard]] bool keepsItsSession(pg_conn *connection);

} // namespace onefold::store::postgres
