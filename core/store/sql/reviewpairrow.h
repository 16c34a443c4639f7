// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/session.h"
#include "core/store/sql/connection.h"

/// How what a save has noted for duplicate review stands in a database: one row of table review_pair.
namespace onefold::store::sql {

/// "SELECT first, … FROM review_pair ": what readReviewPair() reads.
[[nodiscard]] const QByteArray &selectReviewPairSql();
[[nodiscard]] ReviewPair readReviewPair(const Statement &row);

} // namespace onefold::store::sql
