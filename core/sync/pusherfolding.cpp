// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A contact made here turns out to be another one of this workspace: the service alone could tell.

#include "core/contact/items.h"
#include "core/sync/pushjob.h"
#include "core/workspace/workspace.h"

namespace onefold::sync {

using contact::Contact;
using contact::ContactId;
using contact::Field;
using contact::Fields;
using identity::Evidence;
using identity::Verdict;
using services::RemoteContact;
using store::Session;
using store::sqlite::OutboxTable;

namespace {

/// @p fields with the further identifiers that @p theirs shows: what a save matches by is then no change.
Fields withFurtherOf(Fields fields, const Fields &theirs)
{
    for (const auto &[key, value] : theirs) {
        if (key.field == Field::Identifier)
            fields.put(key, contact::withItems(key, contact::listOf(fields.value(key)), contact::listOf(value)));
    }
    return fields;
}

} // namespace

/// Does what the save would have done if it had known: @p other, which is @p theirs at the service, gets what was asked
/// for, as a change of its own that is sent; the contact made for it goes. The verdict of that change is the save's.
Result<Pushed> Pusher::foldInto(Job &job, ContactId other, const RemoteContact &theirs)
{
    Pushed pushed{.existing = other};
    const Verdict asSeen = job.isTaken ? Verdict::Updated : Verdict::Unchanged; // of all that is there already
    bool isToBeSent = false;
    bool isEdited = false;
    const Result<void> written = m_cache.write([&](Session &session, OutboxTable &table) {
        // What was edited there and is yet to be sent may be just what makes it another one.
        isEdited = table.item(other).has_value();
        if (isEdited)
            return;
        const auto item = table.item(job.item.contact);
        const auto made = session.contact(job.item.contact);
        auto operation = journal::OperationId::None;
        m_cache.adopt(session, table, theirs, *job.service, operation, {.isCertain = true});
        const auto standing = session.contact(other);
        if (!item || !made || !standing)
            return; // deleted this moment: nothing is left to be done, or it is done as a deletion
        m_cache.deleteFound(session, operation, *made);
        Contact before = *standing;
        before.fields = withFurtherOf(before.fields, theirs.fields);
        Contact after = before;
        after.fields = identity::apply(before.fields, made->fields, {}, identity::Merge::Match);
        after.updatedAt = m_cache.now();
        pushed.changed = contact::difference(before.fields, after.fields);
        isToBeSent = !pushed.changed->empty();
        table.noteMatch(*item, job.matchedBy);
        if (isToBeSent) {
            session.write(editOf(session, *standing, after));
            table.moveEntries(*item, other);
        } else {
            table.settle(*item, item->version, asSeen, Evidence::ReadFirst, {}, {});
        }
        table.remove(item->id);
    });
    if (!written)
        return written.error();
    if (isEdited)
        return waitForEdit(job, other);
    if (!isToBeSent) {
        pushed.what = pushed.changed ? Pushed::What::Settled : Pushed::What::Nothing;
        pushed.verdict = asSeen;
        pushed.evidence = Evidence::ReadFirst;
        pushed.matchedBy = job.matchedBy;
        return pushed;
    }
    // Of several threads that send, any may have taken it by now.
    return job.priority == net::Priority::Interactive ? pushFolded(job, other, *pushed.changed) : Pushed{};
}

store::ContactWrite Pusher::editOf(Session &session, const Contact &before, const Contact &after) const
{
    const auto operation = session.beginOperation(
        {.at = m_cache.now(), .who = workspace::accountName(), .kind = journal::OperationKind::Edit});
    return {.entry = {.operation = operation,
                .contact = before.id,
                .effect = journal::Effect::Update,
                .verdict = Verdict::Queued},
        .before = before,
        .after = after};
}

Result<Pushed> Pusher::pushFolded(const Job &job, ContactId other, const contact::FieldChanges &changed)
{
    auto pushed = push(other, job.priority, job.deadline);
    if (pushed) {
        pushed->existing = other;
        pushed->matchedBy = job.matchedBy;
        pushed->changed = changed;
    }
    return pushed;
}

} // namespace onefold::sync
