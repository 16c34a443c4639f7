// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/tokens.h"

#include <algorithm>
#include <cmath>

namespace onefold::ui::look {

namespace {

constexpr int darkBelow = 128;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// @p font by a factor, whichever unit its size is given in.
QFont scaled(QFont font, double factor)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * factor));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

} // namespace

const Tokens &lightTokens()
{
    static const Tokens tokens{
        .ground = QColor(0xf6f7f9),
        .panel = QColor(0xffffff),
        .sidebar = QColor(0xeef0f4),
        .line = QColor(0xdfe3ea),
        .faintLine = QColor(0xeceff3),
        .inputLine = QColor(0x808897),
        .text = QColor(0x1b2330),
        .muted = QColor(0x525d6b),
        .faint = QColor(0x626c7b),
        .accent = QColor(0x2557d6),
        .accentGround = QColor(0xe8eefc),
        .accentText = QColor(0x173b96),
        .onAccent = QColor(0xffffff),
        .created = {QColor(0x137a3f), QColor(0xe6f4ec)},
        .caution = {QColor(0x8a5a00), QColor(0xfff3d6)},
        .error = {QColor(0xb3261e), QColor(0xfdeceb)},
        .unknown = {QColor(0x6a3fb5), QColor(0xf0eafb)},
    };
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens{
        .ground = QColor(0x15181d),
        .panel = QColor(0x1b1f26),
        .sidebar = QColor(0x171a20),
        .line = QColor(0x2d333d),
        .faintLine = QColor(0x242932),
        .inputLine = QColor(0x666f7e),
        .text = QColor(0xe8ebf0),
        .muted = QColor(0xa2acba),
        .faint = QColor(0x8c96a5),
        .accent = QColor(0x7ea2ff),
        .accentGround = QColor(0x1f2c4d),
        .accentText = QColor(0xc3d3ff),
        .onAccent = QColor(0x10172a),
        .created = {QColor(0x6fd39b), QColor(0x16301f)},
        .caution = {QColor(0xf2c464), QColor(0x35290f)},
        .error = {QColor(0xff9a92), QColor(0x3a1a18)},
        .unknown = {QColor(0xc4a6ff), QColor(0x2a2140)},
        .isDark = true,
    };
    return tokens;
}

const Tokens &tokensFor(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < darkBelow ? darkTokens() : lightTokens();
}

QPalette paletteFrom(const Tokens &tokens)
{
    QPalette palette(tokens.text, tokens.panel, tokens.panel, tokens.line, tokens.inputLine, tokens.text, tokens.panel,
        tokens.panel, tokens.ground);
    palette.setColor(QPalette::AlternateBase, tokens.ground);
    palette.setColor(QPalette::Highlight, tokens.accent);
    palette.setColor(QPalette::HighlightedText, tokens.onAccent);
    palette.setColor(QPalette::Link, tokens.accent);
    palette.setColor(QPalette::LinkVisited, tokens.accent);
    palette.setColor(QPalette::PlaceholderText, tokens.faint);
    palette.setColor(QPalette::ToolTipBase, tokens.panel);
    palette.setColor(QPalette::ToolTipText, tokens.text);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tokens.faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tokens.line);
    return palette;
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont medium(QFont font)
{
    font.setWeight(QFont::Medium);
    return font;
}

QFont caption(const QFont &font)
{
    return scaled(font, 12.0 / 13.0);
}

QFont title(const QFont &font)
{
    return strong(scaled(font, 16.0 / 13.0));
}

} // namespace onefold::ui::look
