// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/slip.h"

#include "core/contact/validation/country.h"
#include "core/text/distance.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace onefold::contact {

using namespace Qt::StringLiterals;

namespace {

/// Which letters a domain holds, a bit each: a slip changes at most two of them, which rules out nearly every company's
/// domain without counting edits.
constexpr std::uint32_t lettersOf(std::u16string_view domain)
{
    std::uint32_t letters = 0;
    for (const char16_t c : domain)
        letters |= c >= u'a' && c <= u'z' ? 1U << (c - u'a') : 1U << 26;
    return letters;
}

struct Provider {
    QStringView domain;
    std::uint32_t letters = 0;
};

constexpr Provider provider(std::u16string_view domain)
{
    return {.domain = QStringView(domain.data(), static_cast<qsizetype>(domain.size())), .letters = lettersOf(domain)};
}

/// Providers with so many mailboxes that a domain one slip away is more likely a slip than a domain. Short names
/// (aol, gmx, web, live, msn, mail) have too many real neighbours to stand here.
constexpr std::array providers{
    provider(u"gmail.com"),
    provider(u"googlemail.com"),
    provider(u"yahoo.com"),
    provider(u"yahoo.co.uk"),
    provider(u"hotmail.com"),
    provider(u"hotmail.co.uk"),
    provider(u"outlook.com"),
    provider(u"icloud.com"),
    provider(u"protonmail.com"),
    provider(u"comcast.net"),
    provider(u"sbcglobal.net"),
    provider(u"t-online.de"),
    provider(u"freenet.de"),
    provider(u"rocketmail.com"),
    provider(u"verizon.net"),
    provider(u"bellsouth.net"),
};

/// A host of many mailboxes, and the top-level domains it has, the likeliest first.
struct Host {
    QStringView name;
    QStringView tops;
    bool ownsName = false; ///< nobody else takes mail under this name, whatever stands after it
};

constexpr std::array hosts{
    Host{u"gmail", u"com", true},
    Host{u"googlemail", u"com", true},
    Host{u"gmx", u"de net at ch com"},
    Host{u"web", u"de"},
    Host{u"t-online", u"de"},
    Host{u"freenet", u"de"},
    Host{u"aol", u"com de"},
    Host{u"yahoo", u"com de fr it es"},
    Host{u"hotmail", u"com de fr it es"},
    Host{u"outlook", u"com de fr it es"},
    Host{u"live", u"com de fr it nl"},
    Host{u"icloud", u"com"},
    Host{u"orange", u"fr"},
    Host{u"libero", u"it"},
    Host{u"bluewin", u"ch"},
};

struct TopLevelSlip {
    QStringView typed;
    QStringView meant;
};

/// Top-level domains that do not exist (IANA root zone, 2024) but are typed for those that do.
constexpr std::array topLevelSlips{
    TopLevelSlip{u"con", u"com"},
    TopLevelSlip{u"cmo", u"com"},
    TopLevelSlip{u"ocm", u"com"},
    TopLevelSlip{u"comm", u"com"},
    TopLevelSlip{u"coom", u"com"},
    TopLevelSlip{u"vom", u"com"},
    TopLevelSlip{u"xom", u"com"},
    TopLevelSlip{u"cpm", u"com"},
    TopLevelSlip{u"clm", u"com"},
    TopLevelSlip{u"ogr", u"org"},
    TopLevelSlip{u"orgg", u"org"},
    TopLevelSlip{u"rog", u"org"},
    TopLevelSlip{u"nte", u"net"},
    TopLevelSlip{u"nett", u"net"},
    TopLevelSlip{u"ent", u"net"},
    TopLevelSlip{u"dee", u"de"},
    TopLevelSlip{u"dde", u"de"},
    TopLevelSlip{u"ukk", u"uk"},
};

/// Whether the first letters agree, or were swapped: a different one is more often another name (email, ymail, mail).
bool startsAlike(QStringView domain, QStringView meant)
{
    return domain[0] == meant[0] || (domain[0] == meant[1] && domain[1] == meant[0]);
}

/// Whether a country's domain is the same: freenet.ee is another company's, while gmail.co is none.
bool endsAlike(QStringView domain, QStringView meant)
{
    const QStringView top = meant.sliced(meant.lastIndexOf(u'.'));
    return top.size() != 3 || domain.endsWith(top);
}

QStringView likelyProvider(QStringView domain)
{
    if (domain.size() < 2)
        return {};
    const std::uint32_t letters = lettersOf({domain.utf16(), static_cast<std::size_t>(domain.size())});
    for (const Provider &big : providers) {
        if (std::abs(domain.size() - big.domain.size()) > 1 || std::popcount(letters ^ big.letters) > 2)
            continue;
        if (domain == big.domain)
            return {};
        if (startsAlike(domain, big.domain) && endsAlike(domain, big.domain)
            && text::distance(domain, big.domain, 1) == 1)
            return big.domain;
    }
    return {};
}

/// @p domain with its top-level domain put right; null where that is no known slip.
QString withLikelyTopLevel(QStringView domain)
{
    const qsizetype dot = domain.lastIndexOf(u'.');
    const QStringView top = domain.sliced(dot + 1);
    if (top == u"com") // most are
        return {};
    const auto slip = std::ranges::find(topLevelSlips, top, &TopLevelSlip::typed);
    return slip == topLevelSlips.end() ? QString() : domain.first(dot + 1).toString() + slip->meant;
}

/// Whether a top-level domain of two letters exists: a country's code, or one of those beside them (IANA root zone).
bool isCountrysTop(QStringView top)
{
    constexpr std::array others{QStringView(u"uk"), QStringView(u"eu"), QStringView(u"su"), QStringView(u"ac")};
    return std::ranges::find(others, top) != others.end() || countryCodes().contains(top.toString().toUpper());
}

/// @p domain of a well-known host with a top-level domain that the host has; null where it is none, or may be
/// another's.
QString withTopOfHost(QStringView domain)
{
    const qsizetype dot = domain.indexOf(u'.');
    const QStringView top = domain.sliced(dot + 1);
    const auto *const host = std::ranges::find(hosts, domain.first(std::max(dot, qsizetype(0))), &Host::name);
    if (host == hosts.end() || top.contains(u'.'))
        return {};
    const auto tops = host->tops.split(u' ');
    const auto with = [&](QStringView meant) { return QString(host->name + u'.' + meant); };
    if (tops.contains(top))
        return {};
    if (host->ownsName)
        return with(tops.front());
    if (top.size() > 2 || isCountrysTop(top))
        return {};
    const auto meant =
        std::ranges::find_if(tops, [top](QStringView each) { return text::distance(top, each, 1) == 1; });
    return meant == tops.end() ? QString() : with(*meant);
}

} // namespace

QString likelyDomain(QStringView domain)
{
    // Not QString::toLower, which would be a third of the time that reading an address takes.
    QVarLengthArray<char16_t, 64> lower;
    for (const QChar c : domain)
        lower.append(c.isUpper() ? c.toLower().unicode() : c.unicode());
    const QStringView typed(lower.constData(), lower.size());
    QString repaired = withLikelyTopLevel(typed);
    if (repaired.isNull())
        repaired = withTopOfHost(typed);
    const QStringView meant = likelyProvider(repaired.isNull() ? typed : QStringView(repaired));
    return meant.isNull() ? repaired : meant.toString();
}

} // namespace onefold::contact
