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

    bool isError() const { return finding.severity == Severity::Error; }
    bool operator==(const Problem &) const = default;
};
using Problems = std::vector<Problem>;

[[nodiscard]] bool hasErrors(const Problems &problems);

/// PRODUCT.md §4: [{"field","code","severity","message","suggestion"?}].
[[nodiscard]] QJsonArray toJson(const Problems &problems);

} // namespace onefold::contact
