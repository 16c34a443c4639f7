// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace onefold::ui::look {

struct Tokens;

enum class Ground { Window, Panel, Sidebar };

/// A plain surface in one of the window's grounds, with one-pixel lines at the edges it is told.
class Panel : public QWidget
{
    Q_OBJECT

public:
    explicit Panel(Ground ground, Qt::Edges lines = {}, QWidget *parent = nullptr);

    void setLines(Qt::Edges lines);
    [[nodiscard]] QColor groundIn(const Tokens &tokens) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Ground m_ground;
    Qt::Edges m_lines; ///< leading and trailing edges by the name of left-to-right
};

} // namespace onefold::ui::look
