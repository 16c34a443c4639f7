// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/store/contactstore.h"

#include <QJsonArray>
#include <QStringList>

namespace onefold::testservices::highlevel {

/// A field's value as search compares it: numbers for times, text for the rest; lists keep their entries.
[[nodiscard]] QVariant searchValue(const store::Record &record, const QString &field);

/// What is wrong with the filters of a search; empty where nothing is.
[[nodiscard]] QString problemOfFilters(const QJsonArray &filters);

/// Whether the contact meets all of @p filters, groups of "AND" and "OR" included.
[[nodiscard]] bool meets(const store::Record &record, const QJsonArray &filters);

} // namespace onefold::testservices::highlevel
