// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/duplicates/likeness.h"

#include <QLabel>

namespace onefold::ui::duplicates {

/// A value beside others where there is nothing to choose: all have the same, or all are kept. A label of its words.
class ValueLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ValueLabel(const ComparedValue &value, QWidget *parent = nullptr);

    /// Of a contact that was taken out of the group.
    void setLeft(bool isLeft);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ComparedValue m_value;
    bool m_isLeft = false;
};

} // namespace onefold::ui::duplicates
