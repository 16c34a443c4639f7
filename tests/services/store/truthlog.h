// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/store/contactstore.h"

namespace onefold::testservices::store {

/// One request as the service saw it, and what it really did.
struct LogEntry {
    quint64 n = 0; ///< counted from one; admin requests are not counted
    qint64 at = 0; ///< milliseconds since 1970
    QByteArray method = {};
    QByteArray path = {};
    QString fault = {}; ///< the name of the fault met, empty where there was none
    int status = 0;     ///< of the answer that was made, whether it arrived or not; 0 where none was made
    QList<Change> changes = {};

    [[nodiscard]] QJsonObject json() const;
};

/// Everything that was asked of a service, in order. Never holds headers, so no token.
class TruthLog
{
public:
    void add(LogEntry entry) { m_entries += std::move(entry); }
    void clear() { m_entries.clear(); }
    [[nodiscard]] const QList<LogEntry> &entries() const { return m_entries; }
    /// Those after the @p since-th request, an object a line.
    [[nodiscard]] QByteArray jsonLines(quint64 since = 0) const;

private:
    QList<LogEntry> m_entries;
};

} // namespace onefold::testservices::store
