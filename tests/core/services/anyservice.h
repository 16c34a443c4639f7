// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/service.h"

namespace onefold::test {

/// What speaks to a service of that kind: in its workspace "w", with the identity rule that the kind goes by.
inline std::unique_ptr<services::Service> service(services::Kind kind)
{
    services::Profile profile{.kind = kind, .id = QStringLiteral("w")};
    if (kind == services::Kind::Leadpush)
        profile.identity.fields = {{contact::Field::Email}};
    return services::makeService(profile);
}

} // namespace onefold::test
