// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What comes of sending: verdicts, and what waits on.

#include "core/sync/explain.h"
#include "core/sync/pushjob.h"

#include <QCoreApplication>

#include <algorithm>

namespace onefold::sync {

using namespace Qt::StringLiterals;
using contact::Contact;
using contact::ContactId;
using contact::FieldKey;
using contact::Fields;
using identity::Evidence;
using identity::NotApplied;
using identity::NotAppliedReason;
using identity::Verdict;
using services::Failure;
using services::FailureKind;
using services::RemoteContact;
using store::OutboxItem;
using store::OutboxState;
using store::Session;
using store::sqlite::OutboxTable;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::sync::Pusher)
};

constexpr qint64 firstPause = 250;        // ms
constexpr qint64 longestPause = 300'000;  // ms
constexpr qint64 longestWait = 3'600'000; // ms, that a service may ask for

QString codeOf(FailureKind kind)
{
    switch (kind) {
    case FailureKind::Unauthorised: return u"service.unauthorised"_s;
    case FailureKind::MissingScope: return u"service.missing_scope"_s;
    case FailureKind::WrongPlace: return u"service.wrong_place"_s;
    case FailureKind::NotFound: return u"service.not_found"_s;
    case FailureKind::Duplicate: return u"identity.exists"_s;
    case FailureKind::Invalid: return u"service.invalid"_s;
    case FailureKind::LimitReached: return u"service.limit_reached"_s;
    case FailureKind::RateLimited: return u"service.rate_limited"_s;
    case FailureKind::ServerFault: return u"service.fault"_s;
    case FailureKind::NotAService: return u"service.not_understood"_s;
    case FailureKind::NotSent: return u"service.unreachable"_s;
    case FailureKind::Lost: return u"service.answer_lost"_s;
    case FailureKind::Stopped: return u"service.stopped"_s;
    }
    return {};
}

/// Whether what was sent may have arrived all the same.
bool isDoubtful(const Failure &failure, bool wasSending)
{
    return wasSending
        && (failure.isDoubtful() || failure.kind == FailureKind::NotAService || failure.kind == FailureKind::Stopped);
}

Pushed::What whatComesOf(const Failure &failure, bool wasSending)
{
    const bool isGarbage = failure.kind == FailureKind::NotAService && !wasSending;
    if (failure.isPassing() || isGarbage || isDoubtful(failure, wasSending))
        return Pushed::What::Later;
    return failure.isOfAccount() ? Pushed::What::Blocked : Pushed::What::Held;
}

/// Takes the item into the state that the failure leaves it in, and gives the verdict. @p mayHaveArrived: something of
/// it, whatever came of the request that failed.
Verdict takeFailure(OutboxItem &item, const Failure &failure, bool wasSending, bool mayHaveArrived)
{
    const bool isHeld = whatComesOf(failure, wasSending) == Pushed::What::Held;
    if (isDoubtful(failure, wasSending) || (!isHeld && mayHaveArrived)) {
        item.state = OutboxState::Unknown;
        return Verdict::Unknown;
    }
    if (isHeld) {
        item.state = OutboxState::Failed;
        return Verdict::Rejected;
    }
    item.state = OutboxState::Waiting;
    forgetSent(item);
    return Verdict::Queued;
}

/// How long to wait before the next try, in ms; @p factor is for pauses that are not the service's wish.
qint64 pauseAfter(const Failure &failure, int attempts, double factor)
{
    const auto doubled = static_cast<qint64>(double(firstPause << std::min(attempts, 8)) * factor);
    // Whoever asks for more is asked again all the same: the program may have been ended, and the wait forgotten.
    return failure.retryAfter ? std::min<qint64>(failure.retryAfter->count(), longestWait)
                              : std::min(doubled, longestPause);
}

/// What came since @p version went on its way is to be sent next; without any, all is done.
void goOnAfter(qint64 version, const OutboxItem &item, OutboxTable &table)
{
    if (item.version == version)
        return table.remove(item.id);
    OutboxItem again = item;
    again.state = OutboxState::Waiting;
    forgetSent(again);
    again.attempts = 0;
    table.update(again);
}

/// Whether the person behind it has left for good. Of one who was merged into somebody that was erased nothing is told.
bool isErased(Session &session, ContactId contact)
{
    const auto last = session.history({.contact = contact, .limit = 1});
    return last.empty() || last.front().entry.verdict == Verdict::Erased;
}

} // namespace

void forgetSent(OutboxItem &item)
{
    item.sentVersion = 0;
    item.sent = {};
    item.wasAbsent = false;
}

Result<Pushed> Pusher::settleDeletion(Job &job, Evidence evidence)
{
    const Result<void> written = m_cache.write([&](Session &, OutboxTable &table) {
        const auto item = table.item(job.item.contact);
        if (!item)
            return;
        table.removeHalf(item->contact);
        table.settle(*item, job.item.version, Verdict::Deleted, evidence, {}, {});
        goOnAfter(job.item.version, *item, table);
    });
    if (!written)
        return written.error();
    return Pushed{.what = Pushed::What::Settled, .verdict = Verdict::Deleted, .evidence = evidence};
}

/// Where the contact's other half is known by this try alone it is noted: the person chooses between the two sides, and
/// what both had last is what the choice is told by.
Result<Pushed> Pusher::collide(Job &job, const RemoteContact &theirs)
{
    const bool isFound = !job.half;
    if (isFound)
        takeBase(job, theirs);
    QStringList names;
    for (const store::Collision &collision : job.merged.collisions)
        names += contact::labelOf(collision.field);
    job.item.state = OutboxState::Conflict;
    job.item.collisions = job.merged.collisions;
    job.item.code = u"service.conflict"_s;
    job.item.message =
        Messages::tr("Changed here and at the service: %1. Choose which to keep.").arg(names.join(u", "_s));
    const Result<void> written = m_cache.write([&](Session &, OutboxTable &table) {
        if (table.item(job.item.contact).value_or(OutboxItem()).version != job.item.version)
            return;
        table.update(job.item);
        if (isFound && job.half && otherIn(table, job, theirs.id) == ContactId::None)
            table.setHalf(*job.half);
    });
    if (!written)
        return written.error();
    return Pushed{.what = Pushed::What::Held, .failure = {.kind = FailureKind::Invalid, .message = job.item.message}};
}

Result<Pushed> Pusher::failed(Job &job, const Failure &given, bool wasSending)
{
    const Failure failure = explained(given, job.service->profile().kind);
    OutboxItem &item = job.item;
    item.code = job.isWaiting ? u"outbox.waits_for_contact"_s : codeOf(failure.kind);
    item.message = failure.message;
    Pushed pushed{.failure = failure};
    pushed.what = whatComesOf(failure, wasSending);
    const bool mayHaveArrived = wasSending ? job.mayHaveArrived : item.sentVersion > 0 && item.attempts > 0;
    pushed.verdict = takeFailure(item, failure, wasSending, mayHaveArrived);
    // The service's contact has nothing of ours: an undo, or giving it up, is no matter of the service's.
    const bool isRefused = pushed.what == Pushed::What::Held && !mayHaveArrived;
    const bool isInVain = job.creation && isRefused;
    if (isRefused) // else a deletion would look for it, and find whoever has its address by then
        forgetSent(item);
    if (pushed.what == Pushed::What::Later) {
        const qint64 pause = pauseAfter(failure, item.attempts, m_link.pauses());
        item.notBefore = failure.kind == FailureKind::Stopped ? QDateTime() : m_cache.now().addMSecs(pause);
        pushed.notBefore = item.notBefore;
    }
    const Result<void> written = m_cache.write([&](Session &session, OutboxTable &table) {
        const auto now = table.item(item.contact);
        if (!now)
            return;
        if (!item.sent.isEmpty()) // less of it, where it was erased meanwhile
            item.sent = now->sent;
        if (const auto made = isInVain ? turnedCreation(session, item.contact) : std::nullopt)
            table.turnIntoCreation(*made);
        // The person edited it meanwhile: what was refused is no longer what is to be sent.
        if (now->version != item.version && item.state == OutboxState::Failed)
            item.state = OutboxState::Waiting;
        table.update(item);
        table.mark(item, pushed.verdict);
    });
    return written ? Result<Pushed>(pushed) : Result<Pushed>(written.error());
}

std::vector<NotApplied> Pusher::notAppliedIn(const Job &job, const RemoteContact &after) const
{
    std::vector<NotApplied> rows;
    std::set<FieldKey> told;
    const auto add = [&](const FieldKey &key, NotAppliedReason reason) {
        if (job.asked.contains(key) && told.insert(key).second)
            rows.push_back({key, reason, ContactId::None, contact::displayText(job.merged.fields.value(key))});
    };
    for (const services::Unheld &row : job.service->unheld(job.merged.fields))
        add(row.field, NotAppliedReason::NotHeldThere);
    for (const FieldKey &key : job.notProcessed)
        add(key, NotAppliedReason::NotTakenThere);
    for (const FieldKey &key : job.asked) {
        const bool isIdentifier = key.field == contact::Field::Email || key.field == contact::Field::Phone
            || key.field == contact::Field::Identifier;
        const bool isLeftOut = after.isPartial && isIdentifier;
        if (!isLeftOut && !job.service->isSame(key, job.merged.fields.value(key), after.fields.value(key)))
            add(key, NotAppliedReason::NotTakenThere);
    }
    // A letter case that was edited here, and stays there as it was.
    const FieldKey email{contact::Field::Email};
    const contact::Value &stands = after.fields.value(email);
    const bool isAsBefore = job.base && !contact::isEmpty(stands) && stands == job.base->value(email);
    if (isAsBefore && stands != job.merged.fields.value(email))
        add(email, NotAppliedReason::NotTakenThere);
    return rows;
}

/// Writes what comes of both sides. What was edited while it was on its way stays, and goes next. Gives what both have.
Fields Pusher::writeMerged(
    Session &session, Job &job, const Contact &current, const RemoteContact &after, Verdict verdict)
{
    const Merged merged = merge({.base = heldByBoth(job.contact.fields, after.fields, *job.service),
                                    .mine = current.fields,
                                    .theirs = after.fields,
                                    .isPartial = after.isPartial},
        *job.service);
    if (merged.fields != current.fields && !merged.fields.isEmpty()) {
        auto operation = journal::OperationId::None;
        Contact contact = current;
        contact.fields = merged.fields;
        contact.updatedAt = m_cache.now();
        // Of a contact that was there before us, more may have come along than what was made of ours.
        const bool isEcho = verdict == Verdict::Created || job.half;
        m_cache.writeFound(session, operation, current, contact, isEcho);
    }
    if (job.creation)
        takeForm(job, merged.fields);
    return after.isPartial ? merged.fields : after.fields;
}

Result<Pushed> Pusher::settle(Job &job, const RemoteContact &after, Verdict verdict, Evidence evidence)
{
    Pushed pushed{.what = Pushed::What::Settled, .verdict = verdict, .evidence = evidence, .matchedBy = job.matchedBy};
    pushed.notApplied = job.withheld;
    std::ranges::copy(notAppliedIn(job, after), std::back_inserter(pushed.notApplied));
    ContactId other = ContactId::None;
    const Result<void> written = m_cache.write([&](Session &session, OutboxTable &table) {
        const auto item = table.item(job.item.contact);
        // Erased since it was looked up: nothing of it is to be kept, and what stands there now deletes it.
        if (!item || item->id != job.item.id)
            return;
        // Deleted here since it was looked up, as by an undo of what made it: the service had it before, and nothing of
        // ours is there.
        if (item->deletes && !job.half && job.item.sentVersion == 0) {
            pushed = {.what = Pushed::What::Settled, .verdict = Verdict::Deleted, .evidence = evidence};
            table.settle(*item, item->version, pushed.verdict, evidence, {}, {});
            return table.remove(item->id);
        }
        other = otherIn(table, job, after.id);
        if (other != ContactId::None)
            return;
        const auto current = session.contact(item->contact);
        const bool isHere = current && !item->deletes;
        const Fields agreed = isHere           ? writeMerged(session, job, *current, after, verdict)
            : isErased(session, item->contact) ? Fields()
                                               : after.fields;
        if (job.creation) {
            table.turnIntoUpdate(*job.creation);
            pushed.changed = job.creation->changes;
        }
        table.setHalf({.contact = item->contact,
            .id = after.id,
            .synced = agreed,
            .updatedAt = after.updatedAt,
            .seen = job.half ? job.half->seen : 0,
            .checkedAt = m_cache.now()});
        table.noteMatch(*item, pushed.matchedBy);
        table.settle(*item, job.item.version, verdict, evidence, pushed.notApplied, {});
        goOnAfter(job.item.version, *item, table);
    });
    if (!written)
        return written.error();
    if (other == ContactId::None)
        return pushed;
    job.isTaken = verdict != Verdict::Unchanged;
    return meetOther(job, other);
}

/// It was to be created and is there already, or may be and was to be skipped then: the contact made here gives way to
/// the one that the service has.
Result<Pushed> Pusher::giveUp(Job &job, const RemoteContact &theirs, Verdict verdict, const QString &matchedBy)
{
    const bool isSkipped = verdict == Verdict::Skipped;
    Pushed pushed{.what = Pushed::What::Settled, .verdict = verdict, .evidence = Evidence::ReadFirst};
    pushed.failure = {.kind = FailureKind::Duplicate, .matchedBy = matchedBy};
    pushed.failure.message =
        (isSkipped ? Messages::tr("%1 has %2, who may be the same person. Nothing was saved there.")
                   : Messages::tr("%1 has %2 with this identity already. Nothing was saved there."))
            .arg(job.service->name(), contact::displayName(theirs.fields));
    const Result<void> written = m_cache.write([&](Session &session, OutboxTable &table) {
        const auto item = table.item(job.item.contact);
        if (!item)
            return;
        auto operation = journal::OperationId::None;
        const QString problem = isSkipped ? QString() : u"identity.exists"_s;
        table.settle(*item, job.item.version, verdict, Evidence::ReadFirst, {}, problem);
        // Deleted here since it was looked up: that is as it was to be.
        const Verdict later = item->deletes ? Verdict::Deleted : verdict;
        table.settle(*item, item->version, later, Evidence::ReadFirst, {}, item->deletes ? QString() : problem);
        table.remove(item->id);
        if (const auto current = session.contact(item->contact))
            m_cache.deleteFound(session, operation, *current);
        pushed.existing = m_cache.adopt(session, table, theirs, *job.service, operation, {.isCertain = true});
    });
    return written ? Result<Pushed>(pushed) : Result<Pushed>(written.error());
}

} // namespace onefold::sync
