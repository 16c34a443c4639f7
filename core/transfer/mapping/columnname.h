// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transfer/mapping/synonyms.h"

#include <QString>

#include <optional>

namespace onefold::transfer::mapping {

/// Where an address, a phone or an email belongs, by the words in a column's name; the better one for a sales contact
/// comes first.
enum class Place { Unsaid, Work, Mailing, Home, Other };

/// What the name of a column says.
struct ColumnName {
    std::optional<Meaning> meaning = {};
    Place place = Place::Unsaid;
    int number = 1;         ///< of "E-mail 2", from 1
    bool isPrimary = false; ///< it says that it is the main one

    bool operator==(const ColumnName &) const = default;
};

/// Reads the name of a column as exports write it: "E-mail 1 - Value", "Person - Phone - Work", "MailingStreet",
/// "Business Postal Code", "Telefon geschäftlich".
[[nodiscard]] ColumnName columnNameFrom(const QString &header);

} // namespace onefold::transfer::mapping
