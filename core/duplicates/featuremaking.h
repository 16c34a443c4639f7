// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/duplicates/records.h"

namespace onefold::duplicates {

/// Whether most dates of @p column that tell have the day before the month.
[[nodiscard]] bool isDayFirst(const RecordTable::Column &column);

/// Makes one feature of @p columns, which hold values of one thing, of @p role; takes their values away. Pure but for
/// that; any thread, as long as no other touches the columns.
[[nodiscard]] Feature featureOf(const std::vector<RecordTable::Column *> &columns, Role role, std::size_t records);

/// What persons' names are made into.
struct Names {
    Feature given{.role = Role::GivenName};
    Feature family{.role = Role::FamilyName};
    std::vector<quint8> generations = {}; ///< see Records
};

/// Makes the names of the columns with their parts, each of which may be missing, and fills in from whole names what is
/// missing of the parts. Pure; any thread.
[[nodiscard]] Names namesOf(const RecordTable::Column *given, const RecordTable::Column *family,
    const std::vector<RecordTable::Column *> &whole, std::size_t records);

} // namespace onefold::duplicates
