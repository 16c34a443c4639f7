// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres/postgresstore.h"

#include "core/store/postgres/clashes.h"
#include "core/store/postgres/postgresintake.h"
#include "core/store/postgres/postgressession.h"
#include "core/store/postgres/schema.h"
#include "core/store/sql/dialect.h"
#include "core/store/sql/sqlcontactlist.h"

#include <algorithm>

namespace onefold::store::postgres {

PostgresStore::PostgresStore(std::unique_ptr<Connection> connection, QString person, bool isAdmin)
    : m_connection(std::move(connection)),
      m_session(std::make_unique<PostgresSession>(*m_connection, isAdmin)),
      m_person(std::move(person))
{ }

PostgresStore::~PostgresStore() = default;

Result<std::unique_ptr<PostgresStore>> PostgresStore::open(ConnectionOptions options)
{
    auto connection = Connection::open(std::move(options));
    if (!connection)
        return connection.error();
    if (const Result<void> usable = checkUsable(**connection); !usable)
        return usable.error();
    QString person;
    bool isAdmin = false;
    {
        sql::Statement row = (*connection)->prepare("SELECT session_user,is_admin()::int");
        if (row.step()) {
            person = row.text(0);
            isAdmin = row.integer(1) != 0;
        }
    }
    if ((*connection)->failed())
        return (*connection)->failure();
    (*connection)->expectVersion(migrations().back().version);
    return std::unique_ptr<PostgresStore>(new PostgresStore(*std::move(connection), person, isAdmin));
}

Result<void> PostgresStore::read(const std::function<void(Session &)> &body)
{
    m_session->startTransaction();
    m_connection->clearFailure();
    const sql::Reading reading(*m_connection);
    if (!m_connection->failed())
        body(*m_session);
    return m_connection->failed() ? m_connection->failure() : Result<void>();
}

Result<void> PostgresStore::write(const std::function<bool(Session &)> &body)
{
    return runPastClashes(*m_connection, [&] { return writeOnce(body); });
}

Result<void> PostgresStore::writeOnce(const std::function<bool(Session &)> &body)
{
    m_session->startTransaction();
    m_connection->clearFailure();
    Writing writing(*m_connection);
    if (!m_connection->failed() && body(*m_session) && !m_connection->failed()) {
        m_session->endTransaction();
        if (!m_connection->failed())
            writing.commit();
    }
    m_session->startTransaction(); // nothing of this one is sent later, whatever came of it
    return m_connection->failed() ? m_connection->failure() : Result<void>();
}

Result<void> PostgresStore::takeOver(const std::function<bool(sql::Intake &)> &give)
{
    return runPastClashes(*m_connection, [&] { return takeOverOnce(give); });
}

Result<void> PostgresStore::takeOverOnce(const std::function<bool(sql::Intake &)> &give)
{
    m_session->startTransaction();
    m_connection->clearFailure();
    Writing writing(*m_connection);
    PostgresIntake intake(*m_connection);
    if (!m_connection->failed() && !intake.isAllowed() && !m_connection->failed())
        return PostgresIntake::refused();
    if (!m_connection->failed() && !sql::isEmpty(*m_connection) && !m_connection->failed())
        return sql::notEmpty();
    intake.begin();
    if (!m_connection->failed() && give(intake)) {
        intake.wakeUp();
        if (!m_connection->failed())
            writing.commit();
    }
    return m_connection->failed() ? m_connection->failure() : Result<void>();
}

std::unique_ptr<ContactList> PostgresStore::list()
{
    return std::make_unique<sql::SqlContactList>(*this, *m_connection);
}

Result<qint64> PostgresStore::lastEntry()
{
    m_connection->clearFailure();
    const qint64 seen = m_connection->dataVersion();
    if (!m_connection->failed() && seen != m_seen) {
        // The newest entries may have been erased since.
        m_lastEntry = std::max(m_lastEntry, m_connection->integer(m_connection->dialect().lastEntrySql()));
        m_seen = seen;
    }
    if (m_connection->failed()) {
        m_seen = -1;
        return m_connection->failure();
    }
    return m_lastEntry;
}

} // namespace onefold::store::postgres
