// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/columnrules.h"

#include <algorithm>
#include <map>
#include <set>

namespace onefold::importing {

using contact::Field;
using contact::FieldKey;
using contact::Fields;
using contact::Value;

namespace {

bool hasColumnFor(const ImportChoices &choices, const FieldKey &field)
{
    return std::ranges::any_of(
        choices.columns, [&](const ColumnChoice &column) { return column.field && *column.field == field; });
}

/// The fields that cells of the column may fill. What one holds beyond the main email or phone goes among the further
/// ones, unless a column of their own rules them.
std::vector<FieldKey> fieldsOf(const ColumnChoice &column, const ImportChoices &choices)
{
    std::vector<FieldKey> fields{*column.field};
    if (column.field->field == Field::Email || column.field->field == Field::Phone) {
        const FieldKey further{Field::Identifier, column.field->toString()};
        if (!hasColumnFor(choices, further))
            fields.push_back(further);
    }
    if (column.splitsName)
        fields.insert(fields.end(), {{Field::FirstName}, {Field::LastName}});
    return fields;
}

bool isList(const Value &value)
{
    return std::holds_alternative<QStringList>(value);
}

} // namespace

void addColumnRules(saving::SavePolicy &policy, const ImportChoices &choices)
{
    std::map<FieldKey, std::set<ColumnRule>> rules;
    for (const ColumnChoice &column : choices.columns) {
        if (!column.field)
            continue;
        for (const FieldKey &field : fieldsOf(column, choices))
            rules[field].insert(column.rule);
    }
    for (auto &[field, ofColumns] : rules) {
        if (choices.constants.contains(field))
            ofColumns.insert(ColumnRule::Overwrite);
        if (ofColumns.size() > 1)
            policy.byColumn.push_back(field);
        else if (ofColumns.contains(ColumnRule::Never))
            policy.leaveAlone.push_back(field);
        else if (ofColumns.contains(ColumnRule::FillBlank))
            policy.fillBlank.push_back(field);
    }
}

Fields givenBeyond(const Fields &before, const Fields &after)
{
    Fields given;
    for (const auto &[key, value] : after) {
        const Value &stood = before.value(key);
        if (before.contains(key) && stood == value)
            continue;
        if (isList(value) && !contact::isEmpty(stood))
            given.set(key, contact::listOf(value).mid(contact::listOf(stood).size()));
        else
            given.set(key, value);
    }
    return given;
}

void give(Fields &fields, const Fields &given)
{
    for (const auto &[key, value] : given) {
        const Value &stood = fields.value(key);
        if (contact::isEmpty(value) && fields.contains(key))
            continue;
        if (isList(value) && !contact::isEmpty(stood))
            fields.set(key, contact::listOf(stood) + contact::listOf(value));
        else
            fields.set(key, value);
    }
}

} // namespace onefold::importing
