// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/email.h"

#include "core/contact/validation/address.h"
#include "core/contact/validation/domain.h"
#include "core/contact/validation/outcome.h"
#include "core/contact/validation/repair.h"
#include "core/contact/validation/slip.h"
#include "core/contact/validation/text.h"

#include <QCoreApplication>

namespace onefold::contact {

using namespace Qt::StringLiterals;

namespace {

/// Room for an address with a long name around it, from which the address can be offered.
constexpr qsizetype longestTyped = 1000;

class EmailReader final
{
    Q_DECLARE_TR_FUNCTIONS(onefold::contact::EmailReader)

public:
    static Reading read(QStringView typed)
    {
        Reading read = readKey(typed, longestTyped);
        if (!read.ok())
            read = readWithJoiners(typed, std::move(read));
        if (!read.ok() || read.value.isEmpty())
            return read;
        const AddressFault fault = addressFault(read.value);
        if (fault != AddressFault::None || hasFullWidth(read.value)) {
            read.findings.push_back(refusal(read.value, fault));
            return read;
        }
        const QStringView domain = splitAddress(read.value).domain;
        if (const QString likely = likelyDomain(domain); !likely.isNull())
            read.findings.push_back(slip(read.value, domain, likely));
        return read;
    }

private:
    /// What was refused as @p read, with the joiners that the domain may hold: of them IDNA is the judge (RFC 5892
    /// appendix A), as without one it is another domain.
    static Reading readWithJoiners(QStringView typed, Reading read)
    {
        Reading whole = readText(typed, longestTyped);
        const QStringView domain = splitAddress(whole.value).domain;
        const bool hasJoiner = domain.contains(QChar(0x200C)) || domain.contains(QChar(0x200D));
        if (!whole.ok() || !hasJoiner || domainFault(domain) != DomainFault::None)
            return read;
        const Reading local = readKey(QStringView(whole.value).chopped(domain.size()), longestTyped);
        if (local.ok())
            return whole;
        Finding finding = local.findings.front();
        finding.suggestion += domain;
        return reading(whole.value, std::move(finding));
    }

    static Finding slip(const QString &address, QStringView domain, const QString &likely)
    {
        const QString meant = address.chopped(domain.size()) + likely;
        return caution(u"email.slip"_s, tr("“%1” looks like a slip. Did you mean %2?").arg(domain, meant), meant);
    }

    static Finding refusal(const QString &address, AddressFault fault)
    {
        const AddressRepair repair = repairedAddress(address);
        switch (repair.kind) {
        case RepairKind::None: return error(codeOf(fault), messageFor(fault, address));
        case RepairKind::Grammar: return error(codeOf(fault), messageFor(fault, address), repair.address);
        case RepairKind::Several:
            return error(u"email.several"_s,
                tr("This field takes one email address. "
                   "Keep one here and add the others as further addresses."));
        case RepairKind::FullWidth:
            return error(u"email.full_width"_s,
                tr("This address is typed in full-width characters. "
                   "Did you mean %1?")
                    .arg(repair.address),
                repair.address);
        case RepairKind::Mailto:
            return error(u"email.mailto"_s,
                tr("This is a link to an address. The address alone is %1.").arg(repair.address), repair.address);
        case RepairKind::DisplayName:
            return error(u"email.display_name"_s,
                tr("This is an address with angle brackets around it. "
                   "The address alone is %1.")
                    .arg(repair.address),
                repair.address);
        case RepairKind::Space:
            return error(u"email.space"_s, tr("An email address has no spaces. Did you mean %1?").arg(repair.address),
                repair.address);
        case RepairKind::Punctuation:
            return error(u"email.punctuation"_s,
                tr("There is punctuation around this address. Did you mean %1?").arg(repair.address), repair.address);
        case RepairKind::ExtraText:
            return error(u"email.extra_text"_s,
                tr("There is more here than an email address. Did you mean %1?").arg(repair.address), repair.address);
        }
        return {};
    }

    static QString codeOf(AddressFault fault)
    {
        switch (fault) {
        case AddressFault::None: return u"email.full_width"_s;
        case AddressFault::NoAt: return u"email.no_at"_s;
        case AddressFault::NoLocalPart: return u"email.no_local"_s;
        case AddressFault::LocalDot: return u"email.local_dot"_s;
        case AddressFault::LocalCharacter: return u"email.local_character"_s;
        case AddressFault::Quote: return u"email.quote"_s;
        case AddressFault::LocalTooLong: return u"email.local_too_long"_s;
        case AddressFault::NoDomain: return u"email.no_domain"_s;
        case AddressFault::SecondAt: return u"email.second_at"_s;
        case AddressFault::DomainDot: return u"email.domain_dot"_s;
        case AddressFault::DomainCharacter: return u"email.domain_character"_s;
        case AddressFault::DomainHyphen: return u"email.domain_hyphen"_s;
        case AddressFault::LabelTooLong: return u"email.label_too_long"_s;
        case AddressFault::DomainTooLong: return u"email.domain_too_long"_s;
        case AddressFault::SingleLabel: return u"email.single_label"_s;
        case AddressFault::NumericDomain: return u"email.numeric_domain"_s;
        case AddressFault::DomainLiteral: return u"email.domain_literal"_s;
        case AddressFault::TooLong: return u"email.too_long"_s;
        }
        return {};
    }

    static QString messageFor(AddressFault fault, const QString &address)
    {
        switch (fault) {
        case AddressFault::None:
            return tr("This address is typed in full-width characters. It should be typed in plain ones.");
        case AddressFault::NoAt: return tr("An email address has an @ between name and domain, as in jane@acme.com.");
        case AddressFault::NoLocalPart: return tr("The part before the @ is missing, as jane in jane@acme.com.");
        case AddressFault::LocalDot: return tr("Before the @ no dot stands first, last or next to another dot.");
        case AddressFault::LocalCharacter:
            return tr("“%1” holds a character that cannot stand before the @ without quotes.")
                .arg(visible(splitAddress(address).local.left(longestShown)));
        case AddressFault::Quote:
            return tr("The quoted part of this address should end with a quote just before the @.");
        case AddressFault::LocalTooLong: return tr("The part before the @ is too long: at most 64 bytes fit.");
        case AddressFault::NoDomain: return tr("The domain after the @ is missing, as acme.com in jane@acme.com.");
        default: return domainMessageFor(fault, address);
        }
    }

    static QString domainMessageFor(AddressFault fault, const QString &address)
    {
        const QString domain = visible(splitAddress(address).domain.left(longestShown));
        switch (fault) {
        case AddressFault::SecondAt: return tr("An email address has only one @, as in jane@acme.com.");
        case AddressFault::DomainDot:
            return tr("In “%1” no dot should stand first, last or next to another dot.").arg(domain);
        case AddressFault::DomainCharacter:
            return tr("“%1” is no domain: only letters, digits, hyphens and dots can stand after the @.").arg(domain);
        case AddressFault::DomainHyphen:
            return tr("In “%1” no part between dots should start or end with a hyphen.").arg(domain);
        case AddressFault::LabelTooLong:
            return tr("A part of the domain is too long: at most 63 letters fit between two dots.");
        case AddressFault::DomainTooLong: return tr("The domain is too long: at most 253 letters fit.");
        case AddressFault::SingleLabel:
            return tr("“%1” is not a whole domain: an ending such as .com is missing.").arg(domain);
        case AddressFault::NumericDomain:
            return tr("“%1” ends in a number, but a domain ends in letters such as .com.").arg(domain);
        case AddressFault::DomainLiteral:
            return tr("In brackets after the @ only an IP address can stand, as in [192.0.2.1].");
        case AddressFault::TooLong: return tr("This address is too long: at most 254 bytes fit.");
        default: return {};
        }
    }

    /// How much of a wrong part a message repeats.
    static constexpr qsizetype longestShown = 60;
};

} // namespace

Reading readEmail(QStringView typed)
{
    return EmailReader::read(typed);
}

QString emailKey(QStringView validEmail)
{
    const AddressParts parts = splitAddress(validEmail);
    return localKey(parts.local) + u'@' + toAsciiDomain(parts.domain);
}

} // namespace onefold::contact
