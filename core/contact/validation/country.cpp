// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/country.h"

#include "core/contact/validation/countrynames.h"
#include "core/contact/validation/outcome.h"
#include "core/contact/validation/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <unicode/uloc.h>

#include <algorithm>
#include <array>

namespace onefold::contact {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTyped = 200;

/// Codes that ISO has withdrawn (ISO 3166-3) but that data still holds, and the one that followed, if just one did.
struct Withdrawn {
    QStringView code;
    QStringView successor;
};

constexpr std::array withdrawn{
    Withdrawn{u"AN", u"CW"},
    Withdrawn{u"BU", u"MM"},
    Withdrawn{u"CS", {}},
    Withdrawn{u"DD", u"DE"},
    Withdrawn{u"SU", {}},
    Withdrawn{u"TP", u"TL"},
    Withdrawn{u"YD", u"YE"},
    Withdrawn{u"YU", {}},
    Withdrawn{u"ZR", u"CD"},
};

class CountryReader final
{
    Q_DECLARE_TR_FUNCTIONS(onefold::contact::CountryReader)

public:
    static Finding userAssigned()
    {
        return caution(u"country.user_assigned"_s,
            tr("XK is in common use for Kosovo but is not an official country code, "
               "so some services do not take it."));
    }

    static Finding former(const QString &code, const QString &successor)
    {
        if (successor.isEmpty())
            return error(u"country.withdrawn"_s,
                tr("%1 is the code of a country that no longer exists. Choose the one that followed it.").arg(code));
        return error(u"country.withdrawn"_s,
            tr("%1 is the code of a country that no longer exists. Did you mean %2?").arg(code, successor), successor);
    }

    static Finding unknown(const QString &typed, const QString &nearest)
    {
        const QString shown = visible(typed);
        if (nearest.isEmpty())
            return error(u"country.unknown"_s,
                tr("No country is called “%1”. Write its name or its two-letter code, such as US.").arg(shown));
        return error(
            u"country.unknown"_s, tr("No country is called “%1”. Did you mean %2?").arg(shown, nearest), nearest);
    }
};

} // namespace

const QStringList &countryCodes()
{
    return CountryNames::instance().official();
}

Reading readCountry(QStringView typed)
{
    Reading read = readText(typed, longestTyped);
    if (!read.ok() || read.value.isEmpty())
        return read;
    const CountryNames &names = CountryNames::instance();
    const QString key = CountryNames::key(read.value);
    if (const QString code = names.codeOf(key); !code.isEmpty()) {
        read.value = code;
        if (code == u"XK")
            read.findings.push_back(CountryReader::userAssigned());
        return read;
    }
    const QString upper = key.toUpper();
    const auto former = std::ranges::find(withdrawn, QStringView(upper), &Withdrawn::code);
    read.findings.push_back(former == withdrawn.end() ? CountryReader::unknown(read.value, names.nearestName(key))
                                                      : CountryReader::former(upper, former->successor.toString()));
    return read;
}

QString countryName(QStringView alpha2)
{
    // Of anything longer ICU would take a part for the code, and letters beyond Latin would become question marks.
    if (alpha2.size() != 2 || !std::ranges::all_of(alpha2, [](QChar c) { return c.isLetter() && c.unicode() < 0x80; }))
        return alpha2.toString();
    std::array<char16_t, 200> buffer{};
    UErrorCode status = U_ZERO_ERROR;
    const QByteArray region = "und_" + alpha2.toLatin1();
    const int32_t size = uloc_getDisplayCountry(region.constData(), QLocale().name().toLatin1().constData(),
        buffer.data(), static_cast<int32_t>(buffer.size()), &status);
    return U_FAILURE(status) || size == 0 ? alpha2.toString() : QStringView(buffer.data(), size).toString();
}

} // namespace onefold::contact
