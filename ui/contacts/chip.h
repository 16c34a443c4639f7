// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace onefold::ui::contacts {

/// One item of a list inside its input: its words and a cross that takes it out. Pressed by keyboard or by a screen
/// reader it is taken out; the mouse must hit the cross.
class Chip final : public QAbstractButton
{
    Q_OBJECT

public:
    /// @p listName: the field, so that the same word in two fields is two names.
    Chip(const QString &item, const QString &listName, QWidget *parent);

    [[nodiscard]] const QString &item() const { return m_item; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect crossRect() const;

    QString m_item;
};

} // namespace onefold::ui::contacts
