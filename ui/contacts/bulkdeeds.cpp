// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/bulkdeeds.h"

#include "ui/base/onfinished.h"
#include "ui/contacts/deeds.h"
#include "ui/contacts/progresswords.h"
#include "ui/contacts/wording.h"

#include <atomic>

namespace onefold::ui::contacts {

using namespace Qt::StringLiterals;
using bulk::BulkOutcome;
using journal::OperationId;
using workspace::Workspace;

namespace {

// Often enough to be seen moving, seldom enough to be read.
constexpr int tickMilliseconds = 500;

int plural(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

} // namespace

struct BulkDeeds::Run {
    QString headline;
    QString what;
    QElapsedTimer since = {};
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
    std::atomic<bool> isCancelled = false;
};

BulkDeeds::BulkDeeds(workspace::Client &client, Deeds &deeds, QObject *parent)
    : QObject(parent),
      m_client(client),
      m_deeds(deeds)
{
    connect(&m_tick, &QTimer::timeout, this, &BulkDeeds::tellProgress);
}

BulkDeeds::~BulkDeeds()
{
    cancel();
}

void BulkDeeds::edit(const SharedIds &ids, const bulk::BulkEdit &edit, const QString &what)
{
    start(tr("Updating %n contact(s)…", nullptr, plural(std::ssize(*ids))), what,
        [ids, edit](Workspace &workspace, const Progress &progress) { return workspace.edit(*ids, edit, progress); });
}

void BulkDeeds::editEach(const std::vector<bulk::ContactEdit> &edits, const QString &what)
{
    start(tr("Updating %n contact(s)…", nullptr, plural(std::ssize(edits))), what,
        [edits](Workspace &workspace, const Progress &progress) { return workspace.edit(edits, progress); });
}

void BulkDeeds::remove(const SharedIds &ids)
{
    start(tr("Deleting %n contact(s)…", nullptr, plural(std::ssize(*ids))), {},
        [ids](Workspace &workspace, const Progress &progress) { return workspace.remove(*ids, progress); });
}

void BulkDeeds::start(const QString &headline, const QString &what, Work work)
{
    if (m_run) {
        return Q_EMIT noticed({.look = NoticeLook::Caution,
            .headline = tr("Not done"),
            .detail = tr("The last change of many contacts is still under way. Please wait for it, or cancel it."),
            .actions = {{tr("Cancel"), [this] { cancel(); }}}});
    }
    m_run = std::make_shared<Run>();
    m_run->headline = headline;
    m_run->what = what;
    m_run->since.start();
    m_tick.start(tickMilliseconds);
    Q_EMIT noticed({.headline = headline});
    const auto working = [run = m_run, work = std::move(work)](Workspace &workspace) {
        const Progress progress{.report =
                                    [run](qint64 done, qint64 total) {
                                        run->done = done;
                                        run->total = total;
                                    },
            .isCancelled = [run] { return run->isCancelled.load(); }};
        return work(workspace, progress);
    };
    onFinished(m_client.background(working), this, [this](const Result<BulkOutcome> &outcome) { finish(outcome); });
}

void BulkDeeds::cancel()
{
    if (m_run)
        m_run->isCancelled = true;
}

void BulkDeeds::tellProgress()
{
    const qint64 total = m_run->total;
    Notice notice{.headline = m_run->headline};
    if (m_run->isCancelled)
        notice.detail = tr("Stopping…");
    else if (total > 0)
        notice.detail = progressWords({m_run->done, total, std::chrono::milliseconds(m_run->since.elapsed())});
    if (!m_run->isCancelled)
        notice.actions.push_back({tr("Cancel"), [this] { cancel(); }});
    Q_EMIT noticed(notice);
}

void BulkDeeds::finish(const Result<BulkOutcome> &outcome)
{
    m_tick.stop();
    Q_EMIT noticed(outcome ? verdictOn(*outcome) : noticeOf(outcome.error()));
    m_run.reset();
    Q_EMIT done();
}

Notice BulkDeeds::verdictOn(const BulkOutcome &outcome) const
{
    const QString summary = bulk::summaryOf(outcome);
    const bool isWhole = outcome.rejected == 0 && outcome.notApplied == 0 && !outcome.cancelled && !outcome.failure;
    const bool isDone = outcome.updated > 0 || outcome.deleted > 0;
    QStringList parts;
    if (isDone && !m_run->what.isEmpty())
        parts += m_run->what;
    if (const QString rest = summary.section(u" · "_s, 1); !rest.isEmpty())
        parts += rest;
    if (outcome.failure)
        parts += outcome.failure->message;
    if (!outcome.reasons.empty())
        parts += visible(outcome.reasons.front().message);
    Notice notice{.look = !isWhole ? NoticeLook::Caution
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
