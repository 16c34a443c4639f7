// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"

#include <QByteArray>

namespace onefold::transfer::vcard {

enum class Version { V3, V4 };

/// The contact as a card of version 3.0 (RFC 2426) or 4.0 (RFC 6350), lines folded. Holds what a card has a property
/// for: names, emails, phones with their extensions, company, address, website, birthday, time zone and tags. Read
/// again it gives the same values. Pure.
[[nodiscard]] QByteArray cardFrom(const contact::Contact &contact, Version version);

} // namespace onefold::transfer::vcard
