// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/contact.h"
#include "tests/generator/population.h"

namespace onefold::generator {

/// What happened to a person between two contacts of them: at most one thing that takes evidence away (job, email,
/// phone, address). @p spare is a slot that nobody has, whose job, email and phone are free. Returns what was changed.
[[nodiscard]] Changes change(Person &person, quint64 spare, const Population &population, Dice &dice);

/// The slips of whoever typed @p contact in: none to three of them. With @p keepIdentity email and phone stay as they
/// are.
/// @p phone is the contact's, not yet written down. Returns the slips made.
[[nodiscard]] Changes slip(GeneratedContact &contact, Phone &phone, bool keepIdentity, Dice &dice);

/// @p text with one slip of the keyboard (transposed, left out, doubled, neighbouring key) or of a scanner (rn for m)
/// in a letter; texts under three letters stay as they are.
[[nodiscard]] QString typo(QString text, Dice &dice);

} // namespace onefold::generator
