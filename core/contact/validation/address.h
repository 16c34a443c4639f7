// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// The grammar of email addresses, without words for people: see email.h for those.
namespace onefold::contact {

/// What can be wrong with an address, in the order of its parts.
enum class AddressFault {
    None,
    NoAt,
    NoLocalPart,
    LocalDot,       ///< at an end or doubled (RFC 5321 section 4.1.2, Dot-string)
    LocalCharacter, ///< not atext (RFC 5322 section 3.2.3) and not quoted
    Quote,          ///< a quoted local part that does not end before the @
    LocalTooLong,   ///< over 64 octets (RFC 5321 section 4.5.3.1.1)
    NoDomain,
    SecondAt, ///< another @ after the one that ends the local part
    DomainDot,
    DomainCharacter,
    DomainHyphen,
    LabelTooLong,
    DomainTooLong,
    SingleLabel,
    NumericDomain,
    DomainLiteral, ///< not an IP address in brackets (RFC 5321 section 4.1.3)
    TooLong        ///< over 254 octets (RFC 5321 section 4.5.3.1.3: a path of 256 with its angle brackets)
};

/// The two sides of an address, as views into it. A null domain: there is no @ after the local part.
struct AddressParts {
    QStringView local;
    QStringView domain;
    bool quoted = false;
};

/// Splits @p address at the @ that ends its local part, quoted or not.
[[nodiscard]] AddressParts splitAddress(QStringView address);

/// What is wrong with @p address.
[[nodiscard]] AddressFault addressFault(QStringView address);

/// A local part as it is compared: without needless quotes and backslashes, case-folded, in NFC.
[[nodiscard]] QString localKey(QStringView local);

} // namespace onefold::contact
