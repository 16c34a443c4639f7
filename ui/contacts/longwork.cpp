// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/longwork.h"

#include "ui/contacts/progresswords.h"

#include <utility>

namespace onefold::ui::contacts {

namespace {

// Often enough to be seen moving, seldom enough to be read; work that is done before says nothing of itself.
constexpr int tickMilliseconds = 500;

} // namespace

LongWork::LongWork(workspace::Client &client, QObject *parent) : QObject(parent), m_client(client)
{
    connect(&m_tick, &QTimer::timeout, this, &LongWork::tell);
}

LongWork::~LongWork()
{
    cancel();
}

Progress LongWork::progressOf(const std::shared_ptr<State> &state)
{
    return {.report =
                [state](qint64 done, qint64 total) {
                    state->done = done;
                    state->total = total;
                },
        .isCancelled = [state] { return state->isCancelled.load(); }};
}

void LongWork::setAway(bool isAway)
{
    if (std::exchange(m_isAway, isAway) != isAway)
        Q_EMIT hindranceChanged();
}

QString LongWork::hindrance() const
{
    if (m_isAway)
        return tr("The server is away. Until it is back nothing can be changed, deleted, merged, undone or exported; "
                  "it is tried again by itself.");
    if (m_state)
        return tr("The last change of many contacts is still under way. Please wait for it, or cancel it.");
    return {};
}

bool LongWork::mayWrite()
{
    if (m_isAway)
        Q_EMIT noticed({.look = NoticeLook::Unknown, .headline = tr("Not done"), .detail = hindrance()});
    return !m_isAway;
}

bool LongWork::mayBegin()
{
    if (!mayWrite())
        return false;
    if (m_state) {
        Q_EMIT noticed({.look = NoticeLook::Caution,
            .headline = tr("Not done"),
            .detail = hindrance(),
            .actions = {{tr("Cancel"), [this] { cancel(); }}}});
    }
    return !m_state;
}

bool LongWork::begin(const QString &headline)
{
    if (!mayBegin())
        return false;
    m_state = std::make_shared<State>();
    m_headline = headline;
    m_since.start();
    m_tick.start(tickMilliseconds);
    Q_EMIT hindranceChanged();
    return true;
}

void LongWork::end()
{
    m_tick.stop();
    m_state.reset();
    Q_EMIT hindranceChanged();
}

void LongWork::cancel()
{
    if (m_state)
        m_state->isCancelled = true;
}

void LongWork::tell()
{
    const qint64 total = m_state->total;
    Notice notice{.headline = m_headline, .isUnderWay = true};
    if (m_state->isCancelled)
        notice.detail = tr("Stopping…");
    else if (total > 0)
        notice.detail = progressWords({m_state->done, total, std::chrono::milliseconds(m_since.elapsed())});
    if (!m_state->isCancelled)
        notice.actions.push_back({tr("Cancel"), [this] { cancel(); }});
    Q_EMIT noticed(notice);
}

} // namespace onefold::ui::contacts
