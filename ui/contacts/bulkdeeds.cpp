// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/bulkdeeds.h"

#include "ui/contacts/deeds.h"
#include "ui/contacts/wording.h"

#include <QPointer>

#include <algorithm>
#include <limits>

namespace onefold::ui::contacts {

using namespace Qt::StringLiterals;
using bulk::BulkOutcome;
using workspace::Workspace;

namespace {

int plural(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

} // namespace

BulkDeeds::BulkDeeds(Deeds &deeds, QObject *parent) : QObject(parent), m_deeds(deeds)
{ }

bool BulkDeeds::mayBegin()
{
    return m_deeds.longWork().mayBegin();
}

bool BulkDeeds::edit(const SharedIds &ids, const bulk::BulkEdit &edit, const QString &what)
{
    return m_deeds.longWork().start(
        tr("Updating %n contact(s)…", nullptr, plural(std::ssize(*ids))),
        [ids, edit](Workspace &workspace, const Progress &progress) { return workspace.edit(*ids, edit, progress); },
        [self = QPointer<BulkDeeds>(this), finish = finishing(what)](const Result<BulkOutcome> &outcome) {
            finish(outcome);
            if (self && (!outcome || outcome->failure))
                Q_EMIT self->editFailed();
        });
}

void BulkDeeds::editEach(const std::vector<bulk::ContactEdit> &edits, const QString &what)
{
    m_deeds.longWork().start(
        tr("Updating %n contact(s)…", nullptr, plural(std::ssize(edits))),
        [edits](Workspace &workspace, const Progress &progress) { return workspace.edit(edits, progress); },
        finishing(what));
}

void BulkDeeds::remove(const SharedIds &ids)
{
    m_deeds.longWork().start(
        tr("Deleting %n contact(s)…", nullptr, plural(std::ssize(*ids))),
        [ids](Workspace &workspace, const Progress &progress) { return workspace.remove(*ids, progress); },
        finishing({}));
}

/// The work may outlive the page that asked for it.
std::function<void(const Result<BulkOutcome> &)> BulkDeeds::finishing(const QString &what)
{
    return [self = QPointer<BulkDeeds>(this), what](const Result<BulkOutcome> &outcome) {
        if (self)
            self->finish(outcome, what);
    };
}

void BulkDeeds::finish(const Result<BulkOutcome> &outcome, const QString &what)
{
    Q_EMIT noticed(outcome ? verdictOn(*outcome, what) : noticeOf(outcome.error()));
    Q_EMIT done();
}

Notice BulkDeeds::verdictOn(const BulkOutcome &outcome, const QString &what) const
{
    const QString summary = bulk::summaryOf(outcome);
    const bool isWhole = outcome.rejected == 0 && outcome.notApplied == 0 && !outcome.cancelled && !outcome.failure;
    const bool isDone = outcome.updated > 0 || outcome.deleted > 0;
    QStringList parts;
    if (isDone && !what.isEmpty())
        parts += what;
    if (const QString rest = summary.section(u" · "_s, 1); !rest.isEmpty())
        parts += rest;
    if (outcome.failure)
        parts += outcome.failure->message;
    if (!outcome.reasons.empty())
        parts += visible(outcome.reasons.front().message);
    Notice notice{.look = !isWhole ? NoticeLook::Caution
            : outcome.queued > 0   ? NoticeLook::Queued
            : outcome.updated > 0  ? NoticeLook::Updated
                                   : NoticeLook::Unchanged,
        .headline = summary.section(u" · "_s, 0, 0),
        .detail = parts.join(u" · "_s)};
    if (isDone)
        notice.actions.push_back(
            {tr("Undo"), [&deeds = m_deeds, operation = outcome.operation] { deeds.undo(operation); }});
    return notice;
}

} // namespace onefold::ui::contacts
