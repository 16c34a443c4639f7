// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

namespace onefold::ui::look {

/// A box to choose one of a few words in. A screen reader is told its accessible name and, as its value, the choice: Qt
/// 6.4 tells the choice as the name, so that two boxes with the same choice could not be told apart.
class ChoiceBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget *parent = nullptr);
};

} // namespace onefold::ui::look
