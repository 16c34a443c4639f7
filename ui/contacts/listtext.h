// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

/// Lists as one text, as a draft keeps them. Pure.
namespace onefold::ui::contacts {

/// The items joined by a comma and a blank, as people write them; by line ends where an item holds a comma itself, so
/// that itemsOf() gives the same items back.
[[nodiscard]] QString listText(const QStringList &items);

/// The items of such a text, trimmed and without blank ones.
[[nodiscard]] QStringList itemsOf(const QString &text);

} // namespace onefold::ui::contacts
