// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/vcard/property.h"

#include <algorithm>

namespace onefold::transfer::vcard {

namespace {

/// The position of the first of @p wanted outside quotes, from @p start; the size where there is none.
qsizetype findOutsideQuotes(QByteArrayView line, QByteArrayView wanted, qsizetype start)
{
    bool quoted = false;
    for (qsizetype i = start; i < line.size(); ++i) {
        if (line[i] == '"')
            quoted = !quoted;
        else if (!quoted && wanted.contains(line[i]))
            return i;
    }
    return line.size();
}

bool isName(QByteArrayView name)
{
    const auto fits = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
            || c == '/' || c == ' ';
    };
    return !name.isEmpty() && name.size() <= 100 && std::ranges::all_of(name, fits);
}

QByteArray unquoted(QByteArrayView text)
{
    QByteArray plain = text.trimmed().toByteArray();
    plain.replace('"', "");
    return plain;
}

/// 2.1 leaves the names of some parameters out (versit vCard 2.1, section 2.1.2).
QByteArray impliedName(const QByteArray &value)
{
    const QByteArray word = value.toUpper();
    const bool isEncoding =
        word == "QUOTED-PRINTABLE" || word == "BASE64" || word == "8BIT" || word == "7BIT" || word == "B";
    return isEncoding ? "ENCODING" : "TYPE";
}

Parameter parameterFrom(QByteArrayView text)
{
    const qsizetype equals = findOutsideQuotes(text, "=", 0);
    if (equals == text.size()) {
        const QByteArray value = unquoted(text);
        return {impliedName(value), {value}};
    }
    Parameter parameter{text.first(equals).trimmed().toByteArray().toUpper(), {}};
    // TYPE="work,voice" is two types as well as TYPE=work,voice (RFC 6350 errata 3086).
    for (const QByteArray &value : unquoted(text.sliced(equals + 1)).split(','))
        parameter.values += value.trimmed();
    return parameter;
}

} // namespace

QByteArray Property::parameter(QByteArrayView parameterName) const
{
    const auto found = std::ranges::find_if(
        parameters, [&](const Parameter &each) { return each.name == parameterName && !each.values.isEmpty(); });
    return found == parameters.end() ? QByteArray() : found->values.front().toUpper();
}

bool Property::hasType(QByteArrayView type) const
{
    return std::ranges::any_of(parameters, [&](const Parameter &each) {
        return each.name == "TYPE"
            && std::ranges::any_of(each.values, [&](const QByteArray &word) { return word.toUpper() == type; });
    });
}

bool Property::isQuotedPrintable() const
{
    return parameter("ENCODING") == "QUOTED-PRINTABLE" || parameter("ENCODING") == "Q";
}

bool Property::isBase64() const
{
    return parameter("ENCODING") == "BASE64" || parameter("ENCODING") == "B";
}

std::optional<Property> propertyFromLine(QByteArrayView line)
{
    qsizetype colon = findOutsideQuotes(line, ":", 0);
    if (colon == line.size()) // a quote that is never closed
        colon = line.indexOf(':');
    if (colon < 0)
        return std::nullopt;
    const QByteArrayView head = line.first(colon);
    qsizetype semicolon = findOutsideQuotes(head, ";", 0);
    QByteArrayView name = head.first(semicolon).trimmed();
    Property property;
    if (const qsizetype dot = name.indexOf('.'); dot >= 0) {
        property.group = name.first(dot).toByteArray().toUpper();
        name = name.sliced(dot + 1);
    }
    if (!isName(name))
        return std::nullopt;
    property.name = name.toByteArray().toUpper();
    while (semicolon < head.size()) {
        const qsizetype end = findOutsideQuotes(head, ";", semicolon + 1);
        if (end > semicolon + 1)
            property.parameters.push_back(parameterFrom(head.sliced(semicolon + 1, end - semicolon - 1)));
        semicolon = end;
    }
    property.value = line.sliced(colon + 1).toByteArray();
    return property;
}

} // namespace onefold::transfer::vcard
