// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/sidebar.h"

#include "ui/contacts/wording.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace onefold::ui::shell {

using look::Icon;

namespace {

constexpr int placeHeight = 31;
constexpr int padding = 8;

} // namespace

Place::Place(Icon icon, const QString &name, QWidget *parent) : QAbstractButton(parent), m_icon(icon)
{
    setText(name);
    setAccessibleName(name);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Place::setCount(const QString &count)
{
    m_count = count;
    setAccessibleDescription(count);
    update();
}

QSize Place::sizeHint() const
{
    return {look::measure::sidebar, std::max(placeHeight, fontMetrics().height() + 12)};
}

void Place::paintEvent(QPaintEvent * /*event*/)
{
    const look::Tokens &tokens = look::tokensFor(palette());
    QPainter painter(this);
    if (isChecked() || underMouse())
        look::paintRounded(painter, rect(), isChecked() ? tokens.accentGround : tokens.faintLine, {});
    if (hasFocus())
        look::paintFocusRing(painter, rect(), tokens.accent);
    const auto mirrored = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    constexpr int size = look::measure::icon;
    const QColor ink = isChecked() ? tokens.accentText : tokens.text;
    look::paintIcon(painter, mirrored({padding, (height() - size) / 2, size, size}), m_icon,
        isChecked() ? tokens.accentText : tokens.muted, layoutDirection());
    painter.setPen(ink);
    painter.setFont(isChecked() ? look::strong(font()) : font());
    const int start = padding + size + 10;
    painter.drawText(mirrored({start, 0, width() - start - padding, height()}),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)), text());
    painter.setPen(isChecked() ? tokens.accentText : tokens.faint);
    painter.drawText(mirrored({padding, 0, width() - 2 * padding, height()}),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter)), m_count);
}

bool Place::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

Sidebar::Sidebar(QWidget *parent)
    : Panel(look::Ground::Sidebar, {}, parent),
      m_all(new Place(Icon::Contacts, tr("All contacts"), this)),
      m_recent(new Place(Icon::Clock, tr("Recent"), this))
{
    setMinimumWidth(120);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 10, 8, 8);
    layout->setSpacing(0);
    layout->addWidget(m_all);
    layout->addWidget(m_recent);
    layout->addStretch();
    m_all->setChecked(true);
    // Toggled, not clicked: what a screen reader presses is no click to Qt.
    for (const auto &[place, view] : {std::pair(m_all, View::All), std::pair(m_recent, View::Recent)}) {
        connect(place, &QAbstractButton::toggled, this, [this, chosen = view](bool isChosen) {
            if (isChosen)
                Q_EMIT viewChosen(chosen);
        });
    }
}

void Sidebar::setTotal(qint64 total)
{
    m_all->setCount(contacts::countText(total));
}

void Sidebar::setView(View view)
{
    (view == View::All ? m_all : m_recent)->setChecked(true);
}

} // namespace onefold::ui::shell
