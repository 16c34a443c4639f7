// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/vcard/cardreader.h"

#include <algorithm>
#include <array>

namespace onefold::transfer::vcard {

namespace {

bool isBlank(QByteArrayView line)
{
    return line.trimmed().isEmpty();
}

/// Whether @p line is BEGIN:VCARD or END:VCARD.
bool isCardLine(QByteArrayView line, QByteArrayView keyword)
{
    const qsizetype colon = line.indexOf(':');
    return colon >= 0 && line.first(colon).trimmed().compare(keyword, Qt::CaseInsensitive) == 0
        && line.sliced(colon + 1).trimmed().compare(QByteArrayView("VCARD"), Qt::CaseInsensitive) == 0;
}

bool isAnyCardLine(QByteArrayView line)
{
    return isCardLine(line, "BEGIN") || isCardLine(line, "END");
}

bool saysQuotedPrintable(const QByteArray &line)
{
    return line.first(std::max<qsizetype>(0, line.indexOf(':'))).toUpper().contains("QUOTED-PRINTABLE");
}

/// Neither a property nor blank.
bool isBase64Line(QByteArrayView line)
{
    return !isBlank(line) && std::ranges::none_of(line, [](char c) { return c == ':' || c == ';' || c == '-'; });
}

bool isBinary(const Property &property)
{
    constexpr std::array<QByteArrayView, 4> names{"PHOTO", "LOGO", "SOUND", "KEY"};
    return std::ranges::find(names, QByteArrayView(property.name)) != names.end();
}

/// Texts that some programs break into lines without marking the break.
bool mayRunOn(const Property &property)
{
    return property.name == "NOTE" || property.name == "ADR" || property.name == "LABEL";
}

void appendWithin(QByteArray &line, QByteArrayView more)
{
    line.append(more.first(std::clamp<qsizetype>(CardReader::maximumValue - line.size(), 0, more.size())));
}

} // namespace

std::optional<Card> CardReader::next()
{
    if (!skipToCard())
        return std::nullopt;
    m_begun = false;
    m_keepsFoldSpace = false;
    m_size = 0;
    Card card{.number = ++m_count};
    while (auto line = m_lines.next()) {
        card.ended = isCardLine(*line, "END");
        m_begun = isCardLine(*line, "BEGIN");
        if (card.ended || m_begun)
            break;
        take(card, *std::move(line));
    }
    return card;
}

bool CardReader::skipToCard()
{
    while (!m_begun) {
        const auto line = m_lines.next();
        if (!line)
            return false;
        m_begun = isCardLine(*line, "BEGIN");
    }
    return true;
}

void CardReader::take(Card &card, QByteArray line)
{
    line.truncate(maximumValue);
    if (saysQuotedPrintable(line))
        joinSoftBreaks(line);
    unfold(line);
    auto property = propertyFromLine(line);
    if (!property) {
        if (!isBlank(line) && !card.properties.empty() && mayRunOn(card.properties.back()))
            appendWithin(card.properties.back().value, QByteArray("\\n" + line));
        return;
    }
    if (property->isBase64())
        joinBase64(property->value);
    if (isBinary(*property))
        property->value.clear();
    if (property->name == "AGENT" && isBlank(property->value))
        skipNestedCard();
    if (property->name == "VERSION")
        m_keepsFoldSpace = property->value.trimmed() == "2.1";
    m_size += line.size();
    card.cut = card.cut || m_size > maximumCard;
    if (!card.cut)
        card.properties.push_back(*std::move(property));
}

/// A line of quoted-printable that ends in "=" goes on in the next (RFC 2045 section 6.7, rule 5).
void CardReader::joinSoftBreaks(QByteArray &line)
{
    while (line.endsWith('=')) {
        const auto &ahead = m_lines.peek();
        if (!ahead || isAnyCardLine(*ahead))
            return;
        line.chop(1);
        const QByteArray more = *m_lines.next();
        appendWithin(line, more);
        if (line.size() == maximumValue)
            line.append(more.endsWith('=') ? "=" : "");
    }
}

/// A line that starts with a blank goes on with the one before. 3.0 and 4.0 break anywhere and add the blank (RFC 6350
/// section 3.2); 2.1 breaks at a blank, which belongs to the text.
void CardReader::unfold(QByteArray &line)
{
    while (const auto &ahead = m_lines.peek()) {
        if (!ahead->startsWith(' ') && !ahead->startsWith('\t'))
            return;
        if (isBlank(*ahead) && isBlank(line))
            return;
        const QByteArray more = *m_lines.next();
        if (m_keepsFoldSpace)
            appendWithin(line, QByteArray(" " + more.trimmed()));
        else
            appendWithin(line, QByteArrayView(more).sliced(1));
    }
}

/// Some programs do not fold base64: it ends at a blank line or where the next property starts.
void CardReader::joinBase64(QByteArray &value)
{
    while (const auto &ahead = m_lines.peek()) {
        if (!isBase64Line(*ahead))
            return;
        appendWithin(value, *m_lines.next());
    }
}

/// 2.1 writes the card of an agent (a secretary) within the card.
void CardReader::skipNestedCard()
{
    while (m_lines.peek() && isBlank(*m_lines.peek()))
        (void)m_lines.next();
    if (!m_lines.peek() || !isCardLine(*m_lines.peek(), "BEGIN"))
        return;
    while (const auto line = m_lines.next()) {
        if (isCardLine(*line, "END"))
            return;
    }
}

} // namespace onefold::transfer::vcard
