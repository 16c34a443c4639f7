// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/items.h"

#include "core/contact/validation/email.h"
#include "core/contact/validation/phone.h"
#include "core/text/fold.h"

#include <algorithm>

namespace onefold::contact {

using namespace Qt::StringLiterals;

namespace {

/// Whether nothing but small letters makes the address its key.
bool isPlainAddress(const QString &address)
{
    constexpr char16_t endOfAscii = 0x80;
    return !address.startsWith(u'"') && std::ranges::all_of(address, [](QChar c) { return c < endOfAscii; });
}

bool isSameAddress(const QString &one, const QString &other)
{
    // A list of a thousand is compared pair by pair, and a key takes long to make.
    if (isPlainAddress(one) && isPlainAddress(other))
        return one.compare(other, Qt::CaseInsensitive) == 0;
    return emailKey(one) == emailKey(other);
}

void dropFromFurther(Fields &fields, const FieldKey &further, const QString &main)
{
    if (main.isEmpty())
        return;
    QStringList items = listOf(fields.value(further));
    if (items.removeIf([&](const QString &item) { return isSameItem(further, item, main); }) > 0)
        fields.put(further, items);
}

} // namespace

bool isSameItem(const FieldKey &key, const QString &one, const QString &other)
{
    if (key.field == Field::Tags)
        return text::sameIgnoringCase(one, other);
    return one == other || (key == FieldKey{Field::Identifier, u"email"_s} && isSameAddress(one, other));
}

bool holdsItem(const FieldKey &key, const QStringList &list, const QString &item)
{
    return std::ranges::any_of(list, [&](const QString &held) { return isSameItem(key, held, item); });
}

QStringList withItems(const FieldKey &key, QStringList list, const QStringList &more)
{
    for (const QString &item : more) {
        if (!holdsItem(key, list, item))
            list += item;
    }
    return list;
}

QString mainPhone(const Fields &fields)
{
    const QString phone = fields.text(Field::Phone);
    return phone.isEmpty() ? phone : phoneKey(phone, fields.text(Field::PhoneExt));
}

void dropRepeatedMain(Fields &fields)
{
    dropFromFurther(fields, {Field::Identifier, u"email"_s}, fields.text(Field::Email));
    if (const FieldKey further{Field::Identifier, u"phone"_s}; fields.contains(further))
        dropFromFurther(fields, further, mainPhone(fields));
}

} // namespace onefold::contact
