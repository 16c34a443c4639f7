// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/runsmodel.h"

#include "ui/activity/activitywords.h"
#include "ui/base/onfinished.h"
#include "ui/contacts/wording.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QTextDocument>

namespace onefold::ui::importing {

using journal::Standing;
using namespace Qt::StringLiterals;
using onefold::importing::ImportRun;
using onefold::importing::RunId;
using onefold::importing::RunQuery;
using workspace::Workspace;

namespace {

constexpr int pageSize = 50;

} // namespace

RunsModel::RunsModel(workspace::Client &client, QObject *parent) : QAbstractTableModel(parent), m_client(client)
{ }

int RunsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const RunsModel::Listed *RunsModel::listedAt(const QModelIndex &index) const
{
    return index.isValid() ? &m_runs[static_cast<std::size_t>(index.row())] : nullptr;
}

std::optional<ImportRun> RunsModel::runAt(const QModelIndex &index) const
{
    const Listed *const listed = listedAt(index);
    return listed ? std::optional(listed->run) : std::nullopt;
}

bool RunsModel::canUndo(const QModelIndex &index) const
{
    const Listed *const listed = listedAt(index);
    return listed && listed->standing && listed->standing != Standing::Undone
        && listed->run.counts.created + listed->run.counts.updated + listed->run.counts.queued > 0;
}

QString RunsModel::stateText(const Listed &listed)
{
    const QString standing = listed.standing ? activity::standingText(*listed.standing) : QString();
    QString state = onefold::importing::labelOf(listed.run.state);
    if (standing.isEmpty())
        return state;
    return listed.run.canResume() ? QString(state + u" · "_s + standing) : standing;
}

QVariant RunsModel::data(const QModelIndex &index, int role) const
{
    const Listed *const listed = listedAt(index);
    const bool isTip = role == Qt::ToolTipRole;
    if (!listed || (role != Qt::DisplayRole && !isTip))
        return {};
    const ImportRun *const run = &listed->run;
    switch (index.column()) {
    case File:
        return isTip ? Qt::convertFromPlainText(contacts::visible(QDir::toNativeSeparators(run->path)))
                     : contacts::visible(QFileInfo(run->path).fileName());
    case When:
        return isTip ? QLocale().toString(run->startedAt.toLocalTime(), QLocale::ShortFormat)
                     : contacts::relativeTime(run->startedAt, QDateTime::currentDateTimeUtc());
    case Who: {
        const QString who = contacts::visible(run->who);
        return isTip ? Qt::convertFromPlainText(who) : who;
    }
    case Counts: return onefold::importing::summaryOf(run->counts);
    default: return stateText(*listed);
    }
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case File: return tr("File");
    case When: return tr("When");
    case Who: return tr("Who");
    case Counts: return tr("What came of it");
    default: return tr("State");
    }
}

bool RunsModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isComplete && !m_isAsking && !m_runs.empty();
}

void RunsModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(m_runs.back().run.id);
}

void RunsModel::reload()
{
    ++m_generation;
    ask(RunId::None);
}

Result<RunsModel::Runs> RunsModel::read(Workspace &workspace, const RunQuery &query)
{
    const auto runs = workspace.imports(query);
    if (!runs)
        return runs.error();
    Runs listed;
    for (const ImportRun &run : *runs) {
        const auto operation = activity::summaryOf(workspace, run.operation);
        if (!operation)
            return operation.error();
        listed.push_back({run, *operation ? std::optional((*operation)->standing) : std::nullopt});
    }
    return listed;
}

void RunsModel::ask(RunId before)
{
    m_isAsking = true;
    const auto readPage = [before](
                              Workspace &workspace) { return read(workspace, {.before = before, .limit = pageSize}); };
    onFinished(m_client.read(readPage), this, [this, before, generation = m_generation](const Result<Runs> &runs) {
        if (generation != m_generation)
            return;
        m_isAsking = false;
        if (!runs)
            return Q_EMIT failed(runs.error());
        take(*runs, before == RunId::None);
        Q_EMIT pageRead();
    });
}

void RunsModel::take(const Runs &runs, bool isFirst)
{
    m_isComplete = std::ssize(runs) < pageSize;
    if (isFirst && runs == m_runs)
        return;
    if (isFirst) {
        beginResetModel();
        m_runs = runs;
        return endResetModel();
    }
    if (runs.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(runs.size()) - 1);
    m_runs.insert(m_runs.end(), runs.begin(), runs.end());
    endInsertRows();
}

} // namespace onefold::ui::importing
