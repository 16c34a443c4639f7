// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/customfieldseditor.h"

#include "ui/contacts/wording.h"
#include "ui/look/tokens.h"
#include "ui/settings/choices.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace onefold::ui::settings {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsShown = 5;

} // namespace

CustomFieldsEditor::CustomFieldsEditor(QWidget *parent)
    : QWidget(parent),
      m_list(new QListWidget(this)),
      m_none(new look::Label(tr("There are none yet."), look::TextRole::Muted, this)),
      m_key(new QLineEdit(this)),
      m_type(makeCustomTypeBox(this)),
      m_add(new look::Button(tr("Add custom field"), look::ButtonRole::Plain, this))
{
    m_list->setAccessibleName(tr("Custom fields"));
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_key->setAccessibleName(tr("Name of the custom field"));
    m_key->setPlaceholderText(tr("Name, such as score"));
    m_type->setAccessibleName(tr("Type of the custom field"));
    m_add->setLeadingIcon(look::Icon::Plus);
    auto *const adding = new QHBoxLayout;
    adding->addWidget(m_key, 1);
    adding->addWidget(m_type);
    adding->addWidget(m_add);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    layout->addWidget(m_none);
    layout->addLayout(adding);
    const auto add = [this] {
        if (!m_add->isEnabled())
            return;
        Q_EMIT addRequested(m_key->text().trimmed(), customTypeIn(*m_type));
        m_key->clear();
    };
    connect(m_key, &QLineEdit::textChanged, this, &CustomFieldsEditor::updateButton);
    connect(m_key, &QLineEdit::returnPressed, this, add);
    connect(m_add, &QPushButton::clicked, this, add);
    setFields({});
}

void CustomFieldsEditor::setFields(const std::map<QString, contact::CustomType> &fields)
{
    m_list->clear();
    for (const auto &[key, type] : fields) {
        auto *const item = new QListWidgetItem(contacts::visible(key) + u" · "_s + labelOf(type), m_list);
        item->setData(Qt::UserRole, key);
        item->setSizeHint(QSize(0, look::measure::row - 4));
    }
    const int rows = std::min(rowsShown, m_list->count());
    m_list->setFixedHeight(rows * (look::measure::row - 4) + 6);
    m_list->setVisible(!fields.empty());
    m_none->setVisible(fields.empty());
    updateButton();
}

void CustomFieldsEditor::updateButton()
{
    const QString key = m_key->text().trimmed();
    bool isFree = !key.isEmpty();
    for (int row = 0; row < m_list->count(); ++row)
        isFree = isFree && m_list->item(row)->data(Qt::UserRole).toString() != key;
    m_add->setEnabled(isFree);
}

} // namespace onefold::ui::settings
