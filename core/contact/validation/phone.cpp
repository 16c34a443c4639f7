// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/phone.h"

#include "core/contact/validation/phonefinding.h"
#include "core/contact/validation/phonelibrary.h"
#include "core/contact/validation/phoneplan.h"
#include "core/contact/validation/phonetext.h"
#include "core/contact/validation/text.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace onefold::contact {

using namespace Qt::StringLiterals;
using phonelibrary::Parsed;
using phonelibrary::Util;

namespace {

constexpr qsizetype longestTyped = 250; ///< what libphonenumber takes (kMaxInputStringLength)
constexpr qsizetype longestE164 = 16;   ///< + and 15 digits, ITU-T E.164 section 6
/// No ITU recommendation limits extensions; this is what libphonenumber takes after a label
/// (extLimitAfterExplicitLabel), so that whatever readPhone reads can be typed as an extension too.
constexpr qsizetype longestExtension = 20;
/// Fewer digits without + and region are more likely a national number than one whose + was lost.
constexpr qsizetype fewestWithCountryCode = 11;

/// Reads one typed number; lives as long as that.
class PhoneReader final
{
public:
    PhoneReader(const QString &text, QStringView region, bool mayLackPlus)
        : m_text(phonetext::withoutScheme(text)),
          m_region(region),
          m_mayLackPlus(mayLackPlus),
          m_parsed(phonelibrary::parse(m_text, region))
    {
        partExtension();
    }

    PhoneReading read()
    {
        if (auto damage = spreadsheetDamage())
            return refused(std::move(*damage));
        if (holdsVariants())
            return refused(phonefinding::severalNumbers(validE164(m_text.first(m_text.lastIndexOf(u'/')))));
        if (const qsizetype separator = separatorOfTwo(); separator >= 0)
            return refused(phonefinding::severalNumbers(validE164(m_text.first(separator))));
        if (m_parsed.error != Util::NO_PARSING_ERROR)
            return refused(parsingFault());
        m_e164 = phonelibrary::format(m_parsed.number, Util::E164);
        m_numberRegion = phonelibrary::region(m_parsed.number);
        m_valid = phonelibrary::util().IsValidNumberForRegion(m_parsed.number, m_numberRegion.toStdString());
        const QString extension =
            m_extension.isEmpty() ? QString::fromStdString(m_parsed.number.extension()) : m_extension;
        if (phonetext::hasLetters(numberText()) && !isVanity())
            return refused(phonefinding::letters(withoutLetters()));
        if (extension.size() > longestExtension)
            return refused(phonefinding::extensionTooLong(u"phone.extension_too_long"_s, longestExtension));
        if (const QString meant = m_valid ? QString() : withoutTrunkZero(); !meant.isEmpty())
            return refused(phonefinding::trunkZero(meant));
        auto remark = m_valid        ? std::optional<Finding>()
            : isWithoutTrunkPrefix() ? planFault()
                                     : phonefinding::tooShort(withPlus());
        if (remark && hasLostPlus())
            remark = phonefinding::lostPlus(withPlus());
        else if (!remark)
            remark = lostInFront();
        if (remark && remark->severity == Severity::Error)
            return refused(std::move(*remark));
        PhoneReading good{.e164 = m_e164, .extension = extension, .region = m_numberRegion, .findings = {}};
        if (remark)
            good.findings.push_back(std::move(*remark));
        return good;
    }

private:
    static PhoneReading refused(Finding finding)
    {
        return {.e164 = {}, .extension = {}, .region = {}, .findings = {std::move(finding)}};
    }

    bool hasCountryCode() const { return phonetext::hasPlus(m_text); }
    bool hasRegion() const { return phonelibrary::knownRegion(m_region) != "ZZ"; }

    /// The library knows fewer labels than people write, and after some it takes few digits: what it did not take for
    /// an extension it would read as the number's own digits, or as letters.
    void partExtension()
    {
        if (m_parsed.error == Util::NO_PARSING_ERROR && m_parsed.number.has_extension())
            return;
        const auto labelled = phonetext::labelledExtension(m_text);
        if (!labelled)
            return;
        m_text = labelled->number;
        m_extension = labelled->extension;
        m_parsed = phonelibrary::parse(m_text, m_region);
    }

    /// The text without an extension.
    QStringView numberText() const
    {
        return phonetext::withoutExtension(m_text, QString::fromStdString(m_parsed.number.extension()));
    }

    /// The number meant by "+1 (0)512 555 0123". Where a trunk zero is dialled the library leaves it out by itself;
    /// elsewhere it would become a digit of a number that nobody has. Empty where there is no such zero.
    QString withoutTrunkZero() const
    {
        constexpr QLatin1StringView zero("(0)");
        const qsizetype at = m_text.indexOf(zero);
        if (at <= 0)
            return {};
        return validE164(m_text.toString().remove(at, zero.size()));
    }

    std::optional<Finding> spreadsheetDamage() const
    {
        if (phonetext::isScientific(m_text))
            return phonefinding::scientific();
        if (!phonetext::isDecimal(m_text))
            return {};
        const qsizetype point = std::max(m_text.lastIndexOf(u'.'), m_text.lastIndexOf(u','));
        return phonefinding::decimal(m_text.first(point).toString());
    }

    /// Whether a number that is none in its region is a valid one once a + stands before it.
    bool hasLostPlus() const
    {
        const QString meant = m_mayLackPlus ? withPlus() : QString();
        if (meant.isEmpty() || phonelibrary::regionOfValid(meant))
            return !meant.isEmpty();
        const Parsed parsed = phonelibrary::parse(meant, {});
        return parsed.error == Util::NO_PARSING_ERROR && phonelibrary::util().IsValidNumber(parsed.number);
    }

    /// Whether a national number is always written with a zero in front there. Where one is dialled that is not so yet:
    /// nobody writes it in India, China or Brazil.
    static bool isWrittenWithZero(const std::string &region)
    {
        constexpr std::string_view regions = "AE AT AU BA BE BG CH DE EG FI FR GB HR ID IE IL JP KE KR MA ME MK MY NG "
                                             "NL NZ PH PK RO RS SA SE SI SK TH TR "
                                             "TW UA VN ZA";
        return regions.find(region) != std::string_view::npos;
    }

    /// What a spreadsheet may have dropped in front of bare digits that are a valid number all the same: the + where
    /// they start with the country's own code, else the zero.
    std::optional<Finding> lostInFront() const
    {
        if (!m_mayLackPlus || m_text.startsWith(u'0')
            || !std::ranges::all_of(m_text, [](QChar c) { return c >= u'0' && c <= u'9'; }))
            return {};
        const std::string region = phonelibrary::knownRegion(m_numberRegion);
        if (region == "ZZ") // one of the world's own services
            return {};
        const QString code = QString::number(m_parsed.number.country_code());
        std::string trunk;
        phonelibrary::util().GetNddPrefixForRegion(region, true, &trunk);
        const bool isTrunk = code == QLatin1StringView(trunk.data(), static_cast<qsizetype>(trunk.size()));
        const QString meant = m_text.startsWith(code) && !isTrunk ? validE164(QString(u'+' + m_text)) : QString();
        if (!meant.isEmpty() && meant != m_e164)
            return phonefinding::lostPlus(meant);
        if (!meant.isEmpty())
            return phonefinding::readWithPlus(shown());
        if (!isWrittenWithZero(region) || m_e164 != u'+' + code + m_text)
            return {};
        return phonefinding::lostZero(shown());
    }

    /// The number for people to read. It takes longer than finding out whether there is something to say of it.
    QString shown() const { return phonelibrary::format(m_parsed.number, Util::INTERNATIONAL); }

    /// "123456/7" stands for two numbers that differ in their last digits, and so does "030 901820/901821", where what
    /// stands before the slash is a number already; else it is an area's code ("030/1234567").
    bool holdsVariants() const
    {
        constexpr qsizetype longestVariant = 2;
        const qsizetype slash = m_text.lastIndexOf(u'/');
        if (slash <= 0)
            return false;
        const QStringView rest = m_text.sliced(slash + 1).trimmed();
        const auto digits = std::ranges::count_if(rest, [](QChar c) { return c.isDigit(); });
        if (digits == 0)
            return false;
        if (digits <= longestVariant)
            return std::ranges::all_of(rest, [](QChar c) { return c.isDigit() || c.isSpace() || c == u'-'; });
        return !validE164(m_text.first(slash)).isEmpty();
    }

    /// Where two whole numbers are parted, as in "512 555 0123; 512 555 0124"; -1 where they are not. The library takes
    /// the second one for an extension.
    qsizetype separatorOfTwo() const
    {
        // An extension that is told as one, or dialled after a pause (RFC 3966), is no second number.
        if (m_text.contains(",,"_L1) || phonetext::labelledExtension(m_text))
            return -1;
        const auto *const separator =
            std::ranges::find_if(m_text, [](QChar c) { return QStringView(u",;|&").contains(c); });
        const qsizetype at = separator - m_text.begin();
        const bool isOfTwo =
            at < m_text.size() && !validE164(m_text.first(at)).isEmpty() && !validE164(m_text.sliced(at + 1)).isEmpty();
        return isOfTwo ? at : -1;
    }

    /// The number that @p text alone is; empty where it is no valid one.
    QString validE164(QStringView text) const
    {
        const Parsed parsed = phonelibrary::parse(text, m_region);
        const bool isValid =
            parsed.error == Util::NO_PARSING_ERROR && phonelibrary::util().IsValidNumber(parsed.number);
        return isValid ? phonelibrary::format(parsed.number, Util::E164) : QString();
    }

    /// Whether the number could be dialled from abroad. The library leaves its trunk prefix to a national number that
    /// would be too short without it: 030 1 in Germany would become +49 0301.
    bool isWithoutTrunkPrefix() const
    {
        std::string region; // that of the country code: an invalid number has none of its own
        std::string prefix;
        phonelibrary::util().GetRegionCodeForCountryCode(m_parsed.number.country_code(), &region);
        phonelibrary::util().GetNddPrefixForRegion(region, true, &prefix);
        if (!m_parsed.number.italian_leading_zero() || prefix != "0")
            return true;
        auto dialled = m_parsed.number;
        dialled.clear_italian_leading_zero();
        return phonelibrary::util().IsPossibleNumberWithReason(dialled) == Util::IS_POSSIBLE;
    }

    /// The number that was meant if the text, or what follows 00 in it, should start with a +; else empty.
    QString withPlus() const
    {
        if (hasCountryCode())
            return {};
        const bool prefixed = m_text.startsWith("00"_L1);
        const QString text = u'+' + (prefixed ? m_text.sliced(2) : m_text);
        const auto isTold = [prefixed](const QString &e164) { return prefixed || e164.size() > fewestWithCountryCode; };
        if (const auto plain = phonelibrary::plainE164(text, {}); plain && phonelibrary::regionOfValid(*plain))
            return isTold(*plain) ? *plain : QString();
        const Parsed parsed = phonelibrary::parse(text, {});
        if (parsed.error != Util::NO_PARSING_ERROR)
            return {};
        const QString e164 = phonelibrary::format(parsed.number, Util::E164);
        const auto reason = phonelibrary::util().IsPossibleNumberWithReason(parsed.number);
        // A plan may have grown since: what is too long for it saves with a caution, see planFault().
        const bool mayBeNew = prefixed && reason == Util::TOO_LONG && e164.size() <= longestE164;
        if (reason != Util::IS_POSSIBLE && reason != Util::IS_POSSIBLE_LOCAL_ONLY && !mayBeNew)
            return {};
        return isTold(e164) ? e164 : QString();
    }

    Finding parsingFault() const
    {
        switch (m_parsed.error) {
        case Util::INVALID_COUNTRY_CODE_ERROR:
            return hasCountryCode() ? phonefinding::invalidCountryCode() : phonefinding::noCountryCode(withPlus());
        case Util::TOO_SHORT_AFTER_IDD:
        case Util::TOO_SHORT_NSN: return phonefinding::tooShort(withPlus());
        case Util::TOO_LONG_NSN:
            return phonetext::hasLetters(m_text) ? phonefinding::letters(withoutLetters()) : phonefinding::tooLong();
        case Util::NOT_A_NUMBER:
        case Util::NO_PARSING_ERROR: break;
        }
        return phonetext::hasLetters(m_text) ? phonefinding::letters(withoutLetters()) : phonefinding::notANumber();
    }

    /// What the numbering plan says about a number that is not valid in it.
    std::optional<Finding> planFault() const
    {
        if (const QString meant = withPlus(); !meant.isEmpty() && m_text.startsWith("00"_L1))
            return phonefinding::internationalPrefix(meant);
        if (m_e164.size() > longestE164)
            return phonefinding::tooLong();
        switch (phonelibrary::util().IsPossibleNumberWithReason(m_parsed.number)) {
        case Util::IS_POSSIBLE: return phonefinding::notInPlan(withPlus());
        case Util::TOO_LONG: return phonefinding::longerThanPlan(withPlus());
        case Util::IS_POSSIBLE_LOCAL_ONLY: return phonefinding::localOnly(withPlus());
        case Util::INVALID_COUNTRY_CODE: return phonefinding::invalidCountryCode();
        case Util::TOO_SHORT: return phonefinding::tooShort(withPlus());
        case Util::INVALID_LENGTH: return phonefinding::wrongLength(withPlus());
        }
        return {};
    }

    /// Letters that stand for digits, as in 1-800-FLOWERS: only where the plan knows the number they spell, and only
    /// in a country where that is the custom, since elsewhere a word after a number would be read as digits.
    bool isVanity() const
    {
        return m_valid && phonelibrary::util().IsAlphaNumber(m_text.toUtf8().toStdString())
            && (m_parsed.number.country_code() == 1 || isToll());
    }

    bool isToll() const
    {
        const auto type = phonelibrary::util().GetNumberType(m_parsed.number);
        return type == Util::TOLL_FREE || type == Util::SHARED_COST || type == Util::PREMIUM_RATE;
    }

    /// The number that is left of a text without its letters, if that is a valid one.
    QString withoutLetters() const
    {
        QString digits = m_text.toString();
        digits.removeIf([](QChar c) { return c.isLetter(); });
        return validE164(digits);
    }

    QStringView m_text;
    QStringView m_region;
    bool m_mayLackPlus;
    Parsed m_parsed;
    QString m_extension; ///< where the library did not find it
    QString m_e164;
    QString m_numberRegion;
    bool m_valid = false;
};

} // namespace

PhoneReading readPhone(QStringView typed, QStringView regionAlpha2, bool mayLackPlus)
{
    const Reading text = readText(typed, longestTyped);
    if (!text.ok() || text.value.isEmpty())
        return {.e164 = {}, .extension = {}, .region = {}, .findings = text.findings};
    if (const auto e164 = phonelibrary::plainE164(text.value, regionAlpha2)) {
        if (const auto region = phonelibrary::regionOfValid(*e164))
            return {.e164 = *e164, .extension = {}, .region = *region, .findings = {}};
    }
    return PhoneReader(text.value, regionAlpha2, mayLackPlus).read();
}

Reading readPhoneExtension(QStringView typed)
{
    Reading read = readText(typed, longestTyped);
    if (!read.ok() || read.value.isEmpty())
        return read;
    const QString digits = phonetext::extensionDigits(read.value);
    if (digits.isEmpty())
        read.findings.push_back(phonefinding::extensionNotDigits());
    else if (digits.size() > longestExtension)
        read.findings.push_back(phonefinding::extensionTooLong(u"phone_ext.too_long"_s, longestExtension));
    else
        read.value = digits;
    return read;
}

} // namespace onefold::contact
