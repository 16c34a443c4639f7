// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/services/tokenpanel.h"

#include "ui/look/label.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace onefold::ui::services {

TokenPanel::TokenPanel(QWidget *parent)
    : Panel(look::Ground::Panel, Qt::BottomEdge, parent),
      m_token(new QLineEdit(this)),
      m_use(new look::Button(tr("Use this token"), look::ButtonRole::Plain, this))
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    auto *const label = new look::Label(tr("Token"), look::TextRole::Caption, this);
    label->setBuddy(m_token);
    m_token->setAccessibleName(tr("Token"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(tr("Kept in the system's keychain, or for as long as Onefold runs"));
    row->addWidget(label);
    row->addWidget(m_token, 1);
    row->addWidget(m_use);
    m_use->setEnabled(false);
    connect(m_token, &QLineEdit::textChanged, this,
        [this](const QString &text) { m_use->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_token, &QLineEdit::returnPressed, m_use, &QPushButton::click);
    connect(m_use, &QPushButton::clicked, this, [this] {
        const QByteArray token = m_token->text().trimmed().toUtf8();
        m_token->clear();
        Q_EMIT given(token);
    });
}

} // namespace onefold::ui::services
