// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/phoneplan.h"

#include "core/contact/validation/phonelibrary.h"

#include <QRegularExpression>
#include <QStringList>

#include <phonenumbers/phonemetadata.pb.h>

#include <algorithm>
#include <array>
#include <list>
#include <memory>
#include <mutex>
#include <vector>

/// The library's metadata.h, which distributions do not install: the bytes that its own plans are read from.
namespace i18n::phonenumbers {
int metadata_size();        // NOLINT(readability-identifier-naming): the library's name
const void *metadata_get(); // NOLINT(readability-identifier-naming): the library's name
} // namespace i18n::phonenumbers

namespace onefold::contact::phonelibrary {

using namespace Qt::StringLiterals;
using i18n::phonenumbers::NumberFormat;
using i18n::phonenumbers::PhoneMetadata;
using i18n::phonenumbers::PhoneMetadataCollection;
using i18n::phonenumbers::PhoneNumberDesc;

namespace {

constexpr int callingCodes = 1000; ///< have at most three digits
constexpr qsizetype shortestNational = 3;
constexpr qsizetype longestDigits = 15; ///< ITU-T E.164 section 6

/// One region's plan, as GetRegionCodeForNumber() and IsValidNumberForRegion() go by it.
struct RegionPlan {
    QString region;
    bool hasLeadingDigits = false; ///< then they alone say whose number it is
    QRegularExpression leadingDigits = {};
    QRegularExpression valid = {};
};

/// How the national digits follow from a number: see FormatNsn().
struct FormatPlan {
    bool isPlain = false; ///< they are a prefix and the number; else the library must write it
    QString nationalPrefix = {};
};

/// The plan of one calling code; an empty one where the library must be asked.
struct Plan {
    std::vector<RegionPlan> regions = {}; ///< in the library's order
    bool addsDigits = false;              ///< some format writes more than the number
    QRegularExpression formats = {};      ///< its last captured group tells which of formatPlans
    std::vector<FormatPlan> formatPlans = {};
};

QString toText(const std::string &text)
{
    return QString::fromStdString(text);
}

QRegularExpression compiled(const QString &pattern)
{
    QRegularExpression expression(pattern);
    expression.optimize();
    return expression;
}

/// @p pattern with groups that capture nothing.
QString withoutCaptures(const QString &pattern)
{
    static const QRegularExpression group(u"\\((?!\\?)"_s);
    return QString(pattern).replace(group, u"(?:"_s);
}

/// What IsNumberMatchingDesc() asks of a whole number; null where no number can match.
QString expressionOf(const PhoneNumberDesc &desc)
{
    if (desc.national_number_pattern().empty())
        return {};
    QStringList lengths;
    for (int i = 0; i < desc.possible_length_size(); ++i) {
        if (desc.possible_length(i) > 0)
            lengths += u"[0-9]{%1}\\z"_s.arg(desc.possible_length(i));
    }
    if (desc.possible_length_size() > 0 && lengths.isEmpty())
        return {};
    const QString guard = lengths.isEmpty() ? QString() : u"(?="_s + lengths.join(u'|') + u')';
    return guard + u"(?:"_s + withoutCaptures(toText(desc.national_number_pattern())) + u")\\z"_s;
}

/// Nothing where the library may take something off a number's front as a trunk prefix: it is the expression's to find
/// any way of matching more than nothing.
QString withoutPrefix(const PhoneMetadata &plan)
{
    const QString prefix = withoutCaptures(toText(plan.national_prefix_for_parsing()));
    return prefix.isEmpty() ? QString() : u"(?!(?:"_s + prefix + u")(?<!^))"_s;
}

/// Whether GetNumberType() knows a number's type: the general description and that of a type match. @p condition: an
/// assertion that stands before both.
QRegularExpression validityOf(const PhoneMetadata &plan, const QString &condition)
{
    QStringList types;
    const auto add = [&](const PhoneNumberDesc &desc) {
        if (const QString expression = expressionOf(desc); !expression.isEmpty())
            types += expression;
    };
    add(plan.fixed_line());
    if (!plan.same_mobile_and_fixed_line_pattern())
        add(plan.mobile());
    for (const PhoneNumberDesc *const desc : {&plan.toll_free(), &plan.premium_rate(), &plan.shared_cost(),
             &plan.voip(), &plan.personal_number(), &plan.pager(), &plan.uan(), &plan.voicemail()})
        add(*desc);
    const QString general = expressionOf(plan.general_desc());
    const QString never = u"(?!)"_s;
    return compiled(general.isEmpty() || types.isEmpty()
            ? never
            : u"^"_s + condition + u"(?="_s + general + u")(?:"_s + types.join(u'|') + u')');
}

/// The literal digits of a format's rule where they all stand before its groups, and the groups are the whole number in
/// its order.
FormatPlan planOf(const NumberFormat &format)
{
    static const QRegularExpression group(u"\\$[0-9]"_s);
    static const QRegularExpression groupsOnly(u"^(?:\\([^()]*(?:\\(\\?:[^()]*\\)[^()]*)*\\))+$"_s);
    QString rule = toText(format.format());
    if (const QString prefixRule = toText(format.national_prefix_formatting_rule()); !prefixRule.isEmpty()) {
        const QRegularExpressionMatch first = group.match(rule);
        if (!first.hasMatch())
            return {};
        rule.replace(
            first.capturedStart(), first.capturedLength(), QString(prefixRule).replace(u"$1"_s, first.captured()));
    }
    static const QRegularExpression capturing(u"\\((?!\\?)"_s);
    const auto groups = toText(format.pattern()).count(capturing);
    FormatPlan plan{.isPlain = groupsOnly.match(toText(format.pattern())).hasMatch()};
    qsizetype next = 1;
    for (qsizetype i = 0; i < rule.size(); ++i) {
        if (rule[i] == u'$' && i + 1 < rule.size()) {
            plan.isPlain = plan.isPlain && rule[i + 1].digitValue() == next++;
            ++i;
        } else if (rule[i].isDigit()) {
            plan.isPlain = plan.isPlain && next == 1;
            plan.nationalPrefix += rule[i];
        }
    }
    plan.isPlain = plan.isPlain && next == groups + 1;
    return plan;
}

void addFormats(Plan &plan, const PhoneMetadata &metadata)
{
    QStringList choices;
    for (const NumberFormat &format : metadata.number_format()) {
        const int levels = format.leading_digits_pattern_size(); // the last is the most detailed
        const QString leading = levels > 0
            ? u"(?="_s + withoutCaptures(toText(format.leading_digits_pattern(levels - 1))) + u')'
            : QString();
        // Empty groups: the one that took part tells which choice it was.
        choices += leading + u"(?:"_s + withoutCaptures(toText(format.pattern())) + u")\\z()"_s;
        plan.formatPlans.push_back(planOf(format));
        plan.addsDigits |= !plan.formatPlans.back().isPlain || !plan.formatPlans.back().nationalPrefix.isEmpty();
    }
    plan.formats = compiled(choices.isEmpty() ? u"(?!)"_s : u"^(?:"_s + choices.join(u'|') + u')');
}

/// The plans of all calling codes, each made when it is first asked for.
class Plans
{
public:
    Plans()
    {
        m_isRead = m_metadata.ParseFromArray(i18n::phonenumbers::metadata_get(), i18n::phonenumbers::metadata_size());
    }

    const Plan &planOf(int callingCode)
    {
        const auto at = static_cast<std::size_t>(callingCode);
        std::call_once(m_made[at], [&] { m_plans[at] = std::make_unique<const Plan>(make(callingCode)); });
        return *m_plans[at];
    }

    /// Whether people of @p region dial abroad with 00 and with nothing else.
    [[nodiscard]] bool dialsDoubleZero(const std::string &region) const
    {
        return std::ranges::any_of(m_metadata.metadata(),
            [&](const PhoneMetadata &each) { return each.id() == region && each.international_prefix() == "00"; });
    }

private:
    const PhoneMetadata *metadataOf(int callingCode, const std::string &region) const
    {
        const auto found = std::ranges::find_if(m_metadata.metadata(),
            [&](const PhoneMetadata &each) { return each.id() == region && each.country_code() == callingCode; });
        return found == m_metadata.metadata().end() ? nullptr : &*found;
    }

    Plan make(int callingCode) const
    {
        std::list<std::string> regions;
        util().GetRegionCodesForCountryCallingCode(callingCode, &regions);
        std::string mainRegion;
        util().GetRegionCodeForCountryCode(callingCode, &mainRegion);
        const PhoneMetadata *const main = metadataOf(callingCode, mainRegion);
        if (!m_isRead || !main)
            return {};
        Plan plan;
        const QString condition = withoutPrefix(*main);
        for (const std::string &region : regions) {
            const PhoneMetadata *const metadata = metadataOf(callingCode, region);
            if (!metadata)
                return {};
            plan.regions.push_back({.region = toText(region), .valid = validityOf(*metadata, condition)});
            // Of a calling code that is one region's alone the library does not look at them.
            plan.regions.back().hasLeadingDigits = regions.size() > 1 && metadata->has_leading_digits();
            if (plan.regions.back().hasLeadingDigits)
                plan.regions.back().leadingDigits = compiled(u"^(?:"_s + toText(metadata->leading_digits()) + u')');
        }
        addFormats(plan, *main);
        return plan;
    }

    PhoneMetadataCollection m_metadata;
    bool m_isRead = false;
    std::array<std::once_flag, callingCodes> m_made;
    std::array<std::unique_ptr<const Plan>, callingCodes> m_plans;
};

Plans &plans()
{
    static Plans all;
    return all;
}

/// A number taken apart; without a plan where it is not plainly one in E.164.
struct Parts {
    const Plan *plan = nullptr;
    QStringView national = {};
};

Parts partsOf(QStringView e164)
{
    const bool isPlain = e164.size() > shortestNational && e164.size() <= longestDigits + 1 && e164.front() == u'+'
        && std::all_of(e164.begin() + 1, e164.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isPlain)
        return {};
    const QStringView digits = e164.sliced(1);
    const qsizetype codeLength = callingCodeLength(digits);
    const QStringView national = digits.sliced(codeLength);
    const bool hasValue = std::ranges::any_of(national, [](QChar c) { return c != u'0'; });
    if (codeLength == 0 || national.size() < shortestNational || !hasValue)
        return {};
    return {&plans().planOf(digits.first(codeLength).toInt()), national};
}

} // namespace

std::optional<QString> plainE164(QStringView typed, QStringView region)
{
    const bool isPrefixed = typed.startsWith("00"_L1);
    if (!isPrefixed && !typed.startsWith(u'+'))
        return std::nullopt;
    QString e164(u'+');
    e164.reserve(typed.size());
    for (const QChar c : typed.sliced(isPrefixed ? 2 : 1)) {
        if (c >= u'0' && c <= u'9')
            e164 += c;
        else if (c != u' ' && c != u'-' && c != u'(' && c != u')')
            return std::nullopt;
    }
    if (isPrefixed && !plans().dialsDoubleZero(knownRegion(region)))
        return std::nullopt;
    return e164;
}

std::optional<QString> regionOfValid(QStringView e164)
{
    const auto [plan, national] = partsOf(e164);
    if (!plan || plan->regions.empty())
        return std::nullopt;
    for (const RegionPlan &region : plan->regions) {
        if (region.hasLeadingDigits && !region.leadingDigits.match(national).hasMatch())
            continue;
        if (region.valid.match(national).hasMatch())
            return region.region;
        if (region.hasLeadingDigits)
            break;
    }
    return std::nullopt;
}

std::optional<QString> plannedNationalDigits(QStringView e164)
{
    const auto [plan, national] = partsOf(e164);
    if (!plan || plan->regions.empty())
        return std::nullopt;
    if (!plan->addsDigits)
        return national.toString();
    const QRegularExpressionMatch format = plan->formats.match(national);
    if (!format.hasMatch())
        return national.toString();
    const FormatPlan &chosen = plan->formatPlans[static_cast<std::size_t>(format.lastCapturedIndex()) - 1];
    return chosen.isPlain ? std::optional(chosen.nationalPrefix + national) : std::nullopt;
}

} // namespace onefold::contact::phonelibrary
