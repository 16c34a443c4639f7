// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/retentionwork.h"

namespace onefold::workspace {

using journal::OperationId;

bool RetentionWork::step(store::Session &session)
{
    constexpr int entriesAtOnce = 256;
    if (m_chunk.current == OperationId::None) {
        m_chunk.current = session.nextOutdated(m_limit, m_chunk.before);
        if (m_chunk.current == OperationId::None)
            return false;
        m_chunk.before = m_chunk.current;
    }
    // Somebody may have taken it back while it was on its way out.
    const bool isHeld = !session.reversalsOf(m_chunk.current).empty();
    if (isHeld || !session.forgetOperation(m_chunk.current, entriesAtOnce)) {
        m_chunk.current = OperationId::None;
        ++m_chunk.done;
    }
    return true;
}

QDateTime retentionLimit(int days, const QDateTime &now)
{
    return now.toUTC().date().addDays(-days).startOfDay(Qt::UTC);
}

} // namespace onefold::workspace
