// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/outbox.h"

#include "core/base/words.h"

#include <QCoreApplication>

namespace onefold::store {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array rows{
    LabelledWord{"waiting"_L1, QT_TRANSLATE_NOOP("onefold::store::OutboxState", "Waiting")},
    LabelledWord{"sending"_L1, QT_TRANSLATE_NOOP("onefold::store::OutboxState", "Sending")},
    LabelledWord{"unknown"_L1, QT_TRANSLATE_NOOP("onefold::store::OutboxState", "Answer lost")},
    LabelledWord{"failed"_L1, QT_TRANSLATE_NOOP("onefold::store::OutboxState", "Refused")},
    LabelledWord{"conflict"_L1, QT_TRANSLATE_NOOP("onefold::store::OutboxState", "Changed on both sides")},
};

} // namespace

QString toString(OutboxState state)
{
    return rowOf(rows, state).word;
}

std::optional<OutboxState> outboxStateFromString(QStringView word)
{
    return enumFromWord<OutboxState>(rows, word);
}

QString labelOf(OutboxState state)
{
    return QCoreApplication::translate("onefold::store::OutboxState", rowOf(rows, state).label);
}

QString codeOfUnfindable()
{
    return QStringLiteral("service.unfindable");
}

bool isHeld(const OutboxItem &item)
{
    return item.state == OutboxState::Failed || item.state == OutboxState::Conflict
        || (item.state == OutboxState::Unknown && item.code == codeOfUnfindable());
}

} // namespace onefold::store
