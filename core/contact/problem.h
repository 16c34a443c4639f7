// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/field.h"
#include "core/contact/finding.h"

#include <QJsonArray>

namespace onefold::contact {

/// One remark about a draft, for people and programs alike: about one field, or none (a line that is no JSON).
struct Problem {
    std::optional<FieldKey> field;
    Finding finding;
    QString unknownName = {}; ///< a name that no field has: the remark is about it

    /// The field as it was named; empty where the remark is about none.
    QString fieldName() const { return unknownName.isEmpty() && field ? field->toString() : unknownName; }
    bool isError() const { return finding.severity == Severity::Error; }
    bool operator==(const Problem &) const = default;
};
using Problems = std::vector<Problem>;

/// Those of both, in their order.
[[nodiscard]] Problems joined(Problems problems, const Problems &more);

[[nodiscard]] bool hasErrors(const Problems &problems);

/// PRODUCT.md §4: [{"field","code","severity","message","suggestion"?}]; "field" is null where it is about none.
[[nodiscard]] QJsonArray toJson(const Problems &problems);

} // namespace onefold::contact
