// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/query.h"

#include "core/contact/validation/phonetext.h"
#include "core/store/session.h"
#include "core/text/fold.h"

#include <QRegularExpression>

#include <algorithm>

namespace onefold::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestDigitRun = 3;

bool isPhonePunctuation(QChar c)
{
    return c.isSpace() || QStringView(u"+-()./\u00a0\u2010\u2011\u2013").contains(c);
}

bool isNumberLike(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isDigit() || isPhonePunctuation(c); });
}

QString phoneDigits(QStringView text)
{
    const QString digits = contact::phonetext::dialledDigits(text);
    const QString international = contact::phonetext::withoutExitCode(digits);
    const QString &sought = international.size() < shortestDigitRun ? digits : international;
    return sought.size() < shortestDigitRun ? QString() : sought;
}

/// The number in a text that is a phone number as links and address books write it: "tel:+49 30 1234567 ext. 5" without
/// what stands around it, as search knows no extensions. Empty for other texts.
QString wholeNumber(QStringView text)
{
    static const QRegularExpression pattern(
        uR"(^\s*(?:tel:)?([-+()./\d\s]{6,}?)(?:\s*(?:;ext=|ext(?:ension)?\.?:?|x|#)\s*\d{1,20})?\s*$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(text);
    return match.hasMatch() ? match.captured(1) : QString();
}

qsizetype endOfPart(QStringView text, qsizetype start)
{
    const auto end = std::find_if(text.begin() + start, text.end(), [](QChar c) { return c.isSpace(); });
    return end - text.begin();
}

/// Where the term that begins at @p start ends. White space ends it, but with a + a number begins that goes on as long
/// as digits do: its country code alone is found nowhere.
qsizetype endOfTerm(QStringView text, qsizetype start)
{
    qsizetype end = endOfPart(text, start);
    if (text[start] != u'+' || !isNumberLike(text.sliced(start, end - start)))
        return end;
    while (end < text.size()) {
        const qsizetype next = endOfPart(text, end + 1);
        if (!isNumberLike(text.sliced(end, next - end)))
            break;
        end = next;
    }
    return end;
}

void appendTerm(std::vector<SearchTerm> &terms, QStringView text)
{
    SearchTerm term{text::words(text), isNumberLike(text) ? phoneDigits(text) : QString()};
    if (!term.words.isEmpty())
        terms.push_back(std::move(term));
}

} // namespace

QString toString(const Column &column)
{
    if (const auto *const key = std::get_if<contact::FieldKey>(&column))
        return *key == contact::FieldKey{contact::Field::Name} ? u"full_name"_s : key->toString();
    switch (std::get<SpecialSort>(column)) {
    case SpecialSort::DisplayName: return u"name"_s;
    case SpecialSort::CreatedAt: return u"created_at"_s;
    case SpecialSort::UpdatedAt: return u"updated_at"_s;
    }
    return {};
}

std::optional<Column> columnFromString(QStringView name)
{
    if (name == u"name" || name == u"display_name")
        return SpecialSort::DisplayName;
    if (name == u"created_at")
        return SpecialSort::CreatedAt;
    if (name == u"updated_at")
        return SpecialSort::UpdatedAt;
    if (name == u"full_name")
        return contact::FieldKey{contact::Field::Name};
    const auto key = contact::FieldKey::fromString(name);
    return key ? std::optional<Column>(*key) : std::nullopt;
}

std::optional<Sort> sortFromString(QStringView text)
{
    const bool descending = text.startsWith(u'-');
    const QStringView name = descending ? text.sliced(1) : text;
    const auto column = columnFromString(name);
    return column ? std::optional(Sort{*column, descending}) : std::nullopt;
}

std::vector<SearchTerm> searchTermsFromString(QStringView text)
{
    std::vector<SearchTerm> terms;
    const QString number = wholeNumber(text);
    if (!number.isEmpty())
        text = number;
    if (isNumberLike(text)) {
        appendTerm(terms, text);
        return terms;
    }
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = endOfTerm(text, start);
        appendTerm(terms, text.sliced(start, end - start));
        start = end + 1;
    }
    return terms;
}

QString nameKeyOf(const contact::Fields &fields)
{
    return text::joinedWords(contact::displayName(fields));
}

} // namespace onefold::store
