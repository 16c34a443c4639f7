// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/problem.h"
#include "core/contact/validation/date.h"
#include "core/contact/value.h"

#include <QDate>

#include <map>
#include <set>

namespace onefold::contact {

/// The type a workspace gives to one of its custom fields (PRODUCT.md §1).
enum class CustomType { Text, Number, Boolean, Date, List };

[[nodiscard]] QString toString(CustomType type);
[[nodiscard]] std::optional<CustomType> customTypeFromString(QStringView name);

/// What reading a draft depends on beside the draft: settings are handed in, never looked up.
struct ValidationContext {
    QString region = {}; ///< ISO 3166-1 alpha-2: how national phone numbers are read where the contact has no country
    QString contactCountry = {}; ///< the country the contact has already, for a draft that names none
    DateOrder dateOrder = DateOrder::MonthFirst;
    QDate today = {};                               ///< a date of birth after it is in the future
    std::map<QString, CustomType> customTypes = {}; ///< by member key; other custom fields take the type they come in
    std::set<QString> identifyingCustom = {};       ///< keys of custom fields that tell contacts apart
    bool isFromSpreadsheet = false;                 ///< which may have taken the + off a phone number
    bool birdLimits = false; ///< display name 1–150 characters, 1–10 lists and accounts (seed 002)
};

/// A draft as it may be saved, and everything there is to say about it.
struct Validated {
    Fields draft;
    Problems problems;

    bool ok() const { return !hasErrors(problems); }
};

/// Normalises, then validates, field by field (PRODUCT.md §2.1). @p raw holds what was typed: text for most fields, and
/// what JSON may bring (numbers, booleans, lists). A phone number written with an extension fills phone_ext too. Pure;
/// any thread.
[[nodiscard]] Validated validate(const Fields &raw, const ValidationContext &context);

/// Splits typed text into the items of a list, at commas: how the command line and table cells write lists.
[[nodiscard]] QStringList splitList(QStringView text);

/// The value that @p text stands for in field @p key, before validation: a list for list fields, else the text.
[[nodiscard]] Value rawValue(const FieldKey &key, const QString &text);

/// Whether a phone number in @p raw, the primary or a further one, is written without a country code: how it is read
/// then depends on the contact's country.
[[nodiscard]] bool hasNationalPhone(const Fields &raw);

} // namespace onefold::contact
