// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPalette>
#include <QString>

#include <optional>

namespace onefold::ui::look {

/// Which of the two looks the person wants.
enum class Theme { System, Light, Dark };

[[nodiscard]] QString toString(Theme theme);
/// System where the word is none of ours.
[[nodiscard]] Theme themeFromString(QStringView word);

/// Dresses the application: style and palette. The first call, before anything is shown, keeps the palette the platform
/// came with: that is what System follows where @p systemIsDark does not say what the desktop wants.
void applyTheme(Theme theme, std::optional<bool> systemIsDark = {});

} // namespace onefold::ui::look
