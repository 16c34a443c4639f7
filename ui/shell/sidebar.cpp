// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/sidebar.h"

#include "ui/look/label.h"
#include "ui/look/tokens.h"
#include "ui/shell/placebutton.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace onefold::ui::shell {

namespace {

constexpr int margin = 8;

} // namespace

Sidebar::Sidebar(QWidget *parent) : Panel(look::Ground::Sidebar, {}, parent), m_content(new QWidget)
{
    setMinimumWidth(120);
    auto *const scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    rebuild();
}

void Sidebar::setSection(const PlaceSection &section)
{
    const auto known = std::ranges::find(m_sections, section.id, &PlaceSection::id);
    if (known != m_sections.end() && *known == section)
        return;
    if (known == m_sections.end())
        m_sections.push_back(section);
    else
        *known = section;
    rebuild();
}

void Sidebar::rebuild()
{
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    for (QWidget *const old : m_content->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        old->hide();
        old->deleteLater();
    }
    delete m_content->layout();
    m_buttons.clear();
    auto *const layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(margin, margin + 2, margin, margin);
    layout->setSpacing(0);
    for (const PlaceSection &section : m_sections) {
        if (section.places.empty())
            continue;
        if (!section.title.isEmpty()) {
            layout->addSpacing(16);
            auto *const title = new look::Label(section.title, look::TextRole::CaptionMuted, m_content);
            title->setContentsMargins(margin, 0, margin, 6);
            layout->addWidget(title);
        }
        std::ranges::for_each(section.places, [this](const Place &place) { addPlace(place); });
    }
    layout->addStretch();
    setCurrent(m_current);
    if (PlaceButton *const button = buttonOf(m_current); hadFocus && button)
        button->setFocus(Qt::OtherFocusReason);
}

void Sidebar::addPlace(const Place &place)
{
    auto *const button = new PlaceButton(place, m_content);
    m_content->layout()->addWidget(button);
    button->installEventFilter(this);
    m_buttons.push_back(button);
    const auto choose = [this, id = place.id] {
        if (id == m_current)
            return;
        setCurrent(id);
        Q_EMIT chosen(id);
    };
    connect(button, &QAbstractButton::clicked, this, choose);
    // What a screen reader presses is no click to Qt.
    connect(button, &QAbstractButton::toggled, this, [choose](bool isOn) {
        if (isOn)
            choose();
    });
    button->show();
}

PlaceButton *Sidebar::buttonOf(const QString &id) const
{
    const auto found = std::ranges::find(m_buttons, id, &PlaceButton::id);
    return found == m_buttons.end() ? nullptr : *found;
}

void Sidebar::setCount(const QString &id, qint64 count)
{
    for (PlaceSection &section : m_sections) {
        const auto place = std::ranges::find(section.places, id, &Place::id);
        if (place != section.places.end())
            place->count = count;
    }
    if (PlaceButton *const button = buttonOf(id))
        button->setCount(count);
}

void Sidebar::setCurrent(const QString &id)
{
    m_current = id;
    PlaceButton *const current = buttonOf(id);
    // The tab key comes here once, as to a list.
    for (PlaceButton *const button : m_buttons) {
        const bool isStop = button == current || (!current && button == m_buttons.front());
        button->setFocusPolicy(isStop ? Qt::TabFocus : Qt::NoFocus);
        button->setCurrent(button == current);
    }
}

std::vector<Place> Sidebar::places() const
{
    std::vector<Place> all;
    for (const PlaceSection &section : m_sections)
        all.insert(all.end(), section.places.begin(), section.places.end());
    return all;
}

void Sidebar::choose(const QString &id)
{
    if (PlaceButton *const button = buttonOf(id))
        button->click();
}

bool Sidebar::walk(PlaceButton *from, int key)
{
    const auto at = std::ranges::find(m_buttons, from);
    if (at == m_buttons.end())
        return false;
    const auto last = static_cast<std::ptrdiff_t>(m_buttons.size()) - 1;
    std::ptrdiff_t row = at - m_buttons.begin();
    switch (key) {
    case Qt::Key_Up: row = std::max<std::ptrdiff_t>(0, row - 1); break;
    case Qt::Key_Down: row = std::min(last, row + 1); break;
    case Qt::Key_Home: row = 0; break;
    case Qt::Key_End: row = last; break;
    default: return false;
    }
    PlaceButton *const next = m_buttons[static_cast<std::size_t>(row)];
    next->setFocus(Qt::TabFocusReason);
    if (next != from)
        next->click();
    return true;
}

bool Sidebar::eventFilter(QObject *watched, QEvent *event)
{
    auto *const button = qobject_cast<PlaceButton *>(watched);
    if (button && event->type() == QEvent::KeyPress)
        return walk(button, static_cast<QKeyEvent *>(event)->key());
    if (button && event->type() == QEvent::ContextMenu) {
        Q_EMIT menuRequested(button->id(), static_cast<QContextMenuEvent *>(event)->globalPos());
        return true;
    }
    return Panel::eventFilter(watched, event);
}

} // namespace onefold::ui::shell
