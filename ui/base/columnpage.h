// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/page.h"
#include "ui/look/button.h"
#include "ui/look/card.h"

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace onefold::ui {

/// A page of cards, one below the other, that scrolls. The strip on top says what the page is; what can be done with it
/// all stands in a bar at the bottom.
class ColumnPage : public Page
{
    Q_OBJECT

public:
    ColumnPage(const QString &title, const QString &about, QWidget *parent = nullptr);

    void hostStrip(QWidget *strip) override;
    void focusMain() override;

protected:
    look::Card *addCard(const QString &title, const QString &about = {});
    /// A button in the bar at the bottom, which is there once it has one.
    look::Button *addButton(const QString &text, look::ButtonRole role);
    void setAbout(const QString &about);

private:
    QString m_title;
    QString m_about;
    QVBoxLayout *m_outer;
    QScrollArea *m_scroll;
    QVBoxLayout *m_cards = nullptr;
    QWidget *m_bar;
    QHBoxLayout *m_buttons;
};

} // namespace onefold::ui
