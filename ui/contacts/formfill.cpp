// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/formfill.h"

#include "core/transfer/signature/signature.h"
#include "core/transfer/vcard/cardfields.h"
#include "core/transfer/vcard/cardreader.h"

#include <QBuffer>

namespace onefold::ui::contacts {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView cardBegins("BEGIN:VCARD");

} // namespace

bool mayBeContact(const QString &text)
{
    return text.trimmed().contains(u'\n') || text.contains(cardBegins, Qt::CaseInsensitive);
}

contact::Fields fieldsInText(const QString &text)
{
    if (!text.contains(cardBegins, Qt::CaseInsensitive))
        return transfer::signature::fieldsFrom(text);
    QByteArray bytes = text.toUtf8();
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    transfer::vcard::CardReader reader(buffer);
    const auto card = reader.next();
    return card ? transfer::vcard::fieldsFrom(*card).fields : contact::Fields();
}

} // namespace onefold::ui::contacts
