// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/wording.h"

#include "ui/contacts/listtext.h"

#include "core/contact/validation/country.h"
#include "core/contact/validation/phone.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace onefold::ui::contacts {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::FieldKey;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::ui::contacts::Wording)
};

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;

/// Whether the number stands as it is saved. One that does not is as somebody typed it, words beside it and all.
bool isE164(const QString &phone)
{
    return phone.startsWith(u'+')
        && std::all_of(phone.begin() + 1, phone.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QString relativeTime(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return {};
    const qint64 seconds = at.secsTo(now);
    const qint64 days = at.toLocalTime().date().daysTo(now.toLocalTime().date());
    if (seconds < minute)
        return Messages::tr("just now");
    if (seconds < hour)
        return Messages::tr("%n min ago", nullptr, static_cast<int>(seconds / minute));
    if (days <= 0)
        return Messages::tr("%n h ago", nullptr, static_cast<int>(seconds / hour));
    if (days == 1)
        return Messages::tr("yesterday");
    if (days < 7)
        return Messages::tr("%n day(s) ago", nullptr, static_cast<int>(days));
    return QLocale().toString(at.toLocalTime().date(), QLocale::ShortFormat);
}

QString phoneText(const QString &e164)
{
    return contact::formatInternational(e164).replace(u'-', u' ');
}

QString shownText(const FieldKey &key, const contact::Value &value)
{
    if (key.field == Field::Phone)
        return visible(phoneText(contact::textOf(value)));
    if (key.field == Field::Country && !contact::isEmpty(value))
        return contact::countryName(contact::textOf(value));
    return visible(contact::spokenText(value));
}

QString editedText(const FieldKey &key, const contact::Value &value)
{
    if (const auto *const flag = std::get_if<bool>(&value))
        return *flag ? u"true"_s : u"false"_s;
    if (key.field == Field::Phone && isE164(contact::textOf(value)))
        return phoneText(contact::textOf(value));
    if (key.field == Field::Country && !contact::isEmpty(value))
        return contact::countryName(contact::textOf(value));
    return std::holds_alternative<QStringList>(value) ? listText(contact::listOf(value)) : contact::displayText(value);
}

QString readingText(const FieldKey &key, const contact::Fields &read, const QString &typed)
{
    const QString value = read.text(key.field);
    if (value.isEmpty() || typed.trimmed().isEmpty())
        return {};
    if (key.field == Field::Phone) {
        const QString region = contact::regionOf(value);
        const QString country = region.size() == 2 ? contact::countryName(region) : QString();
        QStringList parts{phoneText(value), country};
        parts.removeAll(typed.trimmed()); // no need to say it twice
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    }
    if (key.field == Field::DateOfBirth) {
        const QDate date = QDate::fromString(value, Qt::ISODate);
        return date.isValid() ? QLocale().toString(date, u"d MMMM yyyy"_s) : QString();
    }
    const QString shown = shownText(key, read.value(key));
    return shown == typed.trimmed() ? QString() : shown;
}

QString initialsOf(const contact::Fields &fields)
{
    QString initials;
    const QStringList words = contact::displayName(fields).split(u' ', Qt::SkipEmptyParts);
    const auto add = [&](const QString &word) {
        // A whole character, also where it takes two units.
        initials += word.left(word.at(0).isHighSurrogate() ? 2 : 1).toUpper();
    };
    if (!words.isEmpty())
        add(words.first());
    if (words.size() > 1)
        add(words.last());
    return initials;
}

QString visible(QString text)
{
    constexpr char16_t pictures = 0x2400; // Unicode's pictures of control characters begin here
    std::ranges::replace_if(
        text, [](QChar c) { return c.unicode() == 0x7f; }, QChar(0x2421));
    for (QChar &c : text) {
        if (c.unicode() < 0x20)
            c = QChar(static_cast<char16_t>(pictures + c.unicode()));
    }
    return text;
}

QString quotable(const QString &text)
{
    constexpr qsizetype longest = 80;
    constexpr int longestWord = 16;
    constexpr QChar mayBreak(0x200b);
    QString quoted;
    int sinceBlank = 0;
    const QString shown = visible(text.size() > longest ? QString(text.left(longest) + QChar(0x2026)) : text);
    for (const QChar c : shown) {
        sinceBlank = c.isSpace() ? 0 : sinceBlank + 1;
        // Never between the two units of one character, nor before what combines with the one before.
        if (sinceBlank > longestWord && !c.isLowSurrogate() && !c.isMark() && c != QChar(0x200d)) {
            quoted += mayBreak;
            sinceBlank = 1;
        }
        quoted += c;
    }
    return quoted;
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString shortCountText(qint64 count)
{
    constexpr qint64 thousand = 1000;
    constexpr qint64 million = thousand * thousand;
    if (count < 10 * thousand)
        return countText(count);
    if (count < million)
        return Messages::tr("%1k", "a count in thousands").arg(count / thousand);
    // Rounded down, so that no more is promised than is there.
    const qint64 tenths = count / (million / 10);
    return Messages::tr("%1M", "a count in millions").arg(QLocale().toString(static_cast<double>(tenths) / 10, 'f', 1));
}

} // namespace onefold::ui::contacts
