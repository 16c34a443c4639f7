// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transfer/vcard/property.h"

#include <QString>
#include <QStringList>

/// What the bytes of a property's value say: transfer encoding, charset and escapes undone. Pure; any thread.
namespace onefold::transfer::vcard {

/// The whole value as one text, line ends as \n.
[[nodiscard]] QString textOf(const Property &property);

/// The parts between semicolons, as N, ADR and ORG have them. Lists within a part ("Suite 5,Floor 2") are joined by ",
/// ".
[[nodiscard]] QStringList partsOf(const Property &property);

/// The items between commas, as CATEGORIES has them, without blank ones. A comma that is escaped is part of an item.
[[nodiscard]] QStringList itemsOf(const Property &property);

} // namespace onefold::transfer::vcard
