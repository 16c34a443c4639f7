// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/button.h"
#include "ui/look/label.h"

#include "core/contact/validate.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QListWidget;

namespace onefold::ui::settings {

/// The custom fields of a workspace with their types, and a line to add one. A type, once given, stays: values are
/// stored by it.
class CustomFieldsEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit CustomFieldsEditor(QWidget *parent = nullptr);

    void setFields(const std::map<QString, contact::CustomType> &fields);

Q_SIGNALS:
    void addRequested(const QString &key, onefold::contact::CustomType type);

private:
    void updateButton();

    QListWidget *m_list;
    look::Label *m_none;
    QLineEdit *m_key;
    QComboBox *m_type;
    look::Button *m_add;
};

} // namespace onefold::ui::settings
