// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/memberadder.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

namespace onefold::ui::contacts {

using namespace Qt::StringLiterals;
using contact::CustomType;
using contact::Field;
using contact::FieldKey;

MemberAdder::MemberAdder(Offer offer, QWidget *parent)
    : QWidget(parent),
      m_offer(offer),
      m_link(
          new look::Button(offer == Offer::Identifiers ? tr("Add email, phone, identifier…") : tr("Add custom field…"),
              look::ButtonRole::Link, this)),
      m_naming(new QWidget(this)),
      m_name(new QLineEdit(m_naming)),
      m_type(new QComboBox(m_naming)),
      m_add(new look::Button(
          offer == Offer::Identifiers ? tr("Add identifier") : tr("Add field"), look::ButtonRole::Plain, m_naming))
{
    m_link->setLeadingIcon(look::Icon::Plus);
    setupLayout();
    if (offer == Offer::Identifiers)
        setupMenu();
    m_name->installEventFilter(this);
    m_type->installEventFilter(this);
    connect(m_name, &QLineEdit::textChanged, this,
        [this](const QString &text) { m_add->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_add, &QPushButton::clicked, this, &MemberAdder::add);
    connect(m_link, &QPushButton::clicked, this, [this] {
        if (m_menu)
            m_menu->popup(m_link->mapToGlobal(QPoint(0, m_link->height())));
        else
            showNaming(m_naming->isHidden());
    });
}

void MemberAdder::setupLayout()
{
    const QString asked = m_offer == Offer::Identifiers ? tr("Name of the identifier") : tr("Name of the field");
    m_name->setPlaceholderText(asked);
    m_name->setAccessibleName(asked);
    m_name->setMaxLength(64);
    m_type->setAccessibleName(tr("Type of the field"));
    for (const auto &[type, label] : {std::pair(CustomType::Text, tr("Text")),
             std::pair(CustomType::Number, tr("Number")), std::pair(CustomType::Boolean, tr("Yes or no")),
             std::pair(CustomType::Date, tr("Date")), std::pair(CustomType::List, tr("List"))})
        m_type->addItem(label, static_cast<int>(type));
    m_type->setVisible(m_offer == Offer::CustomFields);
    m_add->setEnabled(false);
    auto *const row = new QHBoxLayout(m_naming);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_name, 1);
    row->addWidget(m_type);
    row->addWidget(m_add);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_link, 0, Qt::AlignLeft);
    layout->addWidget(m_naming);
    m_naming->hide();
}

void MemberAdder::setupMenu()
{
    m_menu = new QMenu(this);
    const auto offer = [this](QMenu *menu, const QString &label, const FieldKey &key) {
        connect(
            menu->addAction(label), &QAction::triggered, this, [this, key] { Q_EMIT added(key, CustomType::Text); });
    };
    offer(m_menu, tr("Further email"), {Field::Identifier, u"email"_s});
    offer(m_menu, tr("Further phone"), {Field::Identifier, u"phone"_s});
    connect(m_menu->addAction(tr("Identifier with a name…")), &QAction::triggered, this, [this] { showNaming(true); });
    m_menu->addSeparator();
    QMenu *const channels = m_menu->addMenu(tr("Do not disturb by channel"));
    for (const QString &channel : {u"Call"_s, u"Email"_s, u"SMS"_s, u"WhatsApp"_s, u"GMB"_s, u"FB"_s})
        offer(channels, channel, {Field::DndSettings, channel});
}

void MemberAdder::showNaming(bool shown)
{
    m_naming->setVisible(shown);
    if (shown)
        m_name->setFocus(Qt::OtherFocusReason);
    else
        m_link->setFocus(Qt::OtherFocusReason);
}

void MemberAdder::add()
{
    // A field's key has no blanks: what people type as one is a line then.
    const QString name = m_name->text().simplified().replace(u' ', u'_');
    const Field family = m_offer == Offer::Identifiers ? Field::Identifier : Field::Custom;
    const auto key = FieldKey::fromString(QString((FieldKey{family, name}).toString()));
    if (!key)
        return m_name->selectAll();
    m_name->clear();
    showNaming(false);
    Q_EMIT added(*key, static_cast<CustomType>(m_type->currentData().toInt()));
}

bool MemberAdder::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *const key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && watched == m_name && key->modifiers() == Qt::NoModifier && m_add->isEnabled()) {
        add();
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        showNaming(false);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace onefold::ui::contacts
