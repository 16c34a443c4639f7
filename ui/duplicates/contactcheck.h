// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCheckBox>

namespace onefold::ui::duplicates {

/// The head of a contact's column: its name, and whether it belongs to the group. A long name is elided.
class ContactCheck final : public QCheckBox
{
    Q_OBJECT

public:
    explicit ContactCheck(const QString &name, QWidget *parent = nullptr);

    /// Says beside the name that this contact is the one that stays.
    void setKept(bool isKept);
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void initStyleOption(QStyleOptionButton *option) const override;

private:
    QString m_name;
};

} // namespace onefold::ui::duplicates
