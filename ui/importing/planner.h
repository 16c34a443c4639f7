// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/importing/remotecontrol.h"

#include "core/importing/plan.h"
#include "core/workspace/client.h"

#include <QObject>
#include <QTimer>

namespace onefold::ui::importing {

/// Has plans made in the background, one at a time: a new one ends the one under way. Lives in the window's thread; its
/// client must outlive it.
class Planner final : public QObject
{
    Q_OBJECT

public:
    explicit Planner(workspace::Client &client, QObject *parent = nullptr);
    ~Planner() override;

    void start(const onefold::importing::ImportTask &task);
    /// Ends what is under way; nothing is told of it any more.
    void cancel();
    [[nodiscard]] bool isPlanning() const { return m_remote != nullptr; }

Q_SIGNALS:
    void progressed(const onefold::importing::ImportProgress &progress);
    void planned(const std::shared_ptr<onefold::importing::Plan> &plan);
    void failed(const onefold::Error &error);

private:
    workspace::Client &m_client;
    QTimer m_tick;
    std::shared_ptr<RemoteControl> m_remote; ///< of the plan under way
};

} // namespace onefold::ui::importing
