// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/address.h"

#include "core/contact/validation/domain.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace onefold::contact {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLocalPart = 64;
constexpr qsizetype longestAddress = 254;

/// Whether each ASCII character is atext: letters, digits and !#$%&'*+-/=?^_`{|}~ (RFC 5322 section 3.2.3).
constexpr std::array<bool, 128> atext = [] {
    std::array<bool, 128> table{};
    for (std::size_t c = 0; c < table.size(); ++c)
        table[c] = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
    for (const char16_t c : std::u16string_view(u"!#$%&'*+-/=?^_`{|}~"))
        table[c] = true;
    return table;
}();

/// RFC 6531 section 3.3 lets every character beyond ASCII into an atom; spaces of other scripts would only confuse.
bool isAtomCharacter(QChar c)
{
    return c.unicode() < atext.size() ? atext[c.unicode()] : !c.isSpace();
}

qsizetype octets(QStringView text)
{
    qsizetype count = 0;
    for (const QChar c : text)
        count += c.unicode() < 0x80 ? 1 : c.unicode() < 0x800 || c.isSurrogate() ? 2 : 3;
    return count;
}

/// The index after the closing quote of a text that starts with a quote; -1 where none closes it.
qsizetype endOfQuoted(QStringView text)
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] == u'\\')
            ++i;
        else if (text[i] == u'"')
            return i + 1;
    }
    return -1;
}

AddressFault dotAtomFault(QStringView local)
{
    if (local.isEmpty())
        return AddressFault::NoLocalPart;
    bool afterDot = true;
    for (const QChar c : local) {
        const bool dot = c == u'.';
        if (dot && afterDot)
            return AddressFault::LocalDot;
        if (!dot && !isAtomCharacter(c))
            return AddressFault::LocalCharacter;
        afterDot = dot;
    }
    return afterDot ? AddressFault::LocalDot : AddressFault::None;
}

AddressFault localFault(const AddressParts &parts)
{
    if (parts.quoted && parts.local == u"\"\"")
        return AddressFault::NoLocalPart;
    const AddressFault fault = parts.quoted ? AddressFault::None : dotAtomFault(parts.local);
    if (fault != AddressFault::None)
        return fault;
    return octets(parts.local) > longestLocalPart ? AddressFault::LocalTooLong : AddressFault::None;
}

AddressFault addressFault(DomainFault fault)
{
    switch (fault) {
    case DomainFault::None: return AddressFault::None;
    case DomainFault::Empty: return AddressFault::NoDomain;
    case DomainFault::EmptyLabel: return AddressFault::DomainDot;
    case DomainFault::Character: return AddressFault::DomainCharacter;
    case DomainFault::Hyphen: return AddressFault::DomainHyphen;
    case DomainFault::LabelTooLong: return AddressFault::LabelTooLong;
    case DomainFault::TooLong: return AddressFault::DomainTooLong;
    case DomainFault::SingleLabel: return AddressFault::SingleLabel;
    case DomainFault::NumericTopLevel: return AddressFault::NumericDomain;
    }
    return AddressFault::None;
}

/// RFC 5321 section 4.1.3: [192.0.2.1] or [IPv6:2001:db8::1].
bool isDomainLiteral(QStringView domain)
{
    static constexpr QStringView tag = u"IPv6:";
    if (!domain.endsWith(u']'))
        return false;
    const QStringView inner = domain.sliced(1, domain.size() - 2);
    return inner.startsWith(tag, Qt::CaseInsensitive) ? isIpv6(inner.sliced(tag.size())) : isIpv4(inner);
}

AddressFault domainPartFault(QStringView domain)
{
    if (!domain.startsWith(u'[')) {
        const AddressFault fault = addressFault(domainFault(domain));
        return fault != AddressFault::None && domain.contains(u'@') ? AddressFault::SecondAt : fault;
    }
    return domain.size() > 1 && isDomainLiteral(domain) ? AddressFault::None : AddressFault::DomainLiteral;
}

} // namespace

AddressParts splitAddress(QStringView address)
{
    const bool startsQuoted = address.startsWith(u'"');
    const qsizetype end = startsQuoted ? endOfQuoted(address) : address.indexOf(u'@');
    if (end < 0 || end >= address.size() || address[end] != u'@')
        return {.local = address, .domain = {}, .quoted = startsQuoted};
    return {.local = address.first(end), .domain = address.sliced(end + 1), .quoted = startsQuoted};
}

AddressFault addressFault(QStringView address)
{
    const AddressParts parts = splitAddress(address);
    if (parts.domain.isNull())
        return parts.quoted ? AddressFault::Quote : AddressFault::NoAt;
    if (const AddressFault fault = localFault(parts); fault != AddressFault::None)
        return fault;
    if (const AddressFault fault = domainPartFault(parts.domain); fault != AddressFault::None)
        return fault;
    const qsizetype total = octets(parts.local) + 1 + asciiDomainSize(parts.domain);
    return total > longestAddress ? AddressFault::TooLong : AddressFault::None;
}

QString localKey(QStringView local)
{
    if (!local.startsWith(u'"'))
        return local.toString().toCaseFolded().normalized(QString::NormalizationForm_C);
    QString plain;
    for (qsizetype i = 1; i + 1 < local.size(); ++i) {
        if (local[i] == u'\\' && i + 2 < local.size())
            ++i;
        plain += local[i];
    }
    QString folded = plain.toCaseFolded().normalized(QString::NormalizationForm_C);
    if (dotAtomFault(folded) == AddressFault::None)
        return folded;
    folded.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    return u'"' + folded + u'"';
}

} // namespace onefold::contact
