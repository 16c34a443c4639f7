// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace onefold::ui::look {

/// A colour for something said, and the ground it is said on.
struct Tone {
    QColor ink;
    QColor ground;
};

/// Every colour of the window, by what it is for. Two instances: light and dark.
struct Tokens {
    QColor ground; ///< the window
    QColor panel;  ///< table and cards
    QColor sidebar;
    QColor line;
    QColor faintLine; ///< row rules
    QColor inputLine; ///< 3 : 1 on the panel, as borders of inputs must be
    QColor text;
    QColor muted;
    QColor faint;
    QColor accent;
    QColor accentGround;
    QColor accentText; ///< text on the accent's ground
    QColor onAccent;   ///< text on the accent itself
    Tone created;
    Tone caution;
    Tone error;
    Tone unknown;
    bool isDark = false;
};

[[nodiscard]] const Tokens &lightTokens();
[[nodiscard]] const Tokens &darkTokens();

/// The tokens that @p palette was made from: how whatever paints finds its colours.
[[nodiscard]] const Tokens &tokensFor(const QPalette &palette);

[[nodiscard]] QPalette paletteFrom(const Tokens &tokens);

/// The contrast of two colours, 1 to 21 (WCAG 2.1, relative luminance).
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

/// Measures in pixels at scale 1, on a grid of 4.
namespace measure {
constexpr int row = 32;
constexpr int header = 30;
constexpr int input = 32;
constexpr int radius = 6;
constexpr int sidebar = 208;
constexpr int form = 372;
constexpr int topBar = 51;
constexpr int strip = 42;
constexpr int statusBar = 28;
constexpr int icon = 16;
constexpr int drawerBelow = 1100;
} // namespace measure

/// The system's font, in the sizes that the window uses.
[[nodiscard]] QFont strong(QFont font);
[[nodiscard]] QFont medium(QFont font);
[[nodiscard]] QFont caption(const QFont &font);
[[nodiscard]] QFont title(const QFont &font);

} // namespace onefold::ui::look
