// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/lookalike/slips.h"

namespace onefold::lookalike {

using namespace Qt::StringLiterals;
using identity::Identifier;
using identity::Identifiers;

namespace {

// What is longer is no phone number and no address of a person (RFC 5321 section 4.5.3.1.1 allows 64).
constexpr qsizetype longest = 64;

/// Collects variants of one identifier.
class Variants
{
public:
    explicit Variants(const Identifier &identifier) : m_identifier(identifier) { }

    void add(const QString &key)
    {
        Identifier variant = m_identifier;
        variant.key = key;
        m_found.push_back(std::move(variant));
    }

    /// With each two neighbours swapped from @p begin to before @p end.
    void addSwapped(qsizetype begin, qsizetype end)
    {
        for (qsizetype i = begin; i + 1 < end; ++i) {
            QString key = m_identifier.key;
            if (key[i] == key[i + 1])
                continue;
            std::swap(key[i], key[i + 1]);
            add(key);
        }
    }

    Identifiers take() { return std::move(m_found); }

private:
    const Identifier &m_identifier;
    Identifiers m_found;
};

Identifiers aroundPhone(const Identifier &phone)
{
    const QString &key = phone.key;
    qsizetype end = 1; // behind the plus
    while (end < key.size() && key[end].isDigit())
        ++end;
    Variants variants(phone);
    variants.addSwapped(1, end);
    for (qsizetype i = 1; i < end; ++i) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            QString other = key;
            other[i] = digit;
            if (other != key)
                variants.add(other);
        }
    }
    return variants.take();
}

Identifiers aroundEmail(const Identifier &email)
{
    const QString &key = email.key;
    const qsizetype at = key.lastIndexOf(u'@');
    Variants variants(email);
    variants.addSwapped(0, at);
    for (qsizetype i = 0; at > 1 && i < at; ++i) {
        if (i == 0 || key[i] != key[i - 1]) // of a doubled letter, either one gone is the same
            variants.add(QString(key).remove(i, 1));
    }
    return variants.take();
}

} // namespace

Identifiers oneSlipFrom(const Identifier &identifier)
{
    if (identifier.key.size() > longest)
        return {};
    if (identifier.kind == u"phone"_s && identifier.key.startsWith(u'+'))
        return aroundPhone(identifier);
    if (identifier.kind == u"email"_s && identifier.key.contains(u'@'))
        return aroundEmail(identifier);
    return {};
}

} // namespace onefold::lookalike
