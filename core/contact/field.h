// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>
#include <span>

namespace onefold::contact {

/// The fields of a contact. What each is, how it is read, shown and stored, stands in one row of catalogue().
enum class Field : quint8 {
    Name,
    FirstName,
    LastName,
    Email,
    Phone,
    PhoneExt,
    Company,
    Address1,
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
    DndSettings,
    Subscribed,
    ListIds,
    AccountIds,
    CompanyRefs,
    Custom,
    Identifier,
};

/// How a field's text is read, and so what its value is.
enum class Kind {
    Text,
    PersonName,
    Email,
    Phone,
    PhoneExtension,
    Country,
    Website,
    Timezone,
    BirthDate,
    Boolean,
    List,
    DndStatuses,  ///< a family: dnd_settings.CHANNEL, each a status word
    CustomValues, ///< a family: custom.KEY, each of the type the workspace defines
    Identifiers,  ///< a family: identifier.KEY, each a list of further identifiers
};

/// Where the form shows a field and how the window's menus group it.
enum class Group { Person, Address, Web, Handling, Lists, Custom };

/// One row of the catalogue that drives form, table, import mapping, export, store and command line.
struct FieldInfo {
    Field field;
    const char *key;   ///< the name on the command line, in JSON and in the store
    const char *label; ///< English source of the visible label; see labelOf()
    Kind kind;
    Group group;
    int maximumLength; ///< in UTF-16 units, of one value
    bool searched;     ///< whether its words can be searched
};

/// All fields, in the order a person reads them; index = Field. To add a field is to add its row (and its enumerator).
[[nodiscard]] std::span<const FieldInfo> catalogue();

[[nodiscard]] const FieldInfo &infoOf(Field field);

/// The label in the language of the user interface. Any thread.
[[nodiscard]] QString labelOf(Field field);

/// Whether @p field is a family whose members have a key of their own (custom.KEY).
[[nodiscard]] bool isFamily(Field field);

/// One field of one contact: a catalogue field, and for a family the member's key.
struct FieldKey {
    Field field = Field::Name;
    QString member = {};

    /// The name of PRODUCT.md §4, such as "email" or "custom.score".
    [[nodiscard]] QString toString() const;

    /// Reads such a name; nothing where no field has it. A channel of dnd_settings is read without regard to case;
    /// identifier.Email is no field, so that nobody takes it for identifier.email.
    [[nodiscard]] static std::optional<FieldKey> fromString(QStringView name);

    bool operator==(const FieldKey &) const = default;
    bool operator<(const FieldKey &other) const
    {
        return field != other.field ? field < other.field : member < other.member;
    }
};

/// The label of a field or of a family's member ("Score", "Identifier externalId").
[[nodiscard]] QString labelOf(const FieldKey &key);
/// The same in the middle of a sentence, "matched by email": small, but for languages that write nouns with a capital.
/// What people named themselves stays as they wrote it.
[[nodiscard]] QString labelWithin(const FieldKey &key);
/// The labels of several fields, to be listed in a sentence: "Email, Phone".
[[nodiscard]] QString labelsOf(std::span<const FieldKey> keys);

/// The known field name nearest to a mistyped one, empty where none is near.
[[nodiscard]] QString nearestFieldName(QStringView name);

} // namespace onefold::contact
