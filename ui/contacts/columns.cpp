// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/columns.h"

#include "ui/contacts/listtext.h"
#include "ui/contacts/wording.h"

#include "core/contact/validate.h"

#include <QCoreApplication>

#include <algorithm>

namespace onefold::ui::contacts {

using namespace Qt::StringLiterals;
using contact::Contact;
using contact::Field;
using contact::FieldKey;
using contact::Kind;
using store::SpecialSort;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::ui::contacts::Columns)
};

Column displayNameColumn()
{
    return {.id = store::toString(SpecialSort::DisplayName),
        .title = Messages::tr("Name"),
        .sort = {.by = SpecialSort::DisplayName},
        .look = CellLook::Strong,
        .width = 134};
}

Column timeColumn(SpecialSort sort)
{
    const bool isCreated = sort == SpecialSort::CreatedAt;
    return {.id = store::toString(sort),
        .title = isCreated ? Messages::tr("Created") : Messages::tr("Updated"),
        .sort = {.by = sort},
        .look = CellLook::Muted,
        .width = 92};
}

int widthOf(Field field)
{
    switch (field) {
    case Field::Email: return 184;
    case Field::Phone: return 146;
    case Field::Company: return 118;
    case Field::City:
    case Field::Tags: return 84;
    case Field::Address1:
    case Field::Website: return 160;
    default: return 110;
    }
}

Column fieldColumn(const FieldKey &key)
{
    const Kind kind = contact::infoOf(key.field).kind;
    Column column{.id = store::toString(key),
        .title = contact::labelOf(key),
        .sort = {.by = key},
        .width = widthOf(key.field),
        .field = key};
    if (kind == Kind::Email || kind == Kind::Website)
        column.elide = Qt::ElideMiddle;
    if (kind == Kind::Phone)
        column.elide = Qt::ElideNone;
    if (kind == Kind::List)
        column.look = CellLook::Chips;
    if (key.field == Field::City)
        column.look = CellLook::Muted;
    return column;
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) : QString();
}

/// Lists as editedText() writes them: an item may hold a comma.
contact::Value typedValue(const FieldKey &key, const QString &text)
{
    const contact::Value value = contact::rawValue(key, text);
    return std::holds_alternative<QStringList>(value) ? contact::Value(itemsOf(text)) : value;
}

/// First and last name out of one text: what was left as it stood tells where the one ends.
contact::Fields splitName(const contact::Fields &fields, const QString &text)
{
    const QString name = text.simplified();
    const QString first = fields.text(Field::FirstName);
    const QString last = fields.text(Field::LastName);
    qsizetype end = name.lastIndexOf(u' ');
    if (last.isEmpty() || (!first.isEmpty() && name == first))
        end = name.size();
    else if (name.endsWith(u' ' + last))
        end = name.size() - last.size() - 1;
    else if (!first.isEmpty() && name.startsWith(first + u' '))
        end = first.size();
    else if (first.isEmpty())
        end = 0;
    contact::Fields edit;
    edit.set(Field::FirstName, name.left(std::max<qsizetype>(end, 0)).trimmed());
    edit.set(Field::LastName, name.mid(std::max<qsizetype>(end, 0)).trimmed());
    return edit;
}

} // namespace

Columns availableColumns(const std::vector<FieldKey> &members)
{
    Columns columns{displayNameColumn()};
    for (const contact::FieldInfo &info : contact::catalogue()) {
        if (!contact::isFamily(info.field))
            columns.push_back(fieldColumn({info.field}));
    }
    for (const FieldKey &member : members)
        columns.push_back(fieldColumn(member));
    columns.push_back(timeColumn(SpecialSort::CreatedAt));
    columns.push_back(timeColumn(SpecialSort::UpdatedAt));
    return columns;
}

QStringList defaultColumnIds()
{
    return {u"name"_s, u"email"_s, u"phone"_s, u"company"_s, u"city"_s, u"tags"_s, u"updated_at"_s};
}

std::optional<Column> columnFor(const QString &id)
{
    const auto column = store::columnFromString(id);
    return column ? std::optional(columnFor(*column)) : std::nullopt;
}

Column columnFor(const store::Column &column)
{
    if (const auto *const key = std::get_if<FieldKey>(&column))
        return fieldColumn(*key);
    const auto special = std::get<SpecialSort>(column);
    return special == SpecialSort::DisplayName ? displayNameColumn() : timeColumn(special);
}

int columnSortedBy(const Columns &columns, const store::Sort &sort)
{
    const auto found = std::ranges::find_if(columns, [&](const Column &column) { return column.sort.by == sort.by; });
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

QString cellText(const Column &column, const Contact &contact, const QDateTime &now)
{
    if (column.field)
        return shownText(*column.field, contact.fields.value(*column.field));
    if (column.sort.by == store::Column(SpecialSort::CreatedAt))
        return relativeTime(contact.createdAt, now);
    if (column.sort.by == store::Column(SpecialSort::UpdatedAt))
        return relativeTime(contact.updatedAt, now);
    return visible(contact::displayName(contact.fields));
}

QString cellValue(const Column &column, const Contact &contact)
{
    if (column.field)
        return editedText(*column.field, contact.fields.value(*column.field));
    if (column.sort.by == store::Column(SpecialSort::CreatedAt))
        return timeText(contact.createdAt);
    if (column.sort.by == store::Column(SpecialSort::UpdatedAt))
        return timeText(contact.updatedAt);
    const QString full = contact.fields.text(Field::Name);
    return full.isEmpty() ? contact::joinedName(contact.fields) : full;
}

bool isEditable(const Column &column)
{
    return column.field || column.sort.by == store::Column(SpecialSort::DisplayName);
}

contact::Fields cellEdit(const Column &column, const contact::Fields &fields, const QString &text)
{
    contact::Fields edit;
    if (column.field)
        edit.set(*column.field, typedValue(*column.field, text));
    else if (fields.text(Field::Name).isEmpty() && !contact::joinedName(fields).isEmpty())
        edit = splitName(fields, text);
    else if (isEditable(column))
        edit.set(Field::Name, text);
    return edit;
}

} // namespace onefold::ui::contacts
