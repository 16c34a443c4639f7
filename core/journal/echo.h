// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace onefold::journal {

/// The problem's code of a pulled entry that holds what the service made of values that were sent to it: nobody's edit.
[[nodiscard]] inline QString echoCode()
{
    return QStringLiteral("service.echo");
}

} // namespace onefold::journal
