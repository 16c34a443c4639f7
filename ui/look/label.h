// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace onefold::ui::look {

/// How a label is written.
enum class TextRole { Body, Muted, Caption, CaptionMuted, Strong, Title };

/// A label that shows plain text whatever is in it, in one of the window's roles, and elides what does not fit where it
/// is told to. The whole text is its tooltip then, and what a screen reader hears.
class Label final : public QLabel
{
    Q_OBJECT

public:
    explicit Label(TextRole role, QWidget *parent = nullptr);
    Label(const QString &text, TextRole role, QWidget *parent = nullptr);

    void setRole(TextRole role);
    void setElided(Qt::TextElideMode mode);
    /// A colour of its own instead of the role's; invalid for the role's.
    void setInk(const QColor &ink);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyFont();
    void applyInk();
    [[nodiscard]] QColor ink() const;
    [[nodiscard]] QString words() const;

    TextRole m_role;
    QColor m_ink;
    Qt::TextElideMode m_elide = Qt::ElideNone;
    bool m_applying = false;
};

} // namespace onefold::ui::look
