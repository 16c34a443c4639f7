// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sync/outbox.h"
#include "tests/core/sync/retrystage.h"

#include <QDeadlineTimer>
#include <QJsonArray>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <functional>
#include <future>
#include <thread>

namespace onefold::test {

/// How long a service takes to answer where something is to happen meanwhile: on a busy computer too that must come
/// first.
inline constexpr auto slow = std::chrono::milliseconds(2'000);

inline void setLatency(RetryStage &stage, std::chrono::milliseconds latency)
{
    stage.service().with([latency](testservices::host::Host &host) { host.setLatency(latency); });
}

/// Has @p action done by another program as soon as the service has been asked for what @p isIt says, and is taking its
/// time to answer; from then on it is quick. What came of the action is known once the thread is joined.
inline std::thread onceAsked(RetryStage &stage, const std::function<bool(const testservices::store::LogEntry &)> &isIt,
    const std::function<bool(workspace::Workspace &)> &action, std::atomic<bool> &isDone)
{
    const auto before = stage.service().log().size();
    std::promise<void> opened;
    const std::future<void> isOpen = opened.get_future();
    std::thread thread([&stage, &isDone, before, isIt, action, opened = std::move(opened)]() mutable {
        const auto other = stage.other(); // takes time, which the service is not to lose
        opened.set_value();
        const QDeadlineTimer deadline(10'000);
        const auto wasAsked = [&] {
            const QList<testservices::store::LogEntry> log = stage.service().log();
            return std::any_of(log.begin() + before, log.end(), isIt);
        };
        while (!wasAsked() && !deadline.hasExpired())
            QThread::msleep(5);
        isDone = action(*other);
        setLatency(stage, {});
    });
    isOpen.wait();
    return thread;
}

inline bool isAny(const testservices::store::LogEntry & /*entry*/)
{
    return true;
}

/// Whether the contact is being written, and not looked up: a search of Bird's is a POST.
inline bool isWrite(const testservices::store::LogEntry &entry)
{
    return entry.method != "GET" && !entry.path.endsWith("/search");
}

/// Adds Alice to a service of Bird's alone, with an address of her own and this number.
inline void addAlice(RetryStage &stage, const QString &phone)
{
    stage.service().with([&phone](testservices::host::Host &host) {
        const auto identifier = [](const QString &key, const QString &value) {
            return QJsonObject{{u"key"_s, key}, {u"value"_s, value}};
        };
        host.service().contacts().add(host.service().newId(),
            {{u"identifiers"_s,
                QJsonArray{identifier(u"emailaddress"_s, u"alice@acme.com"_s), identifier(u"phonenumber"_s, phone)}}});
    });
}

inline qsizetype countHere(RetryStage &stage)
{
    const auto contacts = stage.synchroniser().workspace().find({.limit = -1});
    return contacts ? std::ssize(*contacts) : -1;
}

inline bool isOutboxEmpty(RetryStage &stage)
{
    const auto waiting = sync::outbox(stage.synchroniser().workspace());
    return waiting && waiting->empty();
}

} // namespace onefold::test
