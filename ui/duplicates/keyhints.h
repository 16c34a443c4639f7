// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

namespace onefold::ui::duplicates {

/// What keys do, in a row: each a cap and words. Those that do not fit any more are not shown; the page of shortcuts
/// lists them all.
class KeyHints final : public QWidget
{
    Q_OBJECT

public:
    struct Hint {
        QString key;
        QString words;
    };

    explicit KeyHints(const std::vector<Hint> &hints, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Shown {
        QWidget *cap;
        QWidget *words;
    };
    std::vector<Shown> m_hints;
};

} // namespace onefold::ui::duplicates
