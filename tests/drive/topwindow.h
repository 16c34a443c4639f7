// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// To be included last: Xlib's macros are words that Qt uses.
#include <X11/Xlib.h>

namespace onefold::drive {

/// The topmost window that people use, menus and tooltips aside, which take keys without the focus; 0 where there is
/// none.
[[nodiscard]] Window topWindow(Display *display);

} // namespace onefold::drive
