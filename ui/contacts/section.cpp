// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/section.h"

#include "ui/look/icon.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace onefold::ui::contacts {

namespace {

constexpr int rowSpacing = 12;
constexpr int headerHeight = 40;

} // namespace

SectionHeader::SectionHeader(const QString &title, QWidget *parent) : QAbstractButton(parent)
{
    setText(title);
    setAccessibleName(title);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void SectionHeader::setFilled(int count)
{
    m_filled = count;
    setAccessibleDescription(count > 0 ? tr("%n filled", nullptr, count) : QString());
    update();
}

QSize SectionHeader::sizeHint() const
{
    return {100, std::max(headerHeight, fontMetrics().height() + 20)};
}

void SectionHeader::paintEvent(QPaintEvent * /*event*/)
{
    const look::Tokens &tokens = look::tokensFor(palette());
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), tokens.line);
    const auto mirrored = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    constexpr int size = look::measure::icon;
    look::paintIcon(painter, mirrored({0, (height() - size) / 2, size, size}),
        isChecked() ? look::Icon::ChevronDown : look::Icon::ChevronRight, tokens.muted, layoutDirection());
    painter.setPen(tokens.muted);
    painter.setFont(look::medium(font()));
    const QRect room(size + 6, 0, width() - size - 40, height());
    painter.drawText(mirrored(room),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
        painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    if (m_filled > 0 && !isChecked()) {
        painter.setPen(tokens.faint);
        painter.drawText(mirrored(rect().adjusted(0, 0, -2, 0)),
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter)),
            QString::number(m_filled));
    }
    if (hasFocus())
        look::paintFocusRing(painter, rect().adjusted(0, 3, 0, -2), tokens.accent);
}

Section::Section(const QString &title, QWidget *parent)
    : QWidget(parent),
      m_header(new SectionHeader(title, this)),
      m_body(new QWidget(this)),
      m_rows(new QVBoxLayout(m_body))
{
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_body);
    m_rows->setContentsMargins(0, 2, 0, 14);
    m_rows->setSpacing(rowSpacing);
    m_body->hide();
    connect(m_header, &QAbstractButton::toggled, m_body, &QWidget::setVisible);
}

void Section::setUnfolded(bool unfolded)
{
    m_header->setChecked(unfolded);
}

} // namespace onefold::ui::contacts
