// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/field.h"
#include "core/contact/finding.h"

#include <QJsonArray>

namespace onefold::contact {

/// One remark about one field of a draft, for people and programs alike.
struct Problem {
    FieldKey field;
    Finding finding;
    QString unknownName = {}; ///< a name that no field has: the remark is about it, and field says nothing

    /// The field as it was named.
    QString fieldName() const { return unknownName.isEmpty() ? field.toString() : unknownName; }
    bool isError() const { return finding.severity == Severity::Error; }
    bool operator==(const Problem &) const = default;
};
using Problems = std::vector<Problem>;

[[nodiscard]] bool hasErrors(const Problems &problems);

/// PRODUCT.md §4: [{"field","code","severity","message","suggestion"?}].
[[nodiscard]] QJsonArray toJson(const Problems &problems);

} // namespace onefold::contact
