// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/icon.h"

#include <QPushButton>

namespace onefold::ui::look {

/// How a button stands out. One primary button a page.
enum class ButtonRole { Primary, Plain, Link, Bare };

/// A button as the window paints them: an icon, words, and a hint of its shortcut. Its accessible name is its words.
class Button final : public QPushButton
{
    Q_OBJECT

public:
    Button(const QString &text, ButtonRole role, QWidget *parent = nullptr);

    void setRole(ButtonRole role);
    void setLeadingIcon(Icon icon);
    void setTrailingIcon(Icon icon);
    /// Shown in the button, as people write it: "Ctrl ⏎".
    void setHint(const QString &hint);
    /// Words that are spoken but not shown: for a button with an icon alone. They are its tooltip too.
    void setSpokenOnly(bool spokenOnly);
    /// Enabled where what it does is possible and nothing stands in the way just now: @p hindrance says what does, and
    /// is the tooltip and what a screen reader tells of the button. Not for a button that is spoken only.
    void setPossible(bool isPossible, const QString &hindrance);
    /// What stands in the way just now, told likewise; empty for nothing. The button stays enabled and so keeps the
    /// keyboard, for what is over in a moment: whoever presses it meanwhile is to be told.
    void setHindrance(const QString &why);
    /// The colour of a Link's or Bare's words instead of the accent's; invalid for the accent's.
    void setInk(const QColor &ink);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Colours;

    [[nodiscard]] Colours colours() const;
    [[nodiscard]] int padding() const;
    [[nodiscard]] QString shownText() const;
    void paintGround(QPainter &painter, const Colours &colours) const;
    void paintHint(QPainter &painter, const QRect &rect, const Colours &colours) const;

    ButtonRole m_role;
    Icon m_leading = Icon::None;
    Icon m_trailing = Icon::None;
    QString m_hint;
    QColor m_ink;
    bool m_spokenOnly = false;
};

} // namespace onefold::ui::look
