// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/statusbar.h"

#include "ui/look/tokens.h"

#include <QHBoxLayout>

namespace onefold::ui::shell {

using look::ButtonRole;
using look::TextRole;

StatusBar::StatusBar(QWidget *parent)
    : Panel(look::Ground::Panel, Qt::TopEdge, parent),
      m_count(new look::Label(TextRole::CaptionMuted, this)),
      m_selected(new look::Label(TextRole::CaptionMuted, this)),
      m_line(new look::Button({}, ButtonRole::Link, this)),
      m_drafts(new look::Button({}, ButtonRole::Link, this)),
      m_work(new look::Button({}, ButtonRole::Link, this)),
      m_undo(new look::Button({}, ButtonRole::Link, this))
{
    setFixedHeight(std::max(look::measure::statusBar, fontMetrics().height() + 12));
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 1, 9, 0);
    layout->setSpacing(16);
    layout->addWidget(m_count);
    layout->addWidget(m_selected);
    layout->addWidget(m_line);
    layout->addWidget(m_drafts);
    layout->addWidget(m_work);
    layout->addStretch();
    layout->addWidget(m_undo);
    m_undo->setFont(look::caption(font()));
    m_drafts->setFont(look::caption(font()));
    m_undo->setLeadingIcon(look::Icon::Undo);
    m_line->setFont(look::caption(font()));
    m_work->setFont(look::caption(font()));
    m_work->setLeadingIcon(look::Icon::Import);
    m_drafts->setLeadingIcon(look::Icon::Updated);
    m_undo->setToolTip(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText));
    connect(m_undo, &QPushButton::clicked, this, &StatusBar::undoRequested);
    connect(m_drafts, &QPushButton::clicked, this, &StatusBar::draftRequested);
    connect(m_line, &QPushButton::clicked, this, &StatusBar::lineRequested);
    connect(m_work, &QPushButton::clicked, this, &StatusBar::workRequested);
    setSelected(0);
    setDrafts(0);
    setUndo({});
    setLine({});
    setWork({});
}

void StatusBar::setCount(const QString &words)
{
    m_count->setText(words);
}

void StatusBar::setSelected(int count)
{
    m_selected->setText(tr("%n selected", nullptr, count));
    m_selected->setVisible(count > 0);
}

void StatusBar::setDrafts(int count)
{
    const QString words = tr("%n unsaved draft(s)", nullptr, count);
    m_drafts->setText(words);
    m_drafts->setAccessibleName(words);
    m_drafts->updateGeometry();
    m_drafts->setVisible(count > 0);
}

void StatusBar::setLine(const QString &words, look::Icon icon)
{
    m_line->setLeadingIcon(icon);
    m_line->setText(words);
    m_line->setAccessibleName(words);
    m_line->updateGeometry();
    m_line->setVisible(!words.isEmpty());
}

void StatusBar::setWork(const QString &words)
{
    m_work->setText(words);
    m_work->setAccessibleName(words);
    m_work->updateGeometry();
    m_work->setVisible(!words.isEmpty());
}

void StatusBar::setUndo(const QString &what)
{
    constexpr int widest = 320; // a name may be long
    const QString words = tr("Undo: %1").arg(what);
    const QString shown = m_undo->fontMetrics().elidedText(words, Qt::ElideRight, widest);
    m_undo->setText(QString(shown).replace(u'&', QStringLiteral("&&")));
    m_undo->setAccessibleName(words);
    m_undo->updateGeometry();
    m_undo->setVisible(!what.isEmpty());
}

} // namespace onefold::ui::shell
