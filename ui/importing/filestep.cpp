// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/filestep.h"

#include "ui/look/card.h"
#include "ui/look/tokens.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace onefold::ui::importing {

using look::ButtonRole;
using look::TextRole;

namespace {

constexpr int cardWidth = 560;

} // namespace

FileStep::FileStep(QWidget *parent)
    : QWidget(parent),
      m_words(new look::Label(TextRole::Muted, this)),
      m_problem(new look::Label(TextRole::Body, this)),
      m_choose(new look::Button(tr("Choose a file…"), ButtonRole::Plain, this)),
      m_paste(new look::Button(tr("Paste cells"), ButtonRole::Plain, this))
{
    auto *const card = new look::Card(tr("Which contacts?"),
        tr("A CSV file of any size and kind, or vCards. Drop it anywhere on the window, choose it here, or paste cells "
           "copied from a spreadsheet. Nothing is written before you have seen what would happen."),
        this);
    card->setMaximumWidth(cardWidth);
    m_words->setWordWrap(true);
    m_problem->setWordWrap(true);
    card->content().addWidget(m_words);
    card->content().addWidget(m_problem);
    auto *const buttons = new QHBoxLayout;
    m_choose->setLeadingIcon(look::Icon::Import);
    m_paste->setLeadingIcon(look::Icon::Copy);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_paste);
    buttons->addStretch();
    card->content().addLayout(buttons);
    auto *const row = new QHBoxLayout;
    row->addWidget(card, 1);
    row->addStretch(0);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 24, 20, 20);
    layout->addLayout(row);
    layout->addStretch();
    connect(m_choose, &QPushButton::clicked, this, &FileStep::fileRequested);
    connect(m_paste, &QPushButton::clicked, this, &FileStep::pasteRequested);
    setProblem({});
}

void FileStep::setProblem(const QString &problem)
{
    m_words->hide();
    m_problem->setInk(look::tokensFor(palette()).error.ink);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void FileStep::setReading(const QString &fileName)
{
    setProblem({});
    m_words->setText(tr("Looking into %1…").arg(fileName));
    m_words->show();
}

void FileStep::focusMain()
{
    m_choose->setFocus(Qt::OtherFocusReason);
}

} // namespace onefold::ui::importing
