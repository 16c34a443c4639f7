// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/services/tokenpanel.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace onefold::ui::services {

TokenPanel::TokenPanel(QWidget *parent)
    : Panel(look::Ground::Panel, Qt::BottomEdge, parent),
      m_why(new look::Label(look::TextRole::Strong, this)),
      m_token(new QLineEdit(this)),
      m_use(new look::Button(tr("Use this token"), look::ButtonRole::Primary, this))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 13);
    column->setSpacing(4);
    m_why->setWordWrap(true);
    auto *const label = new look::Label(tr("Token"), look::TextRole::CaptionMuted, this);
    label->setBuddy(m_token);
    m_token->setAccessibleName(tr("Token"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(tr("Kept in the system's keychain, or for as long as Onefold runs"));
    auto *const row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_token, 1);
    row->addWidget(m_use);
    column->addWidget(m_why);
    column->addSpacing(4);
    column->addWidget(label);
    column->addLayout(row);
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

void TokenPanel::say(const QString &why)
{
    m_why->setText(why);
}

} // namespace onefold::ui::services
