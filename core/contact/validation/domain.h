// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Domain names of email addresses and websites. Pure and total; any thread.
namespace onefold::contact {

/// What can be wrong with a domain name.
enum class DomainFault {
    None,
    Empty,          ///< there is none
    EmptyLabel,     ///< a dot at an end or two in a row
    Character,      ///< neither letter, digit nor hyphen (RFC 952, RFC 1123 section 2.1: the LDH rule)
    Hyphen,         ///< a label starts or ends with one (the LDH rule)
    LabelTooLong,   ///< over 63 octets (RFC 1035 section 2.3.4)
    TooLong,        ///< over 253 characters (RFC 1035 section 2.3.4: 255 octets on the wire)
    SingleLabel,    ///< no dot at all: no mail or site of the world's is there
    NumericTopLevel ///< top-level labels are alphabetic (RFC 3696 section 2, RFC 1123 section 2.1)
};

/// @p domain in lower case and A-label form by UTS 46, nontransitional; null where that cannot be.
[[nodiscard]] QString toAsciiDomain(QStringView domain);

/// The length of toAsciiDomain, which costs nothing for a domain in ASCII.
[[nodiscard]] qsizetype asciiDomainSize(QStringView domain);

/// What is wrong with @p domain, which may be internationalised (IDN).
[[nodiscard]] DomainFault domainFault(QStringView domain);

/// Whether @p address is a dotted IPv4 address (RFC 5321 section 4.1.3, Snum).
[[nodiscard]] bool isIpv4(QStringView address);

/// Whether @p address is an IPv6 address without zone or brackets (RFC 4291 section 2.2).
[[nodiscard]] bool isIpv6(QStringView address);

} // namespace onefold::contact
