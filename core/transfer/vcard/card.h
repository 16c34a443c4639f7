// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transfer/vcard/property.h"

#include <QString>

namespace onefold::transfer::vcard {

/// One card of a file: its properties in the file's order.
struct Card {
    std::vector<Property> properties = {};
    int number = 0;     ///< the first card of the file is 1
    bool ended = false; ///< whether END:VCARD was there
    bool cut = false;   ///< whether it was larger than a card may be, and the rest was left out

    /// The first property of that name that has a value; null where there is none. Owned by the card.
    [[nodiscard]] const Property *first(QByteArrayView name) const;
    /// All properties of that name that have a value.
    [[nodiscard]] std::vector<const Property *> all(QByteArrayView name) const;

    /// What a label of Apple's or Google's calls the property (item1.X-ABLabel), without its wrapping; often empty.
    [[nodiscard]] QString labelOf(const Property &property) const;

    /// Whether the card lists the members of a group of contacts: it is not a contact.
    [[nodiscard]] bool isGroup() const;
};

} // namespace onefold::transfer::vcard
