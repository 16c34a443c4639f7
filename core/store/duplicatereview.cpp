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
        dismissal.first = std::min(to.id, other);
        dismissal.second = std::max(to.id, other);
        dismissal.state = identifyingState(to.fields) ^ stateOfOther;
        session.duplicates().dismiss(dismissal);
    }
}

} // namespace onefold::store
