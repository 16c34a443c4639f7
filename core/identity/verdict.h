// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"

#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace onefold::identity {

/// What happened to something that was asked to be saved (PRODUCT.md §1).
enum class Verdict {
    Created,
    Updated,
    Unchanged,
    Rejected, ///< refused, nothing changed
    Queued,   ///< waits for a service
    Unknown,  ///< sent, the answer was lost
    Failed,   ///< the store or service broke
    Deleted,
    Merged,
    Restored,
    Skipped,
    Erased, ///< the nameless entry that stays after an erasure (PRODUCT.md §3)
};

/// How a verdict is known (PRODUCT.md §1).
enum class Evidence { None, Database, ServiceFlag, HttpStatus, ReadFirst, Inferred };

/// The words of PRODUCT.md §1, the same in JSON, journal and code; "" for no evidence.
[[nodiscard]] QString toString(Verdict verdict);
[[nodiscard]] std::optional<Verdict> verdictFromString(QStringView word);
/// The verdict in a word for people, in their language.
[[nodiscard]] QString labelOf(Verdict verdict);
[[nodiscard]] QString toString(Evidence evidence);
/// What the verdict rests on, for people: "confirmed by the database". Empty for None.
[[nodiscard]] QString labelOf(Evidence evidence);
[[nodiscard]] std::optional<Evidence> evidenceFromString(QStringView word);

/// Why a value that was given is not in the saved contact.
enum class NotAppliedReason {
    BelongsToOther, ///< another contact holds this identifier; it is not moved (seed 003, PRODUCT.md §2.3)
    SharedDoubtful, ///< a colleague's value on a doubtful match saved as a new contact (PRODUCT.md §2.4)
    WithoutPhone,   ///< an extension where the contact has no phone number it could belong to; there is no holder
    NotHeldThere,   ///< the service has no place for it; it is kept here
    NotTakenThere,  ///< the service took the contact and left this out
};

[[nodiscard]] QString toString(NotAppliedReason reason);
[[nodiscard]] std::optional<NotAppliedReason> notAppliedReasonFromString(QStringView word);

/// A field that was asked for and not saved. The journal keeps no value and no name of it, so that erasing the other
/// contact for good leaves nothing of that person here; describe() names the holder as long as it is there.
struct NotApplied {
    contact::FieldKey field;
    NotAppliedReason reason = NotAppliedReason::BelongsToOther;
    contact::ContactId holder = contact::ContactId::None;
    QString value = {}; ///< what was withheld, for the answer to the save; empty in the journal

    bool operator==(const NotApplied &) const = default;
};

/// A sentence for people: "belongs to Jane Smith (contact 7)".
[[nodiscard]] QString describe(const NotApplied &notApplied, const QString &holderName);

/// PRODUCT.md §4's {FIELD: reason}. Where several values of one field were not applied, the reason tells all, each
/// value named as long as it is known. A holder's name may be missing.
[[nodiscard]] QJsonObject toJson(
    const std::vector<NotApplied> &rows, const std::map<contact::ContactId, QString> &holderNames);

} // namespace onefold::identity
