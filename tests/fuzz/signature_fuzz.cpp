// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A pasted email signature.

#include "core/contact/validate.h"
#include "core/transfer/pastedtext.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace onefold;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const transfer::PastedText pasted = transfer::fieldsFromPastedText(text);
    if ((pasted.kind == transfer::PastedText::Kind::Nothing) != pasted.fields.isEmpty())
        __builtin_trap();
    (void)contact::validate(pasted.fields, {.region = QStringLiteral("DE"), .today = QDate(2026, 1, 1)});
    return 0;
}
