// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/undo/reverser.h"

#include "core/journal/echo.h"
#include "core/store/duplicatereview.h"
#include "core/undo/net.h"
#include "core/undo/obstacle.h"

#include <QCoreApplication>

#include <algorithm>

namespace onefold::undo {

using namespace Qt::StringLiterals;
using contact::Contact;
using contact::ContactId;
using contact::FieldKey;
using contact::Fields;
using identity::Verdict;
using journal::Effect;
using journal::Operation;
using journal::OperationId;
using journal::OperationKind;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::undo::Reverser)
};

constexpr int pageOfOperations = 64;
constexpr int pageOfTouches = 256;

Error noSuchOperation(OperationId id)
{
    return {ErrorCode::NotFound, Messages::tr("There is no operation %1.").arg(journal::toString(id))};
}

bool isOwnWork(const Operation &operation)
{
    return operation.kind != OperationKind::Undo && operation.kind != OperationKind::Redo
        && operation.kind != OperationKind::Erase && operation.kind != OperationKind::Pull;
}

/// The first of @p who's operations, newest first, that @p accept takes; stops where it gives nothing.
template<typename Accept>
std::optional<Operation> findOperation(store::Session &session, const QString &who, Accept accept)
{
    OperationId before = OperationId::None;
    while (true) {
        const std::vector<Operation> page = session.operationsBy(who, before, pageOfOperations);
        for (const Operation &operation : page) {
            const std::optional<bool> accepted = accept(operation);
            if (!accepted)
                return std::nullopt;
            if (*accepted)
                return operation;
        }
        if (page.size() < pageOfOperations)
            return std::nullopt;
        before = page.back().id;
    }
}

} // namespace

Reverser::Reverser(store::Session &session, store::Settings settings, QString who, QDateTime now)
    : m_session(session),
      m_settings(std::move(settings)),
      m_who(std::move(who)),
      m_now(std::move(now))
{ }

const std::vector<Operation> &Reverser::reversalsOf(OperationId id)
{
    const auto known = m_reversals.find(id);
    return known != m_reversals.end() ? known->second
                                      : m_reversals.emplace(id, m_session.reversalsOf(id)).first->second;
}

/// A reversal that was stopped half-way does not end the effect: the next undo goes on with it. Nor does one that had
/// to leave everything as it was.
bool Reverser::isInEffect(OperationId id)
{
    return std::ranges::none_of(reversalsOf(id), [this](const Operation &reversal) {
        return !reversal.unfinished && reversal.changes > 0 && isInEffect(reversal.id);
    });
}

/// Whether taking @p id back was tried since @p lastChange, to the end, and had to leave everything as it was: it is
/// not tried again before another undo or redo has changed something, or none would get past it.
bool Reverser::isTriedInVain(OperationId id, OperationId lastChange)
{
    return std::ranges::any_of(reversalsOf(id), [&](const Operation &reversal) {
        return !reversal.unfinished && reversal.changes == 0 && reversal.id > lastChange;
    });
}

std::optional<Operation> Reverser::nextToUndo()
{
    OperationId lastChange = OperationId::None; // of an undo or redo
    return findOperation(m_session, m_who, [&](const Operation &operation) -> std::optional<bool> {
        if (!isOwnWork(operation)) {
            if (lastChange == OperationId::None && operation.changes > 0)
                lastChange = operation.id;
            return false;
        }
        return !isTriedInVain(operation.id, lastChange) && isInEffect(operation.id) && hasLeft(operation.id);
    });
}

std::optional<Operation> Reverser::nextToRedo()
{
    OperationId lastChange = OperationId::None; // of an undo or redo
    return findOperation(m_session, m_who, [&](const Operation &operation) -> std::optional<bool> {
        if (isOwnWork(operation))
            return std::nullopt;
        if (lastChange == OperationId::None && operation.changes > 0)
            lastChange = operation.id;
        return operation.kind == OperationKind::Undo && !isTriedInVain(operation.id, lastChange)
            && isInEffect(operation.id) && hasLeft(operation.id);
    });
}

/// What the operation did to the contact, all its entries taken together.
Net Reverser::netOf(OperationId id, ContactId contact)
{
    Net net{.contact = contact};
    std::vector<journal::HistoryLine> lines = m_session.history({.contact = contact, .operation = id});
    std::ranges::reverse(lines);
    for (const journal::HistoryLine &line : lines) {
        if (line.entry.effect != Effect::None)
            net.add(line.entry);
    }
    return net;
}

/// What a service made of the values that were sent to it is no edit of anybody's: @p net with it.
Net Reverser::withEcho(Net net)
{
    std::vector<journal::HistoryLine> lines = m_session.history({.contact = net.contact});
    std::ranges::reverse(lines);
    for (const journal::HistoryLine &line : lines) {
        const bool isEcho = line.operation.kind == OperationKind::Pull && line.entry.id > net.firstEntry
            && line.entry.problems.contains(journal::echoCode());
        for (const contact::FieldChange &change : isEcho ? line.entry.changes : contact::FieldChanges()) {
            const auto known = net.changes.find(change.field);
            if (known != net.changes.end() && known->second.after == change.before)
                known->second.after = change.after;
            else if (known == net.changes.end() && !net.existedBefore)
                net.changes.emplace(change.field, change);
        }
    }
    return net;
}

/// Whether the operation did something to the contact that no reversal has brought back; one whose own reversal took
/// the contact forth again does not count, whatever became of its other contacts.
bool Reverser::isLeft(OperationId id, ContactId contact)
{
    return netOf(id, contact).isSomething() && std::ranges::none_of(reversalsOf(id), [&](const Operation &reversal) {
        return isLeft(reversal.id, contact);
    });
}

bool Reverser::hasLeft(OperationId id)
{
    qint64 before = -1;
    while (true) {
        const std::vector<journal::Touch> touches = m_session.touchesOf(id, before, pageOfTouches);
        if (std::ranges::any_of(touches, [&](const journal::Touch &touch) { return isLeft(id, touch.contact); }))
            return true;
        if (touches.size() < pageOfTouches)
            return false;
        before = touches.back().entry;
    }
}

Result<Target> Reverser::undoOf(OperationId id)
{
    const auto operation = m_session.operation(id);
    if (!operation)
        return noSuchOperation(id);
    if (operation->kind == OperationKind::Erase)
        return Error{ErrorCode::Refused, Messages::tr("What was erased for good cannot be brought back.")};
    if (operation->kind == OperationKind::Pull) {
        return Error{ErrorCode::Refused,
            Messages::tr("What came from the service cannot be undone here: it would only come again.")};
    }
    return Target{*operation, operation->kind == OperationKind::Undo ? OperationKind::Redo : OperationKind::Undo};
}

Result<Target> Reverser::redoOf(OperationId id)
{
    const auto operation = m_session.operation(id);
    if (!operation)
        return noSuchOperation(id);
    if (operation->kind == OperationKind::Undo)
        return Target{*operation, OperationKind::Redo};
    std::vector<Operation> reversals = reversalsOf(id);
    std::ranges::reverse(reversals);
    for (const Operation &reversal : reversals) {
        if (reversal.kind == OperationKind::Undo && hasLeft(reversal.id))
            return Target{reversal, OperationKind::Redo};
    }
    return Error{ErrorCode::Refused,
        Messages::tr("Operation %1 was not undone, so there is nothing to redo.").arg(journal::toString(id))};
}

/// Whether what is being taken back is taken back already where the contact is concerned.
bool Reverser::isTakenBack(ContactId contact)
{
    return m_madeWay.contains(contact)
        || std::ranges::any_of(
            reversalsOf(m_reversing.id), [&](const Operation &reversal) { return isLeft(reversal.id, contact); });
}

std::size_t Reverser::reverse(const Target &target, ContactId contact, ReverseOutcome &outcome, bool isInOneTransaction)
{
    m_reversing = target.operation;
    const Net net = netOf(target.operation.id, contact);
    if (!net.isSomething() || isTakenBack(contact))
        return net.entries;
    if (outcome.operation == OperationId::None) {
        outcome.operation = m_session.beginOperation({.at = m_now,
            .who = m_who,
            .kind = target.kind,
            .reverses = target.operation.id,
            .unfinished = !isInOneTransaction});
    }
    reverseContact(net, isOfMerge(target.operation), outcome);
    return net.entries;
}

/// Whether the operation is a merge, or takes one back or forth.
bool Reverser::isOfMerge(const Operation &operation)
{
    if (operation.kind == OperationKind::Merge || operation.reverses == OperationId::None)
        return operation.kind == OperationKind::Merge;
    const auto reversed = m_session.operation(operation.reverses);
    return reversed && isOfMerge(*reversed);
}

void Reverser::reverseContact(const Net &net, bool isFieldByField, ReverseOutcome &outcome)
{
    const auto current = m_session.contact(net.contact);
    if (!net.existedBefore && net.existsAfter)
        takeBackCreation(net, current, isFieldByField, outcome);
    else if (net.existedBefore && !net.existsAfter)
        takeBackDeletion(net, current, isFieldByField, outcome);
    else if (isFieldByField && current)
        takeBackFields(net, *current, outcome);
    else
        takeBackUpdate(net, current, outcome);
}

void Reverser::takeBackCreation(
    const Net &net, const std::optional<Contact> &current, bool isOfMerge, ReverseOutcome &outcome)
{
    if (!current)
        return leave(outcome, Verdict::Unchanged, net.contact, Obstacle::deleted());
    if (net.wasAtService && m_reversing.reverses == OperationId::None)
        return leave(outcome, Verdict::Unchanged, net.contact, Obstacle::thereBefore());
    if (!isAsCreated(net, *current))
        return leave(outcome, Verdict::Unchanged, net.contact, Obstacle::edited());
    // Merged again: what was said of him holds for the one that he becomes.
    const auto merged = isOfMerge ? m_session.duplicates().mergedAway(net.contact) : std::nullopt;
    if (const auto survivor = merged ? m_session.contact(merged->survivor) : std::nullopt)
        store::carryDismissals(m_session, *current, *survivor, m_session.duplicates().mergedInto(survivor->id));
    write(outcome, Effect::Delete, *current, {});
}

/// A merged contact comes back whatever became of its identifiers meanwhile: those that are somebody else's by now stay
/// there, and are told of. Those that another merge has taken along come back with it: until then this one waits.
void Reverser::takeBackDeletion(
    const Net &net, const std::optional<Contact> &current, bool isOfMerge, ReverseOutcome &outcome)
{
    if (current)
        return leave(outcome, Verdict::Unchanged, net.contact, Obstacle::restored());
    Contact wanted{.id = net.contact, .fields = net.takenBackFrom({}), .createdAt = net.createdAt, .updatedAt = m_now};
    const std::vector<FieldKey> taken = isOfMerge ? withoutTaken(wanted) : std::vector<FieldKey>();
    const Obstacle obstacle = obstacleTo(wanted, {});
    if (!obstacle.code.isEmpty() && (isOfMerge || !makeWay(net, obstacle, outcome)))
        return leave(outcome, Verdict::Failed, net.contact, obstacle);
    for (const FieldKey &key : taken)
        outcome.takenFields.push_back({net.contact, key});
    write(outcome, Effect::Insert, {}, wanted);
    const auto merged = isOfMerge ? m_session.duplicates().mergedAway(net.contact) : std::nullopt;
    if (merged)
        store::dropCarried(m_session, net.contact, merged->survivor);
}

void Reverser::takeBackUpdate(const Net &net, const std::optional<Contact> &current, ReverseOutcome &outcome)
{
    // A save that found the service's contact just as it wanted it.
    if (current && net.changes.empty())
        return leave(outcome, Verdict::Unchanged, net.contact, Obstacle::thereBefore());
    const auto standing = current ? asItStands(net, *current) : std::nullopt;
    if (!standing)
        return leave(outcome, Verdict::Unchanged, net.contact, current ? Obstacle::edited() : Obstacle::deleted());
    Contact wanted = *current;
    wanted.fields = standing->takenBackFrom(current->fields);
    wanted.updatedAt = m_now;
    const Obstacle obstacle = obstacleTo(wanted, current->fields);
    if (!obstacle.code.isEmpty() && !makeWay(net, obstacle, outcome))
        leave(outcome, Verdict::Failed, net.contact, obstacle);
    else
        write(outcome, Effect::Update, *current, wanted);
}

/// Why the contact may not become @p wanted again; empty where it may. What it holds in @p current it
/// holds by right, shared or not.
Reverser::Obstacle Reverser::obstacleTo(const Contact &wanted, const Fields &current)
{
    if (wanted.fields.isEmpty())
        return {u"undo.left_empty"_s, Messages::tr("It would be left without any value.")};
    const identity::IdentityRule &rule = m_settings.identity;
    const identity::Identifiers identifiers = identity::matchingIdentifiers(wanted.fields, rule);
    if (rule.required && !identity::hasIdentity(wanted.fields, rule)) {
        return {u"undo.identity_required"_s,
            Messages::tr("It would be left without any of these: %1.").arg(contact::labelsOf(rule.fields))};
    }
    const identity::Identifiers held = identity::matchingIdentifiers(current, rule);
    for (const identity::Identifier &identifier : identifiers) {
        const bool isHeld =
            std::ranges::any_of(held, [&](const identity::Identifier &own) { return own.sameAs(identifier); });
        if (isHeld || rule.duplicatesAllowed)
            continue;
        const std::vector<Contact> holders = m_session.holders(identifier, 1);
        if (!holders.empty() && !wasShared(holders.front(), identifier)
            && !(m_yielding.contains(holders.front().id) && givesUp(holders.front().id, identifier))) {
            return {identifier.field.toString() + u" undo.identity_taken"_s,
                Messages::tr("Its %1 belongs to %2 (contact %3) now.")
                    .arg(contact::labelOf(identifier.field), contact::displayName(holders.front().fields),
                        contact::toString(holders.front().id)),
                holders.front().id, identifier};
        }
    }
    return {};
}

/// Tells of a contact that stays as it is, to the person now and in the journal for later. The journal gets the word
/// alone: the sentence may name another contact.
void Reverser::leave(ReverseOutcome &outcome, Verdict verdict, ContactId id, const Obstacle &obstacle)
{
    (verdict == Verdict::Failed ? outcome.failed : outcome.kept).push_back({id, obstacle.sentence, obstacle.code});
    m_session.write({.entry = {.operation = outcome.operation,
                         .contact = id,
                         .verdict = verdict,
                         .evidence = identity::Evidence::Database,
                         .problems = {obstacle.code}}});
}

void Reverser::write(ReverseOutcome &outcome, Effect effect, const Contact &before, const Contact &after)
{
    store::ContactWrite write{.entry = {.operation = outcome.operation,
                                  .effect = effect,
                                  .verdict = effect == Effect::Delete ? Verdict::Deleted : Verdict::Restored,
                                  .evidence = identity::Evidence::Database},
        .before = before,
        .after = after};
    outcome.reversed.push_back(m_session.write(write));
    outcome.deleted += effect == Effect::Delete ? 1 : 0;
}

Error nothingLeft(OperationId id)
{
    return {ErrorCode::Refused, Messages::tr("Operation %1 has nothing left to take back.").arg(journal::toString(id))};
}

} // namespace onefold::undo
