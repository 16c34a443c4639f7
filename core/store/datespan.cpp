// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/datespan.h"

#include <QStringList>

#include <algorithm>

namespace onefold::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int yearDigits = 4;
constexpr int monthsInYear = 12;
constexpr int longestMonth = 31;

/// The numbers a part of a date may become.
struct Choice {
    int least;
    int most;
};

/// What @p digits, the beginning of a number of two digits up to @p limit, may become. 0, 1 and where @p limit is 31
/// also 2 and 3 may go on; the others are whole.
std::optional<Choice> choiceOf(QStringView digits, int limit, bool isTyping)
{
    if (digits.isEmpty())
        return Choice{1, limit};
    const int number = digits.toInt();
    if (digits.size() == 1 && isTyping && number <= limit / 10)
        return Choice{std::max(number * 10, 1), std::min(number * 10 + 9, limit)};
    return number >= 1 && number <= limit ? std::optional(Choice{number, number}) : std::nullopt;
}

std::optional<DateSpan> yearsOf(QStringView digits, bool isTyping)
{
    if (digits.size() < yearDigits && !isTyping)
        return std::nullopt;
    const auto padded = [&](QChar c) { return QString(digits + QString(yearDigits - digits.size(), c)).toInt(); };
    return DateSpan{QDate(std::max(padded(u'0'), 1), 1, 1), QDate(padded(u'9') + 1, 1, 1)};
}

std::optional<DateSpan> daysOf(int year, int month, QStringView digits, bool isTyping)
{
    const auto days = choiceOf(digits, longestMonth, isTyping);
    const QDate first(year, month, 1);
    if (!days || days->least > first.daysInMonth())
        return std::nullopt;
    return DateSpan{first.addDays(days->least - 1), first.addDays(std::min(days->most, first.daysInMonth()))};
}

bool areDigits(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// The days that a date, or the beginning of one, stands for.
std::optional<DateSpan> periodOf(QStringView text, bool isTyping)
{
    QString plain = text.trimmed().toString();
    plain.replace(u'/', u'-').replace(u'.', u'-');
    const QStringList parts = plain.split(u'-');
    const bool isDate = parts.size() <= 3 && !parts[0].isEmpty() && parts[0].size() <= yearDigits
        && std::ranges::all_of(parts, areDigits)
        && std::all_of(parts.begin() + 1, parts.end(), [](const QString &part) { return part.size() <= 2; });
    if (!isDate)
        return std::nullopt;
    if (parts.size() == 1)
        return yearsOf(parts[0], isTyping);
    const int year = parts[0].toInt();
    const auto months = choiceOf(parts[1], monthsInYear, isTyping && parts.size() == 2);
    if (parts[0].size() < yearDigits || year < 1 || !months)
        return std::nullopt;
    if (parts.size() == 3)
        return parts[1].isEmpty() ? std::nullopt : daysOf(year, months->least, parts[2], isTyping);
    return DateSpan{QDate(year, months->least, 1), QDate(year, months->most, 1).addMonths(1)};
}

std::optional<DateSpan> rangeOf(QStringView from, QStringView until)
{
    const auto first = from.trimmed().isEmpty() ? std::optional(DateSpan()) : periodOf(from, false);
    const auto last = until.trimmed().isEmpty() ? std::optional(DateSpan()) : periodOf(until, false);
    if (!first || !last || (!first->from.isValid() && !last->until.isValid()))
        return std::nullopt;
    return DateSpan{first->from, last->until};
}

} // namespace

std::optional<DateSpan> dateSpanFromString(QStringView text)
{
    const QStringView typed = text.trimmed();
    const qsizetype dots = typed.indexOf(u".."_s);
    if (dots >= 0)
        return rangeOf(typed.first(dots), typed.sliced(dots + 2));
    const bool isAbove = typed.startsWith(u'>');
    if (!isAbove && !typed.startsWith(u'<'))
        return typed.startsWith(u'=') ? periodOf(typed.sliced(1), false) : periodOf(typed, true);
    const bool isWith = typed.size() > 1 && typed[1] == u'=';
    const auto period = periodOf(typed.sliced(isWith ? 2 : 1), false);
    if (!period)
        return std::nullopt;
    if (isAbove)
        return DateSpan{isWith ? period->from : period->until, {}};
    return DateSpan{{}, isWith ? period->until : period->from};
}

} // namespace onefold::store
