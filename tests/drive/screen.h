// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QRect>
#include <QString>

#include <memory>

namespace onefold::drive {

/// Keyboard and camera at a display, for a program that knows of neither. There is no window manager: the topmost
/// window is given the keyboard before every key, as one would.
class Screen final
{
public:
    /// @p display as in DISPLAY; see isOpen().
    explicit Screen(const QString &display);
    ~Screen();
    Screen(const Screen &) = delete;
    Screen &operator=(const Screen &) = delete;

    [[nodiscard]] bool isOpen() const;

    /// Presses and lets go, as in "Ctrl+Shift+Return": modifiers and an X11 keysym's name. False where there is no such
    /// key on a keyboard of the United States.
    [[nodiscard]] bool press(const QString &keys);
    /// The key goes down and stays there: the server repeats it.
    [[nodiscard]] bool hold(const QString &key);
    [[nodiscard]] bool release(const QString &key);
    /// Types what a keyboard of the United States has; false for anything else.
    [[nodiscard]] bool type(const QString &text);
    /// Gives the keyboard to the topmost window; false while there is none.
    bool focusTopWindow();

    /// The left button of the mouse.
    void click(QPoint place);

    [[nodiscard]] QImage picture() const;
    [[nodiscard]] QImage picture(const QRect &part) const;

private:
    struct Connection;
    struct Stroke;

    [[nodiscard]] bool send(const Stroke &stroke, bool down, bool up);

    std::unique_ptr<Connection> m_connection;
};

} // namespace onefold::drive
