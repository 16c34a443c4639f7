// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/icon.h"
#include "ui/look/panel.h"

#include <QAbstractButton>

class QButtonGroup;

namespace onefold::ui::shell {

/// One place of the sidebar: an icon, its name, and how many are there.
class Place final : public QAbstractButton
{
    Q_OBJECT

public:
    Place(look::Icon icon, const QString &name, QWidget *parent = nullptr);

    /// Shown at the end; empty for none.
    void setCount(const QString &count);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    look::Icon m_icon;
    QString m_count;
};

/// Where in the workspace one is. Only what is there is shown.
class Sidebar final : public look::Panel
{
    Q_OBJECT

public:
    enum class View { All, Recent };

    explicit Sidebar(QWidget *parent = nullptr);

    void setTotal(qint64 total);
    void setView(View view);

Q_SIGNALS:
    void viewChosen(onefold::ui::shell::Sidebar::View view);

private:
    Place *m_all;
    Place *m_recent;
};

} // namespace onefold::ui::shell
