// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/pusher.h"

#include "core/services/reading.h"
#include "core/sync/merge.h"

#include <QCoreApplication>

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
using services::Answer;
using services::Expect;
using services::Failure;
using services::FailureKind;
using services::RemoteContact;
using services::Reply;
using store::OutboxItem;
using store::OutboxState;
using store::RemoteHalf;
using store::Session;
using store::sqlite::OutboxTable;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::sync::Pusher)
};

constexpr int mostRounds = 4;            // of looking, when the service changes under our hands
constexpr qint64 freshFor = 3'000;       // ms: what was read just now is not read again
constexpr qint64 firstPause = 250;       // ms
constexpr qint64 longestPause = 300'000; // ms

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

/// Whether nothing of anybody's can be sent before a person mends something.
bool blocksAll(FailureKind kind)
{
    return kind == FailureKind::Unauthorised || kind == FailureKind::MissingScope || kind == FailureKind::WrongPlace;
}

Failure withSentence(Failure failure, services::Kind kind)
{
    if (failure.message.isEmpty())
        failure.message = services::sentenceFor(failure.kind, kind, failure.said);
    if (!failure.trace.isEmpty() && !failure.message.contains(failure.trace))
        failure.message += u' ' + Messages::tr("Quote this to its support: %1").arg(failure.trace);
    return failure;
}

} // namespace

/// One contact's changes on their way; lives for one call of push().
struct Pusher::Job {
    OutboxItem item;
    Contact contact; ///< as it stands here; none where it was deleted
    std::optional<RemoteHalf> half;
    std::set<FieldKey> asked; ///< the fields that the changes touched
    Merged merged;
    std::shared_ptr<const services::Service> service;
    net::Priority priority = net::Priority::Bulk;
    Deadline deadline = {};
    bool isAbsent = false; ///< as was seen just now
    int rounds = 0;
    std::vector<FieldKey> notProcessed = {};
    QString existingId = {}; ///< the contact that the service named as the one in the way
};

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

Result<Pushed> Pusher::push(ContactId contact, net::Priority priority, Deadline deadline, bool isAbsent)
{
    Job job;
    job.service = m_link.service();
    job.priority = priority;
    job.deadline = deadline;
    job.isAbsent = isAbsent;
    const auto isThere = load(job, contact);
    if (!isThere)
        return isThere.error();
    if (!*isThere)
        return Pushed{};
    if (job.item.state == OutboxState::Failed || job.item.state == OutboxState::Conflict) {
        return Pushed{.what = Pushed::What::Held,
            .verdict = job.item.state == OutboxState::Failed ? Verdict::Rejected : Verdict::Queued,
            .failure = {.kind = FailureKind::Invalid, .message = job.item.message}};
    }
    return job.item.deletes ? pushDeletion(job) : pushChange(job);
}

/// Their side as it is now. What was read moments ago by the same save need not be read again.
Answer<Pusher::Theirs> Pusher::lookUp(Job &job)
{
    const bool wasNeverSent = job.item.sentVersion == 0 && job.rounds == 1;
    if (job.half) {
        const bool isFresh =
            wasNeverSent && job.half->checkedAt.isValid() && job.half->checkedAt.msecsTo(m_cache.now()) < freshFor;
        if (isFresh)
            return Theirs(
                RemoteContact{.id = job.half->id, .fields = job.half->synced, .updatedAt = job.half->updatedAt});
        auto got = m_link.get(job.half->id, job.priority, job.deadline);
        if (got)
            return Theirs(*std::move(got));
        return got.failure().kind == FailureKind::NotFound ? Answer<Theirs>(Theirs()) : got.failure();
    }
    if (!job.existingId.isEmpty()) {
        auto got = m_link.get(job.existingId, job.priority, job.deadline);
        return got ? Answer<Theirs>(Theirs(*std::move(got))) : got.failure();
    }
    if (job.isAbsent && wasNeverSent)
        return Theirs();
    auto found = m_link.find(job.contact.fields, job.priority, job.deadline);
    // The identity may have been edited since it was sent.
    if (found && !*found && !job.item.sent.isEmpty())
        found = m_link.find(job.item.sent, job.priority, job.deadline);
    return found;
}

Result<Pushed> Pusher::pushChange(Job &job)
{
    if (++job.rounds > mostRounds)
        return failed(job, {.kind = FailureKind::RateLimited}, false);
    const auto looked = lookUp(job);
    if (!looked)
        return failed(job, looked.failure(), false);
    const Theirs &theirs = *looked;
    if (!theirs && job.half) {
        // Deleted there and edited here: the edit is the later word, and nothing is lost by it.
        job.half.reset();
        const Result<void> forgotten =
            m_cache.write([&](Session &, OutboxTable &table) { table.removeHalf(job.item.contact); });
        if (!forgotten)
            return forgotten.error();
    }
    if (theirs && !job.half) {
        ContactId other = ContactId::None;
        const Result<void> read = m_cache.read([&](Session &, OutboxTable &table) {
            if (const auto half = table.halfById(theirs->id))
                other = half->contact;
        });
        if (!read)
            return read.error();
        if (job.item.createOnly && !job.item.wasAbsent)
            return rejectExisting(job, *theirs);
        if (other != ContactId::None && other != job.item.contact) {
            return failed(job,
                {.kind = FailureKind::Duplicate,
                    .message = Messages::tr("At the service this is contact %1 of this workspace already.")
                                   .arg(contact::toString(other))},
                false);
        }
    }
    Sides sides{.mine = job.contact.fields};
    if (theirs) {
        sides.theirs = theirs->fields;
        sides.isPartial = theirs->isPartial;
        if (job.half)
            sides.base = job.half->synced;
        else if (job.item.wasAbsent)
            sides.base = job.item.sent;
        // What arrived of an earlier try is no change of theirs.
        for (const auto &[key, value] : job.item.sent) {
            if (sides.base && job.service->isSame(key, value, sides.theirs.value(key)))
                sides.base->put(key, sides.theirs.value(key));
        }
    }
    job.merged = theirs ? merge(sides, *job.service) : Merged{.fields = job.contact.fields};
    if (!job.merged.collisions.empty())
        return collide(job);
    return theirs ? pushUpdate(job, *theirs) : pushCreation(job);
}

Result<void> Pusher::markSending(Job &job, bool wasAbsent)
{
    job.item.state = OutboxState::Sending;
    job.item.sentVersion = job.item.version;
    job.item.wasAbsent = wasAbsent;
    job.item.sent = job.merged.fields;
    ++job.item.attempts;
    return m_cache.write([&](Session &, OutboxTable &table) { table.update(job.item); });
}

Result<Pushed> Pusher::pushCreation(Job &job)
{
    if (const Result<void> marked = markSending(job, true); !marked)
        return marked.error();
    const services::Service &service = *job.service;
    const bool byUpsert = service.createsByUpsert() && !job.item.createOnly;
    const auto upsert = byUpsert ? service.upsert(job.merged.fields) : std::nullopt;
    const auto reply = m_link.send(upsert.value_or(service.create(job.merged.fields)), job.priority, job.deadline);
    if (!reply)
        return failed(job, reply.failure(), true);
    const auto written = service.readWritten(*reply);
    if (!written) {
        Failure failure = written.failure();
        // An answer that says it was done, and cannot be read, is as good as lost.
        if (reply->isSuccess())
            failure.kind = FailureKind::Lost;
        return creationFailed(job, failure);
    }
    const bool isNew = written->isNew.value_or(true);
    const Evidence evidence = written->isNew ? service.evidenceOfNew()
        : reply->status == 201               ? Evidence::HttpStatus
                                             : Evidence::ReadFirst;
    return settle(job, written->contact, isNew ? Verdict::Created : Verdict::Updated, evidence);
}

Result<Pushed> Pusher::creationFailed(Job &job, Failure failure)
{
    // Somebody else was quicker, or an earlier try of ours had arrived.
    if (failure.kind == FailureKind::Duplicate && job.rounds < mostRounds) {
        job.existingId = failure.existingId;
        job.item.state = OutboxState::Waiting;
        job.item.wasAbsent = job.item.attempts > 1;
        return pushChange(job);
    }
    // HighLevel has been seen to refuse a contact and make it all the same (SERVICES.md §2.3).
    if (failure.kind == FailureKind::Invalid) {
        const auto found = m_link.find(job.merged.fields, job.priority, job.deadline);
        if (found && *found)
            return settle(job, **found, Verdict::Created, Evidence::ReadFirst);
        if (!found && found.failure().isPassing())
            failure.kind = FailureKind::Lost;
    }
    return failed(job, failure, true);
}

Result<Pushed> Pusher::pushUpdate(Job &job, const RemoteContact &theirs)
{
    const services::Service &service = *job.service;
    const bool wasSent = job.item.sentVersion > 0;
    const bool wasCreated = job.item.wasAbsent;
    const auto steps = service.update(theirs.id, theirs.fields, job.merged.fields);
    if (steps.empty()) {
        const Verdict verdict = wasCreated ? Verdict::Created : wasSent ? Verdict::Updated : Verdict::Unchanged;
        return settle(job, theirs, verdict, Evidence::ReadFirst);
    }
    if (const Result<void> marked = markSending(job, wasCreated); !marked)
        return marked.error();
    RemoteContact after = theirs;
    bool isKnown = true;
    for (const services::Step &step : steps) {
        const auto reply = m_link.send(step.request, job.priority, job.deadline);
        if (!reply)
            return failed(job, reply.failure(), true);
        if (!reply->isSuccess()) {
            const Failure failure = service.readFailure(*reply);
            if (failure.kind == FailureKind::NotFound && job.rounds < mostRounds)
                return pushChange(job); // deleted there this very moment
            if (failure.kind == FailureKind::Invalid)
                return updateRefused(job, theirs.id, failure);
            return failed(job, failure, true);
        }
        const auto written =
            step.expect == Expect::Contact ? service.readWritten(*reply) : Answer<services::Written>(Failure{});
        isKnown = written ? true : false;
        if (written)
            after = written->contact;
        if (step.expect != Expect::Processed)
            continue;
        const auto processed = service.readProcessed(*reply);
        if (processed && *processed < 1)
            job.notProcessed.push_back(step.field);
    }
    if (!isKnown) {
        const auto got = m_link.get(theirs.id, job.priority, job.deadline);
        if (!got)
            return failed(job, got.failure(), true);
        after = *got;
    }
    return settle(job, after, wasCreated ? Verdict::Created : Verdict::Updated, Evidence::ReadFirst);
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
    if (!job.half && !job.item.sent.isEmpty()) {
        const auto found = m_link.find(job.item.sent, job.priority, job.deadline);
        if (!found)
            return failed(job, found.failure(), false);
        id = *found ? (*found)->id : QString();
    }
    if (id.isEmpty())
        return settleDeletion(job, Evidence::ReadFirst);
    if (const Result<void> marked = markSending(job, job.item.wasAbsent); !marked)
        return marked.error();
    const auto reply = m_link.send(job.service->remove(id), job.priority, job.deadline);
    if (!reply)
        return failed(job, reply.failure(), true);
    if (reply->isSuccess())
        return settleDeletion(job, Evidence::HttpStatus);
    Failure failure = job.service->readFailure(*reply);
    if (failure.kind == FailureKind::Invalid) {
        const auto got = m_link.get(id, job.priority, job.deadline);
        if (!got)
            failure.kind = got.failure().kind == FailureKind::NotFound ? FailureKind::NotFound : FailureKind::Lost;
    }
    return failure.kind == FailureKind::NotFound ? settleDeletion(job, Evidence::HttpStatus)
                                                 : failed(job, failure, true);
}

Result<Pushed> Pusher::settleDeletion(Job &job, Evidence evidence)
{
    const Result<void> written = m_cache.write([&](Session &, OutboxTable &table) {
        const auto item = table.item(job.item.contact);
        if (!item)
            return;
        table.removeHalf(item->contact);
        table.settle(*item, job.item.version, Verdict::Deleted, evidence, {}, {});
        if (item->version == job.item.version)
            return table.remove(item->id);
        OutboxItem again = *item;
        again.state = OutboxState::Waiting;
        again.sentVersion = 0;
        again.sent = {};
        again.wasAbsent = false;
        table.update(again);
    });
    if (!written)
        return written.error();
    return Pushed{.what = Pushed::What::Settled, .verdict = Verdict::Deleted, .evidence = evidence};
}

Result<Pushed> Pusher::collide(Job &job)
{
    QStringList names;
    for (const store::Collision &collision : job.merged.collisions)
        names += contact::labelOf(collision.field);
    job.item.state = OutboxState::Conflict;
    job.item.collisions = job.merged.collisions;
    job.item.code = u"service.conflict"_s;
    job.item.message =
        Messages::tr("Changed here and at the service: %1. Choose which to keep.").arg(names.join(u", "_s));
    const Result<void> written = m_cache.write([&](Session &, OutboxTable &table) {
        if (table.item(job.item.contact).value_or(OutboxItem()).version == job.item.version)
            table.update(job.item);
    });
    if (!written)
        return written.error();
    return Pushed{.what = Pushed::What::Held, .failure = {.kind = FailureKind::Invalid, .message = job.item.message}};
}

Result<Pushed> Pusher::failed(Job &job, const Failure &failed, bool wasSending)
{
    const Failure failure = withSentence(failed, job.service->profile().kind);
    OutboxItem &item = job.item;
    const bool isGarbage = failure.kind == FailureKind::NotAService && !wasSending;
    const bool isDoubtful = wasSending
        && (failure.isDoubtful() || failure.kind == FailureKind::NotAService || failure.kind == FailureKind::Stopped);
    const bool isPassing = failure.isPassing() || isGarbage || isDoubtful;
    item.code = codeOf(failure.kind);
    item.message = failure.message;
    Pushed pushed{.failure = failure};
    if (isDoubtful) {
        item.state = OutboxState::Unknown;
        pushed.verdict = Verdict::Unknown;
    } else if (isPassing || blocksAll(failure.kind)) {
        // What was sent before this try may still have arrived.
        const bool mayHaveArrived = item.sentVersion > 0 && item.attempts > (wasSending ? 1 : 0);
        item.state = mayHaveArrived ? OutboxState::Unknown : OutboxState::Waiting;
        if (!mayHaveArrived) {
            item.sentVersion = 0;
            item.sent = {};
            item.wasAbsent = false;
        }
        pushed.verdict = Verdict::Queued;
    } else {
        item.state = OutboxState::Failed;
        pushed.verdict = Verdict::Rejected;
    }
    pushed.what = isPassing       ? Pushed::What::Later
        : blocksAll(failure.kind) ? Pushed::What::Blocked
                                  : Pushed::What::Held;
    if (pushed.what == Pushed::What::Later) {
        const auto doubled = static_cast<qint64>(double(firstPause << std::min(item.attempts, 8)) * m_link.pauses());
        const qint64 pause = failure.retryAfter ? failure.retryAfter->count() : std::min(doubled, longestPause);
        item.notBefore = failure.kind == FailureKind::Stopped ? QDateTime() : m_cache.now().addMSecs(pause);
        pushed.notBefore = item.notBefore;
    }
    const Result<void> written = m_cache.write([&](Session &, OutboxTable &table) {
        const auto now = table.item(item.contact);
        if (!now)
            return;
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
        const bool isLeftOut = after.isPartial && contact::isEmpty(after.fields.value(key));
        if (!isLeftOut && !job.service->isSame(key, job.merged.fields.value(key), after.fields.value(key)))
            add(key, NotAppliedReason::NotTakenThere);
    }
    return rows;
}

Result<Pushed> Pusher::settle(Job &job, const RemoteContact &after, Verdict verdict, Evidence evidence)
{
    Pushed pushed{.what = Pushed::What::Settled, .verdict = verdict, .evidence = evidence};
    pushed.notApplied = notAppliedIn(job, after);
    const Result<void> written = m_cache.write([&](Session &session, OutboxTable &table) {
        const auto item = table.item(job.item.contact);
        if (!item)
            return;
        Fields agreed = after.fields;
        if (const auto current = session.contact(item->contact); current && !item->deletes) {
            // What was edited while it was on its way stays, and goes next.
            const Merged merged = merge({.base = job.contact.fields,
                                            .mine = current->fields,
                                            .theirs = after.fields,
                                            .isPartial = after.isPartial},
                *job.service);
            if (merged.fields != current->fields && !merged.fields.isEmpty()) {
                auto operation = journal::OperationId::None;
                Contact contact = *current;
                contact.fields = merged.fields;
                contact.updatedAt = m_cache.now();
                m_cache.writeFound(session, operation, current, contact);
            }
            if (after.isPartial)
                agreed = merged.fields;
        }
        table.setHalf({.contact = item->contact,
            .id = after.id,
            .synced = agreed,
            .updatedAt = after.updatedAt,
            .seen = job.half ? job.half->seen : 0,
            .checkedAt = m_cache.now()});
        table.settle(*item, job.item.version, verdict, evidence, pushed.notApplied, {});
        if (item->version == job.item.version)
            return table.remove(item->id);
        OutboxItem again = *item;
        again.state = OutboxState::Waiting;
        again.sentVersion = 0;
        again.sent = {};
        again.wasAbsent = false;
        again.attempts = 0;
        table.update(again);
    });
    return written ? Result<Pushed>(pushed) : Result<Pushed>(written.error());
}

/// It was to be created and is there already: the contact made here gives way to the one that the service has.
Result<Pushed> Pusher::rejectExisting(Job &job, const RemoteContact &theirs)
{
    Pushed pushed{.what = Pushed::What::Settled, .verdict = Verdict::Rejected, .evidence = Evidence::ReadFirst};
    pushed.failure = withSentence({.kind = FailureKind::Duplicate}, job.service->profile().kind);
    const Result<void> written = m_cache.write([&](Session &session, OutboxTable &table) {
        const auto item = table.item(job.item.contact);
        if (!item)
            return;
        auto operation = journal::OperationId::None;
        table.settle(*item, item->version, Verdict::Rejected, Evidence::ReadFirst, {}, u"identity.exists"_s);
        table.remove(item->id);
        if (const auto current = session.contact(item->contact))
            m_cache.deleteFound(session, operation, *current);
        pushed.existing = m_cache.adopt(session, table, theirs, *job.service, operation, 0, true);
    });
    return written ? Result<Pushed>(pushed) : Result<Pushed>(written.error());
}

} // namespace onefold::sync
