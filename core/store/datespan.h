// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace onefold::store {

/// Days from one on and up to, not including, another; an invalid date is an open end.
struct DateSpan {
    QDate from = {};
    QDate until = {};

    bool operator==(const DateSpan &) const = default;
};

/// Reads the dates a person asks for: the beginning of a date as it is written, year first, at any point while it is
/// being typed (2024, 2024-0, 2024-03, 2024-03-15; "/" and "." do as well); after <, <=, >, >= or = such a date, whose
/// single digits stand for themselves; from..until with both included, either of which may be missing. Nothing where it
/// is none of these. Pure.
[[nodiscard]] std::optional<DateSpan> dateSpanFromString(QStringView text);

} // namespace onefold::store
