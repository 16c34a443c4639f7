// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/fieldchoices.h"

#include "ui/contacts/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace onefold::ui::importing {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::FieldKey;
using onefold::importing::ColumnChoice;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::ui::importing::FieldChoices)
};

bool has(const std::vector<FieldChoice> &choices, const FieldKey &field)
{
    return std::ranges::any_of(choices, [&](const FieldChoice &each) { return each.field == field; });
}

void addFamilies(std::vector<FieldChoice> &choices, const std::map<QString, contact::CustomType> &customTypes)
{
    choices.push_back({Messages::tr("Further email addresses"), FieldKey{Field::Identifier, u"email"_s}});
    choices.push_back({Messages::tr("Further phone numbers"), FieldKey{Field::Identifier, u"phone"_s}});
    for (const auto &[key, type] : customTypes) {
        choices.push_back(
            {Messages::tr("Custom field “%1”").arg(contacts::visible(key)), FieldKey{Field::Custom, key}});
    }
}

} // namespace

std::optional<FieldKey> customFieldFor(const QString &header)
{
    constexpr qsizetype longest = 64; // as FieldKey::fromString() reads it
    const QString key = header.simplified().replace(u' ', u'_').remove(u'=').left(longest);
    return FieldKey::fromString(QString(u"custom."_s + key));
}

std::vector<FieldChoice> fieldChoices(
    const ColumnChoice &column, const std::map<QString, contact::CustomType> &customTypes)
{
    std::vector<FieldChoice> choices{{Messages::tr("Left out"), {}}};
    for (const contact::FieldInfo &info : contact::catalogue()) {
        if (contact::isFamily(info.field))
            continue;
        choices.push_back({contact::labelOf(info.field), FieldKey{info.field}});
        if (info.field == Field::Name) {
            choices.push_back({Messages::tr("Name, taken apart into first and last name"), FieldKey{info.field}, true});
        }
    }
    addFamilies(choices, customTypes);
    if (column.field && !has(choices, *column.field) && column.field->field != Field::Custom)
        choices.push_back({contact::labelOf(*column.field), column.field});
    if (column.field && !has(choices, *column.field)) {
        choices.push_back(
            {Messages::tr("New custom field “%1”").arg(contacts::visible(column.field->member)), column.field});
    }
    const auto own = customFieldFor(column.header);
    if (own && !has(choices, *own))
        choices.push_back({Messages::tr("New custom field “%1”").arg(contacts::visible(own->member)), own});
    return choices;
}

int chosenOf(const std::vector<FieldChoice> &choices, const ColumnChoice &column)
{
    const auto chosen = std::ranges::find_if(choices, [&](const FieldChoice &each) {
        return each.field == column.field && each.splitsName == (column.field && column.splitsName);
    });
    return chosen == choices.end() ? 0 : static_cast<int>(chosen - choices.begin());
}

bool holdsDates(const ColumnChoice &column, const std::map<QString, contact::CustomType> &customTypes)
{
    if (!column.field)
        return false;
    if (column.field->field == Field::DateOfBirth)
        return true;
    const auto type = customTypes.find(column.field->member);
    return column.field->field == Field::Custom && type != customTypes.end()
        && type->second == contact::CustomType::Date;
}

} // namespace onefold::ui::importing
