// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/button.h"
#include "ui/look/label.h"

#include <QWidget>

namespace onefold::ui::contacts {

/// A line at the top of the form that says how the draft stands: restored, filled from the clipboard, or overtaken by
/// somebody else; with at most one thing to do about it.
class FormNote final : public QWidget
{
    Q_OBJECT

public:
    explicit FormNote(QWidget *parent = nullptr);

    /// @p isUrgent: something happened that the person should know before saving. Empty @p words hide the note.
    void say(const QString &words, bool isUrgent = false, const QString &action = {});
    [[nodiscard]] QString words() const { return m_words->text(); }

Q_SIGNALS:
    void acted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyColours();

    look::Label *m_words;
    look::Button *m_action;
    bool m_isUrgent = false;
};

} // namespace onefold::ui::contacts
