// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Making a contact that the service does not have.

#include "core/contact/items.h"
#include "core/sync/pushjob.h"

#include <algorithm>
#include <functional>

namespace onefold::sync {

using contact::ContactId;
using contact::Fields;
using identity::Evidence;
using identity::Verdict;
using services::Failure;
using services::FailureKind;
using services::RemoteContact;
using store::OutboxState;

namespace {

/// @p fields without all identifiers but the one that counts most, of those that @p service tells contacts apart by.
Fields withFirstIdentifier(Fields fields, const services::Service &service)
{
    const identity::IdentityRule &rule = service.profile().identity;
    const auto isToldApartBy = [&](const identity::Identifier &one) { return service.find(one).has_value(); };
    const auto matching = identity::matchingIdentifiers(fields, rule);
    identity::Identifiers all = identity::identifiersOf(fields, rule);
    std::erase_if(all, std::not_fn(isToldApartBy));
    if (all.empty())
        return fields;
    const auto counting = std::ranges::find_if(matching, isToldApartBy);
    const identity::Identifier first = counting == matching.end() ? all.front() : *counting;
    for (const identity::Identifier &identifier : all) {
        if (identifier.field.field != contact::Field::Custom && identifier.field != first.field)
            fields.remove(identifier.field);
    }
    if (first.field.field == contact::Field::Identifier) // of several in one field
        fields.put(first.field, QStringList{first.value});
    return fields;
}

/// Whether an upsert of @p fields meets the contact that sending @p sent may have made.
bool meetsAgain(const Fields &fields, const Fields &sent, const services::Service &service)
{
    const identity::IdentityRule &rule = service.profile().identity;
    const identity::Identifiers before = identity::identifiersOf(sent, rule);
    return std::ranges::any_of(identity::identifiersOf(fields, rule), [&](const identity::Identifier &one) {
        const auto isSame = [&one](const identity::Identifier &other) { return other.sameAs(one); };
        return service.find(one) && std::ranges::any_of(before, isSame);
    });
}

/// What is left to go by where nobody may be looked up, and no answer tells (seed 000, SERVICES.md §1.5). Without times
/// nothing says that it is new.
bool isNewByTimes(const RemoteContact &contact)
{
    return contact.createdAt.isValid() && contact.createdAt == contact.updatedAt;
}

/// Whether the contact was made at most so many milliseconds before it was written last, which is now: both by the
/// service's clock, as ours may differ.
bool wasMadeWithin(qint64 milliseconds, const RemoteContact &contact)
{
    return contact.createdAt.isValid() && contact.updatedAt.isValid()
        && contact.createdAt.msecsTo(contact.updatedAt) <= milliseconds;
}

} // namespace

/// An upsert takes a contact for ours by its address and number whatever our rule is, and without the extension: it is
/// safe only where the service was asked for both, and has neither.
bool Pusher::wasAllAsked(const Job &job)
{
    const Fields &fields = job.merged.fields;
    const auto asked = identity::matchingIdentifiers(fields, job.service->profile().identity);
    const auto wasAsked = [&](contact::Field field) {
        return fields.text(field).isEmpty() || std::ranges::any_of(asked, [&](const identity::Identifier &identifier) {
            return identifier.field.field == field && job.service->find(identifier);
        });
    };
    return wasAsked(contact::Field::Email) && wasAsked(contact::Field::Phone)
        && fields.text(contact::Field::PhoneExt).isEmpty();
}

Result<Pushed> Pusher::pushCreation(Job &job)
{
    const services::Service &service = *job.service;
    // Without a look-up only the upsert can tell whether the contact is there: by its first identifier alone, as with
    // more of them it might be somebody else's.
    const bool isBlind = m_link.mayNotFind();
    job.isToldByTimes = isBlind && service.evidenceOfNew() == Evidence::ReadFirst;
    const bool isSafe = isBlind || (service.createsByUpsert() && wasAllAsked(job));
    const bool byUpsert = isSafe && !job.item.createOnly && !job.isRefused;
    Fields first = byUpsert ? service.withoutReplaced(job.merged.fields) : job.merged.fields;
    if (byUpsert && isBlind)
        first = withFirstIdentifier(std::move(first), service);
    const auto upsert = byUpsert ? service.upsert(first) : std::nullopt;
    if (!upsert)
        first = job.merged.fields;
    if (isBlind) {
        if (const auto ended = goBlind(job, first, upsert.has_value()))
            return *ended;
    }
    if (const auto ended = markSending(job, !job.isBeside, first))
        return *ended;
    const auto reply = m_link.send(upsert.value_or(service.create(first)), job.priority, job.deadline);
    if (!reply)
        return failed(job, reply.failure(), true);
    return takeCreation(job, *reply, upsert ? std::optional(first) : std::nullopt);
}

/// Nobody may be looked up, and @p first is to be sent. Gives something where that might make a second contact, or
/// change another one.
std::optional<Result<Pushed>> Pusher::goBlind(Job &job, const Fields &first, bool isUpsert)
{
    const bool mayBeThere = job.item.sentVersion > 0 && !job.item.sent.isEmpty();
    // By its times it would be new, or not, for an earlier try of ours.
    const bool isToldAgain = isUpsert && !job.isToldByTimes && meetsAgain(first, job.item.sent, *job.service);
    if (mayBeThere && !isToldAgain)
        return hold(job);
    return isUpsert ? keepOffOthers(job, first) : std::nullopt;
}

/// Completes what the answer says of the contact's being new, and gives what that rests on.
Evidence Pusher::tellWhetherNew(
    const Job &job, const services::Reply &reply, services::Written &written, bool isUpsert) const
{
    const Evidence told = job.service->evidenceOfNew();
    if (job.isToldByTimes) {
        if (isUpsert)
            written.isNew = isNewByTimes(written.contact);
        return Evidence::Inferred;
    }
    // Found by an upsert, it may be what an earlier try has made.
    const bool isInDoubt = isUpsert && m_link.mayNotFind() && job.mayHaveArrived && !written.isNew.value_or(true);
    if (isInDoubt) {
        written.isNew = wasMadeWithin(job.item.queuedAt.msecsTo(m_cache.now()), written.contact);
        return Evidence::Inferred;
    }
    if (written.isNew)
        return told;
    // Of Leadpush no document names the status of a creation: it proves nothing.
    const bool isStatusProof = reply.status == 201 && told != Evidence::ReadFirst;
    return isStatusProof ? Evidence::HttpStatus : Evidence::ReadFirst;
}

/// Reads the answer; @p upserted is what was sent, where it was no plain creation.
Result<Pushed> Pusher::takeCreation(Job &job, const services::Reply &reply, const std::optional<Fields> &upserted)
{
    const auto answer = job.service->readWritten(reply);
    if (!answer) {
        Failure failure = answer.failure();
        // An answer that says it was done, and cannot be read, is as good as lost.
        if (reply.isSuccess())
            failure.kind = FailureKind::Lost;
        return creationFailed(job, failure);
    }
    services::Written written = *answer;
    const Evidence evidence = tellWhetherNew(job, reply, written, upserted.has_value());
    if (!written.isNew.value_or(true)) // it was there: whatever goes wrong from here on, it was not made by this
        job.item.wasAbsent = false;
    job.mayHaveArrived = true; // a part of it has
    if (upserted) {
        if (const auto ended = sendSteps(job, remainder(job, *upserted, written.contact), written.contact))
            return *ended;
    }
    return settleCreation(job, written, evidence);
}

Result<Pushed> Pusher::settleCreation(Job &job, const services::Written &written, Evidence evidence)
{
    // The service may have taken it for another one that we know already, in the moment since it was asked.
    const auto other = otherOf(job, written.contact);
    if (!other)
        return other.error();
    if (*other != ContactId::None) {
        job.isTaken = !written.isNew.value_or(true);
        return job.isTaken ? meetOther(job, *other) : failed(job, isOther(*other), false);
    }
    const bool isNew = written.isNew.value_or(true);
    return settle(job, written.contact, isNew ? Verdict::Created : Verdict::Updated, evidence);
}

/// What was left out of an upsert, @p first being what was in it: it is added to what the contact has.
std::vector<services::Step> Pusher::remainder(const Job &job, const Fields &first, const RemoteContact &theirs)
{
    Fields wanted = theirs.fields;
    for (const auto &[key, value] : job.merged.fields) {
        // Of a list it may have been one item alone.
        const bool isList = std::holds_alternative<QStringList>(value);
        if (first.value(key) == value || (!isList && !contact::isEmpty(first.value(key))))
            continue;
        if (!isList) {
            wanted.put(key, value);
            continue;
        }
        wanted.put(key, contact::withItems(key, contact::listOf(theirs.fields.value(key)), contact::listOf(value)));
    }
    return job.service->update(theirs.id, theirs.fields, wanted);
}

Result<Pushed> Pusher::creationFailed(Job &job, Failure failure)
{
    // Somebody else was quicker, or an earlier try of ours had arrived.
    if (failure.kind == FailureKind::Duplicate && job.rounds < mostRounds) {
        job.existingId = failure.existingId;
        job.isRefused = true;
        job.refusedBy = failure.matchedBy;
        job.item.state = OutboxState::Waiting;
        job.item.wasAbsent = job.mayHaveArrived;
        if (!job.item.wasAbsent) // refused: nothing of ours arrived
            job.item.sentVersion = 0;
        return pushChange(job);
    }
    // HighLevel has been seen to refuse a contact and make it all the same (SERVICES.md §2.3).
    if (failure.kind == FailureKind::Invalid && job.rounds < mostRounds) {
        const auto found = m_link.find(job.merged.fields, job.priority, job.deadline);
        if (found && *found)
            return pushChange(job);
        if (!found && found.failure().isPassing())
            failure.kind = FailureKind::Lost;
    }
    return failed(job, failure, true);
}

} // namespace onefold::sync
