// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres/pooling.h"

#include "core/store/postgres/answers.h"
#include "core/store/postgres/connection.h"

#include <QDeadlineTimer>
#include <QThread>
#include <QUuid>

#include <libpq-fe.h>

namespace onefold::store::postgres {

namespace {

constexpr std::chrono::seconds patience(2);

struct ConnectionCloser {
    void operator()(pg_conn *connection) const { PQfinish(connection); }
};
using ConnectionHandle = std::unique_ptr<pg_conn, ConnectionCloser>;

/// Another one by the same way, as the same login.
ConnectionHandle connectLike(pg_conn *connection)
{
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconninfo(connection), PQconninfoFree);
    std::vector<const char *> keys;
    std::vector<const char *> values;
    for (const PQconninfoOption *option = options.get(); option && option->keyword; ++option) {
        if (!option->val || *option->val == '\0')
            continue;
        keys.push_back(option->keyword);
        values.push_back(option->val);
    }
    keys.push_back(nullptr);
    values.push_back(nullptr);
    return ConnectionHandle(PQconnectdbParams(keys.data(), values.data(), 0));
}

bool run(pg_conn *connection, const QByteArray &sql)
{
    const ResultHandle result(PQexec(connection, sql.constData()));
    return isSound(result.get());
}

bool takeNotification(pg_conn *connection, const QByteArray &channel)
{
    bool isThere = false;
    while (PGnotify *const notification = PQnotifies(connection)) {
        isThere = isThere || channel == notification->relname;
        PQfreemem(notification);
    }
    return isThere;
}

/// Asks the server for nothing meanwhile: a question would lend the session back for as long as it takes. Nor is the
/// answer to @p sender waited for: a pooler that has no session left for him gives none for minutes.
bool hears(pg_conn *connection, pg_conn *sender, const QByteArray &channel)
{
    const QDeadlineTimer deadline(patience);
    while (PQconsumeInput(connection) == 1 && PQconsumeInput(sender) == 1) {
        if (takeNotification(connection, channel))
            return true;
        // Where the sender hears of it, the very session that listens was lent to him.
        if (takeNotification(sender, channel) || deadline.hasExpired())
            return false;
        QThread::msleep(5);
    }
    return false;
}

} // namespace

bool keepsItsSession(pg_conn *connection)
{
    const QByteArray channel = "onefold_" + QUuid::createUuid().toByteArray(QUuid::Id128);
    const ConnectionHandle other = connectLike(connection);
    const bool isHeard = run(connection, "LISTEN " + channel)
        && PQsendQuery(other.get(), QByteArray("NOTIFY " + channel).constData()) == 1
        && hears(connection, other.get(), channel);
    run(connection, "UNLISTEN " + channel);
    return isHeard;
}

} // namespace onefold::store::postgres
