// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/historymodel.h"

#include "ui/base/onfinished.h"
#include "ui/contacts/changetext.h"
#include "ui/contacts/wording.h"

#include <QLocale>

#include <algorithm>

namespace onefold::ui::contacts {

using namespace Qt::StringLiterals;
using contact::ContactId;
using journal::HistoryLine;
using workspace::Workspace;

namespace {

constexpr int pauseMilliseconds = 80;

} // namespace

HistoryModel::HistoryModel(workspace::Client &client, QObject *parent) : QAbstractListModel(parent), m_client(client)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &HistoryModel::refresh);
}

void HistoryModel::setContact(ContactId id)
{
    if (id == m_contact)
        return refresh();
    m_contact = id;
    ++m_generation;
    m_isAsking = false;
    m_isStale = false;
    clear();
    m_isWhole = id == ContactId::None;
    m_isSettled = m_isWhole;
    Q_EMIT changed();
    m_pause.start();
}

void HistoryModel::clear()
{
    if (m_lines.empty())
        return;
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

void HistoryModel::refresh()
{
    if (m_contact == ContactId::None)
        return;
    if (m_isAsking)
        m_isStale = true;
    else
        ask(-1);
}

void HistoryModel::ask(qint64 beforeEntry)
{
    m_isAsking = true;
    const journal::HistoryQuery query{.contact = m_contact, .limit = pageSize, .beforeEntry = beforeEntry};
    onFinished(m_client.read([query](Workspace &workspace) { return workspace.history(query); }), this,
        [this, beforeEntry, generation = m_generation](const Result<Lines> &lines) {
            if (generation != m_generation)
                return;
            m_isAsking = false;
            if (!lines) {
                m_isSettled = true;
                Q_EMIT failed(lines.error());
            } else if (beforeEntry < 0) {
                takeNewest(*lines);
            } else {
                append(*lines);
            }
            if (std::exchange(m_isStale, false))
                refresh();
        });
}

void HistoryModel::append(const Lines &lines)
{
    m_isWhole = static_cast<int>(lines.size()) < pageSize;
    if (!lines.empty()) {
        const int count = rowCount();
        beginInsertRows({}, count, count + static_cast<int>(lines.size()) - 1);
        m_lines.insert(m_lines.end(), lines.begin(), lines.end());
        endInsertRows();
    }
    Q_EMIT changed();
}

/// The newest page: what is new in it goes on top. Where it does not reach down to what was known it is all there is.
void HistoryModel::takeNewest(const Lines &lines)
{
    m_isSettled = true;
    const auto known = m_lines.empty()
        ? lines.end()
        : std::ranges::find(lines, m_lines.front().entry.id, [](const HistoryLine &line) { return line.entry.id; });
    if (known == lines.end()) {
        clear();
        return append(lines);
    }
    if (known != lines.begin()) {
        beginInsertRows({}, 0, static_cast<int>(known - lines.begin()) - 1);
        m_lines.insert(m_lines.begin(), lines.begin(), known);
        endInsertRows();
    }
    Q_EMIT changed();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return historyText(line(index.row()));
    default: return {};
    }
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isWhole && !m_isAsking && !m_lines.empty();
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(m_lines.back().entry.id);
}

QString historyDetail(const HistoryLine &line)
{
    QStringList parts{visible(line.operation.who), journal::labelOf(line.operation.kind)};
    if (line.operation.changes > 1)
        parts += HistoryModel::tr("%n contacts", nullptr, static_cast<int>(line.operation.changes));
    if (const auto field = contact::FieldKey::fromString(line.entry.matchedBy))
        parts += HistoryModel::tr("matched by %1").arg(contact::labelWithin(*field));
    parts += identity::labelOf(line.entry.evidence);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString historyText(const HistoryLine &line)
{
    QStringList parts{verdictTitle(line.entry.verdict),
        QLocale().toString(line.operation.at.toLocalTime(), QLocale::ShortFormat), historyDetail(line)};
    for (const contact::FieldChange &change : line.entry.changes)
        parts += contact::labelOf(change.field) + u": "_s + changeText(change);
    for (const identity::NotApplied &row : line.entry.notApplied)
        parts += HistoryModel::tr("%1 stayed out", "a field").arg(contact::labelOf(row.field));
    return parts.join(u" · "_s);
}

} // namespace onefold::ui::contacts
