// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/button.h"
#include "ui/look/label.h"

#include <QWidget>

#include <functional>

namespace onefold::ui::look {

/// What stands where a list has nothing to show: one sentence, one action.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// @p deed is what the button @p action does from now on. It may have the state say something else, and must not
    /// outlive what it touches.
    void say(const QString &sentence, const QString &action, std::function<void()> deed);
    /// What stands in the way of the action just now, in words for people; empty for nothing. The deed is done
    /// nevertheless: it says so.
    void setHindrance(const QString &why) { m_action->setHindrance(why); }
    /// Gives the keyboard to the action.
    void focusAction() { m_action->setFocus(Qt::OtherFocusReason); }

private:
    void act() const;

    Label *m_sentence;
    Button *m_action;
    std::function<void()> m_deed;
};

} // namespace onefold::ui::look
