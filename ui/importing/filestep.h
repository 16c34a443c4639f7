// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/button.h"
#include "ui/look/label.h"

#include <QWidget>

namespace onefold::ui::importing {

/// The step at which the person says which file: chosen, dropped, or pasted.
class FileStep final : public QWidget
{
    Q_OBJECT

public:
    explicit FileStep(QWidget *parent = nullptr);

    /// Why the file that was asked for cannot be read; empty for none.
    void setProblem(const QString &problem);
    /// A file is being looked at.
    void setReading(const QString &fileName);
    void focusMain();

Q_SIGNALS:
    void fileRequested();
    void pasteRequested();

private:
    look::Label *m_words;
    look::Label *m_problem;
    look::Button *m_choose;
    look::Button *m_paste;
};

} // namespace onefold::ui::importing
