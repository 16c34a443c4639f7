// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/contact/contact.h"

#include <QStringList>

#include <compare>
#include <vector>

namespace onefold::identity {

/// How a workspace tells contacts apart (PRODUCT.md §1): the identity fields in priority order, whether a contact must
/// have one, and whether two contacts may share one.
struct IdentityRule {
    std::vector<contact::FieldKey> fields{{contact::Field::Email}, {contact::Field::Phone}};
    bool required = false;
    bool duplicatesAllowed = false;

    bool operator==(const IdentityRule &) const = default;
};

/// Reads "email,phone,identifier.KEY,custom.KEY"; the error names what cannot be an identity field. identifier.email
/// and identifier.phone are read as email and phone, whose further values they hold.
[[nodiscard]] Result<std::vector<contact::FieldKey>> identityFieldsFromString(QStringView text);
[[nodiscard]] QString toString(const std::vector<contact::FieldKey> &identityFields);

/// A value that can identify a contact, made comparable: what the store indexes.
struct Identifier {
    QString
        kind; ///< "email", "phone", "identifier.KEY" or "custom.KEY": identifiers of one kind compare with each other
    QString key;                  ///< the normalised value; equal keys of one kind are one identifier
    contact::FieldKey field = {}; ///< where in the contact it stands (a further email stands in identifier.email)
    QString value = {};           ///< as the contact shows it

    bool sameAs(const Identifier &other) const { return kind == other.kind && key == other.key; }
    bool operator==(const Identifier &) const = default;
};
using Identifiers = std::vector<Identifier>;

/// All identifiers in @p fields, those of @p rule's custom fields included. Phone numbers count with their extension.
[[nodiscard]] Identifiers identifiersOf(const contact::Fields &fields, const IdentityRule &rule);

/// The identifiers of @p fields that may match another contact, by falling priority: the rule's fields first, each with
/// its further identifiers after it, then other identifier.KEY. Email and phone match only where the rule names them.
[[nodiscard]] Identifiers matchingIdentifiers(const contact::Fields &fields, const IdentityRule &rule);

/// Whether @p fields hold a value of one of the rule's own fields, or a further email or phone where it names those:
/// what a workspace asks for that requires identity.
[[nodiscard]] bool hasIdentity(const contact::Fields &fields, const IdentityRule &rule);

/// Whether nothing identifies the contact but perhaps a visitor id (PRODUCT.md §2.7; seed 002, isAnonymous). A custom
/// field identifies it where @p rule names it.
[[nodiscard]] bool isAnonymous(const contact::Fields &fields, const IdentityRule &rule);

/// The kinds that may match, in priority order, for what @p identifiers hold.
[[nodiscard]] QStringList kindsByPriority(const Identifiers &identifiers);

} // namespace onefold::identity
