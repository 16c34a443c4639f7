// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/duplicates/group.h"

#include <QScrollArea>

class QVBoxLayout;

namespace onefold::ui::duplicates {

/// Why contacts are taken for one person: a bar for each field that speaks for it, as long as it tells, then those that
/// speak against it, and what lies behind them in words.
class ReasonsPanel final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ReasonsPanel(QWidget *parent = nullptr);

    void showGroup(const onefold::duplicates::Group &group);
    void clear();

private:
    class Bar;

    void addTitle(const QString &title);
    void addBars(const std::vector<onefold::duplicates::Reason> &reasons, double heaviest);
    void addWords(const std::vector<onefold::duplicates::Reason> &reasons);

    QWidget *m_place;
    QWidget *m_rows = nullptr;
    QVBoxLayout *m_layout = nullptr;
};

/// What a field of a reason is called.
[[nodiscard]] QString fieldLabel(const QString &name);

} // namespace onefold::ui::duplicates
