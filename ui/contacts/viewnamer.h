// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/button.h"
#include "ui/look/label.h"
#include "ui/look/panel.h"

#include <functional>

class QLineEdit;

namespace onefold::ui::contacts {

/// Asks for a view's name, in a small panel over the page that goes when the person looks elsewhere.
class ViewNamer final : public look::Panel
{
    Q_OBJECT

public:
    struct Words {
        QString title;
        QString action;
    };

    /// @p remark tells what there is to say of a name, nothing where it is well; a name may be taken with a remark only
    /// where @p mayReplace.
    ViewNamer(
        const Words &words, std::function<QString(const QString &)> remark, bool mayReplace, QWidget *parent = nullptr);

    void popUp(const QPoint &at, const QString &name);

Q_SIGNALS:
    void named(const QString &name);

private:
    void check();
    void finish();
    [[nodiscard]] QString name() const;

    std::function<QString(const QString &)> m_remark;
    bool m_mayReplace;
    QLineEdit *m_line;
    look::Label *m_message;
    look::Button *m_action;
};

} // namespace onefold::ui::contacts
