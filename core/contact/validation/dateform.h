// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/validation/date.h"

#include <QDate>
#include <QString>

#include <optional>

/// The form of a typed date, apart from whether there is such a day. Pure; any thread.
namespace onefold::contact {

/// A date as it was typed: three numbers and how they were written.
struct DateForm {
    int year = 0;
    int month = 0;
    int day = 0;
    int yearDigits = 4; ///< 4 or 2
    bool yearFirst = false;
    DateOrder order = DateOrder::MonthFirst; ///< of month and day where the year stands last
    QChar separator = u'-';

    /// The day meant; invalid where there is none such.
    QDate date() const { return QDate(year, month, day); }

    /// The same date with day and month exchanged.
    [[nodiscard]] DateForm swapped() const;

    /// The form filled in with @p date, month and day with two digits, the year with four.
    QString written(QDate date) const;
};

/// The form of @p text, or nothing where it is none of the six formats (with the year in two digits accepted).
[[nodiscard]] std::optional<DateForm> dateForm(QStringView text, DateOrder order);

} // namespace onefold::contact
