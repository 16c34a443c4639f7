// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/label.h"

#include <QWidget>

class QVBoxLayout;

namespace onefold::ui::look {

/// A group of things on a page, on a ground of its own: a title, what it is about, and below them what is put in.
class Card final : public QWidget
{
    Q_OBJECT

public:
    Card(const QString &title, const QString &about, QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout &content() { return *m_content; }
    /// An input under its label; the label's words are the input's accessible name where it has none.
    Label *addField(const QString &label, QWidget *input);
    /// A sentence of its own line.
    Label *addNote(const QString &text, TextRole role = TextRole::CaptionMuted);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_content;
};

} // namespace onefold::ui::look
