// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>
#include <QString>

#include <vector>

namespace onefold::cli {

/// A member of a JSON object, its value as it is written there.
struct JsonMember {
    QString name;
    QByteArray text;
};

// QJsonDocument keeps the last of two members of one name and turns a number into a double; what was written is told by
// these. They take text that QJsonDocument has read without an error. Pure; any thread.

/// The members of an object, in their order, repeated names included.
[[nodiscard]] std::vector<JsonMember> membersOf(const QByteArray &object);

/// The items of an array.
[[nodiscard]] QByteArrayList itemsOf(const QByteArray &array);

} // namespace onefold::cli
