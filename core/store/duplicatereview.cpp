// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/duplicatereview.h"

#include "core/duplicates/dictionary.h"

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

} // namespace onefold::store
