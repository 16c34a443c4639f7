// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/button.h"
#include "ui/look/label.h"
#include "ui/look/panel.h"

class QLineEdit;

namespace onefold::ui::services {

/// Asks for the token of a service where none is at hand or the one at hand is not taken. Lives in the window's thread;
/// what is typed is handed over and forgotten.
class TokenPanel final : public look::Panel
{
    Q_OBJECT

public:
    explicit TokenPanel(QWidget *parent = nullptr);

    /// Says why one is asked for.
    void say(const QString &why);

Q_SIGNALS:
    void given(const QByteArray &token);

private:
    look::Label *m_why;
    QLineEdit *m_token;
    look::Button *m_use;
};

} // namespace onefold::ui::services
