// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/button.h"
#include "ui/look/label.h"

#include "core/identity/rule.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QListWidget;

namespace onefold::ui::settings {

/// Edits an identity rule: the fields in their order, and how strict it is.
class IdentityEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit IdentityEditor(QWidget *parent = nullptr);

    void setRule(const identity::IdentityRule &rule);
    [[nodiscard]] identity::IdentityRule rule() const;

Q_SIGNALS:
    void edited();

private:
    void setupLayout();
    void add();
    void move(int by);
    void remove();
    void appendField(const contact::FieldKey &field);
    void updateButtons();

    QListWidget *m_fields;
    look::Button *m_up;
    look::Button *m_down;
    look::Button *m_remove;
    QLineEdit *m_name;
    look::Button *m_add;
    look::Label *m_problem;
    QCheckBox *m_required;
    QCheckBox *m_duplicates;
};

} // namespace onefold::ui::settings
