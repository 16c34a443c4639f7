// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/keyboardwatch.h"

namespace onefold::ui {

KeyboardWatch::KeyboardWatch(const QWidget &part)
{
    QWidget *const having = part.window()->focusWidget();
    if (having && part.isAncestorOf(having))
        m_had = having;
}

bool KeyboardWatch::isLost() const
{
    return m_had && (!m_had->isEnabled() || !m_had->isVisibleTo(m_had->window()));
}

} // namespace onefold::ui
