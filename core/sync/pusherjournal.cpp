// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the journal says of a contact that was made here and that the service turns out to have had.

#include "core/sync/pushjob.h"

namespace onefold::sync {

using contact::ContactId;
using contact::Field;
using contact::Fields;
using identity::Verdict;
using services::RemoteContact;
using store::Session;
using store::sqlite::Creation;
using store::sqlite::OutboxTable;

namespace {

bool isUnsettled(Verdict verdict)
{
    return verdict == Verdict::Queued || verdict == Verdict::Unknown || verdict == Verdict::Rejected;
}

/// The contact's lines, newest first, down to the one that an earlier try has turned into an update; none where none
/// has. Of a contact that the service has settled, or that it told us of, the first line says so.
std::vector<journal::HistoryLine> linesSinceTurned(Session &session, ContactId contact)
{
    std::vector<journal::HistoryLine> lines = session.history({.contact = contact});
    while (!lines.empty() && lines.back().entry.effect == journal::Effect::None)
        lines.pop_back();
    const bool isTurned = !lines.empty() && lines.back().entry.effect == journal::Effect::Update
        && isUnsettled(lines.back().entry.verdict);
    return isTurned ? lines : std::vector<journal::HistoryLine>();
}

} // namespace

std::optional<Creation> turnedCreation(Session &session, ContactId contact)
{
    const std::vector<journal::HistoryLine> lines = linesSinceTurned(session, contact);
    if (lines.empty())
        return std::nullopt;
    // As it stands, less what was changed since.
    Fields made = session.contact(contact).value_or(contact::Contact()).fields;
    for (const journal::HistoryLine &line : lines) {
        if (line.entry.id == lines.back().entry.id)
            break;
        for (const contact::FieldChange &change : line.entry.changes)
            made.put(change.field, change.before);
    }
    return Creation{.entry = lines.back().entry.id, .changes = contact::difference({}, made)};
}

/// A contact that was made here is one that the service had: what made it is a change of that one, in the history and
/// for an undo, which else would delete it there. The journal is told before anything is sent, as nothing tells
/// afterwards how it was.
Result<void> Pusher::seeAsUpdate(Job &job, const RemoteContact &theirs)
{
    if (job.base)
        return {};
    // One that was left to somebody else since is not asked for any more.
    const auto isGivenUp = [&job](const contact::FieldChange &change) {
        const Field field = change.field.field;
        const bool isOne = field == Field::Email || field == Field::Phone || field == Field::PhoneExt;
        return (isOne || field == Field::Identifier) && change.after != job.contact.fields.value(change.field);
    };
    if (!job.isTold) {
        Result<void> read = m_cache.read([&](Session &session, OutboxTable &table) {
            job.creation = table.creationOf(job.item);
            const auto lines =
                job.creation ? std::vector<journal::HistoryLine>() : linesSinceTurned(session, job.item.contact);
            job.isTold = !lines.empty();
            if (job.isTold)
                job.creation = Creation{.entry = lines.back().entry.id, .changes = lines.back().entry.changes};
        });
        if (!read || !job.creation)
            return read;
    }
    if (job.isTold) { // by now the service may have some of it
        std::erase_if(job.creation->changes, isGivenUp);
        return {};
    }
    Fields made;
    for (const contact::FieldChange &change : job.creation->changes) {
        if (!isGivenUp(change))
            made.put(change.field, change.after);
    }
    const Merged merged = merge({.mine = made, .theirs = theirs.fields, .isPartial = theirs.isPartial}, *job.service);
    job.creation->changes = contact::difference(theirs.fields, merged.fields);
    return {};
}

/// The service has no such contact, or no longer: what made it here makes it there.
Result<void> Pusher::seeAsCreation(Job &job)
{
    job.creation.reset();
    job.isTold = false;
    bool isTurned = false;
    Result<void> read = m_cache.read(
        [&](Session &session, OutboxTable &) { isTurned = turnedCreation(session, job.item.contact).has_value(); });
    if (!read || !isTurned)
        return read;
    // Looked for again under the lock: it may have been taken back this moment.
    return m_cache.write([&](Session &session, OutboxTable &table) {
        if (const auto made = turnedCreation(session, job.item.contact))
            table.turnIntoCreation(*made);
    });
}

/// What was made of the values, in the service's way of writing them: an undo goes by what stands.
void Pusher::takeForm(Job &job, const Fields &fields)
{
    for (contact::FieldChange &change : job.creation->changes) {
        if (job.service->isSame(change.field, change.after, fields.value(change.field)))
            change.after = fields.value(change.field);
    }
}

} // namespace onefold::sync
