// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/settings.h"

namespace onefold::ui::settings {

/// What a person wants of a workspace that is to be made.
struct NewWorkspace {
    QString name;
    QString path = {}; ///< empty: in the program's folder
    store::Settings settings = {};
};

} // namespace onefold::ui::settings
