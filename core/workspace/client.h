// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/workspace.h"

#include <QFuture>
#include <QPromise>

#include <memory>

namespace onefold::workspace {

/// A workspace for the window: asynchronous, with a thread for what is read, one for what is written and one for what
/// takes long, so that neither typing nor scrolling ever waits for a save, nor a save for an import. Each thread has
/// its own Workspace, hence its own connection.
///
/// Lives in the thread that made it. Work is done in the order in which it was handed in, per thread. A future finishes
/// with exactly one result; one that is cancelled before its turn is not begun. The destructor ends long work at its
/// next step, waits for the work under way and drops the rest.
class Client final
{
public:
    Client(const WorkspaceInfo &info, const OpenOptions &options);
    ~Client();
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    /// Runs @p work, a function from Workspace & to Result<T>, on the reading thread.
    template<typename Work>
    [[nodiscard]] auto read(Work work)
    {
        return post(*m_reader, std::move(work));
    }

    /// The same on the writing thread.
    template<typename Work>
    [[nodiscard]] auto write(Work work)
    {
        return post(*m_writer, std::move(work));
    }

    /// The same on the thread for long work: bulk edits and deletions, undo of such, imports, housekeeping, counting
    /// for the sidebar. Writing there must be done a part at a time, as bulk::runInChunks() does, so that saves on the
    /// writing thread find their turn between two parts.
    template<typename Work>
    [[nodiscard]] auto background(Work work)
    {
        return post(*m_background, std::move(work));
    }

private:
    class Lane;

    /// Runs @p task on the lane's thread with its workspace, or with the error that opening it gave.
    static void enqueue(Lane &lane, std::function<void(const Result<Workspace *> &)> task);

    template<typename Work>
    static auto post(Lane &lane, Work work)
    {
        using Answer = std::invoke_result_t<Work, Workspace &>;
        // Shared, as std::function wants what it holds to be copyable.
        auto promise = std::make_shared<QPromise<Answer>>();
        QFuture<Answer> future = promise->future();
        promise->start();
        enqueue(lane, [promise, work = std::move(work)](const Result<Workspace *> &workspace) mutable {
            if (!promise->isCanceled())
                promise->addResult(workspace ? work(**workspace) : Answer(workspace.error()));
            promise->finish();
        });
        return future;
    }

    std::unique_ptr<Lane> m_reader;
    std::unique_ptr<Lane> m_writer;
    std::unique_ptr<Lane> m_background;
};

} // namespace onefold::workspace
