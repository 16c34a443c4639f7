// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/viewnamer.h"

#include <QLineEdit>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace onefold::ui::contacts {

namespace {

constexpr int popupWidth = 280;
constexpr int longestName = 60;

} // namespace

ViewNamer::ViewNamer(
    const Words &words, std::function<QString(const QString &)> remark, bool mayReplace, QWidget *parent)
    : Panel(look::Ground::Panel, Qt::TopEdge | Qt::BottomEdge | Qt::LeftEdge | Qt::RightEdge, parent),
      m_remark(std::move(remark)),
      m_mayReplace(mayReplace),
      m_line(new QLineEdit(this)),
      m_message(new look::Label(look::TextRole::CaptionMuted, this)),
      m_action(new look::Button(words.action, look::ButtonRole::Primary, this))
{
    setWindowFlag(Qt::Popup);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(words.title);
    auto *const title = new look::Label(words.title, look::TextRole::CaptionMuted, this);
    title->setBuddy(m_line);
    m_line->setAccessibleName(words.title);
    m_line->setMaxLength(longestName);
    m_message->setWordWrap(true);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(6);
    layout->addWidget(title);
    layout->addWidget(m_line);
    layout->addWidget(m_message);
    layout->addWidget(m_action, 0, Qt::AlignRight);
    connect(m_line, &QLineEdit::textChanged, this, &ViewNamer::check);
    connect(m_line, &QLineEdit::returnPressed, this, &ViewNamer::finish);
    connect(m_action, &QPushButton::clicked, this, &ViewNamer::finish);
}

QString ViewNamer::name() const
{
    return m_line->text().simplified();
}

void ViewNamer::popUp(const QPoint &at, const QString &name)
{
    m_line->setText(name);
    m_line->selectAll();
    check();
    resize(popupWidth, sizeHint().height());
    const QRect room = screen()->availableGeometry();
    move(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())),
        std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    show();
    m_line->setFocus(Qt::PopupFocusReason);
}

void ViewNamer::check()
{
    const QString remark = m_remark(name());
    m_message->setText(remark);
    m_message->setVisible(!remark.isEmpty());
    m_action->setEnabled(!name().isEmpty() && (m_mayReplace || remark.isEmpty()));
    adjustSize();
    resize(popupWidth, height());
}

void ViewNamer::finish()
{
    if (!m_action->isEnabled())
        return;
    Q_EMIT named(name());
    close();
}

} // namespace onefold::ui::contacts
