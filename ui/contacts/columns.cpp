// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/columns.h"

#include "ui/contacts/wording.h"

#include <QCoreApplication>

#include <array>

namespace onefold::ui::contacts {

using contact::Contact;
using contact::Field;
using contact::FieldKey;
using store::Sort;
using store::SpecialSort;

namespace {

QString nameText(const Contact &contact, const QDateTime & /*now*/)
{
    return visible(contact::displayName(contact.fields));
}

template<Field field>
QString fieldText(const Contact &contact, const QDateTime & /*now*/)
{
    return shownText({field}, contact.fields.value(field));
}

QString updatedText(const Contact &contact, const QDateTime &now)
{
    return relativeTime(contact.updatedAt, now);
}

Sort by(Field field)
{
    return {.by = FieldKey{field}};
}

// clang-format off
const std::array table{
    Column{QT_TRANSLATE_NOOP("onefold::ui::contacts::Columns", "Name"),    {.by = SpecialSort::DisplayName}, CellLook::Strong, Qt::ElideRight,  134, nameText},
    Column{QT_TRANSLATE_NOOP("onefold::ui::contacts::Columns", "Email"),   by(Field::Email),                 CellLook::Body,   Qt::ElideMiddle, 188, fieldText<Field::Email>},
    Column{QT_TRANSLATE_NOOP("onefold::ui::contacts::Columns", "Phone"),   by(Field::Phone),                 CellLook::Body,   Qt::ElideNone,   148, fieldText<Field::Phone>},
    Column{QT_TRANSLATE_NOOP("onefold::ui::contacts::Columns", "Company"), by(Field::Company),               CellLook::Body,   Qt::ElideRight,  120, fieldText<Field::Company>},
    Column{QT_TRANSLATE_NOOP("onefold::ui::contacts::Columns", "City"),    by(Field::City),                  CellLook::Muted,  Qt::ElideRight,  86,  fieldText<Field::City>},
    Column{QT_TRANSLATE_NOOP("onefold::ui::contacts::Columns", "Tags"),    by(Field::Tags),                  CellLook::Chips,  Qt::ElideRight,  84,  fieldText<Field::Tags>},
    Column{QT_TRANSLATE_NOOP("onefold::ui::contacts::Columns", "Updated"), {.by = SpecialSort::UpdatedAt},   CellLook::Muted,  Qt::ElideRight,  96,  updatedText},
};
// clang-format on

} // namespace

std::span<const Column> columns()
{
    return table;
}

QString titleOf(const Column &column)
{
    return QCoreApplication::translate("onefold::ui::contacts::Columns", column.title);
}

int columnSortedBy(const Sort &sort)
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table[i].sort.by == sort.by)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace onefold::ui::contacts
