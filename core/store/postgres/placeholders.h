// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <vector>

namespace onefold::store::postgres {

/// SQL with the parameters of sql::Statement (? and ?N) as PostgreSQL writes them, numbered without gaps.
struct Placeholders {
    QByteArray sql;
    std::vector<int> parameters; ///< the number of sql::Statement that stands behind $1, $2 …

    /// Pure. Question marks inside quotes stay.
    [[nodiscard]] static Placeholders read(const QByteArray &sql);
};

} // namespace onefold::store::postgres
