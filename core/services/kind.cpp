// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/kind.h"

#include "core/base/words.h"

namespace onefold::services {

namespace {

struct Row {
    QLatin1StringView word;
    QLatin1StringView name;
    QLatin1StringView address;
};

constexpr std::array rows{
    Row{QLatin1StringView("leadpush"), QLatin1StringView("Leadpush"), QLatin1StringView("https://api.leadpush.io/v1")},
    Row{QLatin1StringView("highlevel"), QLatin1StringView("HighLevel"),
        QLatin1StringView("https://services.leadconnectorhq.com")},
    Row{QLatin1StringView("bird"), QLatin1StringView("Bird"), QLatin1StringView("https://api.bird.com")},
};

} // namespace

QString toString(Kind kind)
{
    return rowOf(rows, kind).word;
}

std::optional<Kind> kindFromString(QStringView word)
{
    return enumFromWord<Kind>(rows, word);
}

QString nameOf(Kind kind)
{
    return rowOf(rows, kind).name;
}

QString defaultAddress(Kind kind)
{
    return rowOf(rows, kind).address;
}

} // namespace onefold::services
