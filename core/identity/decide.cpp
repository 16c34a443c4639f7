// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identity/decide.h"

#include <algorithm>

namespace onefold::identity {

using contact::Contact;
using contact::ContactId;

namespace {

bool isHeldBy(const Match &match, ContactId id)
{
    return std::ranges::any_of(match.holders, [id](const Contact &holder) { return holder.id == id; });
}

bool holdsKind(const Identifiers &identifiers, const QString &kind)
{
    return std::ranges::any_of(identifiers, [&](const Identifier &identifier) { return identifier.kind == kind; });
}

/// A match is doubtful where it is by a lower-priority field although a higher-priority one is present on both sides.
/// It then differs there: the matches come in priority order, and the higher one found nobody (PRODUCT.md §2.4).
bool isDoubtful(const DecisionInput &input, const Match &found)
{
    const Identifiers held = matchingIdentifiers(found.holders.front().fields, input.rule);
    for (const Match &match : input.matches) {
        if (match.identifier.kind == found.identifier.kind)
            return false;
        if (holdsKind(held, match.identifier.kind))
            return true;
    }
    return false;
}

void withhold(Decision &decision, const Match &match, NotAppliedReason reason)
{
    decision.notApplied.push_back({match.identifier.field, reason, match.holders.front().id, match.identifier.value});
    decision.withheld.push_back(match.identifier);
}

/// Identifiers that somebody else holds are not moved (seed 003: "ignores the second to prevent duplication").
void withholdOthers(Decision &decision, const Matches &matches, ContactId target)
{
    for (const Match &match : matches) {
        if (!match.holders.empty() && !isHeldBy(match, target))
            withhold(decision, match, NotAppliedReason::BelongsToOther);
    }
}

Decision createWithoutShared(const DecisionInput &input)
{
    Decision decision{.action = Decision::Action::Create, .doubtful = true};
    for (const Match &match : input.matches) {
        if (!match.holders.empty())
            withhold(decision, match, NotAppliedReason::SharedDoubtful);
    }
    return decision;
}

Decision updateMatched(const DecisionInput &input, const Match &found, bool doubtful)
{
    Decision decision{.action = Decision::Action::Update,
        .target = found.holders.front(),
        .matchedBy = found.identifier.field.toString(),
        .doubtful = doubtful};
    for (const Contact &other : std::span(found.holders).subspan(1))
        decision.alsoMatched.push_back(other.id);
    withholdOthers(decision, input.matches, decision.target->id);
    return decision;
}

Decision refuse(Decision::Action action, const Match &found, bool doubtful)
{
    return {.action = action,
        .target = found.holders.front(),
        .matchedBy = found.identifier.field.toString(),
        .doubtful = doubtful};
}

Decision decideDoubtful(const DecisionInput &input, const Match &found)
{
    switch (input.onDoubt) {
    case OnDoubt::Skip: return refuse(Decision::Action::Skip, found, true);
    case OnDoubt::Update:
        return input.mode == SaveMode::Create ? refuse(Decision::Action::Reject, found, true)
                                              : updateMatched(input, found, true);
    case OnDoubt::New:
        return input.mode == SaveMode::Update ? refuse(Decision::Action::Reject, found, true)
                                              : createWithoutShared(input);
    }
    return {};
}

Decision createBesideDuplicates(const Match &found)
{
    Decision decision{.action = Decision::Action::Create};
    for (const Contact &holder : found.holders)
        decision.alsoMatched.push_back(holder.id);
    return decision;
}

} // namespace

Decision decide(const DecisionInput &input)
{
    const auto found = std::ranges::find_if(input.matches, [](const Match &match) { return !match.holders.empty(); });
    if (found == input.matches.end())
        return {.action = input.mode == SaveMode::Update ? Decision::Action::Reject : Decision::Action::Create};
    if (input.mode == SaveMode::Create && input.rule.duplicatesAllowed)
        return createBesideDuplicates(*found);
    if (isDoubtful(input, *found))
        return decideDoubtful(input, *found);
    if (input.mode == SaveMode::Create)
        return refuse(Decision::Action::Reject, *found, false);
    return updateMatched(input, *found, false);
}

Decision decideEdit(const Contact &target, const Matches &matches)
{
    Decision decision{.action = Decision::Action::Update, .target = target, .matchedBy = QStringLiteral("id")};
    withholdOthers(decision, matches, target.id);
    return decision;
}

std::optional<SaveMode> saveModeFromString(QStringView word)
{
    if (word == QLatin1StringView("upsert"))
        return SaveMode::Upsert;
    if (word == QLatin1StringView("create"))
        return SaveMode::Create;
    return word == QLatin1StringView("update") ? std::optional(SaveMode::Update) : std::nullopt;
}

std::optional<OnDoubt> onDoubtFromString(QStringView word)
{
    if (word == QLatin1StringView("new"))
        return OnDoubt::New;
    if (word == QLatin1StringView("update"))
        return OnDoubt::Update;
    return word == QLatin1StringView("skip") ? std::optional(OnDoubt::Skip) : std::nullopt;
}

} // namespace onefold::identity
