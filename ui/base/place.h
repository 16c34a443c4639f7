// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/icon.h"

#include <QString>

#include <vector>

namespace onefold::ui {

/// One entry of the sidebar: a place in the workspace that one can go to.
struct Place {
    QString id; ///< what the window calls it; unique in the sidebar
    look::Icon icon = look::Icon::None;
    QString name = {};
    qint64 count = -1;     ///< shown at the end; -1 for none
    bool isUrgent = false; ///< the count waits for the person: it stands on a badge

    bool operator==(const Place &) const = default;
};

/// Places that stand together under a title.
struct PlaceSection {
    QString id;
    QString title = {}; ///< empty for the first section
    std::vector<Place> places = {};

    bool operator==(const PlaceSection &) const = default;
};

/// The ids of the places that are always there.
namespace places {
inline constexpr QLatin1StringView all{"all"};
inline constexpr QLatin1StringView recent{"recent"};
inline constexpr QLatin1StringView needsCare{"needs_care"};
inline constexpr QLatin1StringView duplicates{"duplicates"};
inline constexpr QLatin1StringView outbox{"outbox"};
inline constexpr QLatin1StringView imports{"imports"};
inline constexpr QLatin1StringView activity{"activity"};
} // namespace places

} // namespace onefold::ui
