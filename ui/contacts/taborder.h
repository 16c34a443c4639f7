// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QLayout;

namespace onefold::ui::contacts {

/// Makes the tab key go through what is in @p layout in the order of the eye, whenever its parts were made. Where the
/// first of them stands among the rest of the window stays as it is.
void orderTabsIn(QLayout &layout);

} // namespace onefold::ui::contacts
