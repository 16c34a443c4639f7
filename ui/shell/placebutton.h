// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/place.h"

#include <QAbstractButton>

namespace onefold::ui::shell {

/// One place of the sidebar: an icon, its name, and how many are there. A count that waits for the person stands on a
/// badge. Its accessible name is the place's, its description the exact count.
class PlaceButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PlaceButton(const Place &place, QWidget *parent = nullptr);

    [[nodiscard]] const QString &id() const { return m_place.id; }
    void setCount(qint64 count);
    void setCurrent(bool current);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    /// Going to a place checks it, not the click: the window says where one is.
    void nextCheckState() override { }

private:
    void updateWords();
    [[nodiscard]] int countWidth() const;
    void paintCount(QPainter &painter) const;

    Place m_place;
};

} // namespace onefold::ui::shell
