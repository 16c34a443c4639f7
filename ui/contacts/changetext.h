// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"
#include "core/journal/operation.h"

/// How changes of contacts are said to people. Pure.
namespace onefold::ui::contacts {

/// "Acme → Globex"; each value stays whole where left-to-right and right-to-left mix.
[[nodiscard]] QString changeText(const contact::FieldChange &change);

/// The verdict's word as a title: "Updated".
[[nodiscard]] QString verdictTitle(identity::Verdict verdict);

/// A contact as lines of text: "Email: jane@acme.example".
[[nodiscard]] QString contactText(const contact::Fields &fields);

} // namespace onefold::ui::contacts
