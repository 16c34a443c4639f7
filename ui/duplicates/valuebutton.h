// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/duplicates/likeness.h"

#include <QAbstractButton>

namespace onefold::ui::duplicates {

/// One contact's value where there are several: pressed, it is the one to keep, and has a border. Pressed again it
/// stays. Its accessible name says whose value of which field it is.
class ValueButton final : public QAbstractButton
{
    Q_OBJECT

public:
    ValueButton(const ComparedValue &value, const QString &name, QWidget *parent = nullptr);

    /// Shows whether the value is the one to be kept, without telling.
    void setChosen(bool isChosen);
    /// Of a contact that was taken out of the group.
    void setLeft(bool isLeft);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    void chosen();
    /// The contact is to be taken out of the group, or into it again.
    void takeToggled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void nextCheckState() override { setChecked(true); }
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect frameRect() const;

    ComparedValue m_value;
    bool m_isLeft = false;
};

} // namespace onefold::ui::duplicates
