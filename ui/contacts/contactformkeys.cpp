// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The keys that a line of the form does not keep to itself.

#include "ui/contacts/contactform.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace onefold::ui::contacts {

namespace {

bool isEnter(const QKeyEvent &key, Qt::KeyboardModifiers modifiers)
{
    return (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)
        && (key.modifiers() & ~Qt::KeypadModifier) == modifiers;
}

bool isSave(const QKeyEvent &key)
{
    return isEnter(key, Qt::ControlModifier) || isEnter(key, Qt::ControlModifier | Qt::ShiftModifier);
}

} // namespace

bool ContactForm::eventFilter(QObject *watched, QEvent *event)
{
    auto *const line = qobject_cast<QLineEdit *>(watched);
    if (line && event->type() == QEvent::ShortcutOverride && isSave(static_cast<QKeyEvent &>(*event))) {
        // The window's shortcut would overtake letters that still wait in the queue; a key press waits behind them.
        event->accept();
        return true;
    }
    if (line && event->type() == QEvent::KeyPress && takeKey(*line, static_cast<QKeyEvent &>(*event)))
        return true;
    return Panel::eventFilter(watched, event);
}

bool ContactForm::takeKey(const QLineEdit &line, const QKeyEvent &key)
{
    if (isSave(key)) {
        requestSave(isEnter(key, Qt::ControlModifier) ? After::Stay : After::New);
        return true;
    }
    if (key.matches(QKeySequence::Paste))
        return pasteContact();
    // First what was typed in the line since, then the paste as a whole.
    return key.matches(QKeySequence::Undo) && !line.isUndoAvailable() && !m_filled.empty() && takeBackFill();
}

} // namespace onefold::ui::contacts
