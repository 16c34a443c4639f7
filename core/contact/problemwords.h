// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace onefold::contact {

/// What the code of a problem says, in a few words for people and in the language of the user interface: the journal
/// keeps codes alone, since a sentence may repeat the value. A code that is not known, of a newer program, comes back
/// as it is. Any thread.
[[nodiscard]] QString labelOfProblem(QStringView code);

} // namespace onefold::contact
