// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/repair.h"

#include "core/contact/validation/address.h"
#include "core/contact/validation/email.h"

#include <QStringList>

#include <algorithm>

namespace onefold::contact {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView mailto("mailto:");

bool isAddress(QStringView text)
{
    return addressFault(text) == AddressFault::None;
}

bool separates(QChar c)
{
    return c.isSpace() || QStringView(u",;<>()|").contains(c);
}

bool isOuterPunctuation(QChar c)
{
    return QStringView(u".:!?'\"“”„‘’").contains(c);
}

/// @p word without a mailto: before it, what a link carries after it, and punctuation around it.
QStringView bare(QStringView word)
{
    if (word.startsWith(mailto, Qt::CaseInsensitive)) {
        word = word.sliced(mailto.size());
        if (const qsizetype query = word.indexOf(u'?'); query >= 0)
            word = word.first(query);
    }
    while (!word.isEmpty() && isOuterPunctuation(word.front()))
        word = word.sliced(1);
    while (!word.isEmpty() && isOuterPunctuation(word.back()))
        word.chop(1);
    return word;
}

/// The right addresses among the words of @p text, each once.
QStringList addressesIn(QStringView text)
{
    QStringList found;
    QStringList keys;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !separates(text[i]))
            continue;
        const QStringView word = bare(text.sliced(start, i - start));
        start = i + 1;
        if (!isAddress(word) || keys.contains(emailKey(word)))
            continue;
        keys.append(emailKey(word));
        found.append(word.toString());
    }
    return found;
}

/// Full-width forms as plain ones; the ideographic full stop ends labels too (RFC 3490 section 3.1).
QString narrowed(const QString &text)
{
    return hasFullWidth(text) ? text.normalized(QString::NormalizationForm_KC).replace(u'。', u'.') : text;
}

QString withoutSpaces(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

/// The kind of a text that holds just one address and more.
RepairKind kindAround(const QString &text, const QString &address)
{
    if (hasFullWidth(text))
        return RepairKind::FullWidth;
    if (text.contains(u'<') || text.contains(u'>'))
        return RepairKind::DisplayName;
    if (text.startsWith(mailto, Qt::CaseInsensitive))
        return RepairKind::Mailto;
    QString rest = text;
    rest.remove(address);
    rest.removeIf([](QChar c) { return separates(c) || isOuterPunctuation(c); });
    return rest.isEmpty() ? RepairKind::Punctuation : RepairKind::ExtraText;
}

/// A key pressed twice: jane@@acme.com.
QString withoutDoubledAt(QString text)
{
    while (text.contains("@@"_L1))
        text.replace("@@"_L1, "@"_L1);
    return text;
}

/// Puts right what stands inside the address itself.
AddressRepair repairedInside(const QString &text)
{
    if (const QString joined = withoutSpaces(text); joined != text && isAddress(joined))
        return {.kind = RepairKind::Space, .address = joined};
    QString dotted = withoutDoubledAt(text);
    dotted.replace(u',', u'.');
    while (dotted.contains(".."_L1))
        dotted.replace(".."_L1, "."_L1);
    if (dotted != text && isAddress(dotted))
        return {.kind = RepairKind::Grammar, .address = dotted};
    return {};
}

} // namespace

bool hasFullWidth(QStringView text)
{
    return std::ranges::any_of(
        text, [](QChar c) { return (c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E) || c == u'。' || c == u'｡'; });
}

AddressRepair repairedAddress(const QString &wrong)
{
    const QString text = narrowed(wrong);
    const QStringList found = addressesIn(text);
    if (found.size() > 1)
        return {.kind = RepairKind::Several};
    if (found.size() == 1)
        return {.kind = kindAround(wrong, found.constFirst()), .address = found.constFirst()};
    return repairedInside(text);
}

} // namespace onefold::contact
