// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/sql/copying.h"
#include "core/store/store.h"

namespace onefold::store::sql {

/// A store in a SQL database, which can be copied whole into another one.
class SqlStore : public Store
{
public:
    /// For reading what is copied; see giveAll().
    [[nodiscard]] virtual Connection &database() = 0;

    /// Takes a whole workspace over, in one transaction: @p give hands every row to the intake, and says whether that
    /// was all; it may be asked again, see write(). Only into a workspace without contacts and history; its settings
    /// give way.
    virtual Result<void> takeOver(const std::function<bool(Intake &)> &give) = 0;
};

} // namespace onefold::store::sql
