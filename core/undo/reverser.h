// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/session.h"
#include "core/store/settings.h"
#include "core/undo/reverseoutcome.h"

#include <map>
#include <set>
#include <vector>

namespace onefold::undo {

/// What is to be taken back, and what the journal calls doing so.
struct Target {
    journal::Operation operation;
    journal::OperationKind kind = journal::OperationKind::Undo;
};

struct Net;

/// Takes operations back, in any order and as often as asked, contact by contact, inside one transaction of a store;
/// ReverseWork goes from contact to contact.
///
/// A contact is reversed where every field that the operation changed still has the value it was given then; other
/// fields may have been edited since and stay. Of a merge each field counts for itself: what was edited since stays and
/// is told of, of lists what the merge brought goes and what came later stays, so that the merged contacts can always
/// come back. Undoing an operation a second time goes on with the contacts left over
/// the first time. An undo is an operation too: redo takes the undo back.
class Reverser
{
public:
    Reverser(store::Session &session, store::Settings settings, QString who, QDateTime now);

    /// The person's newest operation that undo() would take back, undos and redos apart (PRODUCT.md §3, Ctrl+Z).
    [[nodiscard]] std::optional<journal::Operation> nextToUndo();
    /// The undo that redo() would take back: the newest one since the person's last operation of another kind that was
    /// not tried in vain.
    [[nodiscard]] std::optional<journal::Operation> nextToRedo();

    [[nodiscard]] Result<Target> undoOf(journal::OperationId id);
    /// @p id names an undo, or an operation that an undo took back.
    [[nodiscard]] Result<Target> redoOf(journal::OperationId id);

    /// Takes back what @p target did to @p contact, where that is still to be taken back, and tells in @p outcome;
    /// begins the outcome's operation where that is none yet. Gives how many entries the target has about the contact.
    std::size_t reverse(
        const Target &target, contact::ContactId contact, ReverseOutcome &outcome, bool isInOneTransaction);

private:
    struct Obstacle;
    struct Intent;

    bool isInEffect(journal::OperationId id);
    bool isTriedInVain(journal::OperationId id, journal::OperationId lastChange);
    bool hasLeft(journal::OperationId id);
    bool isLeft(journal::OperationId id, contact::ContactId contact);
    bool isTakenBack(contact::ContactId contact);
    Net netOf(journal::OperationId id, contact::ContactId contact);
    [[nodiscard]] Net withEcho(Net net);
    const std::vector<journal::Operation> &reversalsOf(journal::OperationId id);
    bool isOfMerge(const journal::Operation &operation);
    void reverseContact(const Net &net, bool isFieldByField, ReverseOutcome &outcome);
    void takeBackCreation(
        const Net &net, const std::optional<contact::Contact> &current, bool isOfMerge, ReverseOutcome &outcome);
    void takeBackDeletion(
        const Net &net, const std::optional<contact::Contact> &current, bool isOfMerge, ReverseOutcome &outcome);
    void takeBackUpdate(const Net &net, const std::optional<contact::Contact> &current, ReverseOutcome &outcome);
    void takeBackFields(const Net &net, const contact::Contact &current, ReverseOutcome &outcome);
    [[nodiscard]] contact::Value standingBefore(const Net &net, const contact::FieldChange &change);
    std::vector<contact::FieldKey> withoutTaken(contact::Contact &wanted);
    bool isByMerge(contact::ContactId holder, const identity::Identifier &identifier);
    bool wasShared(const contact::Contact &holder, const identity::Identifier &identifier);
    bool isEditedSince(const Net &net, contact::Field field, const contact::Value &now);
    Obstacle obstacleTo(const contact::Contact &wanted, const contact::Fields &current);
    bool isAsCreated(const Net &net, const contact::Contact &current);
    std::optional<Net> asItStands(const Net &net, const contact::Contact &current);
    std::optional<Intent> intentFor(contact::ContactId contact);
    bool givesUp(contact::ContactId holder, const identity::Identifier &identifier);
    bool findFirstToReverse(
        contact::ContactId contact, std::vector<contact::ContactId> &order, std::set<contact::ContactId> &visited);
    bool makeWay(const Net &net, const Obstacle &obstacle, ReverseOutcome &outcome);
    void leave(ReverseOutcome &outcome, identity::Verdict verdict, contact::ContactId id, const Obstacle &obstacle);
    void write(
        ReverseOutcome &outcome, journal::Effect effect, const contact::Contact &before, const contact::Contact &after);

    store::Session &m_session;
    store::Settings m_settings;
    QString m_who;
    QDateTime m_now;
    journal::Operation m_reversing = {};     ///< the one being taken back
    std::set<contact::ContactId> m_madeWay;  ///< contacts that were reversed before their turn
    std::set<contact::ContactId> m_yielding; ///< while it is found out who would have to be: those that can be
    std::map<journal::OperationId, std::vector<journal::Operation>> m_reversals; ///< those asked for so far
};

/// What to tell where @p id has nothing left to take back.
[[nodiscard]] Error nothingLeft(journal::OperationId id);

} // namespace onefold::undo
