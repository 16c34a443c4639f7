// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/notice.h"

#include <QWidget>

namespace onefold::ui {

/// One of the window's pages: what stands beside the sidebar. The window shows one at a time and lends it the strip
/// that says what happened.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Takes the window's strip to the top of the page's main column, for as long as the page is shown.
    virtual void hostStrip(QWidget *strip) = 0;
    /// The strip on this page begins, or ceases, to tell of something that happened.
    virtual void showStrip(bool /*hasNews*/) { }
    /// Gives the keyboard to where work on this page begins.
    virtual void focusMain() = 0;

Q_SIGNALS:
    void noticed(const onefold::ui::Notice &notice);
    /// What the strip says while nothing has happened.
    void restingChanged(const QString &title, const QString &detail);
};

} // namespace onefold::ui
