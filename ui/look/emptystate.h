// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/button.h"
#include "ui/look/label.h"

#include <QWidget>

namespace onefold::ui::look {

/// What stands where a list has nothing to show: one sentence, one action.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void say(const QString &sentence, const QString &action);
    /// Gives the keyboard to the action.
    void focusAction() { m_action->setFocus(Qt::OtherFocusReason); }

Q_SIGNALS:
    void acted();

private:
    Label *m_sentence;
    Button *m_action;
};

} // namespace onefold::ui::look
