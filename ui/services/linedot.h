// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sync/courier.h"

#include <QWidget>

namespace onefold::ui::services {

/// A dot that tells at a glance how it stands with the service: full and green where it is on-line, a ring where it is
/// not, full and amber where the person is needed. The words are in the line at the bottom, and in its tooltip.
class LineDot final : public QWidget
{
    Q_OBJECT

public:
    explicit LineDot(QWidget *parent = nullptr);

    void tell(sync::CourierStatus::Line line, const QString &words);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    sync::CourierStatus::Line m_line = sync::CourierStatus::Line::Starting;
};

} // namespace onefold::ui::services
