// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/duration.h"

#include "core/net/scheduler.h"
#include "core/services/service.h"

#include <QCoreApplication>

namespace onefold::sync {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::sync::Duration)
};

} // namespace

QString durationText(std::chrono::seconds time)
{
    const auto minutes = static_cast<int>(std::chrono::ceil<std::chrono::minutes>(time).count());
    if (minutes < 120)
        return Messages::tr("%n minute(s)", nullptr, minutes);
    const int hours = (minutes + 59) / 60;
    return hours < 72 ? Messages::tr("%n hour(s)", nullptr, hours)
                      : Messages::tr("%n day(s)", nullptr, (hours + 23) / 24);
}

QString sendingText(services::Kind kind, qint64 contacts)
{
    constexpr int requestsForEach = 2;
    const services::Limits limits = services::makeService({.kind = kind})->limits();
    const std::chrono::seconds time = net::Scheduler(limits, {}).timeFor(contacts * requestsForEach);
    if (time <= std::chrono::minutes(1))
        return {};
    const QString name = services::nameOf(kind);
    if (limits.daily <= 0)
        return Messages::tr("sending to %1 takes about %2").arg(name, durationText(time));
    return Messages::tr("sending to %1 takes about %2 (it permits %L3 requests a day)")
        .arg(name, durationText(time))
        .arg(limits.daily);
}

} // namespace onefold::sync
