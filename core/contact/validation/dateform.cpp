// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/dateform.h"

#include <array>
#include <utility>

namespace onefold::contact {

using namespace Qt::StringLiterals;

namespace {

struct Number {
    int value = 0;
    qsizetype digits = 0; ///< 0: not a number of at most four digits
};

Number number(QStringView text)
{
    if (text.isEmpty() || text.size() > 4)
        return {};
    int value = 0;
    for (const QChar c : text) {
        if (c.category() != QChar::Number_DecimalDigit)
            return {};
        value = 10 * value + c.digitValue();
    }
    return {.value = value, .digits = text.size()};
}

bool isDayOrMonth(const Number &n)
{
    return n.digits == 1 || n.digits == 2;
}

QString padded(int value, int width)
{
    return QString::number(value).rightJustified(width, u'0');
}

/// The three parts of a text around the first two of a separator, as numbers, and that separator.
std::optional<std::pair<std::array<Number, 3>, QChar>> threeNumbers(QStringView text)
{
    for (const QChar separator : {u'-', u'/', u'.'}) {
        const qsizetype first = text.indexOf(separator);
        const qsizetype second = first < 0 ? -1 : text.indexOf(separator, first + 1);
        if (second < 0)
            continue;
        const std::array<Number, 3> numbers{number(text.first(first)),
            number(text.sliced(first + 1, second - first - 1)), number(text.sliced(second + 1))};
        return std::pair(numbers, separator);
    }
    return {};
}

} // namespace

DateForm DateForm::swapped() const
{
    DateForm other = *this;
    std::swap(other.month, other.day);
    return other;
}

QString DateForm::written(QDate date) const
{
    const QString y = padded(date.year(), 4);
    const QString m = padded(date.month(), 2);
    const QString d = padded(date.day(), 2);
    if (yearFirst)
        return QString(y + separator + m + separator + d);
    return order == DateOrder::MonthFirst ? QString(m + separator + d + separator + y)
                                          : QString(d + separator + m + separator + y);
}

std::optional<DateForm> dateForm(QStringView text, DateOrder order)
{
    const auto found = threeNumbers(text);
    if (!found)
        return {};
    const auto &[numbers, separator] = *found;
    const auto &[a, b, c] = numbers;
    if (a.digits == 4 && isDayOrMonth(b) && isDayOrMonth(c))
        return DateForm{.year = a.value,
            .month = b.value,
            .day = c.value,
            .yearFirst = true,
            .order = order,
            .separator = separator};
    if (!isDayOrMonth(a) || !isDayOrMonth(b) || (c.digits != 4 && c.digits != 2))
        return {};
    const bool monthFirst = order == DateOrder::MonthFirst;
    return DateForm{.year = c.value,
        .month = monthFirst ? a.value : b.value,
        .day = monthFirst ? b.value : a.value,
        .yearDigits = static_cast<int>(c.digits),
        .order = order,
        .separator = separator};
}

} // namespace onefold::contact
