// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/duration.h"

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

} // namespace onefold::sync
