// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sync/create.h"

namespace onefold::ui::settings {

/// Which of the answers a person is to look at again where a workspace could not be made.
enum class Asked { Name, Address, Id, Token };

/// What a person wants of a workspace that is to be made.
struct NewWorkspace {
    QString name;
    QString path = {}; ///< empty: in the program's folder
    store::Settings settings = {};
    std::optional<sync::AccountInput> account = {}; ///< for a service's; nothing: all on this computer
    QString teamUrl = {};                           ///< for a team's: where its database is
    QByteArray token = {}; ///< of the service, or the login's password; never written down but in the keychain
};

} // namespace onefold::ui::settings
