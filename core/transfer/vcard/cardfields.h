// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transfer/vcard/card.h"

#include "core/contact/value.h"

#include <vector>

namespace onefold::transfer::vcard {

/// Something that a card says and a contact has no field for.
struct Unheld {
    QString property; ///< as the card names it, with what kind it is: "TITLE", "TEL (FAX)"
    QString text;     ///< what it says in one line; empty for pictures and the like

    bool operator==(const Unheld &) const = default;
};

/// What a contact takes from a card, as a person would type it, and what it cannot take: nothing is dropped silently
/// but what describes the card itself (VERSION, REV, UID …).
struct CardFields {
    contact::Fields fields;
    std::vector<Unheld> unheld;
};

/// Reads a card. The preferred email and phone become the primary ones, further ones identifiers; of addresses and
/// websites, of which a contact has one, the preferred is taken. Nothing is validated: that is contact::validate's
/// part. Pure; any thread.
[[nodiscard]] CardFields fieldsFrom(const Card &card);

} // namespace onefold::transfer::vcard
