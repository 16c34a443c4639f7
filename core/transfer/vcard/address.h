// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transfer/vcard/card.h"

#include "core/contact/value.h"

#include <QString>

namespace onefold::transfer::vcard {

/// A postal address as the fields of a contact hold it.
struct Address {
    QString street;
    QString city;
    QString state;
    QString postalCode;
    QString country;

    /// All of it in one line.
    [[nodiscard]] QString toText() const;
    void putInto(contact::Fields &fields) const;

    bool operator==(const Address &) const = default;
};

/// Reads an ADR property: post-office box, extended address and street become one line, as a person types it. Of a card
/// that Onefold has written (@p isOurs) each part is taken to the letter. Pure.
[[nodiscard]] Address addressFrom(const Property &property, bool isOurs);

} // namespace onefold::transfer::vcard
