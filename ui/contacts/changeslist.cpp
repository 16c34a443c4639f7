// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/changeslist.h"

#include "ui/contacts/changetext.h"
#include "ui/look/label.h"

#include <QGridLayout>

namespace onefold::ui::contacts {

using look::Label;
using look::TextRole;

namespace {

constexpr int highest = 180;
// Longer values are cut here; the form has them in full.
constexpr int longestText = 400;

} // namespace

ChangesList::ChangesList(QWidget *parent) : QScrollArea(parent)
{
    auto *const body = new QWidget(this);
    m_rows = new QGridLayout(body);
    m_rows->setContentsMargins(0, 2, 0, 2);
    m_rows->setHorizontalSpacing(10);
    m_rows->setVerticalSpacing(3);
    m_rows->setColumnStretch(1, 1);
    setAccessibleName(tr("Changes"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(body);
    // The box that it stands in shows through.
    viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ChangesList::setChanges(const contact::FieldChanges &changes)
{
    if (changes == m_changes)
        return;
    m_changes = changes;
    while (QLayoutItem *const item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    int row = 0;
    for (const contact::FieldChange &change : changes) {
        auto *const field = new Label(contact::labelOf(change.field), TextRole::CaptionMuted, this);
        auto *const values = new Label(changeText(change).left(longestText), TextRole::Caption, this);
        values->setWordWrap(true);
        values->setInk(palette().color(QPalette::WindowText));
        m_rows->addWidget(field, row, 0, Qt::AlignTop);
        m_rows->addWidget(values, row, 1);
        field->show();
        values->show();
        ++row;
    }
    updateGeometry();
}

QSize ChangesList::sizeHint() const
{
    const int wanted = m_rows->hasHeightForWidth() ? m_rows->heightForWidth(std::max(100, viewport()->width()))
                                                   : m_rows->sizeHint().height();
    return {100, std::min(highest, wanted)};
}

void ChangesList::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    updateGeometry();
}

} // namespace onefold::ui::contacts
