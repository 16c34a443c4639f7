// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace onefold::ui {

/// How well @p text answers to what was typed: the letters of @p typed stand in it in this order, whatever their case
/// and accents. More is better, the starts of words and runs of letters above all; nothing where a letter is missing.
/// Blanks in @p typed do not count. Pure.
[[nodiscard]] std::optional<int> fuzzyScore(const QString &typed, const QString &text);

} // namespace onefold::ui
