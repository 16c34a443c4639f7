// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A line of --json-input.

#include "app/cli/draftinput.h"

#include "core/contact/contact.h"
#include "core/contact/validate.h"

#include <QJsonObject>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace onefold;
    const QByteArray line(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const cli::JsonDraft draft = cli::draftFromJson(line);
    const contact::Validated validated = contact::validate(draft.fields, {.today = QDate(2026, 1, 1)});
    (void)contact::toJson(validated.draft);
    (void)contact::toJson(validated.problems);
    return 0;
}
