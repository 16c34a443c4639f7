// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/duplicatereview.h"

#include "core/duplicates/dictionary.h"
#include "core/store/session.h"

#include <algorithm>

namespace onefold::store {

using contact::Field;

qint64 identifyingState(const contact::Fields &fields)
{
    QByteArray text;
    for (const auto &[key, value] : fields) {
        switch (key.field) {
        case Field::Name:
        case Field::FirstName:
        case Field::LastName:
        case Field::Email:
        case Field::Phone:
        case Field::PhoneExt:
        case Field::DateOfBirth:
        case Field::Identifier:
            text += key.toString().toUtf8() + '=' + contact::displayText(value).toUtf8() + '\n';
            break;
        default: break;
        }
    }
    return static_cast<qint64>(
        duplicates::hashOf(std::string_view(text.constData(), static_cast<std::size_t>(text.size()))));
}

void carryDismissals(Session &session, const contact::Contact &from, const contact::Contact &to,
    const std::vector<contact::ContactId> &except)
{
    const qint64 stateBefore = identifyingState(from.fields);
    for (Dismissal dismissal : session.duplicates().dismissalsOf(from.id)) {
        const contact::ContactId other = dismissal.first == from.id ? dismissal.second : dismissal.first;
        const auto standing = session.contact(other);
        const bool isExcepted = other == to.id || std::ranges::find(except, other) != except.end();
        const qint64 stateOfOther = standing ? identifyingState(standing->fields) : 0;
        if (!standing || isExcepted || dismissal.state != (stateBefore ^ stateOfOther))
            continue;
        const auto own = session.duplicates().dismissalsAmong({to.id, other});
        if (from.id != to.id && !own.empty() && own.front().state == (identifyingState(to.fields) ^ stateOfOther))
            continue;
        dismissal.first = std::min(to.id, other);
        dismissal.second = std::max(to.id, other);
        dismissal.state = identifyingState(to.fields) ^ stateOfOther;
        session.duplicates().dismiss(dismissal);
    }
}

void dropCarried(Session &session, contact::ContactId loser, contact::ContactId survivor)
{
    const auto ofSurvivor = session.duplicates().dismissalsOf(survivor);
    const auto isSaidOf = [&](contact::ContactId other, const Dismissal &said) {
        return std::ranges::any_of(ofSurvivor, [&](const Dismissal &own) {
            return (own.first == other || own.second == other) && own.who == said.who && own.at == said.at;
        });
    };
    for (const Dismissal &said : session.duplicates().dismissalsOf(loser)) {
        const contact::ContactId other = said.first == loser ? said.second : said.first;
        if (other != survivor && isSaidOf(other, said) && !isSaidOf(loser, said)) // else all were dismissed at once
            session.duplicates().forgetDismissal(survivor, other);
    }
}

std::optional<MergedAway> standingMerge(Session &session, contact::ContactId id)
{
    std::optional<MergedAway> merged;
    if (!session.contact(id))
        merged = session.duplicates().mergedAway(id);
    if (!merged)
        return std::nullopt;
    const auto lines = session.history({.contact = id});
    const auto last = std::ranges::find_if(
        lines, [](const journal::HistoryLine &line) { return line.entry.effect != journal::Effect::None; });
    if (last == lines.end())
        return merged; // forgotten since
    // The merge itself, or it done again, however often it was taken back between.
    journal::Operation operation = last->operation;
    while (operation.id != merged->operation && operation.reverses != journal::OperationId::None) {
        const auto reversed = session.operation(operation.reverses);
        if (!reversed)
            break;
        operation = *reversed;
    }
    return operation.id == merged->operation ? merged : std::nullopt;
}

} // namespace onefold::store
