// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/value.h"

// The items of list fields: which of them are one and the same. Pure functions; any thread.

namespace onefold::contact {

/// Whether two items of the list @p key are one: tags whatever their letter case, further addresses where they are one
/// address (PRODUCT.md §2.1), all others only as they are written: a Salesforce id may differ by case alone.
[[nodiscard]] bool isSameItem(const FieldKey &key, const QString &one, const QString &other);

/// Whether @p item is one of @p list.
[[nodiscard]] bool holdsItem(const FieldKey &key, const QStringList &list, const QString &item);

/// @p list, and after it what it does not hold of @p more.
[[nodiscard]] QStringList withItems(const FieldKey &key, QStringList list, const QStringList &more);

/// The main phone number with its extension, as it would stand among the further ones; empty where there is none.
[[nodiscard]] QString mainPhone(const Fields &fields);

/// Takes the main address and number from among the further ones, where they would stand again.
void dropRepeatedMain(Fields &fields);

} // namespace onefold::contact
