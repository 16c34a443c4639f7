// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/client.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace onefold::workspace {

/// A thread with a workspace of its own, and what it is to do there.
class Client::Lane
{
public:
    using Task = std::function<void(const Result<Workspace *> &)>;

    Lane(WorkspaceInfo info, OpenOptions options)
        : m_info(std::move(info)),
          m_options(optionsOf(std::move(options))),
          m_thread([this] { run(); })
    { }

    ~Lane()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_closing = true;
        }
        m_wake.notify_one();
        m_thread.join(); // what is still queued goes with the lane, which cancels its futures
    }

    Lane(const Lane &) = delete;
    Lane &operator=(const Lane &) = delete;

    void enqueue(Task task)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_tasks.push_back(std::move(task));
        }
        m_wake.notify_one();
    }

private:
    /// Three connections to one file need not each keep what the system keeps for all.
    static constexpr int cacheKibibytes = 8'000;

    OpenOptions optionsOf(OpenOptions options) const
    {
        options.cacheKibibytes = cacheKibibytes;
        options.isClosing = [this] { return m_closing.load(); };
        return options;
    }

    void run()
    {
        // Opened and closed in this thread, as its connection wants.
        Opened opened;
        while (const Task task = next())
            task(ready(opened));
    }

    /// Waits for the next task; an empty one is the end.
    Task next()
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_closing || !m_tasks.empty(); });
        if (m_closing)
            return {};
        Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        return task;
    }

    struct Opened {
        std::vector<std::unique_ptr<Workspace>> retired = {}; ///< lists may still show what was in them
        std::unique_ptr<Workspace> current = {};
    };

    /// Opens the workspace at the first use, and again where it no longer answers: the file may have been moved away,
    /// and may be back. A team's connects anew by itself.
    Result<Workspace *> ready(Opened &opened) const
    {
        if (opened.current && (m_info.isTeam() || opened.current->store().lastEntry()))
            return opened.current.get();
        auto again = Workspace::open(m_info, m_options);
        if (!again)
            return again.error();
        if (opened.current)
            opened.retired.push_back(std::move(opened.current));
        opened.current = *std::move(again);
        return opened.current.get();
    }

    const WorkspaceInfo m_info;
    const OpenOptions m_options;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    std::atomic<bool> m_closing = false; ///< set under the mutex; long work looks at it without
    std::thread m_thread;                ///< last: it uses all of the above
};

Client::Client(const WorkspaceInfo &info, const OpenOptions &options)
    : m_reader(std::make_unique<Lane>(info, options)),
      m_writer(std::make_unique<Lane>(info, options)),
      m_background(std::make_unique<Lane>(info, options))
{ }

Client::~Client() = default;

void Client::enqueue(Lane &lane, std::function<void(const Result<Workspace *> &)> task)
{
    lane.enqueue(std::move(task));
}

} // namespace onefold::workspace
