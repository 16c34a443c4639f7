// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/failurewindow.h"

#include "ui/contacts/wording.h"
#include "ui/look/button.h"
#include "ui/look/label.h"

#include <QComboBox>
#include <QShortcut>
#include <QVBoxLayout>

namespace onefold::ui::shell {

using look::ButtonRole;
using look::TextRole;

namespace {

constexpr int margin = 32;

} // namespace

FailureWindow::FailureWindow(const Failure &failure) : Panel(look::Ground::Panel)
{
    setWindowTitle(failure.workspace.isEmpty() ? tr("Onefold") : tr("%1 — Onefold").arg(failure.workspace));
    setMinimumSize(480, 280);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin - 8);
    layout->setSpacing(12);
    const QString title = failure.workspace.isEmpty()
        ? tr("Onefold cannot open its workspaces")
        : tr("The workspace “%1” does not open").arg(contacts::visible(failure.workspace));
    for (const auto &[text, role] :
        {std::pair(title, TextRole::Title), std::pair(failure.error.message, TextRole::Body),
            std::pair(tr("Nothing was changed."), TextRole::Muted)}) {
        auto *const label = new look::Label(text, role, this);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    // The window is called after what it says: that is what a screen reader tells when it opens.
    setAccessibleName(title);
    setAccessibleDescription(failure.error.message);
    layout->addStretch();
    if (!failure.others.isEmpty())
        addOthers(*layout, failure.others);
    addButtons(*layout);
    new QShortcut(QKeySequence::Quit, this, this, &QWidget::close);
    resize(560, 320);
}

void FailureWindow::addOthers(QBoxLayout &layout, const QStringList &others)
{
    auto *const box = new QComboBox(this);
    box->setAccessibleName(tr("Another workspace"));
    for (const QString &name : others)
        box->addItem(contacts::visible(name), name);
    auto *const open = new look::Button(tr("Open it"), ButtonRole::Plain, this);
    connect(open, &QPushButton::clicked, this, [this, box] { Q_EMIT workspaceChosen(box->currentData().toString()); });
    auto *const row = new QHBoxLayout;
    row->addWidget(new look::Label(tr("Another workspace:"), TextRole::Body, this));
    row->addWidget(box, 1);
    row->addWidget(open);
    layout.addLayout(row);
}

void FailureWindow::addButtons(QBoxLayout &layout)
{
    auto *const quit = new look::Button(tr("Quit"), ButtonRole::Plain, this);
    auto *const retry = new look::Button(tr("Try again"), ButtonRole::Primary, this);
    connect(quit, &QPushButton::clicked, this, &QWidget::close);
    connect(retry, &QPushButton::clicked, this, &FailureWindow::retryRequested);
    auto *const row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(quit);
    row->addWidget(retry);
    layout.addLayout(row);
    retry->setFocus(Qt::OtherFocusReason);
}

} // namespace onefold::ui::shell
