// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/pastedtext.h"

#include "core/transfer/signature/signature.h"
#include "core/transfer/vcard/cardreader.h"

#include <QBuffer>

namespace onefold::transfer {

namespace {

/// A whole address book is imported from its file, not pasted into a form.
constexpr qsizetype maximumText = 1024 * 1024;

PastedText fromCards(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    vcard::CardReader reader(device);
    PastedText pasted;
    while (const auto card = reader.next()) {
        if (card->isGroup())
            continue;
        if (++pasted.cards > 1)
            continue;
        auto [fields, unheld] = vcard::fieldsFrom(*card);
        pasted.kind = fields.isEmpty() ? PastedText::Kind::Nothing : PastedText::Kind::VCard;
        pasted.fields = std::move(fields);
        pasted.unheld = std::move(unheld);
    }
    return pasted;
}

} // namespace

PastedText fieldsFromPastedText(const QString &text)
{
    if (text.size() > maximumText)
        return {};
    if (text.contains(QLatin1String("BEGIN:VCARD"), Qt::CaseInsensitive))
        return fromCards(text);
    contact::Fields fields = signature::fieldsFrom(text);
    if (fields.isEmpty())
        return {};
    return {.kind = PastedText::Kind::Signature, .fields = std::move(fields)};
}

} // namespace onefold::transfer
