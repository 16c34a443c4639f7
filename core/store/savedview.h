// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/contactlist.h"

namespace onefold::store {

class Session;

/// A column as a saved view shows it.
struct ViewColumn {
    Column column = SpecialSort::DisplayName;
    int width = 0; ///< in device-independent pixels; 0: as wide as the table finds right

    bool operator==(const ViewColumn &) const = default;
};

/// What a person keeps of the table under a name: which contacts, in which order, in which columns. It stands in the
/// workspace, for everybody who works there.
struct SavedView {
    QString name;
    ListQuery query = {};
    std::vector<ViewColumn> columns = {}; ///< in the order shown; none: as the table has them

    bool operator==(const SavedView &) const = default;
};
using SavedViews = std::vector<SavedView>;

[[nodiscard]] QByteArray toJson(const SavedViews &views);
/// Reads what toJson() wrote, and nothing else: an unknown member, a wrong type, a column that is none or a name that
/// comes twice is an error (ErrorCode::Corrupt). Pure.
[[nodiscard]] Result<SavedViews> savedViewsFromJson(const QByteArray &json);

/// None where none were saved.
[[nodiscard]] Result<SavedViews> loadSavedViews(Session &session);
void storeSavedViews(Session &session, const SavedViews &views);

} // namespace onefold::store
