// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/kind.h"

#include <array>

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
    return rows[static_cast<std::size_t>(kind)].word;
}

std::optional<Kind> kindFromString(QStringView word)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (word == rows[i].word)
            return static_cast<Kind>(i);
    }
    return std::nullopt;
}

QString nameOf(Kind kind)
{
    return rows[static_cast<std::size_t>(kind)].name;
}

QString defaultAddress(Kind kind)
{
    return rows[static_cast<std::size_t>(kind)].address;
}

} // namespace onefold::services
