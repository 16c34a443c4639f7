// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/mapping/dateorderguess.h"

#include <QRegularExpression>

namespace onefold::transfer::mapping {

using namespace Qt::StringLiterals;

DateOrderGuess guessDateOrder(const QStringList &cells)
{
    static const QRegularExpression form(u"^\\s*(\\d{1,2})[/.\\-](\\d{1,2})[/.\\-](?:\\d{4}|\\d{2})(?:\\s.*)?$"_s);
    DateOrderGuess guess;
    for (const QString &cell : cells) {
        const QRegularExpressionMatch match = form.match(cell);
        if (!match.hasMatch())
            continue;
        const int first = match.captured(1).toInt();
        const int second = match.captured(2).toInt();
        const bool mayBeMonth = first >= 1 && first <= 12;
        const bool mayBeDay = second >= 1 && second <= 12;
        if (mayBeMonth && second > 12 && second <= 31)
            ++guess.monthFirst;
        else if (mayBeDay && first > 12 && first <= 31)
            ++guess.dayFirst;
        else if (mayBeMonth && mayBeDay && first != second)
            ++guess.undecided;
    }
    if (guess.monthFirst > 0 && guess.dayFirst == 0)
        guess.order = contact::DateOrder::MonthFirst;
    if (guess.dayFirst > 0 && guess.monthFirst == 0)
        guess.order = contact::DateOrder::DayFirst;
    return guess;
}

} // namespace onefold::transfer::mapping
