// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/theme.h"

#include "ui/look/style.h"
#include "ui/look/tokens.h"

#include <QApplication>

#include <array>

namespace onefold::ui::look {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array words{"system"_L1, "light"_L1, "dark"_L1};

const Tokens &tokensOf(Theme theme, const QPalette &system)
{
    switch (theme) {
    case Theme::Light: return lightTokens();
    case Theme::Dark: return darkTokens();
    case Theme::System: break;
    }
    return tokensFor(system);
}

} // namespace

QString toString(Theme theme)
{
    return words[static_cast<std::size_t>(theme)];
}

Theme themeFromString(QStringView word)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (word == words[i])
            return static_cast<Theme>(i);
    }
    return Theme::System;
}

void applyTheme(Theme theme, std::optional<bool> systemIsDark)
{
    static const QPalette system = QApplication::palette();
    if (!qobject_cast<Style *>(QApplication::style()))
        QApplication::setStyle(new Style);
    if (theme == Theme::System && systemIsDark)
        theme = *systemIsDark ? Theme::Dark : Theme::Light;
    QApplication::setPalette(paletteFrom(tokensOf(theme, system)));
}

} // namespace onefold::ui::look
