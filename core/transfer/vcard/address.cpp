// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/vcard/address.h"

#include "core/transfer/vcard/propertytext.h"

#include <QStringList>

namespace onefold::transfer::vcard {

namespace {

/// The lines of @p text in one, without the commas that they end with.
QString inOneLine(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        QString trimmed = line.trimmed();
        while (trimmed.endsWith(u','))
            trimmed = trimmed.chopped(1).trimmed();
        if (!trimmed.isEmpty())
            lines += trimmed;
    }
    return lines.join(QLatin1String(", "));
}

/// Some programs put a whole label, in lines, where the post-office box stands.
bool isBox(const QString &text)
{
    return !text.contains(u'\n') && !text.contains(QLatin1String("^n"));
}

} // namespace

Address addressFrom(const Property &property, bool isOurs)
{
    const QStringList parts = partsOf(property);
    if (isOurs)
        return {parts.value(2), parts.value(3), parts.value(4), parts.value(5), parts.value(6)};
    QStringList street;
    for (const int part : {2, 1, 0}) {
        const QString text = parts.value(part);
        if (const QString line = inOneLine(text); !line.isEmpty() && (part != 0 || street.isEmpty() || isBox(text)))
            street += line;
    }
    return {street.join(QLatin1String(", ")), inOneLine(parts.value(3)), inOneLine(parts.value(4)),
        inOneLine(parts.value(5)), inOneLine(parts.value(6))};
}

QString Address::toText() const
{
    QStringList parts{street, city, state, postalCode, country};
    parts.removeAll({});
    return parts.join(QLatin1String(", "));
}

void Address::putInto(contact::Fields &fields) const
{
    using contact::Field;
    fields.put(Field::Address1, street);
    fields.put(Field::City, city);
    fields.put(Field::State, state);
    fields.put(Field::PostalCode, postalCode);
    fields.put(Field::Country, country);
}

} // namespace onefold::transfer::vcard
