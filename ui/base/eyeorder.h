// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidgetList>

namespace onefold::ui {

/// What the tab key stops at inside @p root, in the order of the eye: from top to bottom, and along a row as one reads,
/// part by part. It is read off the screen when asked, so that parts that come and go need not keep an order. GUI
/// thread.
[[nodiscard]] QWidgetList stopsInEyeOrder(QWidget &root);

} // namespace onefold::ui
