// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/domain.h"

#include <QHostAddress>

#include <unicode/uidna.h>

#include <algorithm>
#include <array>

namespace onefold::contact {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLabel = 63;
constexpr qsizetype longestDomain = 253;

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetterDigitHyphen(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || isAsciiDigit(c) || c == u'-';
}

DomainFault labelFault(QStringView label)
{
    if (label.isEmpty())
        return DomainFault::EmptyLabel;
    if (!std::ranges::all_of(label, isLetterDigitHyphen))
        return DomainFault::Character;
    if (label.size() > longestLabel)
        return DomainFault::LabelTooLong;
    if (label.front() == u'-' || label.back() == u'-')
        return DomainFault::Hyphen;
    return DomainFault::None;
}

/// The fault of a domain in ASCII, label by label without making a list: an import comes here a million times.
DomainFault asciiDomainFault(QStringView domain)
{
    if (domain.isEmpty())
        return DomainFault::Empty;
    qsizetype start = 0;
    for (;;) {
        const qsizetype dot = domain.indexOf(u'.', start);
        const QStringView label = dot < 0 ? domain.sliced(start) : domain.sliced(start, dot - start);
        if (const DomainFault fault = labelFault(label); fault != DomainFault::None)
            return fault;
        if (dot >= 0) {
            start = dot + 1;
            continue;
        }
        if (domain.size() > longestDomain)
            return DomainFault::TooLong;
        if (start == 0)
            return DomainFault::SingleLabel;
        return std::ranges::all_of(label, isAsciiDigit) ? DomainFault::NumericTopLevel : DomainFault::None;
    }
}

/// Whether ICU must look: letters beyond ASCII, or labels that claim to be encoded ones.
bool isInternational(QStringView domain)
{
    bool doubleHyphen = false;
    QChar last;
    for (const QChar c : domain) {
        if (c.unicode() >= 0x80)
            return true;
        doubleHyphen = doubleHyphen || (c == u'-' && last == u'-');
        last = c;
    }
    return doubleHyphen && domain.contains("xn--"_L1, Qt::CaseInsensitive);
}

/// One converter for the program's life; ICU's are immutable and for any thread.
const UIDNA *converter()
{
    static const UIDNA *const shared = [] {
        UErrorCode status = U_ZERO_ERROR;
        constexpr uint32_t options = UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE
            | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_USE_STD3_RULES;
        return uidna_openUTS46(options, &status);
    }();
    return shared;
}

/// What ICU says about a domain that it could not encode.
DomainFault faultOf(uint32_t errors)
{
    if (errors & UIDNA_ERROR_EMPTY_LABEL)
        return DomainFault::EmptyLabel;
    if (errors & UIDNA_ERROR_LABEL_TOO_LONG)
        return DomainFault::LabelTooLong;
    if (errors & UIDNA_ERROR_DOMAIN_NAME_TOO_LONG)
        return DomainFault::TooLong;
    if (errors & (UIDNA_ERROR_LEADING_HYPHEN | UIDNA_ERROR_TRAILING_HYPHEN | UIDNA_ERROR_HYPHEN_3_4))
        return DomainFault::Hyphen;
    return DomainFault::Character;
}

struct Encoded {
    QString domain;
    DomainFault fault = DomainFault::None;
};

Encoded encode(QStringView domain)
{
    // Every letter encodes to one octet at least, so a longer one cannot fit; ICU is quadratic in the length.
    if (domain.size() > longestDomain)
        return {.domain = {}, .fault = DomainFault::TooLong};
    std::array<char16_t, 4 * longestDomain> buffer{};
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    UErrorCode status = U_ZERO_ERROR;
    const int32_t size = uidna_nameToASCII(converter(), domain.utf16(), static_cast<int32_t>(domain.size()),
        buffer.data(), static_cast<int32_t>(buffer.size()), &info, &status);
    if (U_FAILURE(status) || info.errors != 0)
        return {.domain = {}, .fault = faultOf(info.errors)};
    return {.domain = QStringView(buffer.data(), size).toString(), .fault = DomainFault::None};
}

} // namespace

QString toAsciiDomain(QStringView domain)
{
    return isInternational(domain) ? encode(domain).domain : domain.toString().toLower();
}

qsizetype asciiDomainSize(QStringView domain)
{
    return isInternational(domain) ? encode(domain).domain.size() : domain.size();
}

DomainFault domainFault(QStringView domain)
{
    if (!isInternational(domain))
        return asciiDomainFault(domain);
    const Encoded encoded = encode(domain);
    return encoded.fault != DomainFault::None ? encoded.fault : asciiDomainFault(encoded.domain);
}

bool isIpv4(QStringView address)
{
    const auto parts = address.split(u'.');
    return parts.size() == 4 && std::ranges::all_of(parts, [](QStringView part) {
        return !part.isEmpty() && part.size() <= 3 && std::ranges::all_of(part, isAsciiDigit) && part.toInt() <= 255;
    });
}

bool isIpv6(QStringView address)
{
    static constexpr QStringView allowed = u"0123456789abcdefABCDEF:.";
    QHostAddress parsed;
    return address.contains(u':') && std::ranges::all_of(address, [](QChar c) { return allowed.contains(c); })
        && parsed.setAddress(address.toString()) && parsed.protocol() == QAbstractSocket::IPv6Protocol;
}

} // namespace onefold::contact
