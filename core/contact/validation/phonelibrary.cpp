// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/phonelibrary.h"

#include <algorithm>
#include <set>

namespace onefold::contact::phonelibrary {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *unknownRegion = "ZZ";

} // namespace

const Util &util()
{
    static const Util &instance = *Util::GetInstance();
    return instance;
}

qsizetype callingCodeLength(QStringView digits)
{
    static const std::set<int> codes = [] {
        std::set<int> known;
        util().GetSupportedCallingCodes(&known);
        return known;
    }();
    constexpr qsizetype longestCode = 3;
    if (digits.startsWith(u'0'))
        return 0;
    int code = 0;
    for (qsizetype length = 1; length <= std::min(longestCode, digits.size()); ++length) {
        code = 10 * code + digits[length - 1].digitValue();
        if (codes.contains(code))
            return length;
    }
    return 0;
}

Parsed parse(QStringView text, QStringView region)
{
    Parsed parsed;
    parsed.error = util().Parse(text.toUtf8().toStdString(), knownRegion(region), &parsed.number);
    return parsed;
}

Parsed parseE164(QStringView e164)
{
    const QStringView digits = e164.sliced(e164.startsWith(u'+') ? 1 : 0);
    const bool isPlain =
        digits.size() < e164.size() && std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const qsizetype codeLength = isPlain ? callingCodeLength(digits) : 0;
    const QStringView national = digits.sliced(codeLength);
    constexpr qsizetype shortestNational = 2;
    if (codeLength == 0 || national.size() < shortestNational)
        return parse(e164, {});
    const auto significant = std::find_if(national.begin(), national.end() - 1, [](QChar c) { return c != u'0'; });
    Parsed parsed;
    parsed.number.set_country_code(digits.first(codeLength).toInt());
    parsed.number.set_national_number(national.toULongLong());
    if (significant != national.begin()) {
        parsed.number.set_italian_leading_zero(true);
        parsed.number.set_number_of_leading_zeros(static_cast<int>(significant - national.begin()));
    }
    return parsed;
}

QString format(const Number &number, Util::PhoneNumberFormat form)
{
    std::string formatted;
    util().Format(number, form, &formatted);
    return QString::fromStdString(formatted);
}

QString region(const Number &number)
{
    std::string code;
    util().GetRegionCodeForNumber(number, &code);
    if (code == unknownRegion)
        util().GetRegionCodeForCountryCode(number.country_code(), &code);
    return code == unknownRegion ? QString() : QString::fromStdString(code);
}

std::string knownRegion(QStringView alpha2)
{
    std::string code = alpha2.left(2).toUtf8().toUpper().toStdString();
    return alpha2.size() == 2 && util().GetCountryCodeForRegion(code) != 0 ? code : std::string(unknownRegion);
}

} // namespace onefold::contact::phonelibrary
