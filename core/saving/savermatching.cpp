// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Saver that finds out which contact a save is for.

#include "core/saving/preparation.h"
#include "core/saving/rejection.h"
#include "core/saving/saver.h"
#include "core/saving/saverplan.h"

#include <algorithm>
#include <utility>

namespace onefold::saving {

using namespace Qt::StringLiterals;
using contact::Contact;
using contact::Field;
using contact::FieldKey;
using contact::Validated;
using identity::Decision;
using identity::Evidence;
using identity::Identifier;
using identity::Identifiers;
using identity::Match;
using identity::Merge;
using identity::NotApplied;
using identity::SaveMode;
using identity::Verdict;

namespace {

// Where more than store::holdersOfASave hold it, so many are named and looked through for a match that is not doubtful.
constexpr int holderIdLimit = 1000;

} // namespace

/// A national phone number is read in the contact's own country (PRODUCT.md §2.1). Which contact that is may be known
/// by an identifier that comes before the phone: then its country counts.
Validated Saver::validateForMatch(Plan &plan, const SaveRequest &request)
{
    Validated validated = validateIn(request.fields, {});
    if (!contact::hasNationalPhone(request.fields) || request.fields.contains(Field::Country))
        return validated;
    for (const Identifier &identifier : identity::matchingIdentifiers(validated.draft, m_context.settings.identity)) {
        if (identifier.kind == u"phone"_s)
            break;
        const std::vector<Contact> holders = m_session.holders(identifier, 1);
        if (holders.empty())
            continue;
        plan.phoneCountry = holders.front().fields.text(Field::Country);
        return plan.phoneCountry.isEmpty() ? validated : validateIn(request.fields, plan.phoneCountry);
    }
    return validated;
}

/// Each identifier is looked up once a save, although both the draft and what becomes of it are asked for.
const Match &Saver::matchOf(Plan &plan, const Identifier &identifier)
{
    const auto known =
        std::ranges::find_if(plan.matches, [&](const Match &match) { return match.identifier == identifier; });
    if (known != plan.matches.end())
        return *known;
    Match match{.identifier = identifier, .holders = m_session.holders(identifier, store::holdersOfASave)};
    if (match.holders.size() == store::holdersOfASave)
        match.holderIds = m_session.holderIds(identifier, holderIdLimit);
    return plan.matches.emplace_back(std::move(match));
}

/// Where the holders read so far are all doubtful, one that is not may stand among the many others.
void Saver::findSoundMatch(const identity::DecisionInput &input, Plan &plan)
{
    for (Match &match : plan.matches) {
        const auto isSound = [&](const Contact &holder) { return !identity::isDoubtful(input, match, holder); };
        if (std::ranges::any_of(match.holders, isSound))
            return;
        for (std::size_t i = match.holders.size(); i < match.holderIds.size(); ++i) {
            const auto holder = m_session.contact(match.holderIds[i]);
            if (holder && isSound(*holder)) {
                match.holders.push_back(*holder);
                return;
            }
        }
    }
}

void Saver::planMatch(Plan &plan, const SaveRequest &request)
{
    Validated validated = validateForMatch(plan, request);
    plan.outcome.problems = contact::joined(request.problems, validated.problems);
    plan.draft = std::move(validated.draft);
    if (m_context.policy.dropsInvalid)
        dropInvalid(plan.draft, plan.outcome.problems);
    plan.rejected = contact::hasErrors(plan.outcome.problems);
    if (!plan.rejected)
        match(plan, request, identity::matchingIdentifiers(plan.draft, m_context.settings.identity));
}

void Saver::planPrepared(Plan &plan, PreparedSave &prepared)
{
    plan.createOnly = prepared.request.mode == SaveMode::Create;
    plan.onDoubt = prepared.request.onDoubt;
    plan.outcome.problems = std::move(prepared.problems);
    plan.draft = std::move(prepared.draft);
    if (!plan.rejected)
        match(plan, prepared.request, prepared.identifiers);
    if (const auto &contact = plan.outcome.contact)
        plan.outcome.anonymous = identity::isAnonymous(contact->fields, m_context.settings.identity);
}

bool Saver::isHeld(Plan &plan, const Identifiers &identifiers)
{
    bool isHeld = false;
    for (const Identifier &identifier : identifiers)
        isHeld |= !matchOf(plan, identifier).holders.empty();
    return isHeld;
}

void Saver::match(Plan &plan, const SaveRequest &request, const Identifiers &identifiers)
{
    const identity::IdentityRule &rule = m_context.settings.identity;
    for (const Identifier &identifier : identifiers)
        matchOf(plan, identifier);
    const identity::DecisionInput input{.draft = plan.draft,
        .rule = rule,
        .matches = plan.matches,
        .mode = request.mode,
        .onDoubt = request.onDoubt,
        .onMatch = m_context.policy.onMatch};
    findSoundMatch(input, plan);
    plan.decision = identity::decide(input);
    plan.outcome.doubtful = plan.decision.doubtful;
    plan.outcome.matchedBy = plan.decision.matchedBy;
    plan.outcome.alsoMatched = plan.decision.alsoMatched;
    if (plan.decision.target) {
        plan.outcome.id = plan.decision.target->id;
        plan.outcome.contact = plan.decision.target;
    }
    if (plan.decision.action == Decision::Action::Reject) {
        plan.outcome.evidence = Evidence::Database;
        return reject(plan, rejection::byDecision(plan.decision, request.mode, rule));
    }
    if (plan.decision.action == Decision::Action::Skip) {
        plan.outcome.verdict = Verdict::Skipped;
        plan.outcome.evidence = Evidence::Database;
        return;
    }
    if (plan.decision.target)
        plan.before = *plan.decision.target;
    goByPolicy(plan, request);
    if (!plan.rejected)
        finishPlan(plan, plan.before.fields, Merge::Match);
}

/// Reads the request as it is meant for the contact that was found: where columns of one field go by rules of their
/// own, that is not known before. A value that stood behind another one is read here for the first time.
void Saver::readForTarget(Plan &plan, const SaveRequest &request) const
{
    const contact::Fields asked = askedOf(plan.before.fields, request.fields, request.byRule, m_context.policy);
    Validated validated = validateIn(asked, plan.phoneCountry);
    plan.outcome.problems = contact::joined(request.problems, validated.problems);
    plan.draft = std::move(validated.draft);
    if (m_context.policy.dropsInvalid)
        dropInvalid(plan.draft, plan.outcome.problems);
    plan.rejected = contact::hasErrors(plan.outcome.problems);
    std::erase_if(plan.decision.notApplied, [&](const NotApplied &row) {
        const contact::Value &value = plan.draft.value(row.field);
        return std::holds_alternative<QStringList>(value) && !contact::listOf(value).contains(row.value);
    });
}

/// What the policy does not let the draft change is not asked for either: nothing is told of it.
void Saver::goByPolicy(Plan &plan, const SaveRequest &request) const
{
    if (!plan.decision.target) {
        if (m_context.policy.promotesFurther)
            promoteFurther(plan.draft);
        return;
    }
    if (!m_context.policy.byColumn.empty())
        readForTarget(plan, request);
    keepStanding(plan.draft, plan.before.fields, m_context.policy);
    std::erase_if(plan.decision.notApplied, [&](const NotApplied &row) {
        const bool isByExtension = row.field == FieldKey{Field::Phone} && plan.draft.contains(Field::PhoneExt);
        return !isByExtension && !plan.draft.contains(row.field);
    });
}

} // namespace onefold::saving
