// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Looking a contact up at the service: by what it is to have, and by what an earlier try has sent of it.

#include "core/sync/pushjob.h"

namespace onefold::sync {

using contact::Fields;
using identity::Identifier;
using services::Answer;
using services::Failure;
using services::FailureKind;
using services::RemoteContact;
using store::OutboxState;
using store::Session;
using store::sqlite::OutboxTable;

namespace {

constexpr qint64 freshFor = 3'000; // ms: what was read just now is not read again

} // namespace

Fields heldThere(Fields fields, const services::Service &service)
{
    for (const services::Unheld &row : service.unheld(fields))
        fields.remove(row.field);
    return fields;
}

/// Their side as it is now. What was read moments ago by the same save need not be read again.
Answer<Pusher::Theirs> Pusher::lookUp(Job &job)
{
    const bool wasNeverSent = job.item.sentVersion == 0 && job.rounds == 1;
    if (job.half) {
        const bool isFresh = job.seen == Seen::Contact && wasNeverSent && job.half->checkedAt.isValid()
            && job.half->checkedAt.msecsTo(m_cache.now()) < freshFor;
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
    if (job.seen == Seen::Absence && wasNeverSent)
        return Theirs();
    // What was made is looked for as it was made: who has what was edited since may be somebody else.
    const bool wasSent = !job.item.sent.isEmpty();
    const bool isMadeFirst = wasSent && job.item.wasAbsent && !job.isRefused;
    auto found = isMadeFirst ? findSent(job) : findWanted(job);
    // The identity may have been edited since it was sent.
    if (found && !*found && wasSent)
        found = isMadeFirst ? findWanted(job) : findSent(job);
    // Where nothing of the contact was on its way, it was a deletion: that makes none.
    const bool mayHaveArrived = job.item.sentVersion > 0 && job.item.state == OutboxState::Unknown && wasSent;
    job.isUnfindable = found && !*found && mayHaveArrived && !m_link.mayNotFind() && !canFindSent(job);
    return found;
}

Answer<Pusher::Theirs> Pusher::findWanted(const Job &job)
{
    // The service may tell contacts apart by more than our rule does.
    const identity::IdentityRule &rule = job.service->profile().identity;
    return job.isRefused ? m_link.findBy(identity::identifiersOf(job.contact.fields, rule), job.priority, job.deadline)
                         : m_link.find(job.contact.fields, job.priority, job.deadline);
}

/// Who has what an earlier try has sent, other contacts of this workspace left out: what this one had may be theirs
/// since, as where a merge was taken back.
Answer<Pusher::Theirs> Pusher::findSent(const Job &job)
{
    const Fields sent = heldThere(job.item.sent, *job.service);
    for (const Identifier &identifier : identity::matchingIdentifiers(sent, job.service->profile().identity)) {
        auto found = m_link.findBy({identifier}, job.priority, job.deadline);
        if (!found)
            return found;
        if (!*found)
            continue;
        const auto isOthers = belongsToOther(job, identifier, **found);
        if (!isOthers)
            return Failure{.kind = FailureKind::Stopped, .message = isOthers.error().message};
        if (!*isOthers)
            return found;
    }
    return Theirs();
}

bool Pusher::canFindSent(const Job &job) const
{
    return m_link.canFind(heldThere(job.item.sent, *job.service));
}

/// Whether @p theirs, who was found by @p identifier of what was sent, is another contact of this workspace. One that
/// the answer to another one's creation will tell us of is that one where it is to have the identifier and this one is
/// not: it was looked up before it was made, and nobody had it then.
Result<bool> Pusher::belongsToOther(const Job &job, const Identifier &identifier, const RemoteContact &theirs)
{
    const identity::IdentityRule &rule = job.service->profile().identity;
    bool isOthers = false;
    const Result<void> read = m_cache.read([&](Session &session, OutboxTable &table) {
        if (const auto half = table.halfById(theirs.id)) {
            isOthers = half->contact != job.item.contact;
            return;
        }
        // One that is deleted by mistake is made again by its own sending.
        if (job.item.deletes || isAmong(identity::identifiersOf(job.contact.fields, rule), identifier))
            return;
        for (const store::OutboxItem &item : table.inDoubt(mostLookedThrough)) {
            if (item.contact == job.item.contact || item.deletes)
                continue;
            const auto other = session.contact(item.contact);
            isOthers = isOthers
                || (other && isAmong(identity::identifiersOf(heldThere(item.sent, *job.service), rule), identifier)
                    && isAmong(identity::identifiersOf(other->fields, rule), identifier));
        }
    });
    return read ? Result<bool>(isOthers) : Result<bool>(read.error());
}

} // namespace onefold::sync
