// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The journal's JSON, as a damaged or hostile file may hold it.

#include "core/contact/contact.h"

#include <QJsonDocument>
#include <QJsonObject>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace onefold::contact;
    const QByteArray json(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const FieldChanges changes = changesFromJson(QJsonDocument::fromJson(json).object());
    if (changesFromJson(toJson(changes)) != changes)
        __builtin_trap();
    return 0;
}
