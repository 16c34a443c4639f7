// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/json.h"

#include <algorithm>

namespace onefold::text {

namespace {

constexpr char firstPrintable = ' ';

bool mustEscape(char c)
{
    return c == '"' || c == '\\' || (c >= 0 && c < firstPrintable);
}

void appendEscaped(QByteArray &out, char c)
{
    if (!mustEscape(c)) {
        out += c;
    } else if (c == '"' || c == '\\') {
        out += '\\';
        out += c;
    } else {
        constexpr int hexadecimal = 16;
        out += "\\u";
        out += QByteArray::number(c, hexadecimal).rightJustified(4, '0');
    }
}

} // namespace

void appendJsonString(QByteArray &out, QStringView text)
{
    appendJsonString(out, QByteArrayView(text.toUtf8()));
}

void appendJsonString(QByteArray &out, QByteArrayView utf8)
{
    out += '"';
    if (std::ranges::none_of(utf8, mustEscape)) {
        out.append(utf8);
    } else {
        for (const char c : utf8)
            appendEscaped(out, c);
    }
    out += '"';
}

} // namespace onefold::text
