// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/listtext.h"

#include <algorithm>

namespace onefold::ui::contacts {

QString listText(const QStringList &items)
{
    const bool hasComma = std::ranges::any_of(items, [](const QString &item) { return item.contains(u','); });
    return hasComma ? QString(items.join(u'\n') + u'\n') : items.join(QStringLiteral(", "));
}

QStringList itemsOf(const QString &text)
{
    QStringList items;
    for (const QString &item : text.split(text.contains(u'\n') ? u'\n' : u',')) {
        if (const QString trimmed = item.trimmed(); !trimmed.isEmpty())
            items += trimmed;
    }
    return items;
}

} // namespace onefold::ui::contacts
