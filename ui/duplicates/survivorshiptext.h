// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/merging/survivorship.h"

#include <QStringList>

/// The rules of merging as the window remembers them. Pure.
namespace onefold::ui::duplicates {

/// "rule=longest", "source=website", "email=most_recent" …
[[nodiscard]] QStringList toStrings(const merging::Survivorship &survivorship);
/// What is not known is left out.
[[nodiscard]] merging::Survivorship survivorshipFromStrings(const QStringList &strings);

} // namespace onefold::ui::duplicates
