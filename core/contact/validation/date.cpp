// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/date.h"

#include "core/contact/validation/dateform.h"
#include "core/contact/validation/outcome.h"
#include "core/contact/validation/text.h"

#include <QCoreApplication>
#include <QLocale>

namespace onefold::contact {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTyped = 100;
constexpr int oldestAge = 120; ///< years; one person is known to have lived longer
constexpr int monthsInYear = 12;

/// Judges one date whose form is known. Without a today it is not a birth's: any day of any year will do.
class DateReader final
{
    Q_DECLARE_TR_FUNCTIONS(onefold::contact::DateReader)

public:
    DateReader(const DateForm &form, QDate today) : m_form(form), m_today(today) { }

    static Finding unreadable(DateOrder order)
    {
        return error(u"date.unreadable"_s,
            order == DateOrder::MonthFirst
                ? tr("This date cannot be read. Write month, day and year as in 05/31/1990, or 1990-05-31.")
                : tr("This date cannot be read. Write day, month and year as in 31/05/1990, or 1990-05-31."));
    }

    /// What is wrong or doubtful, if anything.
    std::optional<Finding> finding() const
    {
        if (m_form.yearDigits == 2)
            return shortYear();
        if (!m_form.date().isValid())
            return impossible();
        if (m_today.isValid() && m_form.date() > m_today)
            return future();
        if (m_today.isValid() && m_form.date().addYears(oldestAge) < m_today)
            return caution(u"date.implausible"_s,
                tr("Someone born on %1 would be over %2 years old. "
                   "Please check the year.")
                    .arg(spelled(m_form.date()))
                    .arg(oldestAge));
        return ambiguous();
    }

private:
    /// @p date in words, in the language of the default locale, without the day of the week.
    static QString spelled(QDate date)
    {
        const QLocale locale;
        QString format = locale.dateFormat(QLocale::LongFormat);
        format.remove(u"dddd"_s);
        while (!format.isEmpty() && (format.front() == u',' || format.front() == u'.' || format.front().isSpace()))
            format.remove(0, 1);
        while (!format.isEmpty() && (format.back() == u',' || format.back().isSpace()))
            format.chop(1);
        return locale.toString(date, format);
    }

    bool isPlausible(QDate date) const
    {
        if (!m_today.isValid())
            return date.isValid();
        return date.isValid() && date <= m_today && date.addYears(oldestAge) >= m_today;
    }

    /// The last century's or this one's year that the two digits can mean, the later one that is not to come.
    Finding shortYear() const
    {
        const QString message = tr("The year has two digits only. Write all four, as in 1990.");
        if (!m_today.isValid())
            return error(u"date.short_year"_s, message);
        for (const int century : {m_today.year() / 100 * 100, m_today.year() / 100 * 100 - 100}) {
            const QDate full(century + m_form.year, m_form.month, m_form.day);
            if (isPlausible(full))
                return error(u"date.short_year"_s, message, m_form.written(full));
        }
        return error(u"date.short_year"_s, message);
    }

    Finding impossible() const
    {
        if (m_form.month < 1 || m_form.month > monthsInYear)
            return impossibleMonth();
        const QDate first(m_form.year, m_form.month, 1);
        const QDate meant = first.isValid() ? likelyDay(first) : QDate();
        if (!meant.isValid())
            return error(u"date.impossible"_s, tr("There is no such day in the calendar."));
        const QString suggestion = m_form.written(meant);
        if (m_form.day < 1)
            return error(u"date.impossible"_s, tr("There is no day 0. Did you mean %1?").arg(suggestion), suggestion);
        return error(u"date.impossible"_s,
            tr("%1 has %2 days. Did you mean %3?")
                .arg(QLocale().toString(first, u"MMMM yyyy"_s), QString::number(first.daysInMonth()), suggestion),
            suggestion);
    }

    Finding impossibleMonth() const
    {
        const QDate swapped = m_form.swapped().date();
        if (!isPlausible(swapped))
            return error(u"date.impossible"_s, tr("There is no month %1.").arg(m_form.month));
        const QString suggestion = m_form.written(swapped);
        return error(u"date.impossible"_s,
            tr("There is no month %1. Did you mean %2?").arg(QString::number(m_form.month), suggestion), suggestion);
    }

    /// A day of the month of @p first near the impossible one: its digits exchanged (30 for 03), else the last.
    QDate likelyDay(QDate first) const
    {
        const int exchanged = m_form.day % 10 * 10 + m_form.day / 10;
        const bool likely = exchanged >= 1 && exchanged < 10 && m_form.day > 0;
        return QDate(first.year(), first.month(), likely ? exchanged : m_form.day > 0 ? first.daysInMonth() : 1);
    }

    Finding future() const
    {
        const QDate swapped = m_form.swapped().date();
        if (m_form.yearFirst || !isPlausible(swapped))
            return error(u"date.future"_s,
                tr("%1 is still to come. A date of birth lies in the past.").arg(spelled(m_form.date())));
        return error(u"date.future"_s,
            tr("%1 is still to come. Did you mean %2?").arg(spelled(m_form.date()), spelled(swapped)), iso(swapped));
    }

    std::optional<Finding> ambiguous() const
    {
        const QDate swapped = m_form.swapped().date();
        if (m_form.yearFirst || m_form.day == m_form.month || !isPlausible(swapped))
            return {};
        return caution(u"date.ambiguous"_s, tr("Read as %1.").arg(spelled(m_form.date())), iso(swapped));
    }

    static QString iso(QDate date) { return date.toString(Qt::ISODate); }

    const DateForm &m_form;
    QDate m_today;
};

/// Without @p today any day of any year.
Reading readDay(QStringView typed, DateOrder order, QDate today)
{
    Reading read = readText(typed, longestTyped);
    if (!read.ok() || read.value.isEmpty())
        return read;
    const auto form = dateForm(read.value, order);
    if (!form) {
        read.findings.push_back(DateReader::unreadable(order));
        return read;
    }
    if (auto finding = DateReader(*form, today).finding())
        read.findings.push_back(std::move(*finding));
    if (read.ok())
        read.value = form->date().toString(Qt::ISODate);
    return read;
}

} // namespace

Reading readBirthDate(QStringView typed, DateOrder order, QDate today)
{
    return readDay(typed, order, today);
}

Reading readDate(QStringView typed, DateOrder order)
{
    return readDay(typed, order, {});
}

} // namespace onefold::contact
