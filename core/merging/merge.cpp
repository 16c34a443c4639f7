// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/merging/merge.h"

#include "core/store/duplicatereview.h"
#include "core/store/settings.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <iterator>

namespace onefold::merging {

using namespace Qt::StringLiterals;
using contact::Contact;
using contact::ContactId;
using identity::Verdict;
using journal::Effect;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::merging::Merge)
};

Error wrong(const QString &message)
{
    return {ErrorCode::InvalidInput, message};
}

Error notThere(store::Session &session, ContactId id)
{
    if (const auto merged = store::standingMerge(session, id)) {
        return {ErrorCode::NotFound,
            Messages::tr("Contact %1 became a part of contact %2 in operation %3. Merge that one instead, or undo the "
                         "operation first.")
                .arg(contact::toString(id), contact::toString(merged->survivor), journal::toString(merged->operation))};
    }
    return {ErrorCode::NotFound,
        Messages::tr("There is no contact %1. It may have been deleted.").arg(contact::toString(id))};
}

/// An identifier that a person typed into the result may belong to somebody else.
std::optional<Error> takenIdentifier(
    store::Session &session, const std::vector<Contact> &contacts, const contact::Fields &after)
{
    const identity::IdentityRule rule = store::loadIdentityRule(session);
    if (rule.duplicatesAllowed)
        return std::nullopt;
    for (const identity::Identifier &identifier : identity::matchingIdentifiers(after, rule)) {
        const bool isTheirs = std::ranges::any_of(contacts, [&](const Contact &contact) {
            return std::ranges::any_of(identity::matchingIdentifiers(contact.fields, rule),
                [&](const identity::Identifier &own) { return own.sameAs(identifier); });
        });
        if (isTheirs)
            continue;
        if (const auto holders = session.holders(identifier, 1); !holders.empty()) {
            return Error{ErrorCode::Refused,
                Messages::tr("The %1 belongs to %2 (contact %3), which is not one of those to merge.")
                    .arg(contact::labelOf(identifier.field), contact::displayName(holders.front().fields),
                        contact::toString(holders.front().id))};
        }
    }
    return std::nullopt;
}

} // namespace

QJsonObject toJson(const MergeOutcome &outcome)
{
    QJsonArray merged;
    for (const ContactId id : outcome.merged)
        merged.append(contact::toString(id));
    QJsonObject json{{"verdict"_L1, identity::toString(outcome.verdict)},
        {"id"_L1, outcome.id == ContactId::None ? QJsonValue() : QJsonValue(contact::toString(outcome.id))},
        {"merged"_L1, merged}};
    if (outcome.verdict == Verdict::Rejected) {
        json.insert("message"_L1, outcome.message);
    } else {
        json.insert("operation"_L1, journal::toString(outcome.operation));
        json.insert("changed"_L1, contact::toJson(outcome.changes));
    }
    return json;
}

QString summaryOf(const MergeOutcome &outcome)
{
    if (outcome.verdict == Verdict::Rejected)
        return outcome.message;
    return Messages::tr("Merged %n contact(s) into contact %1 · undo with: onefold undo %2", nullptr,
        static_cast<int>(outcome.merged.size()))
        .arg(contact::toString(outcome.id), journal::toString(outcome.operation));
}

Result<MergePlan> planOf(store::Session &session, const MergeRequest &request)
{
    std::vector<Contact> contacts;
    for (const ContactId id : request.contacts) {
        if (std::ranges::find(contacts, id, &Contact::id) != contacts.end())
            continue;
        auto contact = session.contact(id);
        if (!contact)
            return notThere(session, id);
        contacts.push_back(*std::move(contact));
    }
    if (contacts.size() < 2)
        return wrong(Messages::tr("It takes two different contacts to merge."));
    const ContactId survivor = request.survivor.value_or(preferredSurvivor(contacts));
    const auto kept = std::ranges::find(contacts, survivor, &Contact::id);
    if (kept == contacts.end())
        return wrong(Messages::tr("Contact %1 is not one of those to merge.").arg(contact::toString(survivor)));
    MergePlan plan{.before = *kept, .after = *kept};
    plan.after.fields = mergedFields(contacts, survivor, request.survivorship, request.choices);
    if (auto taken = takenIdentifier(session, contacts, plan.after.fields))
        return *std::move(taken);
    plan.changes = contact::difference(plan.before.fields, plan.after.fields);
    contacts.erase(kept);
    plan.losers = std::move(contacts);
    return plan;
}

MergeOutcome merge(store::Session &session, const MergePlan &plan, journal::OperationId operation, const QDateTime &now)
{
    MergeOutcome outcome{
        .verdict = Verdict::Merged, .id = plan.before.id, .operation = operation, .changes = plan.changes};
    const journal::Entry entry{
        .operation = operation, .verdict = Verdict::Merged, .evidence = identity::Evidence::Database};
    std::vector<ContactId> together{plan.before.id};
    std::ranges::transform(plan.losers, std::back_inserter(together), &Contact::id);
    store::carryDismissals(session, plan.before, plan.after, together);
    // The losers go first, so that undo, which goes back from the end, frees their identifiers before it needs them.
    for (const Contact &loser : plan.losers) {
        store::carryDismissals(session, loser, plan.after, together);
        store::ContactWrite write{.entry = entry, .before = loser};
        write.entry.effect = Effect::Delete;
        session.write(write);
        session.duplicates().noteMerge(loser.id, plan.before.id, operation);
        outcome.merged.push_back(loser.id);
    }
    store::ContactWrite write{.entry = entry, .before = plan.before, .after = plan.after};
    write.entry.effect = plan.changes.empty() ? Effect::None : Effect::Update;
    write.entry.contact = plan.before.id;
    write.after.updatedAt = now;
    session.write(write);
    return outcome;
}

} // namespace onefold::merging
