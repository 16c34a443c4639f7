// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

/// Which column of a file is which field of a contact. All of it is pure; any thread.
namespace onefold::transfer::mapping {

/// What a column is by its name. Parts of an address and ways to reach somebody come several times in a file, told
/// apart by words such as "home" and "work".
enum class Meaning {
    FullName,
    FirstName,
    LastName,
    Email,
    FurtherEmails, ///< a list of them
    Phone,
    FurtherPhones,
    PhoneExtension,
    Company,
    Street,
    City,
    State,
    PostalCode,
    Country,
    Website,
    Timezone,
    DateOfBirth,
    Source,
    AssignedTo,
    Tags,
    Dnd,
    Subscribed,
    ExternalId,
    Other, ///< known, and no field of a contact: fax, the label of another column, how a name sounds
};

/// The meaning of @p words: a column's name in folded words separated by blanks, without words that tell columns of one
/// meaning apart. English, German, French, Spanish, Portuguese, Italian and Dutch.
[[nodiscard]] std::optional<Meaning> meaningOf(const QString &words);

/// Whether @p header, as it stands in a file, names a field of a contact.
[[nodiscard]] bool isFieldName(const QString &header);

} // namespace onefold::transfer::mapping
