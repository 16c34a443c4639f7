// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every reader of a field: the first byte chooses the field, the rest is what was typed, in UTF-8 or, by the highest
// bit, in UTF-16, so that lone surrogates come too. What was accepted must be accepted again and stay as it is.

#include "core/contact/validate.h"
#include "core/identity/rule.h"
#include "core/store/searchdocument.h"

using namespace onefold;

namespace {

contact::FieldKey keyFor(std::uint8_t choice)
{
    const auto field = static_cast<contact::Field>(choice % contact::catalogue().size());
    if (field == contact::Field::DndSettings)
        return {field, QStringLiteral("SMS")};
    if (field == contact::Field::Identifier)
        return {field, choice % 2 == 0 ? QStringLiteral("email") : QStringLiteral("phone")};
    return contact::isFamily(field) ? contact::FieldKey{field, QStringLiteral("key")} : contact::FieldKey{field};
}

QString textFrom(const std::uint8_t *bytes, std::size_t size, bool utf16)
{
    if (!utf16)
        return QString::fromUtf8(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    QString text;
    for (std::size_t i = 0; i + 1 < size; i += 2)
        text += QChar(static_cast<char16_t>(bytes[i] | (bytes[i + 1] << 8)));
    return text;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    if (size < 1)
        return 0;
    const contact::FieldKey key = keyFor(bytes[0] & 0x7f);
    const QString typed = textFrom(bytes + 1, size - 1, (bytes[0] & 0x80) != 0);
    const contact::ValidationContext context{.region = QStringLiteral("DE"), .today = QDate(2026, 1, 1)};
    contact::Fields raw;
    raw.set(key, contact::rawValue(key, typed));
    const contact::Validated first = contact::validate(raw, context);
    if (!first.ok())
        return 0;
    const contact::Validated second = contact::validate(first.draft, context);
    if (!second.ok() || second.draft != first.draft)
        __builtin_trap();
    (void)identity::identifiersOf(first.draft, {});
    (void)store::searchDocumentOf(first.draft);
    return 0;
}
