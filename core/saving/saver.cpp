// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/saving/saver.h"

#include "core/saving/preparation.h"
#include "core/saving/rejection.h"
#include "core/saving/saverplan.h"
#include "core/text/fold.h"

#include <algorithm>
#include <utility>

namespace onefold::saving {

using namespace Qt::StringLiterals;
using contact::Contact;
using contact::ContactId;
using contact::Field;
using contact::FieldKey;
using contact::Fields;
using contact::Validated;
using identity::Decision;
using identity::Evidence;
using identity::Identifier;
using identity::Identifiers;
using identity::Merge;
using identity::NotApplied;
using identity::NotAppliedReason;
using identity::SaveMode;
using identity::Verdict;
using journal::Effect;

namespace {

/// What an edit asks of the contact that stands: its fields, and its tags where some come or go.
Fields draftFor(const Fields &standing, const SaveRequest &request)
{
    if (request.addTags.isEmpty() && request.removeTags.isEmpty())
        return request.fields;
    Fields draft = request.fields;
    QStringList tags =
        contact::listOf(draft.contains(Field::Tags) ? draft.value(Field::Tags) : standing.value(Field::Tags));
    tags.removeIf([&](const QString &tag) { return text::containsIgnoringCase(request.removeTags, tag.trimmed()); });
    draft.set(Field::Tags, tags + request.addTags);
    return draft;
}

} // namespace

contact::ValidationContext validationContext(const SaveContext &context, QDate today, const QString &contactCountry)
{
    std::set<QString> identifying;
    for (const contact::FieldKey &field : context.settings.identity.fields) {
        if (field.field == Field::Custom)
            identifying.insert(field.member);
    }
    return {.region = context.settings.region,
        .contactCountry = contactCountry,
        .dateOrder = context.settings.dateOrder,
        .today = today,
        .customTypes = context.customTypes,
        .identifyingCustom = std::move(identifying),
        .isFromSpreadsheet = context.policy.isFromSpreadsheet,
        .birdLimits = context.settings.service == services::Kind::Bird};
}

Saver::Saver(store::Session &session, SaveContext context)
    : m_session(session),
      m_context(std::move(context)),
      m_today(todayIn(m_context))
{ }

SaveOutcome Saver::preview(const SaveRequest &request)
{
    return plan(request).outcome;
}

SaveOutcome Saver::save(const SaveRequest &request)
{
    Plan planned = plan(request);
    if (!m_session.failed()) {
        write(planned,
            m_session.beginOperation({.at = m_context.now,
                .who = m_context.who,
                .kind = request.id ? journal::OperationKind::Edit : journal::OperationKind::Save}));
    }
    return std::move(planned.outcome);
}

SaveOutcome Saver::saveInto(journal::OperationId operation, const SaveRequest &request)
{
    Plan planned = plan(request);
    if (!m_session.failed())
        write(planned, operation);
    return std::move(planned.outcome);
}

SaveOutcome Saver::saveInto(journal::OperationId operation, PreparedSave &prepared)
{
    if (!prepared.basis || !agreesWith(*prepared.basis))
        return saveInto(operation, prepared.request);
    Plan plan;
    plan.rejected = contact::hasErrors(prepared.problems);
    plan.outcome.operation = operation;
    const bool mayCreate = prepared.created && prepared.request.mode != SaveMode::Update;
    const bool holdersCount = !plan.rejected || prepared.asksHolder;
    const bool hasHolders = holdersCount && isHeld(plan, prepared.identifiers);
    if (!plan.rejected && !hasHolders && mayCreate) {
        create(prepared, plan.outcome);
    } else if (prepared.asksHolder && hasHolders) {
        return saveInto(operation, prepared.request);
    } else {
        planPrepared(plan, prepared);
        if (!m_session.failed())
            write(plan, operation);
    }
    return std::move(plan.outcome);
}

bool Saver::agreesWith(const SaveBasis &basis)
{
    if (m_agreed != &basis && areReadAlike(basis.context, m_context))
        m_agreed = &basis;
    return m_agreed == &basis;
}

Saver::Plan Saver::plan(const SaveRequest &request)
{
    Plan plan;
    plan.createOnly = !request.id && request.mode == SaveMode::Create;
    plan.onDoubt = request.id ? identity::OnDoubt::New : request.onDoubt;
    if (request.id)
        planEdit(plan, request);
    else
        planMatch(plan, request);
    if (const auto &contact = plan.outcome.contact)
        plan.outcome.anonymous = identity::isAnonymous(contact->fields, m_context.settings.identity);
    return plan;
}

Validated Saver::validateIn(const Fields &fields, const QString &contactCountry) const
{
    return contact::validate(fields, validationContext(m_context, m_today, contactCountry));
}

void Saver::reject(Plan &plan, contact::Problem problem)
{
    plan.outcome.problems.push_back(std::move(problem));
    plan.rejected = true;
}

void Saver::planEdit(Plan &plan, const SaveRequest &request)
{
    const auto target = m_session.contact(*request.id);
    if (!target) {
        plan.outcome.id = request.id;
        return reject(plan, rejection::noSuchContact(*request.id));
    }
    Validated validated = validateIn(draftFor(target->fields, request), target->fields.text(Field::Country));
    plan.outcome.problems = contact::joined(request.problems, validated.problems);
    plan.outcome.id = target->id;
    plan.outcome.contact = *target;
    plan.draft = std::move(validated.draft);
    plan.rejected = contact::hasErrors(plan.outcome.problems);
    for (const auto &[key, value] : request.seen) {
        const contact::Value &standing = target->fields.value(key);
        if (standing != value && standing != plan.draft.value(key))
            reject(plan, rejection::changedMeanwhile(key, standing));
    }
    if (plan.rejected)
        return;
    plan.decision = {.action = Decision::Action::Update, .target = target, .matchedBy = u"id"_s};
    plan.before = *target;
    finishPlan(plan, target->fields, Merge::Edit);
}

/// What match(), finishPlan() and write() come to where nobody holds an identifier: all of it stands ready.
void Saver::create(PreparedSave &prepared, SaveOutcome &outcome)
{
    outcome.verdict = Verdict::Created;
    outcome.evidence = Evidence::Database;
    outcome.problems = prepared.problems;
    outcome.anonymous = identity::isAnonymous(prepared.created->fields, m_context.settings.identity);
    if (m_context.seeksLookAlikes)
        outcome.lookAlikes = lookalike::findLookAlikes(m_session, prepared.created->fields, ContactId::None);
    if (m_session.failed())
        return;
    defineNewCustomFields(prepared.created->fields);
    store::ContactWrite write{.entry = entryOf(outcome, Effect::Insert),
        .after = {.createdAt = m_context.now, .updatedAt = m_context.now},
        .phoneProblems = phoneProblems(prepared.draft, prepared.created->fields, prepared.problems),
        .createOnly = prepared.request.mode == SaveMode::Create,
        .onDoubt = prepared.request.onDoubt,
        .forms = &prepared.created->forms};
    std::swap(write.after.fields, prepared.created->fields);
    outcome.id = m_session.write(write);
    std::swap(write.after.fields, prepared.created->fields);
}

/// Identifiers that the result would hold but another contact holds already: an edit may bring them, and so may an
/// extension that makes a colleague's number of one's own.
void Saver::withholdTaken(Plan &plan, const Fields &before, Merge merge)
{
    const identity::IdentityRule &rule = m_context.settings.identity;
    const bool mayShare = rule.duplicatesAllowed && plan.decision.action == Decision::Action::Create;
    plan.after = identity::apply(before, plan.draft, plan.decision.withheld, merge);
    if (mayShare || areIdentifiedAlike(before, plan.after))
        return;
    const Identifiers held = identity::matchingIdentifiers(before, rule);
    const std::size_t withheldBefore = plan.decision.withheld.size();
    for (const Identifier &identifier : identity::matchingIdentifiers(plan.after, rule)) {
        if (std::ranges::any_of(held, [&](const Identifier &own) { return own.sameAs(identifier); }))
            continue;
        const std::vector<Contact> &holders = matchOf(plan, identifier).holders;
        const auto other =
            std::ranges::find_if(holders, [&](const Contact &holder) { return holder.id != plan.before.id; });
        if (other == holders.end())
            continue;
        plan.decision.notApplied.push_back(
            {identifier.field, NotAppliedReason::BelongsToOther, other->id, identifier.value});
        plan.decision.withheld.push_back(identifier);
    }
    if (plan.decision.withheld.size() > withheldBefore)
        plan.after = identity::apply(before, plan.draft, plan.decision.withheld, merge);
}

/// What the decision withholds, in the fields that were asked for: a phone number takes its extension with it, and an
/// extension needs a phone number.
void Saver::tellNotApplied(Plan &plan)
{
    std::vector<NotApplied> &told = plan.outcome.notApplied;
    const QString extension = plan.draft.text(Field::PhoneExt);
    bool isToldOfPhone = false;
    for (NotApplied row : plan.decision.notApplied) {
        const bool isPhone = row.field == FieldKey{Field::Phone};
        const bool isAsked = !isPhone || plan.draft.contains(Field::Phone);
        isToldOfPhone |= isPhone;
        if (isPhone)
            row.value = plan.draft.text(Field::Phone);
        if (isAsked)
            told.push_back(row);
        if (isPhone && (!isAsked || !extension.isEmpty()))
            told.push_back({{Field::PhoneExt}, row.reason, row.holder, extension});
    }
    // A number that was asked for and is not withheld stands in the contact, if only among the further ones.
    const bool hasPhone = !plan.draft.text(Field::Phone).isEmpty() || !plan.after.text(Field::Phone).isEmpty();
    if (!extension.isEmpty() && !isToldOfPhone && !hasPhone)
        told.push_back({.field = {Field::PhoneExt}, .reason = NotAppliedReason::WithoutPhone, .value = extension});
    for (const NotApplied &row : told) {
        if (const auto holder = m_session.contact(row.holder))
            plan.outcome.holderNames[row.holder] = contact::displayName(holder->fields);
    }
}

void Saver::finishPlan(Plan &plan, const Fields &before, Merge merge)
{
    withholdTaken(plan, before, merge);
    SaveOutcome &outcome = plan.outcome;
    const bool creates = plan.decision.action == Decision::Action::Create;
    if (plan.after.isEmpty())
        return reject(plan, rejection::empty(creates, !plan.draft.text(Field::PhoneExt).isEmpty()));
    const identity::IdentityRule &rule = m_context.settings.identity;
    if (rule.required && !identity::hasIdentity(plan.after, rule))
        return reject(plan, rejection::withoutIdentity(rule));
    outcome.matchedBy = plan.decision.matchedBy;
    tellNotApplied(plan);
    outcome.changed = contact::difference(before, plan.after);
    outcome.evidence = Evidence::Database;
    outcome.verdict = creates ? Verdict::Created : outcome.changed.empty() ? Verdict::Unchanged : Verdict::Updated;
    outcome.contact = plan.before;
    outcome.contact->fields = plan.after;
    if (creates && m_context.seeksLookAlikes)
        outcome.lookAlikes = lookalike::findLookAlikes(m_session, plan.after, ContactId::None);
}

} // namespace onefold::saving
