// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/sqlite/connection.h"

namespace onefold::store::sqlite {

/// A step of the schema: the tables of duplicate review, and groups of what saves have noted already.
bool createDuplicateTables(Connection &connection);

} // namespace onefold::store::sqlite
