// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace onefold::ui {

/// Runs @p work in a thread of the pool, for what has no workspace's client to run it: making a workspace, say.
template<typename Work>
[[nodiscard]] auto inBackground(Work work)
{
    using Answer = std::invoke_result_t<Work>;
    // Shared, as std::function wants what it holds to be copyable.
    auto promise = std::make_shared<QPromise<Answer>>();
    QFuture<Answer> future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace onefold::ui
