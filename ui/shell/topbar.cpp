// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/topbar.h"

#include "ui/look/keycap.h"
#include "ui/look/tokens.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStyle>

namespace onefold::ui::shell {

using namespace Qt::StringLiterals;
using look::ButtonRole;
using look::Icon;

namespace {

constexpr int searchWidth = 492;

} // namespace

TopBar::TopBar(const QString &workspaceName, const QString &about, QWidget *parent)
    : Panel(look::Ground::Panel, Qt::BottomEdge, parent),
      m_workspace(new look::Button({}, ButtonRole::Bare, this)),
      m_search(new QLineEdit(this)),
      m_import(new look::Button(tr("Import…"), ButtonRole::Plain, this)),
      m_new(new look::Button(tr("New contact"), ButtonRole::Primary, this))
{
    setFixedHeight(std::max(look::measure::topBar, fontMetrics().height() + 36));
    setupSearch();
    m_workspace->setTrailingIcon(Icon::Switch);
    showWorkspace(workspaceName, about);
    m_import->setLeadingIcon(Icon::Import);
    m_new->setLeadingIcon(Icon::Plus);
    m_new->setToolTip(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText));
    auto *const leading = new QWidget(this);
    leading->setFixedWidth(look::measure::sidebar - 2);
    m_leading = new QHBoxLayout(leading);
    m_leading->setContentsMargins(0, 0, 0, 0);
    m_leading->setSpacing(0);
    m_leading->addSpacing(4); // unlike a margin it is mirrored in right-to-left
    m_leading->addWidget(m_workspace, 0, Qt::AlignLeft);
    m_leading->addStretch();
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 1);
    layout->setSpacing(0);
    layout->addWidget(leading);
    layout->addWidget(m_search, 1);
    layout->addStretch(1);
    layout->addSpacing(10);
    layout->addWidget(m_import);
    layout->addSpacing(8);
    layout->addWidget(m_new);
    layout->addSpacing(12);
    connect(m_import, &QPushButton::clicked, this, &TopBar::importRequested);
    connect(m_new, &QPushButton::clicked, this, &TopBar::newContactRequested);
}

void TopBar::setSign(QWidget *sign)
{
    m_leading->insertSpacing(1, 8);
    m_leading->insertWidget(2, sign);
}

/// The name gives way before the service does; who hears the window hears all of it.
void TopBar::showWorkspace(const QString &name, const QString &about)
{
    constexpr int roomOfWords = look::measure::sidebar - 64;
    const QString behind = about.isEmpty() ? QString() : QString(u" · "_s + about);
    const int room = roomOfWords - fontMetrics().horizontalAdvance(behind);
    const QString shown = fontMetrics().elidedText(name, Qt::ElideRight, room) + behind;
    m_workspace->setText(QString(shown).replace(u'&', u"&&"_s));
    m_workspace->setAccessibleName(QString(name + behind));
    m_workspace->setToolTip(Qt::convertFromPlainText(QString(name + behind)));
}

void TopBar::setupSearch()
{
    m_search->setAccessibleName(tr("Search"));
    m_search->setPlaceholderText(tr("Search name, email, phone, company, tag"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(searchWidth);
    m_search->setMinimumWidth(160);
    m_search->addAction(look::paletteIcon(Icon::Search), QLineEdit::LeadingPosition);
    const QString keys = QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText);
    m_search->setToolTip(keys);
    m_searchKeys = new look::KeyCap(QString(keys).replace(u'+', u' '), m_search);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &TopBar::searchChanged);
    connect(m_search, &QLineEdit::textChanged, this, &TopBar::placeSearchKeys);
}

/// In the trailing corner, while nothing else is there and the words before it have room.
void TopBar::placeSearchKeys()
{
    constexpr int roomOfWords = 360;
    constexpr int edge = 9;
    const QSize size = m_searchKeys->sizeHint();
    const QRect place(
        m_search->width() - size.width() - edge, (m_search->height() - size.height()) / 2, size.width(), size.height());
    m_searchKeys->setGeometry(QStyle::visualRect(m_search->layoutDirection(), m_search->rect(), place));
    m_searchKeys->setVisible(m_search->text().isEmpty() && m_search->width() > roomOfWords);
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::Resize)
        placeSearchKeys();
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return Panel::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        if (m_search->text().isEmpty())
            break;
        m_search->clear();
        return true;
    case Qt::Key_Down: Q_EMIT leftForRows(); return true;
    default: break;
    }
    return Panel::eventFilter(watched, event);
}

} // namespace onefold::ui::shell
