// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/planner.h"

#include "ui/base/onfinished.h"

#include <utility>

namespace onefold::ui::importing {

using onefold::importing::ImportTask;
using onefold::importing::Plan;
using onefold::importing::Wish;
using workspace::Workspace;

namespace {

constexpr int tickMilliseconds = 100;

} // namespace

Planner::Planner(workspace::Client &client, QObject *parent) : QObject(parent), m_client(client)
{
    m_tick.setInterval(tickMilliseconds);
    connect(&m_tick, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_remote->progress()); });
}

Planner::~Planner()
{
    cancel();
}

void Planner::start(const ImportTask &task)
{
    cancel();
    m_remote = std::make_shared<RemoteControl>();
    m_tick.start();
    const auto plan = [task, remote = m_remote](Workspace &workspace) {
        return workspace.planImport(task, RemoteControl::controlBy(remote));
    };
    onFinished(m_client.background(plan), this, [this, remote = m_remote](const Result<std::shared_ptr<Plan>> &made) {
        if (remote != m_remote)
            return;
        m_tick.stop();
        m_remote.reset();
        if (made)
            Q_EMIT planned(*made);
        else
            Q_EMIT failed(made.error());
    });
}

void Planner::cancel()
{
    m_tick.stop();
    if (const auto remote = std::exchange(m_remote, nullptr))
        remote->setWish(Wish::Cancel);
}

} // namespace onefold::ui::importing
