// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identity/decide.h"

#include <algorithm>
#include <iterator>

namespace onefold::identity {

using contact::Contact;
using contact::ContactId;

namespace {

/// A contact that a draft matches, and by what.
struct Found {
    const Match &match;
    const Contact &holder;
};

bool isIn(const Identifiers &identifiers, const Identifier &wanted)
{
    return std::ranges::any_of(identifiers, [&](const Identifier &identifier) { return identifier.sameAs(wanted); });
}

/// Whether both sides have identifiers of the kind, and none in common.
bool differIn(const QString &kind, const Matches &matches, const Identifiers &held)
{
    const bool isHeld = std::ranges::find(held, kind, &Identifier::kind) != held.end();
    return isHeld && std::ranges::none_of(matches, [&](const Match &match) {
        return match.identifier.kind == kind && isIn(held, match.identifier);
    });
}

std::optional<Found> firstSound(const DecisionInput &input)
{
    for (const Match &match : input.matches) {
        const auto sound = std::ranges::find_if(
            match.holders, [&](const Contact &holder) { return !isDoubtful(input, match, holder); });
        if (sound != match.holders.end())
            return Found{match, *sound};
    }
    return std::nullopt;
}

void withhold(Decision &decision, const Match &match, NotAppliedReason reason)
{
    const Identifier &identifier = match.identifier;
    decision.notApplied.push_back({identifier.field, reason, match.holders.front().id, identifier.value});
    decision.withheld.push_back(identifier);
}

/// Identifiers that somebody else holds are not moved (seed 003: "ignores the second to prevent duplication").
void withholdOthers(Decision &decision, const DecisionInput &input, const Contact &target)
{
    std::optional<Identifiers> own; // few saves come to need it
    for (const Match &match : input.matches) {
        if (match.holders.empty() || std::ranges::find(match.holders, target.id, &Contact::id) != match.holders.end())
            continue;
        if (!own)
            own = matchingIdentifiers(target.fields, input.rule);
        if (!isIn(*own, match.identifier))
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

std::vector<ContactId> idsOf(const Match &match)
{
    if (!match.holderIds.empty())
        return match.holderIds;
    std::vector<ContactId> ids;
    std::ranges::transform(match.holders, std::back_inserter(ids), &Contact::id);
    return ids;
}

Decision updateMatched(const DecisionInput &input, const Found &found, bool doubtful)
{
    Decision decision{.action = Decision::Action::Update,
        .target = found.holder,
        .matchedBy = found.match.identifier.field.toString(),
        .doubtful = doubtful,
        .alsoMatched = idsOf(found.match)};
    std::erase(decision.alsoMatched, found.holder.id);
    withholdOthers(decision, input, found.holder);
    return decision;
}

Decision refuse(Decision::Action action, const Found &found, bool doubtful)
{
    return {.action = action,
        .target = found.holder,
        .matchedBy = found.match.identifier.field.toString(),
        .doubtful = doubtful};
}

Decision takeMatched(const DecisionInput &input, const Found &found, bool doubtful)
{
    switch (input.onMatch) {
    case OnMatch::Update: break;
    case OnMatch::Skip: return refuse(Decision::Action::Skip, found, doubtful);
    case OnMatch::Reject: return refuse(Decision::Action::Reject, found, doubtful);
    }
    return updateMatched(input, found, doubtful);
}

Decision decideDoubtful(const DecisionInput &input, const Found &found)
{
    switch (input.onDoubt) {
    case OnDoubt::Skip: return refuse(Decision::Action::Skip, found, true);
    case OnDoubt::Update:
        return input.mode == SaveMode::Create ? refuse(Decision::Action::Reject, found, true)
                                              : takeMatched(input, found, true);
    case OnDoubt::New:
        return input.mode == SaveMode::Update ? refuse(Decision::Action::Reject, found, true)
                                              : createWithoutShared(input);
    }
    return {};
}

} // namespace

bool isDoubtful(const DecisionInput &input, const Match &found, const Contact &holder)
{
    std::optional<Identifiers> held;
    for (const Match &match : input.matches) {
        if (match.identifier.kind == found.identifier.kind)
            return false;
        if (!held)
            held = matchingIdentifiers(holder.fields, input.rule);
        if (differIn(match.identifier.kind, input.matches, *held))
            return true;
    }
    return false;
}

Decision decide(const DecisionInput &input)
{
    const auto first = std::ranges::find_if(input.matches, [](const Match &match) { return !match.holders.empty(); });
    if (first == input.matches.end())
        return {.action = input.mode == SaveMode::Update ? Decision::Action::Reject : Decision::Action::Create};
    if (input.mode == SaveMode::Create && input.rule.duplicatesAllowed)
        return {.action = Decision::Action::Create, .alsoMatched = idsOf(*first)};
    const std::optional<Found> sound = firstSound(input);
    if (!sound)
        return decideDoubtful(input, {*first, first->holders.front()});
    if (input.mode == SaveMode::Create)
        return refuse(Decision::Action::Reject, *sound, false);
    return takeMatched(input, *sound, false);
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

QString toString(OnDoubt onDoubt)
{
    switch (onDoubt) {
    case OnDoubt::New: return QStringLiteral("new");
    case OnDoubt::Update: return QStringLiteral("update");
    case OnDoubt::Skip: return QStringLiteral("skip");
    }
    return {};
}

} // namespace onefold::identity
