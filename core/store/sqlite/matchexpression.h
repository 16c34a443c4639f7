// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/query.h"

namespace onefold::store::sqlite {

/// The terms in FTS5's query language, for table contact_search. Terms hold folded letters and digits only, so nothing
/// in them can be syntax.
[[nodiscard]] QString matchExpression(const std::vector<SearchTerm> &terms);

/// The same for contacts in whose document each of @p words stands whole.
[[nodiscard]] QString wholeWordsExpression(const QStringList &words);

} // namespace onefold::store::sqlite
