// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/value.h"

#include <QDateTime>

#include <map>
#include <optional>
#include <vector>

namespace onefold::contact {

/// A contact's number in its workspace. Never reused; 0 is no contact. Programs see it as text and should not count on
/// more.
enum class ContactId : qint64 { None = 0 };

[[nodiscard]] QString toString(ContactId id);
[[nodiscard]] std::optional<ContactId> contactIdFromString(QStringView text);

/// One person's record: a value, owned by whoever holds it. Its identifiers, tags, lists and custom fields are fields
/// too.
struct Contact {
    ContactId id = ContactId::None;
    Fields fields = {};
    QDateTime createdAt = {}; ///< UTC, milliseconds
    QDateTime updatedAt = {}; ///< UTC, milliseconds

    bool operator==(const Contact &) const = default;
};

/// What to call the contact, as Bird does it: name, else first and last name, else email, else phone, then company
/// (PRODUCT.md §2.7; seed 002, computedDisplayName), then a further identifier, then "No name".
[[nodiscard]] QString displayName(const Fields &fields);

/// First and last name joined, empty where both are.
[[nodiscard]] QString joinedName(const Fields &fields);

/// One field's value before and after a change; nothing stands for "had no value".
struct FieldChange {
    FieldKey field;
    Value before;
    Value after;

    bool operator==(const FieldChange &) const = default;
};
using FieldChanges = std::vector<FieldChange>;

/// What turns @p before into @p after, sorted by field.
[[nodiscard]] FieldChanges difference(const Fields &before, const Fields &after);

/// The form programs read: PRODUCT.md §4's names, absent fields left out, lists as arrays, times in ISO 8601 UTC with
/// milliseconds. A custom identifier key with a single value is a text, with several an array.
/// Whether the contact is anonymous the workspace's identity rule says: see identity::isAnonymous().
[[nodiscard]] QJsonObject toJson(const Contact &contact, bool isAnonymous);
[[nodiscard]] QJsonObject toJson(const Fields &fields);
[[nodiscard]] QJsonObject toJson(const FieldChanges &changes);

/// A field's value as toJson(Contact) shows it.
[[nodiscard]] QJsonValue toJson(const FieldKey &key, const Value &value);

/// toJson(FieldChanges) as compact UTF-8, written without a QJsonDocument between: the journal needs it for every save.
[[nodiscard]] QByteArray toJsonText(const FieldChanges &changes);

/// Reads what toJson(FieldChanges) wrote; unknown fields are left out.
[[nodiscard]] FieldChanges changesFromJson(const QJsonObject &json);

[[nodiscard]] QString toIsoString(const QDateTime &time);

} // namespace onefold::contact
