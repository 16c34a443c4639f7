// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/vcard/propertytext.h"

#include "core/transfer/encoding/decoder.h"

namespace onefold::transfer::vcard {

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

/// RFC 2045 section 6.7; what is no escape stands for itself.
QByteArray fromQuotedPrintable(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int high = text[i] == '=' && i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = high >= 0 ? hexValue(text[i + 2]) : -1;
        if (low >= 0) {
            bytes += static_cast<char>(high * 16 + low);
            i += 2;
        } else if (text[i] != '=' || i + 1 < text.size()) {
            bytes += text[i];
        }
    }
    return bytes;
}

/// Transfer encoding and charset undone; escapes still stand. Without a charset it is UTF-8 (RFC 6350 section 3.1) or,
/// from programs of old, what Windows writes.
QString decodedValue(const Property &property)
{
    QByteArray bytes = property.value;
    if (property.isQuotedPrintable())
        bytes = fromQuotedPrintable(bytes);
    else if (property.isBase64())
        bytes = QByteArray::fromBase64(bytes);
    const QByteArray charset = property.parameter("CHARSET");
    QString text;
    if (charset == "UTF-8")
        text = QString::fromUtf8(bytes);
    else if (charset.isEmpty() || charset == "US-ASCII" || charset == "ASCII")
        text = textFromUtf8OrWindows(bytes);
    else
        text = decoded(bytes, charset).value_or(textFromUtf8OrWindows(bytes));
    return text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
}

/// What a backslash and @p c stand for. Programs escape more than they should ("http\://"): any other character stands
/// for itself.
QChar unescaped(QChar c)
{
    return c == u'n' || c == u'N' ? QChar(u'\n') : c;
}

/// Splits @p value at each @p separator without a backslash before it and calls @p visit for every character of a part
/// (with whether it was escaped), and @p close at the end of each.
template<typename Visit, typename Close>
void walk(QStringView value, QChar separator, Visit visit, Close close)
{
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == u'\\' && i + 1 < value.size())
            visit(unescaped(value[++i]), true);
        else if (value[i] == separator)
            close();
        else
            visit(value[i], false);
    }
    close();
}

} // namespace

QString textOf(const Property &property)
{
    QString text;
    walk(
        decodedValue(property), QChar::Null, [&](QChar c, bool) { text += c; }, [] {});
    return text.trimmed();
}

QStringList partsOf(const Property &property)
{
    QStringList parts;
    QString part;
    qsizetype end = 0; // behind what is no comma between items, and no blank
    bool isBehindComma = false;
    const auto visit = [&](QChar c, bool escaped) {
        const bool isComma = c == u',' && !escaped;
        if (isComma)
            part += QLatin1String(", ");
        else if (!isBehindComma || c != u' ')
            part += c;
        isBehindComma = isComma || (isBehindComma && c == u' ');
        if (!isComma && !c.isSpace())
            end = part.size();
    };
    const auto close = [&] {
        part.truncate(std::exchange(end, 0));
        parts += std::exchange(part, {}).trimmed();
        isBehindComma = false;
    };
    walk(decodedValue(property), u';', visit, close);
    return parts;
}

QStringList itemsOf(const Property &property)
{
    QStringList items;
    QString item;
    const auto close = [&] {
        if (const QString trimmed = std::exchange(item, {}).trimmed(); !trimmed.isEmpty())
            items += trimmed;
    };
    walk(
        decodedValue(property), u',', [&](QChar c, bool) { item += c; }, close);
    return items;
}

} // namespace onefold::transfer::vcard
