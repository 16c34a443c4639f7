// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTabBar>

namespace onefold::ui::contacts {

/// The two sides of the form: the details, and the history with its number.
class FormTabs final : public QTabBar
{
    Q_OBJECT

public:
    enum Tab { Details, History };

    explicit FormTabs(QWidget *parent = nullptr);

    void setHistoryCount(const QString &count);

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }

private:
    [[nodiscard]] QString wordOf(int index) const;

    QString m_count;
};

} // namespace onefold::ui::contacts
