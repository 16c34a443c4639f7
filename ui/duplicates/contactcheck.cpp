// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/contactcheck.h"

#include "ui/look/tokens.h"

#include <QStyleOptionButton>
#include <QTextDocument>

namespace onefold::ui::duplicates {

using namespace Qt::StringLiterals;

ContactCheck::ContactCheck(const QString &name, QWidget *parent) : QCheckBox(parent), m_name(name)
{
    setFont(look::strong(look::caption(font())));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setChecked(true);
    setKept(false);
}

void ContactCheck::setKept(bool isKept)
{
    const QString words = isKept ? tr("%1 · keep", "the contact that stays after a merge").arg(m_name) : m_name;
    setText(QString(words).replace(u'&', u"&&"_s));
    setAccessibleName(words);
    setToolTip(Qt::convertFromPlainText(words));
}

void ContactCheck::initStyleOption(QStyleOptionButton *option) const
{
    QCheckBox::initStyleOption(option);
    const int room = style()->subElementRect(QStyle::SE_CheckBoxContents, option, this).width();
    option->text = fontMetrics().elidedText(option->text, Qt::ElideRight, room, Qt::TextShowMnemonic);
}

} // namespace onefold::ui::duplicates
