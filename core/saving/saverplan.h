// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/saving/saver.h"

namespace onefold::saving {

/// A save thought through to the end, before anything is written.
struct Saver::Plan {
    SaveOutcome outcome;
    contact::Fields draft;
    QString phoneCountry;      ///< of the contact in whose country a national number was read, if any
    identity::Matches matches; ///< who holds the identifiers looked up so far
    identity::Decision decision;
    contact::Contact before; ///< without id where a contact is to be created
    contact::Fields after;
    bool rejected = false;
    bool createOnly = false;                            ///< see store::OutboxItem
    identity::OnDoubt onDoubt = identity::OnDoubt::New; ///< see store::OutboxItem
};

} // namespace onefold::saving
