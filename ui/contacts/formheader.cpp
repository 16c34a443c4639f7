// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/formheader.h"

#include "ui/contacts/wording.h"
#include "ui/look/tokens.h"

#include "core/contact/contact.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace onefold::ui::contacts {

using namespace Qt::StringLiterals;
using contact::Field;

namespace {

constexpr int margin = 16;
constexpr int circle = 40;

} // namespace

FormHeader::FormHeader(QWidget *parent)
    : QWidget(parent),
      m_name(new look::Label(look::TextRole::Title, this)),
      m_place(new look::Label(look::TextRole::Muted, this)),
      m_more(new look::Button(tr("More"), look::ButtonRole::Bare, this)),
      m_close(new look::Button(tr("Close"), look::ButtonRole::Bare, this))
{
    m_name->setElided(Qt::ElideRight);
    m_place->setElided(Qt::ElideRight);
    m_more->setLeadingIcon(look::Icon::More);
    m_more->setSpokenOnly(true);
    m_close->setLeadingIcon(look::Icon::Close);
    m_close->setSpokenOnly(true);
    m_close->hide();
    auto *const words = new QVBoxLayout;
    words->setSpacing(1);
    words->addStretch();
    words->addWidget(m_name);
    words->addWidget(m_place);
    words->addStretch();
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 12);
    layout->addSpacing(margin + circle + 12); // unlike a margin it changes sides with the direction of the text
    layout->addLayout(words, 1);
    layout->addWidget(m_more, 0, Qt::AlignTop);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    layout->addSpacing(10);
    setMinimumHeight(circle + 28);
    connect(m_close, &QPushButton::clicked, this, &FormHeader::closeRequested);
}

void FormHeader::showNew()
{
    m_initials.clear();
    m_name->setText(tr("New contact"));
    m_place->setText(tr("Not saved yet"));
    m_place->show();
    update();
}

void FormHeader::showContact(const contact::Fields &fields)
{
    m_initials = initialsOf(fields);
    m_name->setText(visible(contact::displayName(fields)));
    QStringList parts{visible(fields.text(Field::Company)), visible(fields.text(Field::City))};
    parts.removeAll(QString());
    m_place->setText(parts.join(u" · "_s));
    m_place->setVisible(!parts.isEmpty());
    update();
}

void FormHeader::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void FormHeader::setMenu(QMenu &menu)
{
    connect(m_more, &QPushButton::clicked, &menu, [this, &menu] {
        const bool isLeftToRight = layoutDirection() == Qt::LeftToRight;
        const int x = isLeftToRight ? m_more->width() - menu.sizeHint().width() : 0;
        menu.popup(m_more->mapToGlobal(QPoint(x, m_more->height())));
    });
}

void FormHeader::paintEvent(QPaintEvent * /*event*/)
{
    const look::Tokens &tokens = look::tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect place =
        QStyle::visualRect(layoutDirection(), rect(), {margin, (height() - circle) / 2, circle, circle});
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.accentGround);
    painter.drawEllipse(place);
    if (m_initials.isEmpty())
        return look::paintIcon(
            painter, place.adjusted(12, 12, -12, -12), look::Icon::Plus, tokens.accentText, layoutDirection());
    painter.setPen(tokens.accentText);
    painter.setFont(look::strong(font()));
    painter.drawText(place, Qt::AlignCenter, m_initials);
}

} // namespace onefold::ui::contacts
