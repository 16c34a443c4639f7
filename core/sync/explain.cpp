// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/explain.h"

#include "core/services/reading.h"
#include "core/sync/duration.h"

#include <QCoreApplication>

namespace onefold::sync {

using services::Failure;
using services::FailureKind;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::sync::Pusher)
};

constexpr auto worthTelling = std::chrono::seconds(60);

} // namespace

Failure explained(Failure failure, services::Kind kind)
{
    if (failure.kind == FailureKind::RateLimited && failure.retryAfter > worthTelling) {
        failure.message =
            Messages::tr("%1 asks to wait about %2: too many requests. What waits is kept, and sent after "
                         "that.")
                .arg(
                    services::nameOf(kind), durationText(std::chrono::ceil<std::chrono::seconds>(*failure.retryAfter)));
    }
    if (failure.message.isEmpty())
        failure.message = services::sentenceFor(failure, kind);
    if (!failure.trace.isEmpty() && !failure.message.contains(failure.trace))
        failure.message += u' ' + Messages::tr("Quote this to its support: %1").arg(failure.trace);
    return failure;
}

} // namespace onefold::sync
