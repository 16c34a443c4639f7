// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/choicebox.h"

#include <QAccessibleWidget>

namespace onefold::ui::look {

namespace {

class AccessibleChoice final : public QAccessibleWidget
{
public:
    explicit AccessibleChoice(ChoiceBox &box) : QAccessibleWidget(&box, QAccessible::ComboBox), m_box(box) { }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? m_box.currentText() : QAccessibleWidget::text(kind);
    }

    QStringList actionNames() const override
    {
        return QStringList(showMenuAction()) + QAccessibleWidget::actionNames();
    }

    void doAction(const QString &name) override
    {
        if (name == showMenuAction())
            m_box.showPopup();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    ChoiceBox &m_box;
};

QAccessibleInterface *describe(const QString & /*className*/, QObject *object)
{
    auto *const box = qobject_cast<ChoiceBox *>(object);
    return box ? new AccessibleChoice(*box) : nullptr;
}

} // namespace

ChoiceBox::ChoiceBox(QWidget *parent) : QComboBox(parent)
{
    static const bool isKnown = [] {
        QAccessible::installFactory(describe);
        return true;
    }();
    Q_UNUSED(isKnown)
}

} // namespace onefold::ui::look
