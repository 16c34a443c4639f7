// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace onefold::ui {

/// Calls @p then with the result of @p future, in the thread of @p context, once it is there. Not called where the
/// future was cancelled or @p context has gone by then: so a reply never reaches a widget that is no more.
template<typename T, typename Then>
void onFinished(const QFuture<T> &future, QObject *context, Then then)
{
    auto *const watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
            then(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace onefold::ui
