// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace onefold::services {

/// The contact services there are adapters for.
enum class Kind { Leadpush, HighLevel, Bird };

/// "leadpush", "highlevel", "bird": on the command line and in the list of workspaces.
[[nodiscard]] QString toString(Kind kind);
[[nodiscard]] std::optional<Kind> kindFromString(QStringView word);
/// The service's own name: "Leadpush", "HighLevel", "Bird".
[[nodiscard]] QString nameOf(Kind kind);
/// Where the service's API is, unless the person says otherwise.
[[nodiscard]] QString defaultAddress(Kind kind);

} // namespace onefold::services
