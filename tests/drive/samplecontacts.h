// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace onefold::drive {

/// Contacts of a small sales team from everywhere, as JSON lines.
[[nodiscard]] QByteArray sampleContacts();

/// Where Jane Smith of them stands when they are sorted by name.
constexpr int sampleRow = 9;

} // namespace onefold::drive
