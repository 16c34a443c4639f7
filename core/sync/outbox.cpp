// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/outbox.h"

#include "core/store/settings.h"
#include "core/store/sqlite/outboxtable.h"
#include "core/store/sqlite/sqlitestore.h"
#include "core/sync/report.h"

#include <QCoreApplication>

namespace onefold::sync {

using namespace Qt::StringLiterals;
using contact::Contact;
using contact::ContactId;
using identity::Evidence;
using identity::Verdict;
using store::OutboxItem;
using store::OutboxState;
using store::Session;
using store::sqlite::OutboxTable;
using store::sqlite::SqliteStore;
using workspace::Workspace;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::sync::Outbox)
};

Error nothingWaits(ContactId contact)
{
    return {
        ErrorCode::NotFound, Messages::tr("Nothing of contact %1 waits to be sent.").arg(contact::toString(contact))};
}

/// Runs @p body on the contact's waiting change, in a transaction that is undone where it gives an error.
using Body = std::function<std::optional<Error>(Session &, OutboxTable &, OutboxItem)>;

Result<void> withItem(Workspace &workspace, ContactId contact, const Body &body)
{
    auto *const store = dynamic_cast<SqliteStore *>(&workspace.store());
    if (!store)
        return nothingWaits(contact);
    std::optional<Error> error;
    Result<void> written = store->write([&](Session &session) {
        OutboxTable table(store->connection());
        const auto item = table.item(contact);
        error = item ? body(session, table, *item) : nothingWaits(contact);
        return !error;
    });
    if (!written)
        return written;
    return error ? Result<void>(*error) : Result<void>();
}

void waitAgain(OutboxTable &table, OutboxItem item)
{
    if (item.state == OutboxState::Unknown && store::isHeld(item)) {
        // The person has looked, and it is not there.
        item.sentVersion = 0;
        item.sent = {};
        item.wasAbsent = false;
    }
    if (store::isHeld(item))
        item.state = OutboxState::Waiting;
    item.notBefore = {};
    // An earlier try may have arrived, and does so however often it is asked to go again: see takeFailure().
    item.attempts = item.state == OutboxState::Unknown ? 1 : 0;
    item.code.clear();
    item.message.clear();
    item.collisions.clear();
    table.update(item);
    if (item.state == OutboxState::Waiting)
        table.mark(item, Verdict::Queued);
}

std::optional<Error> settleConflict(Session &session, OutboxTable &table, const OutboxItem &item,
    const std::function<std::optional<Side>(const contact::FieldKey &)> &choose)
{
    auto half = table.half(item.contact);
    const auto current = session.contact(item.contact);
    if (!half || !current)
        return nothingWaits(item.contact);
    Contact after = *current;
    for (const store::Collision &collision : item.collisions) {
        const auto side = choose(collision.field);
        if (!side) {
            return Error{ErrorCode::InvalidInput,
                Messages::tr("%1 was changed on both sides: say which to keep.")
                    .arg(contact::labelOf(collision.field))};
        }
        // From now on theirs is what both sides had: mine, where it is kept, is the only change.
        half->synced.put(collision.field, collision.theirs);
        if (*side == Side::Theirs)
            after.fields.put(collision.field, collision.theirs);
    }
    if (after.fields != current->fields && !after.fields.isEmpty()) {
        after.updatedAt = QDateTime::currentDateTimeUtc();
        const auto operation = session.beginOperation(
            {.at = after.updatedAt, .who = workspace::accountName(), .kind = journal::OperationKind::Edit});
        session.write({.entry = {.operation = operation,
                           .contact = item.contact,
                           .effect = journal::Effect::Update,
                           .verdict = Verdict::Updated,
                           .evidence = Evidence::Database},
            .before = *current,
            .after = after,
            .fromService = true});
    }
    table.setHalf(*half);
    waitAgain(table, item);
    return std::nullopt;
}

/// Takes the contact back to what the service had last.
void takeBack(Session &session, OutboxTable &table, const OutboxItem &item)
{
    const auto current = session.contact(item.contact);
    const auto half = table.half(item.contact);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool goes = current && !half;
    const auto operation = session.beginOperation({.at = now,
        .who = workspace::accountName(),
        .kind = goes ? journal::OperationKind::Delete : journal::OperationKind::Edit});
    store::ContactWrite write{.entry = {.operation = operation,
                                  .contact = item.contact,
                                  .effect = goes ? journal::Effect::Delete
                                      : current  ? journal::Effect::Update
                                                 : journal::Effect::Insert,
                                  .verdict = goes ? Verdict::Deleted : Verdict::Restored,
                                  .evidence = Evidence::Database},
        .before = current.value_or(Contact()),
        .fromService = true};
    if (half) {
        write.after = {.id = item.contact,
            .fields = half->synced,
            .createdAt = current ? current->createdAt : now,
            .updatedAt = now};
    }
    if (goes || (half && !half->synced.isEmpty()))
        session.write(write);
}

Result<qint64> counted(Workspace &workspace, qint64 (OutboxTable::*count)())
{
    auto *const store = dynamic_cast<SqliteStore *>(&workspace.store());
    qint64 result = 0;
    if (!store)
        return result;
    const Result<void> read = store->read([&](Session &) {
        OutboxTable table(store->connection());
        result = (table.*count)();
    });
    return read ? Result<qint64>(result) : Result<qint64>(read.error());
}

} // namespace

Result<std::vector<OutboxItem>> outbox(Workspace &workspace)
{
    auto *const store = dynamic_cast<SqliteStore *>(&workspace.store());
    std::vector<OutboxItem> items;
    if (!store)
        return items;
    const Result<void> read = store->read([&](Session &) { items = OutboxTable(store->connection()).items(); });
    return read ? Result(std::move(items)) : Result<std::vector<OutboxItem>>(read.error());
}

Result<qint64> outboxCount(Workspace &workspace)
{
    return counted(workspace, &OutboxTable::count);
}

Result<qint64> heldCount(Workspace &workspace)
{
    return counted(workspace, &OutboxTable::heldCount);
}

Result<void> retry(Workspace &workspace, ContactId contact, std::optional<Side> side)
{
    return withItem(workspace, contact, [&](Session &session, OutboxTable &table, const OutboxItem &item) {
        if (item.state == OutboxState::Conflict)
            return settleConflict(session, table, item, [&](const contact::FieldKey &) { return side; });
        waitAgain(table, item);
        return std::optional<Error>();
    });
}

Result<void> resolve(Workspace &workspace, ContactId contact, const std::map<contact::FieldKey, Side> &choices)
{
    return withItem(workspace, contact, [&](Session &session, OutboxTable &table, const OutboxItem &item) {
        return settleConflict(session, table, item, [&](const contact::FieldKey &key) {
            const auto choice = choices.find(key);
            return choice == choices.end() ? std::optional<Side>() : choice->second;
        });
    });
}

Result<void> discard(Workspace &workspace, ContactId contact)
{
    return withItem(
        workspace, contact, [&](Session &session, OutboxTable &table, const OutboxItem &item) -> std::optional<Error> {
            const bool isOpen = item.state == OutboxState::Sending || item.state == OutboxState::Unknown;
            if (isOpen && !store::isHeld(item)) {
                return Error{ErrorCode::Refused,
                    Messages::tr(
                        "Whether the service has taken this is not known yet, so it cannot be given up. Let it "
                        "be looked up first: onefold sync.")};
            }
            table.settle(item, item.version, Verdict::Rejected, Evidence::None, {}, u"outbox.discarded"_s);
            takeBack(session, table, item);
            table.remove(item.id);
            return std::nullopt;
        });
}

Verdict verdictOf(const OutboxItem &item)
{
    switch (item.state) {
    case OutboxState::Failed: return Verdict::Rejected;
    case OutboxState::Unknown: return Verdict::Unknown;
    case OutboxState::Waiting:
    case OutboxState::Sending:
    case OutboxState::Conflict: break;
    }
    return Verdict::Queued;
}

Result<std::optional<Account>> accountOf(Workspace &workspace)
{
    std::optional<Account> account;
    const Result<void> read = workspace.store().read([&](Session &session) { account = loadAccount(session); });
    return read ? Result(std::move(account)) : Result<std::optional<Account>>(read.error());
}

Result<std::vector<services::Unheld>> unheld(Workspace &workspace, const contact::Fields &fields)
{
    std::vector<services::Unheld> rows;
    const Result<void> read = workspace.store().read([&](Session &session) {
        const auto account = loadAccount(session);
        if (!account)
            return;
        const KnownDefinitions known = loadDefinitions(session);
        rows = services::makeService({.kind = account->kind,
                                         .id = account->id,
                                         .pathStyle = account->pathStyle,
                                         .identity = store::loadIdentityRule(session),
                                         .definitions = known.definitions,
                                         .knowsDefinitions = known.areKnown})
                   ->unheld(fields);
    });
    return read ? Result(std::move(rows)) : Result<std::vector<services::Unheld>>(read.error());
}

} // namespace onefold::sync
