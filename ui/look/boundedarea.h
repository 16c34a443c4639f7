// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

namespace onefold::ui::look {

/// A part of a page that is as high as what is in it, up to a limit in pixels, and scrolls from there on: however much
/// comes to stand in it, the rest of the page keeps its place. What it stands on shows through.
class BoundedArea final : public QScrollArea
{
    Q_OBJECT

public:
    explicit BoundedArea(int highest, QWidget *parent = nullptr);

    /// Shows @p content, which becomes its child.
    void hold(QWidget *content);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QSize sizeFor(QSize content, int limit) const;

    int m_highest;
};

} // namespace onefold::ui::look
