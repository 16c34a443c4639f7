// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/filter.h"

#include "core/contact/validation/country.h"
#include "core/contact/validation/flags.h"
#include "core/contact/validation/phone.h"
#include "core/contact/validation/phonetext.h"
#include "core/store/datespan.h"
#include "core/store/session.h"
#include "core/text/fold.h"

#include <QDateTime>

#include <algorithm>
#include <limits>

namespace onefold::store {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::FieldKey;
using contact::Kind;
using contact::Value;

namespace {

// As for the search: shorter runs stand in nearly every number.
constexpr qsizetype shortestNationalRun = 3;
// Country codes and the prefix that is dialled before a national number have so many digits at most.
constexpr qsizetype longestCountryCode = 3;
constexpr qsizetype longestTrunkPrefix = 2;

QByteArray folded(QByteArrayView utf8)
{
    const bool isAscii = std::ranges::none_of(utf8, [](char c) { return static_cast<signed char>(c) < 0; });
    return isAscii ? utf8.toByteArray().toLower() : text::fold(QString::fromUtf8(utf8)).toUtf8();
}

QByteArray folded(const QString &text)
{
    return text::fold(text).toUtf8();
}

Kind kindOf(const Column &column)
{
    const auto *const key = std::get_if<FieldKey>(&column);
    if (!key)
        return Kind::Text;
    return *key == FieldKey{Field::Identifier, u"phone"_s} ? Kind::Phone : contact::infoOf(key->field).kind;
}

bool isTime(const Column &column)
{
    return column == Column(SpecialSort::CreatedAt) || column == Column(SpecialSort::UpdatedAt);
}

bool comparesNumbers(QStringView text)
{
    return text.startsWith(u'<') || text.startsWith(u'>') || text.contains(u".."_s);
}

std::optional<double> numberIn(QStringView text)
{
    bool isNumber = false;
    const double number = text.trimmed().toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

/// Whether only the national form of @p international can hold @p run, at its start: all but the first digits stand
/// right behind a country code. Asked first, as the national form itself costs a hundred times as much.
bool mayStartNationally(const QByteArray &international, const QByteArray &run)
{
    for (qsizetype prefix = 1; prefix <= longestTrunkPrefix; ++prefix) {
        for (qsizetype code = 1; code <= longestCountryCode; ++code) {
            if (international.sliced(std::min(code, international.size())).startsWith(run.sliced(prefix)))
                return true;
        }
    }
    return false;
}

/// Whether the text is written as dates are kept, YYYY-MM-DD: such compare as text does.
bool isDateText(QByteArrayView utf8)
{
    constexpr qsizetype firstDash = 4;
    constexpr qsizetype secondDash = 7;
    return utf8.size() == 10 && utf8[firstDash] == '-' && utf8[secondDash] == '-';
}

QByteArray digitsOf(QStringView text)
{
    return text::digits(text).toLatin1();
}

} // namespace

/// The text taken apart: what it says about what follows, and that.
struct Filter::Typed {
    QString text;
    bool isQuoted = false;

    static Typed of(QStringView rest)
    {
        if (rest.size() >= 2 && rest.startsWith(u'"') && rest.endsWith(u'"'))
            return {rest.sliced(1, rest.size() - 2).toString(), true};
        return {rest.toString(), false};
    }
};

Filter::Filter(const ColumnFilter &filter) : m_column(filter.column)
{
    QStringView rest = QStringView(filter.text).trimmed();
    if (rest.isEmpty())
        return;
    m_negated = rest.startsWith(u'!');
    if (m_negated)
        rest = rest.sliced(1).trimmed();
    m_exact = rest.startsWith(u'=');
    if (m_exact)
        rest = rest.sliced(1).trimmed();
    const Typed typed = Typed::of(rest);
    if (typed.text.isEmpty())
        m_test = Test::Blank;
    else
        read(typed);
}

void Filter::read(const Typed &typed)
{
    if (std::holds_alternative<SpecialSort>(m_column))
        return readSpecial(typed);
    switch (kindOf(m_column)) {
    case Kind::Phone: return readPhone(typed);
    case Kind::Country: return readCountries(typed);
    case Kind::Boolean: {
        const contact::Reading flag = contact::readBoolean(typed.text);
        m_test = flag.ok() ? Test::Flag : Test::Never;
        m_flag = flag.value == "true"_L1;
        return;
    }
    case Kind::BirthDate:
        if (!typed.isQuoted && readSpan(typed, true))
            return;
        break;
    case Kind::CustomValues:
        if (!typed.isQuoted && comparesNumbers(typed.text) && readSpan(typed, false))
            return;
        break;
    case Kind::Text:
    case Kind::PersonName:
    case Kind::Email:
    case Kind::PhoneExtension:
    case Kind::Website:
    case Kind::Timezone:
    case Kind::List:
    case Kind::DndStatuses:
    case Kind::Identifiers: break;
    }
    readText(typed);
}

void Filter::readText(const Typed &typed)
{
    m_test = m_exact ? Test::Is : Test::Contains;
    m_needle = folded(typed.text);
}

void Filter::readPhone(const Typed &typed)
{
    const QString digits = contact::phonetext::dialledDigits(typed.text);
    if (digits.isEmpty())
        return readText(typed); // a number that a service holds may be none
    m_needle = digits.toLatin1();
    m_fromStart = typed.text.startsWith(u'+');
    if (const QString international = contact::phonetext::withoutExitCode(digits); international != digits)
        m_fromAbroad = international.toLatin1();
    m_test = Test::Phone;
}

void Filter::readCountries(const Typed &typed)
{
    readText(typed);
    m_test = Test::Countries;
    const QString code = contact::readCountry(typed.text).value;
    for (const QString &country : contact::countryCodes()) {
        const bool isMeant = m_exact ? country == code : folded(contact::countryName(country)).contains(m_needle);
        if (isMeant || folded(country) == m_needle)
            m_countries.insert(folded(country));
    }
}

/// Dates, and where @p isDate is false numbers too. False where the text is neither.
bool Filter::readSpan(const Typed &typed, bool isDate)
{
    const QString text = m_exact ? u'=' + typed.text : typed.text;
    if (const auto span = dateSpanFromString(text); span && (isDate || !numberIn(typed.text))) {
        m_low = span->from.toString(Qt::ISODate).toLatin1();
        m_high = span->until.toString(Qt::ISODate).toLatin1();
        m_test = Test::Between;
    }
    if (isDate)
        return m_test == Test::Between;
    const qsizetype dots = text.indexOf(u".."_s);
    if (dots >= 0) {
        m_least = numberIn(QStringView(text).first(dots));
        m_most = numberIn(QStringView(text).sliced(dots + 2));
    } else {
        const bool isWith = text.size() > 1 && text[1] == u'=';
        const auto number = numberIn(QStringView(text).sliced(isWith ? 2 : 1));
        (text.startsWith(u'>') ? m_least : m_most) = number;
        (text.startsWith(u'>') ? m_withLeast : m_withMost) = isWith;
    }
    if (m_least || m_most)
        m_test = Test::Between;
    return m_test == Test::Between;
}

void Filter::readSpecial(const Typed &typed)
{
    if (!isTime(m_column)) {
        m_needle = text::words(typed.text).join(u' ').toUtf8();
        m_test = m_needle.isEmpty() ? Test::Never : m_exact ? Test::Is : Test::Contains;
        return;
    }
    const auto span = typed.isQuoted ? std::nullopt : dateSpanFromString(m_exact ? u'=' + typed.text : typed.text);
    m_test = span ? Test::Between : Test::Never;
    if (!span)
        return;
    m_since = span->from.isValid() ? span->from.startOfDay().toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
    m_until = span->until.isValid() ? span->until.startOfDay().toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
}

bool Filter::isOfText() const
{
    const auto *const key = std::get_if<FieldKey>(&m_column);
    if (!key || contact::isFamily(key->field))
        return false;
    const Kind kind = kindOf(m_column);
    return kind != Kind::List && kind != Kind::Boolean;
}

bool Filter::passes(const contact::Contact &contact) const
{
    if (const auto *const key = std::get_if<FieldKey>(&m_column))
        return passesValue(contact.fields.value(*key));
    switch (std::get<SpecialSort>(m_column)) {
    case SpecialSort::DisplayName: return passesNameKey(nameKeyOf(contact.fields).toUtf8());
    case SpecialSort::CreatedAt: return passesTime(contact.createdAt.toMSecsSinceEpoch());
    case SpecialSort::UpdatedAt: return passesTime(contact.updatedAt.toMSecsSinceEpoch());
    }
    return false;
}

bool Filter::passesValue(const Value &value) const
{
    return isBlank() || holds(value) != m_negated;
}

bool Filter::passesText(QByteArrayView utf8) const
{
    return isBlank() || holdsText(utf8) != m_negated;
}

bool Filter::passesNameKey(QByteArrayView nameKey) const
{
    return isBlank() || holdsFolded(nameKey) != m_negated;
}

bool Filter::passesTime(qint64 milliseconds) const
{
    const bool isWithin = m_test == Test::Between && milliseconds >= m_since && milliseconds < m_until;
    return isBlank() || isWithin != m_negated;
}

bool Filter::holds(const Value &value) const
{
    if (m_test == Test::Blank || contact::isEmpty(value))
        return m_test == Test::Blank && contact::isEmpty(value);
    if (m_test == Test::Flag)
        return value == Value(m_flag);
    if (m_test == Test::Between)
        return holdsSpan(value);
    if (const auto *const list = std::get_if<QStringList>(&value))
        return std::ranges::any_of(*list, [this](const QString &item) { return holdsText(item.toUtf8()); });
    return holdsText(contact::displayText(value).toUtf8());
}

bool Filter::holdsText(QByteArrayView utf8) const
{
    if (m_test == Test::Phone)
        return holdsPhone(QString::fromUtf8(utf8));
    if (m_test == Test::Between)
        return isDateText(utf8) && utf8 >= m_low && (m_high.isEmpty() || utf8 < m_high);
    if (m_test == Test::Blank || utf8.isEmpty())
        return m_test == Test::Blank && utf8.isEmpty();
    return holdsFolded(folded(utf8));
}

bool Filter::holdsFolded(QByteArrayView text) const
{
    switch (m_test) {
    case Test::Contains: return text.contains(m_needle);
    case Test::Is: return text == m_needle;
    case Test::Blank: return text.isEmpty();
    case Test::Countries:
        return m_countries.contains(text.toByteArray()) || (m_exact ? text == m_needle : text.contains(m_needle));
    case Test::Nothing: return true;
    case Test::Between:
    case Test::Flag:
    case Test::Phone:
    case Test::Never: return false;
    }
    return false;
}

bool Filter::holdsPhone(const QString &number) const
{
    const QString e164 = number.section(u';', 0, 0);
    const QByteArray international = digitsOf(e164);
    if (m_exact           ? international == m_needle
            : m_fromStart ? international.startsWith(m_needle)
                          : international.contains(m_needle))
        return true;
    if (!m_fromAbroad.isEmpty() && (m_exact ? international == m_fromAbroad : international.startsWith(m_fromAbroad)))
        return true;
    if (m_fromStart || m_needle.size() < shortestNationalRun || !mayStartNationally(international, m_needle))
        return false;
    const QByteArray national = contact::nationalDigits(e164).toLatin1();
    return m_exact ? national == m_needle : national.startsWith(m_needle);
}

bool Filter::holdsSpan(const Value &value) const
{
    if (const auto *const number = std::get_if<double>(&value)) {
        return (m_least || m_most) && (!m_least || *number > *m_least || (m_withLeast && *number == *m_least))
            && (!m_most || *number < *m_most || (m_withMost && *number == *m_most));
    }
    const auto *const text = std::get_if<QString>(&value);
    return text && (!m_low.isEmpty() || !m_high.isEmpty()) && holdsText(text->toUtf8());
}

} // namespace onefold::store
