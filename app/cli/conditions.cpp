// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/conditions.h"

#include "app/cli/draftinput.h"

namespace onefold::cli {

Result<std::vector<store::FieldFilter>> conditionsFrom(const std::vector<std::string> &arguments)
{
    std::vector<store::FieldFilter> conditions;
    for (const std::string &argument : arguments) {
        const auto condition = fieldFromArgument(argument);
        if (!condition)
            return condition.error();
        conditions.push_back({condition->first, contact::displayText(condition->second)});
    }
    return conditions;
}

void readAsSaved(std::vector<store::FieldFilter> &conditions, const contact::ValidationContext &context)
{
    for (store::FieldFilter &condition : conditions) {
        const contact::Kind kind = contact::infoOf(condition.field.field).kind;
        if (condition.value.isEmpty() || kind == contact::Kind::Phone || kind == contact::Kind::List)
            continue;
        contact::Fields asked;
        asked.set(condition.field, condition.value);
        const contact::Validated read = contact::validate(asked, context);
        const contact::Value &value = read.draft.value(condition.field);
        const bool isOne = !std::holds_alternative<QStringList>(value) || contact::listOf(value).size() == 1;
        if (read.ok() && !contact::isEmpty(value) && isOne)
            condition.value = contact::displayText(value);
    }
}

} // namespace onefold::cli
