// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/identity/rule.h"
#include "core/identity/verdict.h"

#include <vector>

namespace onefold::identity {

/// The three ways to save (PRODUCT.md §2.5).
enum class SaveMode { Upsert, Create, Update };

/// What to do with a match that is not doubtful.
enum class OnMatch { Update, Skip, Reject };

/// What to do with a doubtful match when nobody can be asked (PRODUCT.md §2.4).
enum class OnDoubt { New, Update, Skip };

[[nodiscard]] std::optional<SaveMode> saveModeFromString(QStringView word);
[[nodiscard]] std::optional<OnDoubt> onDoubtFromString(QStringView word);
[[nodiscard]] QString toString(OnDoubt onDoubt);

/// One identifier of a draft and the contacts that hold it, oldest first.
struct Match {
    Identifier identifier;
    std::vector<contact::Contact> holders = {};     ///< where very many hold it: those that matter to decide()
    std::vector<contact::ContactId> holderIds = {}; ///< where holders is not all of them: all, up to a bound
};
using Matches = std::vector<Match>;

/// What a save will do, and why; made before anything is written, so that it can be shown beforehand.
struct Decision {
    enum class Action { Create, Update, Reject, Skip };

    Action action = Action::Create;
    std::optional<contact::Contact> target = {}; ///< the contact to update, or that stands in the way
    QString matchedBy = {};                      ///< a field name, "id", or empty
    bool doubtful = false;                       ///< the match was doubtful (PRODUCT.md §2.4)
    std::vector<NotApplied> notApplied = {};
    /// Values that must not be taken from the draft: the identifiers behind notApplied.
    Identifiers withheld = {};
    /// Others that hold the matched identifier, where duplicates are allowed; as many as the match names.
    std::vector<contact::ContactId> alsoMatched = {};
};

struct DecisionInput {
    const contact::Fields &draft;
    const IdentityRule &rule;
    /// One entry for each of matchingIdentifiers(draft, rule), in its order.
    const Matches &matches;
    SaveMode mode = SaveMode::Upsert;
    OnDoubt onDoubt = OnDoubt::New;
    OnMatch onMatch = OnMatch::Update;
};

/// Matches a draft to contacts by the identity rule (PRODUCT.md §2.2–2.5; seed 003, "Duplicate Contact Logic"). Pure.
///
/// The matches are gone through in the rule's order, and the contacts of each from the oldest on. The first one that is
/// not doubtful is the match, whatever doubtful ones come before it: their values go to notApplied, and the pairs to
/// review. Only where every match is doubtful is the first of them the match, and onDoubt decides.
[[nodiscard]] Decision decide(const DecisionInput &input);

/// Whether @p holder is a doubtful match by @p found: a field that counts more is present on both sides and differs
/// (PRODUCT.md §2.4). Pure.
[[nodiscard]] bool isDoubtful(const DecisionInput &input, const Match &found, const contact::Contact &holder);

/// How a draft's values meet those that stand.
enum class Merge {
    Match, ///< a match: what differs in letter case alone stays, lists grow
    Edit,  ///< an edit of an open contact: what the draft names is what stands afterwards
};

/// @p before with the draft applied, but for what the decision withholds. Keeps the rule of names (PRODUCT.md §2.7) and
/// drops the extension of a phone number that is replaced. Pure.
[[nodiscard]] contact::Fields apply(
    const contact::Fields &before, const contact::Fields &draft, const Identifiers &withheld, Merge merge);

} // namespace onefold::identity
