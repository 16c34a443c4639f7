// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/outbox.h"

#include <QCoreApplication>

#include <array>

namespace onefold::store {

using namespace Qt::StringLiterals;

namespace {

struct Row {
    QLatin1StringView word;
    const char *label;
};

constexpr std::array rows{
    Row{"waiting"_L1, QT_TRANSLATE_NOOP("onefold::store::OutboxState", "Waiting")},
    Row{"sending"_L1, QT_TRANSLATE_NOOP("onefold::store::OutboxState", "Sending")},
    Row{"unknown"_L1, QT_TRANSLATE_NOOP("onefold::store::OutboxState", "Answer lost")},
    Row{"failed"_L1, QT_TRANSLATE_NOOP("onefold::store::OutboxState", "Refused")},
    Row{"conflict"_L1, QT_TRANSLATE_NOOP("onefold::store::OutboxState", "Changed on both sides")},
};

} // namespace

QString toString(OutboxState state)
{
    return rows[static_cast<std::size_t>(state)].word;
}

std::optional<OutboxState> outboxStateFromString(QStringView word)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (word == rows[i].word)
            return static_cast<OutboxState>(i);
    }
    return std::nullopt;
}

QString labelOf(OutboxState state)
{
    return QCoreApplication::translate("onefold::store::OutboxState", rows[static_cast<std::size_t>(state)].label);
}

} // namespace onefold::store
