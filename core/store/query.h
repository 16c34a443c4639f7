// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"

#include <optional>
#include <variant>
#include <vector>

namespace onefold::store {

/// Sort keys that are not fields.
enum class SpecialSort { DisplayName, CreatedAt, UpdatedAt };

/// What a list of contacts is ordered by.
struct Sort {
    std::variant<SpecialSort, contact::FieldKey> by = SpecialSort::DisplayName;
    bool descending = false;

    bool operator==(const Sort &) const = default;
};

/// "name", "created_at", "updated_at" or a field name, with a leading - for descending; nothing where none is meant.
[[nodiscard]] std::optional<Sort> sortFromString(QStringView text);

/// A field must have this value: text and lists compare by fold(), a list where it has the item. Nothing asks for
/// blanks.
struct FieldFilter {
    contact::FieldKey field;
    QString value = {};

    bool operator==(const FieldFilter &) const = default;
};

/// What to look for. Words match the start of any word searched, digits any run of a phone number; all must match.
struct Search {
    QString text = {};
    std::vector<FieldFilter> where = {};

    bool isEmpty() const { return text.trimmed().isEmpty() && where.empty(); }
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
/// and phone punctuation alone is one number ("(512) 555-01"). A number needs three digits to be sought in phones; a
/// "(0)" inside one is left out, as nobody dials it. Pure: every store asks its index the same.
[[nodiscard]] std::vector<SearchTerm> searchTermsFromString(QStringView text);

} // namespace onefold::store
