// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/csv/celltype.h"

#include <algorithm>

namespace onefold::transfer::csv {

namespace {

constexpr qsizetype longestLooked = 200;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool consistsOf(QByteArrayView text, QByteArrayView others)
{
    return std::ranges::all_of(text, [&](char c) { return isDigit(c) || others.contains(c); });
}

bool isNumber(QByteArrayView text)
{
    // With a currency, a sign, a per cent sign.
    while (!text.isEmpty() && (QByteArrayView("$+-(").contains(text.front()) || text.startsWith("\xE2\x82\xAC")))
        text = text.sliced(text.startsWith("\xE2\x82\xAC") ? 3 : 1);
    while (!text.isEmpty() && QByteArrayView("%)$ ").contains(text.back()))
        text = text.chopped(1);
    const auto digits = std::ranges::count_if(text, isDigit);
    return digits > 0 && isDigit(text.front() == '.' ? '0' : text.front()) && consistsOf(text, ".,'eE+- ")
        && digits * 2 >= text.size();
}

bool isDate(QByteArrayView text)
{
    const char separator = text.contains('/') ? '/' : text.contains('-') ? '-' : '.';
    const QByteArrayView day = text.contains(' ') ? text.first(text.indexOf(' '))
        : text.contains('T')                      ? text.first(text.indexOf('T'))
                                                  : text;
    return day.size() >= 6 && day.size() <= 10 && std::ranges::count(day, separator) == 2
        && consistsOf(day, QByteArrayView(&separator, 1)) && isDigit(day.front()) && isDigit(day.back());
}

bool isTime(QByteArrayView text)
{
    return text.size() >= 4 && text.size() <= 12 && text.contains(':') && isDigit(text.front())
        && consistsOf(text, ":. apmAPM");
}

bool isEmail(QByteArrayView text)
{
    const qsizetype at = text.indexOf('@');
    return at > 0 && text.indexOf('.', at) > at + 1 && !text.contains(' ') && std::ranges::count(text, '@') == 1
        && std::ranges::none_of(text, [](char c) { return QByteArrayView(",;\t|\"").contains(c); });
}

bool isPhone(QByteArrayView text)
{
    const auto digits = std::ranges::count_if(text, isDigit);
    return digits >= 6 && digits <= 17 && consistsOf(text, "+()-/. x")
        && (isDigit(text.front()) || text.front() == '+' || text.front() == '(');
}

} // namespace

CellType cellTypeOf(QByteArrayView cell)
{
    const QByteArrayView text = cell.first(std::min(cell.size(), longestLooked)).trimmed();
    if (text.isEmpty())
        return CellType::Empty;
    if ((text.front() == '+' || text.front() == '(') && isPhone(text))
        return CellType::Phone;
    if (isDate(text))
        return CellType::Date;
    if (isTime(text))
        return CellType::Time;
    if (isNumber(text))
        return CellType::Number;
    if (isPhone(text))
        return CellType::Phone;
    if (isEmail(text))
        return CellType::Email;
    if (text.startsWith("http://") || text.startsWith("https://") || text.startsWith("www."))
        return CellType::Url;
    const bool hasQuote = text.front() == '"' || text.back() == '"' || text.front() == '\'';
    const bool hasSeparator = std::ranges::any_of(text, [](char c) { return c == ';' || c == '\t' || c == '|'; });
    if (hasQuote || hasSeparator)
        return CellType::Odd;
    return text.size() <= 40 && !text.contains(',') && !text.contains('\n') ? CellType::Word : CellType::Text;
}

bool isData(CellType type)
{
    switch (type) {
    case CellType::Number:
    case CellType::Date:
    case CellType::Time:
    case CellType::Email:
    case CellType::Url:
    case CellType::Phone: return true;
    case CellType::Empty:
    case CellType::Word:
    case CellType::Text:
    case CellType::Odd: return false;
    }
    return false;
}

} // namespace onefold::transfer::csv
