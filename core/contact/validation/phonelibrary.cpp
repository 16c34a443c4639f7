// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/phonelibrary.h"

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

Parsed parse(QStringView text, QStringView region)
{
    Parsed parsed;
    parsed.error = util().Parse(text.toUtf8().toStdString(), knownRegion(region), &parsed.number);
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
