// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/value.h"

#include <QString>

namespace onefold::transfer::signature {

/// What an email signature says of the person who wrote it: name, company, emails, phones with extension, website and
/// address, each only where it is clear. Positions have no field. Empty where the text is no signature: it must name a
/// person or a company and say how to reach it. Nothing is validated: that is contact::validate's part. Pure.
[[nodiscard]] contact::Fields fieldsFrom(const QString &text);

} // namespace onefold::transfer::signature
