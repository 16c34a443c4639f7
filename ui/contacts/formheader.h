// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/button.h"
#include "ui/look/label.h"

#include "core/contact/value.h"

#include <QWidget>

class QMenu;

namespace onefold::ui::contacts {

/// Whose form it is: initials, name, and where the contact works.
class FormHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit FormHeader(QWidget *parent = nullptr);

    void showNew();
    void showContact(const contact::Fields &fields);
    void setClosable(bool closable);
    /// What can be done with the contact; shown below the button with the three dots. Owned by whoever made it.
    void setMenu(QMenu &menu);

Q_SIGNALS:
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_initials; ///< empty for a new contact
    look::Label *m_name;
    look::Label *m_place;
    look::Button *m_more;
    look::Button *m_close;
};

} // namespace onefold::ui::contacts
