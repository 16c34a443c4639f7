// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a contact that the service holds is the one that is to be sent, and what belongs to another one there.

#include "core/sync/match.h"
#include "core/sync/pushjob.h"

#include <QCoreApplication>

#include <algorithm>

namespace onefold::sync {

using contact::Contact;
using contact::ContactId;
using contact::Field;
using contact::FieldKey;
using contact::Fields;
using identity::Decision;
using identity::Identifier;
using identity::Identifiers;
using identity::NotApplied;
using identity::NotAppliedReason;
using identity::Verdict;
using services::Failure;
using services::FailureKind;
using services::RemoteContact;
using store::Session;
using store::sqlite::OutboxTable;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::sync::Pusher)
};

bool isIn(const Identifiers &identifiers, const Identifier &wanted)
{
    return std::ranges::any_of(identifiers, [&](const Identifier &identifier) { return identifier.sameAs(wanted); });
}

/// The identifier as a service may compare it that knows no extensions.
QString withoutExtension(const Identifier &identifier)
{
    return identifier.kind == u"phone" ? identifier.key.section(u';', 0, 0) : identifier.key;
}

/// @p fields with the values of @p instead where they hold one of @p shared.
Fields without(Fields fields, const Identifiers &shared, const Fields &instead)
{
    for (const Identifier &identifier : shared) {
        const FieldKey &key = identifier.field;
        if (key.field == Field::Identifier) {
            QStringList values = contact::listOf(fields.value(key));
            values.removeAll(identifier.value);
            fields.put(key, contact::withoutBlanks(values));
            continue;
        }
        fields.put(key, instead.value(key));
        if (key.field == Field::Phone)
            fields.put(Field::PhoneExt, instead.value(Field::PhoneExt));
    }
    return fields;
}

} // namespace

bool mayBeSame(const Identifier &one, const Identifier &other)
{
    return one.kind == other.kind && withoutExtension(one) == withoutExtension(other);
}

/// The contact has no other half yet, and the service holds one that it may be: decides by the identity rule, as every
/// save does (PRODUCT.md §2.3–2.5). Nothing where it goes on: with @p theirs to update, without to create.
std::optional<Result<Pushed>> Pusher::meet(Job &job, Theirs &theirs)
{
    if (auto waits = waitForRelease(job, *theirs))
        return waits;
    // This try has found it: see giveWay().
    const bool isFound = !job.existingId.isEmpty() && !job.isRefused;
    if (isFound)
        return meetKnown(job, *theirs);
    if (auto waits = waitForMaker(job, *theirs))
        return waits;
    const auto other = otherOf(job, *theirs);
    if (!other)
        return Result<Pushed>(other.error());
    // An earlier try of ours has made it; or that one has not arrived, and this is who was there before.
    job.item.wasAbsent = job.item.wasAbsent && *other == ContactId::None && mayBeMade(job, *theirs);
    if (job.item.wasAbsent)
        return std::nullopt;
    const auto mode = job.item.createOnly ? identity::SaveMode::Create : identity::SaveMode::Upsert;
    const Decision decision =
        decisionOn(job.contact.fields, *theirs, job.service->profile().identity, mode, job.item.onDoubt);
    switch (decision.action) {
    case Decision::Action::Skip: return giveUp(job, *theirs, Verdict::Skipped, decision.matchedBy);
    case Decision::Action::Reject: return giveUp(job, *theirs, Verdict::Rejected, decision.matchedBy);
    case Decision::Action::Update: return meetMatched(job, *theirs, decision.matchedBy);
    case Decision::Action::Create: break;
    }
    job.existingId.clear();
    if (decision.doubtful)
        return withhold(job, decision.withheld, NotAppliedReason::SharedDoubtful, theirs, {});
    if (!job.isRefused) {
        // A reply that leaves identifiers out may hold the one that it was found by.
        if (theirs->isPartial)
            return meetKnown(job, *theirs);
        job.isBeside = !decision.alsoMatched.empty();
        // Whether what is there was made by a try whose answer was lost, nothing tells.
        if (job.isBeside && job.item.sentVersion > 0)
            return hold(job);
        theirs.reset();
        return std::nullopt;
    }
    return meetRefusing(job, *theirs, decision);
}

/// The service makes no second contact with a value by which our rule tells nobody apart, or refuses what our rule
/// would allow.
std::optional<Result<Pushed>> Pusher::meetRefusing(Job &job, const RemoteContact &theirs, const Decision &decision)
{
    const identity::IdentityRule &rule = job.service->profile().identity;
    const Identifiers held = identity::identifiersOf(theirs.fields, rule);
    Identifiers shared;
    for (const Identifier &identifier : identity::identifiersOf(job.contact.fields, rule)) {
        const bool isShared =
            std::ranges::any_of(held, [&](const Identifier &other) { return mayBeSame(identifier, other); });
        if (isShared)
            shared.push_back(identifier);
    }
    const bool isNobody = identity::isAnonymous(without(job.contact.fields, shared, {}), rule);
    if (decision.alsoMatched.empty() && !shared.empty() && !isNobody)
        return withhold(job, shared, NotAppliedReason::SharedDoubtful, theirs, {});
    if (job.item.createOnly)
        return giveUp(job, theirs, Verdict::Rejected, job.refusedBy);
    return failed(job, {.kind = FailureKind::Duplicate, .matchedBy = job.refusedBy}, false);
}

/// The identity rule says that they are one person.
std::optional<Result<Pushed>> Pusher::meetMatched(Job &job, const RemoteContact &theirs, const QString &matchedBy)
{
    job.matchedBy = matchedBy;
    const auto other = otherOf(job, theirs);
    if (!other)
        return Result<Pushed>(other.error());
    return *other == ContactId::None ? std::nullopt : std::optional(foldInto(job, *other, theirs));
}

/// Whether @p theirs may be what an earlier try of this contact has made.
bool Pusher::mayBeMade(const Job &job, const RemoteContact &theirs)
{
    const identity::IdentityRule &rule = job.service->profile().identity;
    const Identifiers there = identity::identifiersOf(theirs.fields, rule);
    const Identifiers sent = identity::identifiersOf(heldThere(job.item.sent, *job.service), rule);
    return theirs.isPartial
        || std::ranges::any_of(sent, [&there](const Identifier &one) { return isAmong(there, one); });
}

/// They are one person: nothing stands in the way, unless another contact of this workspace is that one already.
std::optional<Result<Pushed>> Pusher::meetKnown(Job &job, const RemoteContact &theirs)
{
    const auto other = otherOf(job, theirs);
    if (!other)
        return Result<Pushed>(other.error());
    return *other == ContactId::None ? std::nullopt : std::optional(failed(job, isOther(*other), false));
}

Failure Pusher::isOther(ContactId other)
{
    return {.kind = FailureKind::Duplicate,
        .message =
            Messages::tr("At the service this is contact %1 of this workspace already.").arg(contact::toString(other))};
}

/// Which other contact of this workspace has @p theirs as its other half; None where there is none.
Result<ContactId> Pusher::otherOf(const Job &job, const RemoteContact &theirs)
{
    ContactId other = ContactId::None;
    const Result<void> read =
        m_cache.read([&](Session &, OutboxTable &table) { other = otherIn(table, job, theirs.id); });
    return read ? Result<ContactId>(other) : Result<ContactId>(read.error());
}

/// The same inside a transaction, of the service's contact @p id.
ContactId Pusher::otherIn(OutboxTable &table, const Job &job, const QString &id)
{
    const auto half = table.halfById(id);
    return half && half->contact != job.item.contact ? half->contact : ContactId::None;
}

/// Since it was looked up the service's contact has come to be known as @p other, as where two that have nothing in
/// common here are sent at the same time: it is met like any other that was there before.
Result<Pushed> Pusher::meetOther(Job &job, ContactId other)
{
    job.existingId.clear();
    const bool mayLookAgain = job.rounds < mostRounds && !m_link.mayNotFind();
    return mayLookAgain ? pushChange(job) : failed(job, isOther(other), false);
}

/// What the change has come to here stands in the outbox again: nothing of it is on its way.
void Pusher::takeBack(const Job &job, OutboxTable &table)
{
    auto item = table.item(job.item.contact);
    if (!item)
        return;
    item->state = job.item.state == store::OutboxState::Sending ? store::OutboxState::Unknown : job.item.state;
    item->sentVersion = job.item.sentVersion;
    item->wasAbsent = job.item.wasAbsent;
    // By what was sent a deletion finds what it is to delete.
    if (item->sentVersion == 0 && !item->wasAbsent)
        forgetSent(*item);
    table.update(*item);
}

/// Leaves identifiers that @p holder has, where it is known, to it (PRODUCT.md §2.3, 2.4), here too, and goes on
/// without them. Where the field had another value before, that of @p instead, it has it again.
Result<Pushed> Pusher::withhold(
    Job &job, const Identifiers &shared, NotAppliedReason reason, const Theirs &holder, const Fields &instead)
{
    bool isGone = false;
    const Result<void> written = m_cache.write([&](Session &session, OutboxTable &table) {
        const auto current = session.contact(job.item.contact);
        isGone = !current || !table.item(job.item.contact);
        if (isGone)
            return takeBack(job, table);
        auto operation = journal::OperationId::None;
        // What was edited since it was looked up is another value by now, and stays.
        const Identifiers mine = identity::identifiersOf(current->fields, job.service->profile().identity);
        Identifiers still;
        std::ranges::copy_if(shared, std::back_inserter(still), [&](const Identifier &one) { return isIn(mine, one); });
        Contact after = *current;
        after.fields = without(current->fields, still, instead);
        after.updatedAt = m_cache.now();
        if (after.fields != current->fields && !after.fields.isEmpty())
            m_cache.writeFound(session, operation, current, after);
        job.contact.fields = without(job.contact.fields, shared, instead);
        // After the write: until then this contact holds what tells it.
        const ContactId id = holder
            ? m_cache.adopt(session, table, *holder, *job.service, operation, {.isCertain = true})
            : ContactId::None;
        std::vector<NotApplied> rows;
        for (const Identifier &identifier : shared) {
            rows.push_back({identifier.field, reason, id, identifier.value});
            if (id != ContactId::None && id != job.item.contact && operation != journal::OperationId::None)
                session.addReviewPair({job.item.contact, id, identifier.field, operation});
        }
        const bool isUnknown = job.item.state == store::OutboxState::Unknown;
        table.mark(job.item, isUnknown ? Verdict::Unknown : Verdict::Queued, rows);
        std::ranges::copy(rows, std::back_inserter(job.withheld));
    });
    if (!written)
        return written.error();
    if (isGone) // deleted or given up this moment: that is what is to be sent, if anything is
        return push(job.item.contact, job.priority, job.deadline);
    // What is left is looked up anew. That is no round more: there is less to look up each time.
    job.seen = Seen::Nothing;
    job.isRefused = false;
    --job.rounds;
    return pushChange(job);
}

/// Refused: nothing of this try has arrived.
void Pusher::noteRefused(Job &job)
{
    if (!job.mayHaveArrived)
        job.item.sentVersion = 0;
    job.item.state = store::OutboxState::Waiting;
}

/// Leaves what the service refuses to @p holder, where it is known, unless that one is about to give it up.
Result<Pushed> Pusher::leaveTo(
    Job &job, const Identifier &identifier, const Theirs &holder, const RemoteContact &before)
{
    if (holder) {
        if (auto waits = waitForRelease(job, *holder))
            return *waits;
    }
    if (auto waits = waitForAnyRelease(job, {identifier}))
        return *waits;
    return withhold(job, {identifier}, NotAppliedReason::BelongsToOther, holder, before.fields);
}

/// Who has @p identifier at the service: who is found by it, or else who is @p namedId, if it names anybody.
services::Answer<Pusher::Theirs> Pusher::holderOf(
    const Job &job, const identity::Identifier &identifier, const QString &namedId)
{
    auto holder = m_link.findBy({identifier}, job.priority, job.deadline);
    if (namedId.isEmpty() || (holder && *holder))
        return holder;
    auto got = m_link.get(namedId, job.priority, job.deadline);
    if (got)
        return Theirs(*std::move(got));
    return holder;
}

/// The service refuses an update as somebody else has a value of it: the rest is saved without (PRODUCT.md §2.3, 2.5).
Result<Pushed> Pusher::giveWay(Job &job, const RemoteContact &before, const Failure &failure)
{
    const identity::IdentityRule &rule = job.service->profile().identity;
    const Identifiers had = identity::identifiersOf(before.fields, rule);
    const Identifiers known = identity::identifiersOf(job.base.value_or(Fields()), rule);
    // Made or found by this very try: it is known by its id, and need not be looked for again.
    job.existingId = job.half ? QString() : before.id;
    bool isFree = false;
    for (const Identifier &identifier : identity::identifiersOf(job.merged.fields, rule)) {
        const auto isSame = [&](const Identifier &other) { return mayBeSame(identifier, other); };
        if (std::ranges::any_of(had, isSame))
            continue;
        // Left out of this reply, and the contact's own all the same.
        if (m_link.mayNotFind() && std::ranges::any_of(known, isSame))
            continue;
        if (m_link.mayNotFind())
            return leaveTo(job, identifier, std::nullopt, before);
        const bool isNamed = failure.matchedBy == identifier.kind && !failure.existingId.isEmpty();
        const auto holder = holderOf(job, identifier, isNamed ? failure.existingId : QString());
        if (!holder && holder.failure().isPassing())
            return failed(job, holder.failure(), true);
        isFree = isFree || (holder && !*holder && !isNamed && job.service->find(identifier));
        if (!holder || !*holder || (*holder)->id == before.id)
            continue;
        noteRefused(job);
        return leaveTo(job, identifier, *holder, before);
    }
    // Whoever had it has it no more: it was told so since.
    if (isFree && job.rounds < mostRounds) {
        noteRefused(job);
        return pushChange(job);
    }
    return failed(job, failure, true);
}

/// Whether the service has taken a contact is not known, and it has nothing to look it up by: the person has to look.
/// Sending it again might make a second one.
Result<Pushed> Pusher::hold(Job &job)
{
    const QString name = job.service->name();
    job.item.state = store::OutboxState::Unknown;
    job.item.code = store::codeOfUnfindable();
    job.item.message =
        Messages::tr("Whether %1 has taken this contact is not known, and there is nothing to look it up "
                     "by. Look there: if it is there, discard this change; if not, send it again.")
            .arg(name);
    const Result<void> written = m_cache.write([&](Session &, OutboxTable &table) {
        const auto now = table.item(job.item.contact);
        if (!now)
            return;
        job.item.sent = now->sent; // less of it, where it was erased meanwhile
        table.update(job.item);
        table.mark(job.item, Verdict::Unknown);
    });
    if (!written)
        return written.error();
    return Pushed{.what = Pushed::What::Held,
        .verdict = Verdict::Unknown,
        .failure = {.kind = FailureKind::Lost, .message = job.item.message}};
}

} // namespace onefold::sync
