// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Deciding what is to be sent, and sending it. Looking it up is in pusherlooking.cpp, whom it meets there in
// pushermeeting.cpp, making a new contact in pushercreation.cpp, two that are one in pusherfolding.cpp, what waits for
// another one in pusherwaiting.cpp, what comes of it in pushersettling.cpp, what the journal says of it meanwhile in
// pusherjournal.cpp.

#include "core/sync/match.h"
#include "core/sync/pushjob.h"

#include <algorithm>
#include <iterator>

namespace onefold::sync {

using contact::Contact;
using contact::ContactId;
using contact::Fields;
using identity::Evidence;
using identity::Verdict;
using services::Answer;
using services::Expect;
using services::Failure;
using services::FailureKind;
using services::RemoteContact;
using services::Reply;
using store::OutboxState;
using store::RemoteHalf;
using store::Session;
using store::sqlite::OutboxTable;

Result<bool> Pusher::load(Job &job, ContactId contact)
{
    bool isThere = false;
    const Result<void> read = m_cache.read([&](Session &session, OutboxTable &table) {
        const auto item = table.item(contact);
        isThere = item.has_value();
        if (!item)
            return;
        job.item = *item;
        job.half = table.half(contact);
        job.contact = session.contact(contact).value_or(Contact());
        job.asked = table.fieldsOf(*item);
    });
    return read ? Result<bool>(isThere) : Result<bool>(read.error());
}

Result<Pushed> Pusher::push(ContactId contact, net::Priority priority, Deadline deadline, Seen seen)
{
    if (m_isInTurn) // for another one's sake
        return pushInTurn(contact, priority, deadline, seen);
    m_isInTurn = true;
    auto pushed = pushInTurn(contact, priority, deadline, seen);
    m_isInTurn = false;
    m_turn.giveBack();
    return pushed;
}

Result<Pushed> Pusher::pushInTurn(ContactId contact, net::Priority priority, Deadline deadline, Seen seen)
{
    m_isWaiting = false;
    Job job;
    job.service = m_link.service();
    job.priority = priority;
    job.deadline = deadline;
    job.seen = seen;
    const auto isThere = loadInTurn(job, contact);
    if (!isThere)
        return isThere.error();
    if (!*isThere)
        return Pushed{};
    if (store::isHeld(job.item)) {
        return Pushed{.what = Pushed::What::Held,
            .verdict = verdictOf(job.item),
            .failure = {.kind = FailureKind::Invalid, .message = job.item.message}};
    }
    return job.item.deletes ? pushDeletion(job) : pushChange(job);
}

/// Loads it as it stands once nobody sends what has, or had, an identifier of it.
Result<bool> Pusher::loadInTurn(Job &job, ContactId contact)
{
    const bool holdsNothing = m_turn.isEmpty(); // else somebody may wait for that in his turn
    auto isThere = load(job, contact);
    while (holdsNothing && isThere && *isThere && !m_turn.covers(concerning(job))) {
        m_turn.take(concerning(job));
        isThere = load(job, contact);
    }
    return isThere;
}

/// All identifiers that the contact is to have, or that the service may have of it.
identity::Identifiers Pusher::concerning(const Job &job)
{
    const identity::IdentityRule &rule = job.service->profile().identity;
    identity::Identifiers all = identity::identifiersOf(job.contact.fields, rule);
    std::ranges::copy(identity::identifiersOf(job.item.sent, rule), std::back_inserter(all));
    if (job.half)
        std::ranges::copy(identity::identifiersOf(job.half->synced, rule), std::back_inserter(all));
    return all;
}

/// What is to be merged, and the base as far as it is known.
Sides Pusher::sidesOf(const Job &job, const RemoteContact &theirs)
{
    Sides sides{.mine = job.contact.fields, .theirs = theirs.fields, .isPartial = theirs.isPartial};
    if (job.half)
        sides.base = job.half->synced;
    else if (job.item.wasAbsent)
        sides.base = job.item.sent;
    // What arrived of an earlier try is no change of theirs.
    for (const auto &[key, value] : job.item.sent) {
        if (sides.base && job.service->isSame(key, value, theirs.fields.value(key)))
            sides.base->put(key, theirs.fields.value(key));
    }
    return sides;
}

/// Deleted there and edited here: the edit is the later word, and nothing is lost by it. All that was sent before went
/// to the one that is gone.
Result<void> Pusher::forgetWhoIsGone(Job &job)
{
    job.half.reset();
    forgetSent(job.item);
    job.item.attempts = 0;
    job.item.state = OutboxState::Waiting;
    job.seen = Seen::Nothing;
    return m_cache.write([&](Session &, OutboxTable &table) {
        table.removeHalf(job.item.contact);
        table.update(job.item);
    });
}

Result<Pushed> Pusher::pushChange(Job &job)
{
    ++job.rounds;
    job.lookedAt = m_cache.now();
    auto looked = lookUp(job);
    if (!looked)
        return failed(job, looked.failure(), false);
    Theirs &theirs = *looked;
    if (job.isUnfindable)
        return hold(job);
    if (!theirs && job.half) {
        if (const Result<void> forgotten = forgetWhoIsGone(job); !forgotten)
            return forgotten.error();
        // What identifies it may be somebody else's there by now: asked before it is made anew.
        if (m_link.canFind(job.contact.fields) && job.rounds < mostRounds)
            return pushChange(job);
    }
    if (theirs && !job.half) {
        if (auto ended = meet(job, theirs))
            return *ended;
    }
    if (!theirs) {
        if (const Result<void> seen = seeAsCreation(job); !seen)
            return seen.error();
        job.base.reset();
        job.matchedBy.clear(); // whoever matched is gone
        job.merged = {.fields = job.contact.fields};
        return pushCreation(job);
    }
    const Sides sides = sidesOf(job, *theirs);
    job.base = sides.base;
    job.merged = merge(sides, *job.service);
    return job.merged.collisions.empty() ? pushUpdate(job, *theirs) : collide(job, *theirs);
}

/// Notes what goes on its way. Gives something where it is not to go: since it was looked up the contact was deleted
/// here, as an undo does, or brought back. Of what stands in the outbox then nothing has come to be known.
std::optional<Result<Pushed>> Pusher::markSending(Job &job, bool wasAbsent, const Fields &sent)
{
    store::OutboxItem item = job.item;
    item.state = OutboxState::Sending;
    item.sentVersion = item.version;
    item.wasAbsent = wasAbsent;
    item.sent = sent;
    ++item.attempts;
    bool isWanted = false;
    ContactId other = ContactId::None;
    const Result<void> written = m_cache.write([&](Session &, OutboxTable &table) {
        const auto now = table.item(item.contact);
        isWanted = now && now->deletes == item.deletes;
        other = job.half && !item.deletes ? otherIn(table, job, job.half->id) : ContactId::None;
        if (!isWanted || other != ContactId::None)
            return takeBack(job, table);
        table.update(item);
        if (job.creation)
            table.turnIntoUpdate(*job.creation);
        if (job.half && job.base)
            table.setHalf(*job.half);
    });
    if (!written)
        return Result<Pushed>(written.error());
    if (!isWanted)
        return push(item.contact, job.priority, job.deadline);
    if (other != ContactId::None) {
        job.half.reset();
        return meetOther(job, other);
    }
    job.mayHaveArrived = job.item.sentVersion > 0 && job.item.attempts > 0;
    job.isTold = job.creation.has_value();
    job.item = std::move(item);
    return std::nullopt;
}

/// What is now known to have arrived of an earlier try is what both sides have. It must outlast the next try, whose
/// answer may be lost too: else it would be taken for a change of theirs, or what was edited since for none of ours.
void Pusher::takeBase(Job &job, const RemoteContact &theirs)
{
    if (!job.base)
        return;
    if (!job.half)
        job.half = RemoteHalf{.contact = job.item.contact, .id = theirs.id};
    if (job.half->synced != *job.base)
        job.half->checkedAt = {};
    job.half->synced = *job.base;
}

Result<Pushed> Pusher::pushUpdate(Job &job, const RemoteContact &theirs)
{
    const bool wasSent = job.item.sentVersion > 0;
    const bool wasCreated = job.item.wasAbsent;
    if (const Result<void> seen = seeAsUpdate(job, theirs); !seen)
        return seen.error();
    // What the service does not show is to be taken away all the same.
    const bool isCompleted = theirs.isPartial && job.base;
    const Fields before = isCompleted ? withKnownIdentifiers(theirs.fields, *job.base) : theirs.fields;
    const auto steps = job.service->update(theirs.id, before, job.merged.fields);
    if (steps.empty()) {
        const Verdict verdict = wasCreated ? Verdict::Created : wasSent ? Verdict::Updated : Verdict::Unchanged;
        return settle(job, theirs, verdict, Evidence::ReadFirst);
    }
    takeBase(job, theirs);
    if (const auto ended = markSending(job, wasCreated, job.merged.fields))
        return *ended;
    RemoteContact after = theirs;
    if (const auto ended = sendSteps(job, steps, after))
        return *ended;
    return settle(job, after, wasCreated ? Verdict::Created : Verdict::Updated, Evidence::ReadFirst);
}

/// Sends one after the other; @p theirs is the contact before, and afterwards as the service has it. Gives something
/// only where it came to no good end.
std::optional<Result<Pushed>> Pusher::sendSteps(
    Job &job, const std::vector<services::Step> &steps, RemoteContact &theirs)
{
    const services::Service &service = *job.service;
    const QString id = theirs.id;
    bool isRead = true;
    for (const services::Step &step : steps) {
        const auto reply = m_link.send(step.request, job.priority, job.deadline);
        if (!reply)
            return failed(job, reply.failure(), true);
        if (!reply->isSuccess()) {
            const Failure failure = service.readFailure(*reply);
            if (failure.kind == FailureKind::NotFound && job.rounds < mostRounds)
                return pushChange(job); // deleted there this very moment
            if (failure.kind == FailureKind::Duplicate)
                return giveWay(job, theirs, failure);
            return failure.kind == FailureKind::Invalid ? updateRefused(job, id, failure) : failed(job, failure, true);
        }
        job.mayHaveArrived = true; // a part of it has
        isRead = takeAnswer(job, step, *reply, theirs) && isRead;
    }
    if (isRead && (steps.empty() || steps.back().expect == Expect::Contact))
        return std::nullopt;
    const auto got = m_link.get(id, job.priority, job.deadline);
    if (!got)
        return failed(job, got.failure(), true);
    theirs = *got;
    // What cannot be read proves nothing, whatever its status: the contact itself must.
    if (!isRead && !service.update(id, theirs.fields, job.merged.fields).empty())
        return failed(job, {.kind = FailureKind::Lost}, true);
    return std::nullopt;
}

/// Takes in the answer to a step that was a success; false where it cannot be read.
bool Pusher::takeAnswer(Job &job, const services::Step &step, const Reply &reply, RemoteContact &theirs)
{
    switch (step.expect) {
    case Expect::Contact: {
        const auto written = job.service->readWritten(reply);
        if (written)
            theirs = written->contact;
        return static_cast<bool>(written);
    }
    case Expect::Accepted: return static_cast<bool>(job.service->readDone(reply));
    case Expect::Processed: break;
    }
    const auto processed = job.service->readProcessed(reply);
    if (processed && *processed < 1)
        job.notProcessed.push_back(step.field);
    return static_cast<bool>(processed);
}

/// Refused, and perhaps done all the same: see creationFailed().
Result<Pushed> Pusher::updateRefused(Job &job, const QString &id, Failure failure)
{
    const auto got = m_link.get(id, job.priority, job.deadline);
    if (got && job.service->update(id, got->fields, job.merged.fields).empty()) {
        return settle(job, *got, job.item.wasAbsent ? Verdict::Created : Verdict::Updated, Evidence::ReadFirst);
    }
    if (!got && got.failure().isPassing())
        failure.kind = FailureKind::Lost;
    return failed(job, failure, true);
}

Result<Pushed> Pusher::pushDeletion(Job &job)
{
    QString id = job.half ? job.half->id : QString();
    const bool mayHaveArrived = job.item.sentVersion > 0 && job.item.state == OutboxState::Unknown;
    // Of one that was erased nothing may be left to look for.
    if (!job.half && (mayHaveArrived || !job.item.sent.isEmpty())) {
        const auto found = findSent(job);
        if (!found)
            return failed(job, found.failure(), false);
        // That none is found proves nothing where nobody can be looked up.
        if (!*found && mayHaveArrived && (m_link.mayNotFind() || !canFindSent(job)))
            return hold(job);
        // What it had may be another contact's by now: of one that it was merged into.
        const auto other = *found ? otherOf(job, **found) : Result<ContactId>(ContactId::None);
        if (!other)
            return other.error();
        if (*found && *other == ContactId::None) {
            const identity::Decision decision = decisionOn(job.item.sent, **found, job.service->profile().identity);
            if (decision.doubtful) // who shares a number with it alone is somebody else
                return settleDeletion(job, Evidence::ReadFirst);
            if (decision.action != identity::Decision::Action::Update)
                return hold(job);
            id = (*found)->id;
        }
    }
    return id.isEmpty() ? settleDeletion(job, Evidence::ReadFirst) : deleteThere(job, id);
}

Result<Pushed> Pusher::deleteThere(Job &job, const QString &id)
{
    // What it was made of is what it is looked up by, should the answer be lost.
    if (const auto ended = markSending(job, job.item.wasAbsent, Fields(job.item.sent)))
        return *ended;
    const auto reply = m_link.send(job.service->remove(id), job.priority, job.deadline);
    if (!reply)
        return failed(job, reply.failure(), true);
    const auto done = job.service->readDone(*reply);
    if (done)
        return settleDeletion(job, Evidence::HttpStatus);
    Failure failure = done.failure();
    if (failure.kind == FailureKind::Invalid) {
        const auto got = m_link.get(id, job.priority, job.deadline);
        if (!got)
            failure.kind = got.failure().kind == FailureKind::NotFound ? FailureKind::NotFound : FailureKind::Lost;
    }
    return failure.kind == FailureKind::NotFound ? settleDeletion(job, Evidence::HttpStatus)
                                                 : failed(job, failure, true);
}

} // namespace onefold::sync
