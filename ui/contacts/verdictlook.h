// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/icon.h"
#include "ui/look/tokens.h"

#include "core/identity/verdict.h"

namespace onefold::ui::contacts {

/// How a verdict looks wherever it is shown: the same colour and icon in banner, chips and history (LOOK.md).
struct VerdictLook {
    look::Icon icon = look::Icon::None;
    look::Tone tone = {};
};

[[nodiscard]] VerdictLook lookOf(identity::Verdict verdict, const look::Tokens &tokens);

} // namespace onefold::ui::contacts
