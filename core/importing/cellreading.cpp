// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/cellreading.h"

#include "core/transfer/csv/celltext.h"

#include <QRegularExpression>

#include <algorithm>

namespace onefold::importing {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::FieldKey;

bool isBlankText(QByteArrayView cell)
{
    return std::ranges::all_of(cell, [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
}

bool isInvisible(QStringView text)
{
    return std::ranges::none_of(text, [](QChar c) { return c.isSurrogate() || (c.isPrint() && !c.isSpace()); });
}

QStringList emailsFrom(const QString &text)
{
    const QStringList items = text.count(u'@') > 1 ? transfer::csv::listFrom(text) : QStringList();
    return items.size() > 1 ? items : QStringList(text);
}

QStringList phonesFrom(const QString &text)
{
    constexpr qsizetype shortest = 7;
    static const QRegularExpression separator(u"[/;,]"_s);
    QStringList parts = text.contains(":::"_L1) ? transfer::csv::listFrom(text) : text.split(separator);
    for (QString &part : parts)
        part = part.trimmed();
    const bool areNumbers = std::ranges::all_of(parts, [](const QString &part) {
        return std::ranges::count_if(part, [](QChar c) { return c.isDigit(); }) >= shortest;
    });
    return areNumbers ? parts : QStringList(text);
}

QStringList tagsFrom(const QString &text, bool isOwnColumn)
{
    QStringList items = transfer::csv::listFrom(text);
    if (isOwnColumn && (text.contains(u'"') || !text.contains(" ::: "_L1)))
        return items;
    for (QString &item : items) {
        if (item.startsWith("* "_L1))
            item.remove(0, 2);
    }
    items.removeAll(u"myContacts"_s);
    return items;
}

bool isNoDate(QStringView text)
{
    return text.contains(u'0')
        && std::ranges::all_of(text, [](QChar c) { return c == u'0' || QStringView(u"/.- ").contains(c); });
}

bool isWithoutYear(const QString &text)
{
    // With dots only as German writes it, 24.12.: 1.5 is a number that got here by mistake.
    static const QRegularExpression form(u"^(?|(?:--)?(\\d{1,2})[/-](\\d{1,2})|(\\d{1,2})\\.(\\d{1,2})\\.)$"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    const int first = match.captured(1).toInt();
    const int second = match.captured(2).toInt();
    return match.hasMatch() && std::min(first, second) >= 1 && std::min(first, second) <= 12
        && std::max(first, second) <= 31;
}

QString inOneLine(const QString &text, const FieldKey &field)
{
    if (!text.contains(u'\n') && !text.contains(u'\r'))
        return text;
    QStringList lines = QString(text).replace(u'\r', u'\n').split(u'\n', Qt::SkipEmptyParts);
    for (QString &line : lines)
        line = line.trimmed();
    lines.removeAll(QString());
    return lines.join(field == FieldKey{Field::Address1} ? u", "_s : u" "_s);
}

} // namespace onefold::importing
