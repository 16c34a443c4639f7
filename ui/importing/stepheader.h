// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/label.h"
#include "ui/look/panel.h"

#include <array>

class QAbstractButton;

namespace onefold::ui::importing {

/// The steps of an import, in their order.
enum class Step { File, Columns, Plan, Run };

/// What is imported, at which step one is, and what is known of the file. A step that is behind one can be gone back
/// to.
class StepHeader final : public look::Panel
{
    Q_OBJECT

public:
    explicit StepHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setInfo(const QString &info);
    /// Marks the step one is at. Those before are done, and can be gone back to where @p mayGoBack.
    void setStep(Step step, bool mayGoBack);

Q_SIGNALS:
    void chosen(onefold::ui::importing::Step step);

private:
    class Button;

    look::Label *m_title;
    look::Label *m_info;
    std::array<Button *, 4> m_steps{};
};

} // namespace onefold::ui::importing
