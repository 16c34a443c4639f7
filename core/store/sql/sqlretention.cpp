// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of SqlSession that forgets what was done long ago.

#include "core/store/sql/sqlsession.h"

#include <limits>

namespace onefold::store::sql {

using journal::OperationId;

namespace {

/// An import that was resumed is as old as its last part.
constexpr const char *notGoingOn =
    " AND NOT EXISTS(SELECT 1 FROM import_run AS i WHERE i.operation=o.id AND i.ended_at>=?1)";

} // namespace

void SqlSession::dropSetting(const QString &key)
{
    m_connection.prepare("DELETE FROM setting WHERE key=?").bind(1, key).run();
    forgetSettings();
}

qint64 SqlSession::outdatedCount(const QDateTime &limit)
{
    static const QByteArray sql = QByteArray("WITH RECURSIVE held(id) AS ("
                                             "SELECT reverses FROM operation WHERE at>=?1 AND reverses IS NOT NULL"
                                             " UNION SELECT o.reverses FROM operation AS o JOIN held AS h ON o.id=h.id"
                                             " WHERE o.reverses IS NOT NULL)"
                                             "SELECT count(*) FROM operation AS o WHERE o.at<?1"
                                             " AND o.id NOT IN (SELECT id FROM held)")
        + notGoingOn;
    Statement row = m_connection.prepare(sql);
    row.bind(1, limit.toMSecsSinceEpoch());
    return row.step() ? row.integer(0) : 0;
}

/// A reversal is younger than what it takes back: whoever goes from the newest to the oldest meets it before.
OperationId SqlSession::nextOutdated(const QDateTime &limit, OperationId before)
{
    static const QByteArray sql = QByteArray("SELECT o.id FROM operation AS o WHERE o.id<?2 AND o.at<?1 AND NOT EXISTS"
                                             "(SELECT 1 FROM operation AS r WHERE r.reverses=o.id)")
        + notGoingOn + " ORDER BY o.id DESC LIMIT 1";
    Statement row = m_connection.prepare(sql);
    row.bind(1, limit.toMSecsSinceEpoch());
    row.bind(2, before == OperationId::None ? std::numeric_limits<qint64>::max() : static_cast<qint64>(before));
    return row.step() ? OperationId(row.integer(0)) : OperationId::None;
}

} // namespace onefold::store::sql
