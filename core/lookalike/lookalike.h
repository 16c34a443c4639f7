// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/session.h"

#include <vector>

namespace onefold::lookalike {

/// Why a contact looks like another although no identifier matches: the strongest reason first.
enum class Reason {
    SameNameAndCompany,
    SameNameAndCity,
    SlipInPhone,
    SlipInEmail,
    SwappedNameAndCompany,
    SwappedNameAndCity,
    AlikeNameAndCompany,
    AlikeNameAndCity,
};

/// A contact that may be the same person (PRODUCT.md §2.8).
struct LookAlike {
    contact::ContactId id = contact::ContactId::None;
    QString displayName = {};
    Reason reason = Reason::SameNameAndCompany;

    bool operator==(const LookAlike &) const = default;
};

/// The reason as a sentence for people: "same name and company".
[[nodiscard]] QString describe(Reason reason);
[[nodiscard]] QString toString(Reason reason);

/// Contacts that look like @p fields, but for @p self: the same name, its parts swapped, or all but a slip or a
/// nickname the same, and the same company (whatever its legal form) or city; or a name that shares a word, and an
/// email address or phone number one slip away. At most a handful, best first. What thousands share is looked through
/// in part only.
[[nodiscard]] std::vector<LookAlike> findLookAlikes(
    store::Session &session, const contact::Fields &fields, contact::ContactId self);

} // namespace onefold::lookalike
