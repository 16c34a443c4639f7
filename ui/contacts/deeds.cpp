// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/deeds.h"

#include "ui/base/onfinished.h"
#include "ui/contacts/knownname.h"
#include "ui/contacts/wording.h"

#include "core/undo/remainderwords.h"

#include <QFileInfo>

namespace onefold::ui::contacts {

using namespace Qt::StringLiterals;
using contact::ContactId;
using identity::Verdict;
using journal::OperationId;
using workspace::RemovalOutcome;
using workspace::Workspace;

namespace {

NoticeLook lookOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Created:
    case Verdict::Restored: return NoticeLook::Created;
    case Verdict::Updated:
    case Verdict::Merged: return NoticeLook::Updated;
    case Verdict::Queued: return NoticeLook::Queued;
    case Verdict::Unchanged:
    case Verdict::Skipped:
    case Verdict::Deleted:
    case Verdict::Erased: return NoticeLook::Unchanged;
    case Verdict::Rejected: return NoticeLook::Caution;
    case Verdict::Failed: return NoticeLook::Failed;
    case Verdict::Unknown: break;
    }
    return NoticeLook::Unknown;
}

/// The name of the contact that an operation with one change touched, also where the contact is no more.
QString nameIn(Workspace &workspace, const journal::Operation &operation)
{
    const auto lines = workspace.history({.operation = operation.id, .limit = 1});
    if (!lines || lines->empty())
        return {};
    return knownName(workspace, lines->front().entry.contact);
}

/// The file's name of an import; empty for other operations, and where the import is forgotten.
QString fileIn(Workspace &workspace, const journal::Operation &operation)
{
    if (operation.kind != journal::OperationKind::Import)
        return {};
    const auto runs = workspace.imports({.operation = operation.id, .limit = 1});
    return runs && !runs->empty() ? QFileInfo(runs->front().path).fileName() : QString();
}

QString whomOrWhat(Workspace &workspace, const journal::Operation &operation)
{
    const QString file = fileIn(workspace, operation);
    if (!file.isEmpty())
        return visible(file);
    if (operation.changes == 1)
        return visible(nameIn(workspace, operation));
    return Deeds::tr("%n contact(s)", nullptr, static_cast<int>(operation.changes));
}

Result<std::optional<UndoTarget>> findUndoTarget(Workspace &workspace)
{
    const auto next = workspace.nextToUndo();
    if (!next)
        return next.error();
    if (!*next)
        return std::optional<UndoTarget>();
    const journal::Operation &operation = **next;
    return std::optional(
        UndoTarget{operation, journal::labelOf(operation.kind) + u" · "_s + whomOrWhat(workspace, operation)});
}

/// What an undo left as it is, or could not bring back. A sentence about "it" only where nothing else is there that it
/// could be about.
QStringList leftOf(const undo::ReverseOutcome &outcome)
{
    const bool isOne = outcome.kept.size() + outcome.failed.size() == 1 && outcome.reversed.empty();
    if (isOne)
        return {(outcome.kept.empty() ? outcome.failed : outcome.kept).front().reason};
    return undo::keptWords(outcome) + undo::failedWords(outcome);
}

QString remaindersOf(const undo::ReverseOutcome &outcome)
{
    QStringList parts = leftOf(outcome);
    if (!outcome.keptFields.empty())
        parts += Deeds::tr("%n field(s) left as edited since", nullptr, static_cast<int>(outcome.keptFields.size()));
    for (const undo::FieldOf &taken : outcome.takenFields)
        parts += Deeds::tr("%1 left out: another contact has it now").arg(contact::labelOf(taken.field));
    if (outcome.cancelled)
        parts += Deeds::tr("stopped; undo again goes on");
    if (outcome.failure)
        parts += outcome.failure->message;
    return parts.join(u" · "_s);
}

} // namespace

Notice noticeOf(const saving::SaveOutcome &outcome)
{
    const QString summary = visible(saving::summaryOf(outcome));
    Notice notice{.look = lookOf(outcome.verdict), .headline = summary.section(u" · "_s, 0, 0)};
    QStringList parts;
    // The person knows that it was this contact they edited.
    const int last = outcome.matchedBy == "id"_L1 ? -2 : -1;
    if (const QString rest = summary.section(u" · "_s, 1, last); !rest.isEmpty())
        parts += rest;
    for (const contact::Problem &problem : outcome.problems) {
        if (problem.isError())
            parts += problem.finding.message;
    }
    for (const identity::NotApplied &row : outcome.notApplied) {
        const auto name = outcome.holderNames.find(row.holder);
        const QString holder = name == outcome.holderNames.end() ? QString() : visible(name->second);
        parts += contact::labelOf(row.field) + u": "_s + identity::describe(row, holder);
    }
    notice.detail = parts.join(u" · "_s);
    return notice;
}

Notice noticeOf(const Error &error)
{
    if (error.code == ErrorCode::Uncertain)
        return {.look = NoticeLook::Unknown, .headline = Deeds::tr("Unknown"), .detail = error.message};
    return {.look = NoticeLook::Failed, .headline = Deeds::tr("Failed"), .detail = error.message};
}

Deeds::Deeds(workspace::Client &client, QObject *parent) : QObject(parent), m_client(client), m_longWork(client)
{
    connect(&m_longWork, &LongWork::noticed, this, &Deeds::noticed);
}

void Deeds::remove(const std::vector<ContactId> &ids)
{
    if (ids.empty() || !m_longWork.mayWrite())
        return;
    Q_EMIT noticed(
        {.headline = tr("Deleting %n contact(s)…", nullptr, static_cast<int>(ids.size())), .isUnderWay = true});
    onFinished(m_client.write([ids](Workspace &workspace) { return workspace.remove(ids); }), this,
        [this](const Result<std::vector<RemovalOutcome>> &outcomes) {
            if (outcomes)
                showRemoved(*outcomes);
            else
                Q_EMIT noticed(noticeOf(outcomes.error()));
            Q_EMIT done();
        });
}

void Deeds::showRemoved(const std::vector<RemovalOutcome> &outcomes)
{
    int deleted = 0;
    bool isQueued = false;
    OperationId operation = OperationId::None;
    for (const RemovalOutcome &outcome : outcomes) {
        const bool waits = outcome.verdict == Verdict::Queued; // gone here, and yet to go at the service
        isQueued = isQueued || waits;
        deleted += outcome.verdict == Verdict::Deleted || waits ? 1 : 0;
        operation = outcome.operation == OperationId::None ? operation : outcome.operation;
    }
    const int missing = static_cast<int>(outcomes.size()) - deleted;
    Notice notice{.look = deleted > 0 ? NoticeLook::Unchanged : NoticeLook::Caution,
        .headline = tr("Deleted %n contact(s)", nullptr, deleted)};
    if (isQueued) {
        notice.look = NoticeLook::Queued;
        notice.headline = tr("Queued: %n contact(s) are deleted at the service as soon as it can be", nullptr, deleted);
    }
    if (missing > 0)
        notice.detail = tr("%n had been deleted before", nullptr, missing);
    if (operation != OperationId::None)
        notice.actions.push_back({tr("Undo"), [this, operation] { undo(operation); }});
    Q_EMIT noticed(notice);
}

void Deeds::undoLast()
{
    if (!m_longWork.mayWrite())
        return;
    onFinished(m_client.read(findUndoTarget), this, [this](const Result<std::optional<UndoTarget>> &target) {
        if (!target)
            return Q_EMIT noticed(noticeOf(target.error()));
        if (!*target)
            return Q_EMIT noticed({.headline = tr("There is nothing of yours left to undo.")});
        const journal::Operation &operation = (*target)->operation;
        if (operation.changes > 1 && m_asked != operation.id)
            return ask(**target);
        undo(operation.id);
    });
}

void Deeds::ask(const UndoTarget &target)
{
    const OperationId id = target.operation.id;
    Q_EMIT noticed({.look = NoticeLook::Caution,
        .headline = tr("Undo %1?").arg(target.what),
        .detail = tr("Ctrl+Z again does it."),
        .actions = {{tr("Undo"), [this, id] { undo(id); }}}});
    m_asked = id; // behind the notice: see forgetAsked()
}

void Deeds::undo(OperationId id)
{
    m_asked.reset();
    m_longWork.start(
        tr("Undoing…"), [id](Workspace &workspace, const Progress &progress) { return workspace.undo(id, progress); },
        [this](const Result<undo::ReverseOutcome> &outcome) {
            if (outcome)
                showReversed(*outcome, true);
            else
                Q_EMIT noticed(noticeOf(outcome.error()));
            Q_EMIT done();
        });
}

void Deeds::redo(OperationId id)
{
    m_longWork.start(
        tr("Redoing…"), [id](Workspace &workspace, const Progress &progress) { return workspace.redo(id, progress); },
        [this](const Result<undo::ReverseOutcome> &outcome) {
            if (outcome)
                showReversed(*outcome, false);
            else
                Q_EMIT noticed(noticeOf(outcome.error()));
            Q_EMIT done();
        });
}

void Deeds::showReversed(const undo::ReverseOutcome &outcome, bool isUndo)
{
    const int count = static_cast<int>(outcome.reversed.size());
    const int deleted = isUndo ? static_cast<int>(outcome.deleted) : 0;
    const bool isAllDeleted = deleted > 0 && deleted == count;
    QStringList parts;
    if (deleted > 0 && !isAllDeleted)
        parts += tr("%n contact(s) deleted again", nullptr, deleted);
    const QString remainders = remaindersOf(outcome);
    if (!remainders.isEmpty())
        parts += remainders;
    Notice notice{.look = remainders.isEmpty() ? NoticeLook::Updated : NoticeLook::Caution,
        .headline = isAllDeleted ? tr("Undone: %n contact(s) deleted again", nullptr, count)
            : isUndo             ? tr("Undone: %n contact(s) as before", nullptr, count - deleted)
                                 : tr("Redone: %n contact(s)", nullptr, count),
        .detail = parts.join(u" · "_s)};
    const OperationId operation = outcome.operation;
    if (count > 0 && isUndo)
        notice.actions.push_back({tr("Redo"), [this, operation] { redo(operation); }});
    Q_EMIT noticed(notice);
}

void Deeds::lookWhatToUndo()
{
    onFinished(m_client.read(findUndoTarget), this, [this](const Result<std::optional<UndoTarget>> &target) {
        Q_EMIT undoTargetChanged(target && *target ? (*target)->what : QString());
    });
}

} // namespace onefold::ui::contacts
