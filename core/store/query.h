// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"

#include <algorithm>
#include <optional>
#include <variant>
#include <vector>

namespace onefold::store {

/// Sort keys that are not fields.
enum class SpecialSort { DisplayName, CreatedAt, UpdatedAt };

/// A column of a list of contacts.
using Column = std::variant<SpecialSort, contact::FieldKey>;

/// The column's name: "name", "created_at", "updated_at" or a field name; "full_name" is the field called name.
[[nodiscard]] QString toString(const Column &column);
[[nodiscard]] std::optional<Column> columnFromString(QStringView name);

/// What a list of contacts is ordered by.
struct Sort {
    Column by = SpecialSort::DisplayName;
    bool descending = false;

    bool operator==(const Sort &) const = default;
};

/// "name", "created_at", "updated_at" or a field name, with a leading - for descending; nothing where none is meant.
[[nodiscard]] std::optional<Sort> sortFromString(QStringView text);

/// A field must have this value: text compares by fold(), a list has each of the items (separated by commas), a phone
/// number the digits in its international or national form, a country the code or a name. Nothing asks for blanks.
struct FieldFilter {
    contact::FieldKey field;
    QString value = {};

    bool operator==(const FieldFilter &) const = default;
};

/// What a person typed into the box under a column; class Filter says how it is read. Blank text asks for nothing.
struct ColumnFilter {
    Column column = SpecialSort::DisplayName;
    QString text = {};

    bool isBlank() const { return text.trimmed().isEmpty(); }
    bool operator==(const ColumnFilter &) const = default;
};

/// What to look for; a contact must pass all of it. Words of the text match the start of any word searched, digits any
/// run of a phone number.
struct Search {
    QString text = {};
    std::vector<FieldFilter> where = {};
    std::vector<ColumnFilter> filters = {};
    bool needsCare = false; ///< only contacts with notes of care, see care::notesOn()

    bool isEmpty() const
    {
        return text.trimmed().isEmpty() && where.empty() && !needsCare
            && std::ranges::all_of(filters, &ColumnFilter::isBlank);
    }
    bool operator==(const Search &) const = default;
};

struct FindQuery {
    Search search = {};
    Sort sort = {};
    qint64 limit = 100;
    qint64 offset = 0;
};

struct FindResult {
    std::vector<contact::Contact> contacts;
};

/// One term of a search: it matches where its words stand side by side, the last one a prefix, or where its digits
/// stand in a row in a phone number. One of the two may be empty.
struct SearchTerm {
    QStringList words = {};
    QString digits = {};

    bool operator==(const SearchTerm &) const = default;
};

/// Takes apart what a person typed; a contact must match every term. White space separates terms, but a text of digits
/// and phone punctuation alone is one number ("(512) 555-01"), and so are those that follow a + ("jane +1 512 555").
/// A number needs three digits to be sought in phones; a "(0)" inside one is left out, as nobody dials it. Pure: every
/// store asks its index the same.
[[nodiscard]] std::vector<SearchTerm> searchTermsFromString(QStringView text);

} // namespace onefold::store
