// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a save writes, once it is thought through: new custom fields, the contact, the journal, pairs for review.

#include "core/saving/preparation.h"
#include "core/saving/saverplan.h"

#include <utility>

namespace onefold::saving {

using namespace Qt::StringLiterals;
using contact::ContactId;
using contact::Field;
using contact::Fields;
using identity::Evidence;
using identity::NotApplied;
using identity::Verdict;
using journal::Effect;

void Saver::defineNewCustomFields(const Fields &fields)
{
    for (const auto &[key, value] : fields) {
        if (key.field != Field::Custom || m_context.customTypes.contains(key.member))
            continue;
        const contact::CustomType type = std::holds_alternative<double>(value) ? contact::CustomType::Number
            : std::holds_alternative<bool>(value)                              ? contact::CustomType::Boolean
            : std::holds_alternative<QStringList>(value)                       ? contact::CustomType::List
                                                                               : contact::CustomType::Text;
        m_session.defineCustomField(key.member, type);
        m_context.customTypes.emplace(key.member, type);
        m_agreed = nullptr;
    }
}

journal::Entry Saver::entryOf(const SaveOutcome &outcome, Effect effect) const
{
    journal::Entry entry{.operation = outcome.operation,
        .contact = outcome.id.value_or(ContactId::None),
        .effect = effect,
        .verdict = outcome.verdict,
        .evidence = outcome.evidence,
        .matchedBy = outcome.matchedBy,
        .notApplied = outcome.notApplied};
    // Not fieldName(): what stands where a field's name should may be anything, a person's address included.
    for (const contact::Problem &problem : outcome.problems)
        entry.problems += (problem.field ? problem.field->toString() + u' ' : QString()) + problem.finding.code;
    return entry;
}

void Saver::write(Plan &plan, journal::OperationId operation)
{
    SaveOutcome &outcome = plan.outcome;
    const bool creates = outcome.verdict == Verdict::Created;
    const bool changes = creates || outcome.verdict == Verdict::Updated;
    outcome.operation = operation;
    // Only the service can say what becomes of a contact that is its own.
    if (m_context.settings.service) {
        outcome.verdict = changes ? Verdict::Queued : outcome.verdict;
        outcome.evidence = Evidence::None;
    }
    const Effect effect = creates ? Effect::Insert : changes ? Effect::Update : Effect::None;
    store::ContactWrite write{.entry = entryOf(outcome, effect)};
    write.createOnly = plan.createOnly;
    write.onDoubt = plan.onDoubt;
    if (changes) {
        defineNewCustomFields(plan.after);
        write.before = plan.before;
        outcome.contact->updatedAt = m_context.now;
        if (creates)
            outcome.contact->createdAt = m_context.now;
        write.after = *outcome.contact;
        write.phoneProblems = phoneProblems(plan.draft, plan.after, outcome.problems);
    }
    const ContactId id = m_session.write(write);
    if (changes)
        outcome.id = outcome.contact->id = id;
    for (const NotApplied &row : plan.decision.notApplied) {
        if (outcome.id && !plan.rejected)
            m_session.addReviewPair({*outcome.id, row.holder, row.field, outcome.operation});
    }
}

} // namespace onefold::saving
