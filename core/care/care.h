// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"
#include "core/contact/validate.h"
#include "core/identity/rule.h"

#include <optional>

/// Which kept contacts want a second look, and why: "Needs care" (PRODUCT.md §2.1).
namespace onefold::care {

/// One thing about one field of a kept contact.
struct Note {
    contact::FieldKey field;
    QString code; ///< of the validator's finding, or missingIdentity

    bool operator==(const Note &) const = default;
};
using Notes = std::vector<Note>;

/// The code where nothing identifies the contact by the workspace's rule; it stands by the rule's first field.
inline const QString missingIdentity = QStringLiteral("identity.missing");

/// What notes depend on beside the contact.
struct Context {
    identity::IdentityRule identity = {};
    QString region = {};
    contact::DateOrder dateOrder = contact::DateOrder::MonthFirst;
    std::map<QString, contact::CustomType> customTypes = {};

    bool operator==(const Context &) const = default;
};

/// Everything to say about a kept contact: cautions, values that would not be taken today, and a missing identity;
/// sorted by field. A name in capitals is none of these: it only gets a suggestion. Pure.
[[nodiscard]] Notes notesOn(const contact::Fields &fields, const Context &context);

/// The same as notesOn(@p after), from the notes @p before the @p changes that led there: only what changed is looked
/// at. @p phoneProblems: what validation said about the phone number of @p after, where that was read just now;
/// reading a number takes most of the time that a whole contact does.
[[nodiscard]] Notes notesAfter(const Notes &before, const contact::FieldChanges &changes, const contact::Fields &after,
    const Context &context, const std::optional<contact::Problems> &phoneProblems);

/// The same as notesAfter() a contact is created with @p fields of what was @p typed, from what validating that @p
/// said: a value that stands as it was typed is not read a second time where its text alone decides. Pure.
[[nodiscard]] Notes notesOnCreated(const contact::Fields &fields, const contact::Fields &typed,
    const contact::Problems &said, const Context &context, const std::optional<contact::Problems> &phoneProblems);

/// How notes are kept: a line for each, the field's name, a blank and the code.
[[nodiscard]] QString toString(const Notes &notes);
[[nodiscard]] Notes notesFromString(const QString &text);

} // namespace onefold::care
