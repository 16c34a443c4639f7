// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A vCard file, and the same bytes pasted as text.

#include "core/contact/validate.h"
#include "core/transfer/pastedtext.h"
#include "core/transfer/vcard/cardreader.h"

#include <QBuffer>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace onefold;
    QByteArray file(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    QBuffer device(&file);
    device.open(QIODevice::ReadOnly);
    transfer::vcard::CardReader reader(device);
    while (const auto card = reader.next()) {
        const transfer::vcard::CardFields read = transfer::vcard::fieldsFrom(*card);
        (void)contact::validate(read.fields, {.region = QStringLiteral("DE"), .today = QDate(2026, 1, 1)});
    }
    (void)transfer::fieldsFromPastedText(QString::fromUtf8(file));
    return 0;
}
