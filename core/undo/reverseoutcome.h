// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/contact/contact.h"
#include "core/journal/operation.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace onefold::undo {

/// A contact of the reversed operation that could not be brought back, and why.
struct Remainder {
    contact::ContactId contact = contact::ContactId::None;
    QString reason; ///< a sentence about the contact
    QString code;   ///< as in journal::Entry::problems: alike for all that the same stands in the way of

    bool operator==(const Remainder &) const = default;
};

/// A field of a contact that was brought back otherwise.
struct FieldOf {
    contact::ContactId contact = contact::ContactId::None;
    contact::FieldKey field;

    bool operator==(const FieldOf &) const = default;
};

/// What an undo or redo did: every contact of the operation stands in exactly one of the three (PRODUCT.md §2,
/// issue 2.4).
struct ReverseOutcome {
    journal::OperationId operation = journal::OperationId::None; ///< the undo or redo itself
    journal::OperationId reverses = journal::OperationId::None;
    std::vector<contact::ContactId> reversed = {};
    qint64 deleted = 0; ///< how many of the reversed are gone again: the operation had created or restored them
    std::vector<Remainder> kept = {}; ///< edited or deleted since, or there before: left as they are
    std::vector<Remainder> failed = {};
    std::vector<FieldOf> keptFields = {};  ///< of contacts among the reversed: edited since, left as they are
    std::vector<FieldOf> takenFields = {}; ///< likewise: identifiers that another contact has by now, left out
    bool cancelled = false;                ///< stopped before the end: what is told of is done, undo again goes on
    std::optional<Error> failure = {};     ///< the store broke before the end: likewise
};

/// PRODUCT.md §4: {"operation","reversed","kept","failed"}, counts, and the contacts behind kept and failed.
[[nodiscard]] QJsonObject toJson(const ReverseOutcome &outcome);
[[nodiscard]] QString summaryOf(const ReverseOutcome &outcome);

} // namespace onefold::undo
