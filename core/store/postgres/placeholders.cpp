// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres/placeholders.h"

#include <QStringBuilder>

#include <algorithm>

namespace onefold::store::postgres {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Where the quoted text that begins at @p from ends: behind its second quote.
qsizetype endOfQuoted(const QByteArray &sql, qsizetype from)
{
    const qsizetype end = sql.indexOf(sql[from], from + 1);
    return end < 0 ? sql.size() : end + 1;
}

} // namespace

Placeholders Placeholders::read(const QByteArray &sql)
{
    Placeholders result;
    int last = 0; // a bare ? is the one behind it
    for (qsizetype i = 0; i < sql.size();) {
        if (sql[i] == '\'' || sql[i] == '"') {
            const qsizetype end = endOfQuoted(sql, i);
            result.sql += sql.sliced(i, end - i);
            i = end;
        } else if (sql[i] != '?') {
            result.sql += sql[i++];
        } else {
            const auto digits = std::find_if_not(sql.begin() + i + 1, sql.end(), isDigit);
            const QByteArray number(sql.begin() + i + 1, digits - (sql.begin() + i + 1));
            last = number.isEmpty() ? last + 1 : number.toInt();
            auto known = std::ranges::find(result.parameters, last);
            if (known == result.parameters.end())
                known = result.parameters.insert(known, last);
            result.sql += '$' + QByteArray::number(known - result.parameters.begin() + 1);
            i += 1 + number.size();
        }
    }
    return result;
}

} // namespace onefold::store::postgres
