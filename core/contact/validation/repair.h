// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace onefold::contact {

/// What stands around or inside an address that would be right without it.
enum class RepairKind {
    None,        ///< no right address is to be seen
    Grammar,     ///< the fault itself was put right (a doubled dot or @, a comma for a dot)
    Several,     ///< more than one right address
    FullWidth,   ///< letters or @ of Chinese and Japanese input
    Mailto,      ///< a mailto: link
    DisplayName, ///< Jane <jane@acme.com>
    Space,       ///< spaces inside
    Punctuation, ///< a dot, comma or quotes around
    ExtraText    ///< other words beside it
};

/// The one right address that can be made of a wrong one. Null for None and Several.
struct AddressRepair {
    RepairKind kind = RepairKind::None;
    QString address = {};
};

/// Whether @p text holds full-width forms or ideographic full stops (Unicode block U+FF00).
[[nodiscard]] bool hasFullWidth(QStringView text);

/// What @p wrong, which is no address, was likely meant to be. Pure; any thread.
[[nodiscard]] AddressRepair repairedAddress(const QString &wrong);

} // namespace onefold::contact
