// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/client.h"

#include <QThread>

#include <atomic>

namespace onefold::workspace {

using namespace Qt::StringLiterals;

/// A thread with a workspace of its own.
class Client::Lane
{
public:
    Lane(const QString &name, WorkspaceInfo info, OpenOptions options)
        : m_info(std::move(info)),
          m_options(std::move(options))
    {
        m_context.moveToThread(&m_thread);
        m_thread.setObjectName(name);
        m_thread.start();
    }

    ~Lane()
    {
        // The workspace goes in the thread that opened it; what is still queued before this finds the lane closing and
        // is dropped, which cancels its future.
        m_closing = true;
        QMetaObject::invokeMethod(
            &m_context, [this] { m_workspace.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    Lane(const Lane &) = delete;
    Lane &operator=(const Lane &) = delete;

    void enqueue(std::function<void(const Result<Workspace *> &)> task)
    {
        QMetaObject::invokeMethod(
            &m_context,
            [this, task = std::move(task)] {
                if (!m_closing)
                    task(workspace());
            },
            Qt::QueuedConnection);
    }

private:
    /// Opened at the first use, and tried again after a failure: the file may have come back.
    Result<Workspace *> workspace()
    {
        if (!m_workspace) {
            auto opened = Workspace::open(m_info, m_options);
            if (!opened)
                return opened.error();
            m_workspace = *std::move(opened);
        }
        return m_workspace.get();
    }

    std::atomic<bool> m_closing = false;
    const WorkspaceInfo m_info;
    const OpenOptions m_options;
    std::unique_ptr<Workspace> m_workspace; ///< used in m_thread only
    QThread m_thread;
    QObject m_context; ///< lives in m_thread
};

Client::Client(const WorkspaceInfo &info, const OpenOptions &options)
    : m_reader(std::make_unique<Lane>(u"onefold-read"_s, info, options)),
      m_writer(std::make_unique<Lane>(u"onefold-write"_s, info, options))
{ }

Client::~Client() = default;

void Client::enqueue(Lane &lane, std::function<void(const Result<Workspace *> &)> task)
{
    lane.enqueue(std::move(task));
}

} // namespace onefold::workspace
