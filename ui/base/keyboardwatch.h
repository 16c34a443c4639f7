// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

namespace onefold::ui {

/// Looks after the keyboard while the controls of a part come and go. Qt gives it to whatever was made next where the
/// button that had it is disabled or hidden: another deed, or a part far away. Made before, asked after; GUI thread.
class KeyboardWatch final
{
public:
    explicit KeyboardWatch(const QWidget &part);

    /// Whether a control of the part had the keyboard, and can have it no more.
    [[nodiscard]] bool isLost() const;

private:
    QPointer<QWidget> m_had;
};

} // namespace onefold::ui
