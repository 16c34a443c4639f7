// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of SqliteSession that forgets what was done long ago.

#include "core/store/sqlite/sqlitesession.h"

#include <array>
#include <limits>

namespace onefold::store::sqlite {

using journal::OperationId;

void SqliteSession::dropSetting(const QString &key)
{
    m_connection.prepare("DELETE FROM setting WHERE key=?").bind(1, key).run();
    forgetSettings();
}

qint64 SqliteSession::outdatedCount(const QDateTime &limit)
{
    Statement row = m_connection.prepare("WITH RECURSIVE held(id) AS ("
                                         "SELECT reverses FROM operation WHERE at>=?1 AND reverses IS NOT NULL UNION "
                                         "SELECT o.reverses FROM operation AS o JOIN held AS h ON o.id=h.id"
                                         " WHERE o.reverses IS NOT NULL)"
                                         "SELECT count(*) FROM operation WHERE at<?1 AND id NOT IN held");
    row.bind(1, limit.toMSecsSinceEpoch());
    return row.step() ? row.integer(0) : 0;
}

/// A reversal is younger than what it takes back: whoever goes from the newest to the oldest meets it before.
OperationId SqliteSession::nextOutdated(const QDateTime &limit, OperationId before)
{
    Statement row = m_connection.prepare("SELECT o.id FROM operation AS o WHERE o.id<?2 AND o.at<?1 AND NOT EXISTS"
                                         "(SELECT 1 FROM operation AS r WHERE r.reverses=o.id)"
                                         " ORDER BY o.id DESC LIMIT 1");
    row.bind(1, limit.toMSecsSinceEpoch());
    row.bind(2, before == OperationId::None ? std::numeric_limits<qint64>::max() : static_cast<qint64>(before));
    return row.step() ? OperationId(row.integer(0)) : OperationId::None;
}

bool SqliteSession::forgetOperation(OperationId id, int entries)
{
    m_tally.write();
    // What is told of an import's rows goes with its operation, before the entries that it tells of.
    constexpr std::array parts{"DELETE FROM import_row WHERE (run,row) IN (SELECT r.run,r.row FROM import_run AS i"
                               " JOIN import_row AS r ON r.run=i.id WHERE i.operation=?1 LIMIT ?2)",
        "DELETE FROM entry WHERE id IN (SELECT id FROM entry WHERE operation=?1 LIMIT ?2)"};
    const auto number = static_cast<qint64>(id);
    for (const char *const part : parts) {
        m_connection.prepare(part).bind(1, number).bind(2, qint64(entries)).run();
        if (m_connection.changedRows() == entries)
            return true;
    }
    for (const char *const rest : {"DELETE FROM import_run WHERE operation=?", "DELETE FROM tally WHERE operation=?",
             "DELETE FROM operation WHERE id=?"})
        m_connection.prepare(rest).bind(1, number).run();
    return false;
}

} // namespace onefold::store::sqlite
