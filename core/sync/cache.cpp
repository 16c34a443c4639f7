// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/cache.h"

#include "core/journal/echo.h"
#include "core/sync/match.h"
#include "core/sync/merge.h"

#include <algorithm>

namespace onefold::sync {

using contact::Contact;
using contact::ContactId;
using identity::Evidence;
using identity::Verdict;
using journal::OperationId;
using services::RemoteContact;
using store::RemoteHalf;
using store::Session;
using store::sqlite::OutboxTable;

namespace {

/// The update that was read: of one that was not read whole none, so that the next pull asks for it.
QDateTime seenUpdate(const RemoteContact &remote)
{
    return remote.isUnread ? QDateTime() : remote.updatedAt;
}

} // namespace

Result<void> Cache::read(const Body &body)
{
    return m_store.read([&](Session &session) {
        OutboxTable table(m_store.connection());
        body(session, table);
    });
}

Result<void> Cache::write(const Body &body)
{
    m_inDoubt.reset();
    return m_store.write([&](Session &session) {
        OutboxTable table(m_store.connection());
        body(session, table);
        return true;
    });
}

OperationId Cache::begun(Session &session, OperationId &operation) const
{
    if (operation == OperationId::None) {
        operation = session.beginOperation({.at = m_clock(), .who = m_who, .kind = journal::OperationKind::Pull});
    }
    return operation;
}

ContactId Cache::writeFound(
    Session &session, OperationId &operation, const std::optional<Contact> &before, const Contact &after, bool isEcho)
{
    ++m_written;
    store::ContactWrite write{.entry = {.operation = begun(session, operation),
                                  .effect = before ? journal::Effect::Update : journal::Effect::Insert,
                                  .verdict = before ? Verdict::Updated : Verdict::Created,
                                  .evidence = Evidence::ReadFirst,
                                  .problems = isEcho ? QStringList{journal::echoCode()} : QStringList()},
        .before = before.value_or(Contact()),
        .after = after,
        .fromService = true};
    return session.write(write);
}

void Cache::deleteFound(Session &session, OperationId &operation, const Contact &before)
{
    session.write({.entry = {.operation = begun(session, operation),
                       .contact = before.id,
                       .effect = journal::Effect::Delete,
                       .verdict = Verdict::Deleted,
                       .evidence = Evidence::ReadFirst},
        .before = before,
        .fromService = true});
}

ContactId Cache::update(Session &session, OutboxTable &table, RemoteHalf half, const RemoteContact &remote,
    const services::Service &service, OperationId &operation)
{
    const auto current = session.contact(half.contact);
    if (!current)
        return ContactId::None;
    const Merged merged = merge({.base = half.synced,
                                    .mine = current->fields,
                                    .theirs = remote.fields,
                                    .isPartial = remote.isPartial,
                                    .leftOut = remote.leftOut},
        service);
    if (merged.fields != current->fields && !merged.fields.isEmpty()) {
        Contact after = *current;
        after.fields = merged.fields;
        after.updatedAt = remote.updatedAt.isValid() ? remote.updatedAt : m_clock();
        writeFound(session, operation, current, after);
    }
    const bool areIdentifiersTold = !remote.leftOut.contains(contact::Field::Identifier);
    half.synced = areIdentifiersTold ? heldByBoth(merged.fields, remote.fields, service) : merged.fields;
    half.updatedAt = seenUpdate(remote);
    table.setHalf(half);
    return half.contact;
}

/// Whether it is what a contact became that was deleted here, or erased, or edited beyond recognition, before the
/// answer to its creation was known, be it on its way at this moment: its sending finds it.
bool Cache::isLeftToSending(OutboxTable &table, const RemoteContact &remote, const identity::IdentityRule &rule)
{
    if (!m_inDoubt) {
        m_inDoubt.emplace();
        for (store::OutboxItem &item : table.inDoubt()) {
            if (item.deletes || item.sentVersion > 0)
                m_inDoubt->push_back(std::move(item.sent));
        }
    }
    return std::ranges::any_of(*m_inDoubt, [&](const contact::Fields &sent) {
        return decisionOn(sent, remote, rule).action == identity::Decision::Action::Update;
    });
}

ContactId Cache::adopt(Session &session, OutboxTable &table, const RemoteContact &remote,
    const services::Service &service, OperationId &operation, const Sighting &sighting)
{
    if (auto half = table.halfById(remote.id)) {
        half->seen = std::max(half->seen, sighting.pull);
        const bool isStale = !sighting.isCertain && remote.updatedAt.isValid() && half->updatedAt.isValid()
            && remote.updatedAt < half->updatedAt;
        if (!isStale && !table.item(half->contact)) {
            half->checkedAt = sighting.isCertain ? m_clock() : half->checkedAt;
            return update(session, table, *half, remote, service, operation);
        }
        table.setHalf(*half);
        return half->contact;
    }
    // A contact that was saved here and not yet sent finds this other half when it is sent.
    for (const identity::Identifier &identifier :
        identity::matchingIdentifiers(remote.fields, service.profile().identity)) {
        for (const Contact &holder : session.holders(identifier, 5)) {
            if (!table.half(holder.id) && table.item(holder.id))
                return ContactId::None;
        }
    }
    if (remote.fields.isEmpty() || isLeftToSending(table, remote, service.profile().identity))
        return ContactId::None;
    const QDateTime now = m_clock();
    const Contact contact{.fields = remote.fields,
        .createdAt = remote.createdAt.isValid() ? remote.createdAt : now,
        .updatedAt = remote.updatedAt.isValid() ? remote.updatedAt : now};
    const ContactId id = writeFound(session, operation, std::nullopt, contact);
    table.setHalf({.contact = id,
        .id = remote.id,
        .synced = remote.fields,
        .updatedAt = seenUpdate(remote),
        .seen = sighting.pull,
        .checkedAt = sighting.isCertain ? now : QDateTime()});
    return id;
}

} // namespace onefold::sync
