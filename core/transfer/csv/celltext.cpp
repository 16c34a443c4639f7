// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/csv/celltext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace onefold::transfer::csv {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar quote = u'"';
constexpr QChar apostrophe = u'\'';
constexpr auto googleSeparator = " ::: "_L1;

bool mustQuote(const QString &item)
{
    return item.contains(u',') || item.contains(u';') || item.contains(quote) || item.contains(":::"_L1)
        || item != item.trimmed();
}

/// Splits at @p separator outside of quotes.
QStringList splitAt(QStringView text, QChar separator)
{
    QStringList items;
    QString item;
    bool isQuoted = false;
    bool wasQuoted = false;
    const auto give = [&] {
        if (const QString whole = wasQuoted ? item : item.trimmed(); !whole.isEmpty())
            items += whole;
        item.clear();
        wasQuoted = false;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isQuoted && c == quote && i + 1 < text.size() && text[i + 1] == quote) {
            item += c;
            ++i;
        } else if (c == quote && (isQuoted || item.trimmed().isEmpty())) {
            if (!isQuoted)
                item.clear(); // blanks before the quote
            isQuoted = !isQuoted;
            wasQuoted = true;
        } else if (c == separator && !isQuoted) {
            give();
        } else if (!wasQuoted || isQuoted || !c.isSpace()) {
            item += c;
        }
    }
    give();
    return items;
}

bool isFormulaStart(QChar c)
{
    // Those of full width too, which spreadsheets of East Asia take for the same (OWASP, CSV injection).
    return QStringView(u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20").contains(c);
}

/// Whether it is a day and a month as a spreadsheet shows them where it has made a date of a name: with the months of
/// the languages whose headers are known.
bool isNameDate(QStringView text)
{
    constexpr qsizetype shortest = 5;
    constexpr qsizetype longest = 8;
    constexpr qsizetype monthLength = 3; // where it comes first it is cut: "Mar-07"
    if (text.size() < shortest || text.size() > longest)
        return false;
    const QChar last = text.back();
    if (text.front().isDigit() ? !last.isLetter() && last != u'.' : text[monthLength] != u'-')
        return false;
    static const QRegularExpression form(
        u"^(?:\\d{1,2}(?:-|\\. ?)(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mrz|mär|märz|mai|juni|juli"_s
        u"|okt|dez|janv|févr|mars|avr|juin|juil|août|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|mrt|mei|fev|out)\\.?"_s
        u"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\\d{2})$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

/// ="text": how some programs keep a spreadsheet from reading text as a number.
bool isTextFormula(QStringView text)
{
    return text.size() >= 3 && text.startsWith("=\""_L1) && text.endsWith(quote)
        && !text.sliced(2, text.size() - 3).contains(quote);
}

bool isErrorWord(QStringView text)
{
    constexpr std::array words{
        "#REF!"_L1, "#N/A"_L1, "#VALUE!"_L1, "#NAME?"_L1, "#DIV/0!"_L1, "#NUM!"_L1, "#NULL!"_L1, "#SPILL!"_L1};
    return std::ranges::any_of(words, [&](QLatin1StringView word) { return text == word; });
}

/// Whether readProtected() would change it, or damageOf() complain of it.
bool isMisread(QStringView text)
{
    if (damageOf(text) != Damage::None || isTextFormula(text))
        return true;
    return text.startsWith(apostrophe) && (isRisky(text.sliced(1)) || isMisread(text.sliced(1)));
}

} // namespace

QString cellText(const contact::Value &value)
{
    if (const auto *const list = std::get_if<QStringList>(&value))
        return listText(*list);
    return contact::displayText(value);
}

QString listText(const QStringList &items)
{
    QStringList parts;
    for (const QString &item : items)
        parts += mustQuote(item) ? quote + QString(item).replace(quote, u"\"\""_s) + quote : item;
    return parts.join(u", "_s);
}

QStringList listFrom(QStringView text)
{
    if (!text.contains(quote) && text.contains(googleSeparator)) {
        QStringList items = text.toString().split(googleSeparator, Qt::SkipEmptyParts);
        std::ranges::for_each(items, [](QString &item) { item = item.trimmed(); });
        return items;
    }
    QStringList items = splitAt(text, u',');
    if (items.size() == 1 && !text.contains(quote) && text.contains(u';') && !text.contains(";ext="_L1))
        items = splitAt(text, u';');
    return items;
}

Damage damageOf(QByteArrayView cell)
{
    if (cell.isEmpty())
        return Damage::None;
    const char first = cell.front();
    const bool isCandidate = first == '#' || first == '=' || first == '@' || first == '+' || first == '-'
        || (first >= '0' && first <= '9') || cell.size() == 6;
    if (!isCandidate || cell.size() > 512)
        return Damage::None;
    return damageOf(QString::fromUtf8(cell));
}

Damage damageOf(QStringView cell)
{
    const QStringView text = cell.trimmed();
    if (text.size() < 2)
        return Damage::None;
    if (text.size() >= 3 && text.count(u'#') == text.size())
        return Damage::Hidden;
    if (text.front() == u'#' && isErrorWord(text))
        return Damage::Error;
    if (text.front() == u'=' && !isTextFormula(text))
        return Damage::Formula;
    static const QRegularExpression call(u"^[@+-][A-Za-z]+\\(.*\\)$"_s);
    if (isFormulaStart(text.front()) && text.back() == u')' && call.match(text).hasMatch())
        return Damage::Formula;
    static const QRegularExpression exponent(u"^[+-]?\\d(?:[.,]\\d+)?[eE]\\+\\d{2,}$"_s);
    if (text.size() <= 32 && text.contains(u'e', Qt::CaseInsensitive) && exponent.match(text).hasMatch())
        return Damage::Exponent;
    return isNameDate(text) ? Damage::NameDate : Damage::None;
}

bool isRisky(QStringView text)
{
    if (text.isEmpty())
        return false;
    if (isFormulaStart(text.front()) || damageOf(text) != Damage::None)
        return true;
    // Digits, with what numbers, dates and times are written with: a spreadsheet takes them for its own.
    static const QRegularExpression numeric(
        u"^\\s*[($€£]?[\\d.,/:\\s()-]*\\d[\\d.,/:\\s()%-]*(?:e[+-]?\\d+)?\\s*(?:[ap]m|[$€£])?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    // A month beside digits: of SEPT2 or "Mar 1" a spreadsheet makes a date.
    static const QRegularExpression dated(u"^(?=\\D*\\d)[\\d\\s.,/-]*"_s
                                          u"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"_s
                                          u"[\\d\\s.,/:-]*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.size() <= 64 && (numeric.match(text).hasMatch() || dated.match(text).hasMatch());
}

QString protectedText(const QString &text, bool forSpreadsheet)
{
    const bool mustProtect = isMisread(text) || (forSpreadsheet && isRisky(text));
    return mustProtect ? apostrophe + text : text;
}

QString readProtected(const QString &cell, bool &wasProtected)
{
    wasProtected = false;
    if (cell.isEmpty() || (cell.front() != apostrophe && cell.front() != u'='))
        return cell;
    if (isTextFormula(cell)) {
        wasProtected = true;
        return cell.sliced(2, cell.size() - 3);
    }
    const QStringView rest = QStringView(cell).sliced(1);
    if (cell.front() != apostrophe || !(isRisky(rest) || isMisread(rest)))
        return cell;
    wasProtected = true;
    return rest.toString();
}

} // namespace onefold::transfer::csv
