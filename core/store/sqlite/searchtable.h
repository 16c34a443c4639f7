// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"
#include "core/store/sqlite/connection.h"

#include <array>

/// What of each contact can be searched: its SearchDocument in table contact_text, and contact_search, the FTS5 index
/// of those. A table of our own and not FTS5's, as FTS5 indexes a document that changes whole, and this one's texts by
/// themselves: a company that moves does not bring each run of digits of its people's phone numbers in anew.
///
/// FTS5 takes a word out of all columns of a row at once. So a word begins with a sign that says which text it stands
/// in, and none stands in two columns: "-acme" in what a contact is about, "+512" in the digits, "acme" else.
namespace onefold::store::sqlite {

/// What each word begins with that stands in the column, in the index and in what is looked for there.
inline constexpr char aboutSign = '-';
inline constexpr char digitsSign = '+';

/// The texts of a SearchDocument in UTF-8, in the order of their columns: words, about, digits.
using DocumentTexts = std::array<QByteArray, 3>;

/// Brings in a contact that has no document yet.
void insertDocument(Connection &connection, const DocumentTexts &texts, contact::ContactId id);
/// Has the contact's document tell of @p after, which @p changes led to.
void updateDocument(
    Connection &connection, const contact::Fields &after, const contact::FieldChanges &changes, contact::ContactId id);
void removeDocument(Connection &connection, contact::ContactId id);

/// Makes both tables of the contacts in place of the index that versions before 12 kept.
bool partSearch(Connection &connection);

} // namespace onefold::store::sqlite
