// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/sqlitestore.h"

#include "core/base/privatefile.h"
#include "core/store/sql/dialect.h"
#include "core/store/sql/sqlcontactlist.h"
#include "core/store/sqlite/failure.h"
#include "core/store/sqlite/schema.h"
#include "core/store/sqlite/sqliteintake.h"
#include "core/store/sqlite/sqlitesession.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <algorithm>

namespace onefold::store::sqlite {

namespace {

/// Looks at the file from outside, without opening it: closing it would drop the locks that other connections of this
/// process hold on it, and SQLite leaves its log beside a file that may only be read.
Result<void> checkAccess(const QString &path, bool mayCreate)
{
    const QFileInfo file(path);
    if (!file.exists())
        return mayCreate ? Result<void>() : missing(path);
    if (!file.isFile() || !file.isReadable())
        return cannotOpen(path, {});
    return file.isWritable() && QFileInfo(file.absolutePath()).isWritable() ? Result<void>() : readOnly(path);
}

} // namespace

SqliteStore::SqliteStore(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection)),
      m_session(std::make_unique<SqliteSession>(*m_connection))
{
    sqlite3_wal_hook(m_connection->handle(), &SqliteStore::afterCommit, this);
}

SqliteStore::~SqliteStore() = default;

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(ConnectionOptions options)
{
    return open(std::move(options), migrations());
}

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(ConnectionOptions options, std::span<const Migration> steps)
{
    const QString path = options.path;
    if (const Result<void> accessible = checkAccess(path, options.mayCreate); !accessible)
        return accessible.error();
    if (options.mayCreate)
        makePrivateFile(path); // where it cannot be made, opening says why
    auto connection = Connection::open(std::move(options));
    if (!connection)
        return connection.error();
    if (const Result<void> prepared = prepareDatabase(**connection, steps); !prepared)
        return prepared.error();
    return std::unique_ptr<SqliteStore>(new SqliteStore(*std::move(connection)));
}

Result<void> SqliteStore::read(const std::function<void(Session &)> &body)
{
    m_connection->clearFailure();
    m_session->startTransaction();
    const Transaction transaction(*m_connection, Transaction::Kind::Read);
    if (!m_connection->failed())
        body(*m_session);
    return m_connection->failed() ? m_connection->failure() : Result<void>();
}

/// Brings the log into the file (https://sqlite.org/c3ref/wal_hook.html): usually for every 16 MB, where pages have the
/// size that they have in new files. The transactions of long work go on changing the same pages: each is brought in
/// once for 130 MB. A log beyond the usual is of long work elsewhere, which will bring it in: a save does not take that
/// upon itself.
int SqliteStore::afterCommit(void *store, sqlite3 *handle, const char *schema, int pages)
{
    constexpr qint64 many = 500;
    constexpr int usual = 2000;
    constexpr int most = 16000;
    const auto *const self = static_cast<const SqliteStore *>(store);
    const bool isLongWork = !self->m_waitsForDisk || self->m_session->written() >= many;
    const bool isUsual = pages >= usual && pages < 2 * usual;
    if (pages >= most || (isUsual && !isLongWork))
        sqlite3_wal_checkpoint_v2(handle, schema, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    return SQLITE_OK;
}

/// With NORMAL a commit is in the log, whole and in its place, but the disk may have it later: whatever is synced after
/// it has it before.
bool SqliteStore::waitForDisk(bool waits)
{
    if (m_waitsForDisk == waits)
        return true;
    if (!m_connection->execute(waits ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL"))
        return false;
    m_waitsForDisk = waits;
    return true;
}

Result<void> SqliteStore::runWriting(const std::function<bool(Session &)> &body)
{
    m_session->startTransaction();
    m_session->readAhead();
    Transaction transaction(*m_connection, Transaction::Kind::Write);
    m_session->beginWriting();
    if (!m_connection->failed() && body(*m_session) && !m_connection->failed()) {
        m_session->finishTransaction();
        if (transaction.commit())
            m_session->keepTransaction();
    }
    return m_connection->failed() ? m_connection->failure() : Result<void>();
}

Result<void> SqliteStore::write(const std::function<bool(Session &)> &body)
{
    m_connection->clearFailure();
    return waitForDisk(true) ? runWriting(body) : m_connection->failure();
}

Result<void> SqliteStore::writeAhead(const std::function<bool(Session &)> &body)
{
    m_connection->clearFailure();
    // What waits in the outbox may be sent at any moment, and must not be sent once more after a power loss.
    const bool isSent = m_connection->integer("SELECT EXISTS(SELECT 1 FROM setting WHERE key='service')") != 0;
    if (!waitForDisk(isSent) || !m_connection->keepPagesOfLongWork(true))
        return m_connection->failure();
    if (!m_flusher)
        m_flusher = std::make_unique<LogFlusher>(m_connection->path());
    return runWriting(body);
}

Result<void> SqliteStore::makeDurable()
{
    m_connection->clearFailure();
    m_session->endLongWork();
    m_flusher.reset();
    if (m_connection->syncLog() && waitForDisk(true) && m_connection->keepPagesOfLongWork(false))
        return {};
    return m_connection->failure();
}

Result<void> SqliteStore::takeOver(const std::function<bool(sql::Intake &)> &give)
{
    m_connection->clearFailure();
    m_session->startTransaction();
    Transaction transaction(*m_connection, Transaction::Kind::Write);
    if (!m_connection->failed() && !sql::isEmpty(*m_connection))
        return sql::notEmpty();
    SqliteIntake intake(*m_connection, *m_session);
    if (!m_connection->failed() && give(intake) && !m_connection->failed())
        transaction.commit();
    return m_connection->failed() ? m_connection->failure() : Result<void>();
}

Result<void> SqliteStore::purge()
{
    m_connection->clearFailure();
    // The search index keeps deleted words until its parts are merged; pages keep deleted rows until VACUUM copies what
    // lives; the log keeps both until it is emptied. Older backups hold the person whole.
    const bool emptied = m_connection->execute("INSERT INTO contact_search(contact_search) VALUES('optimize')")
        && m_connection->execute("VACUUM") && m_connection->integer("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
    if (emptied)
        m_connection->prepare("DELETE FROM setting WHERE key=?").bind(1, purgeDueKey).run();
    const bool backupsGone = std::ranges::all_of(
        backupsOf(m_connection->path()), [](const QString &backup) { return QFile::remove(backup); });
    if (m_connection->failed())
        return purgeIncomplete(m_connection->path(), m_connection->failure());
    if (!emptied)
        return purgeIncomplete(m_connection->path(), {ErrorCode::Locked, {}});
    return backupsGone ? Result<void>() : purgeIncomplete(m_connection->path(), {ErrorCode::ReadOnly, {}});
}

std::unique_ptr<ContactList> SqliteStore::list()
{
    return std::make_unique<sql::SqlContactList>(*this, *m_connection);
}

Result<qint64> SqliteStore::lastEntry()
{
    m_connection->clearFailure();
    const qint64 last = m_connection->integer(m_connection->dialect().lastEntrySql());
    if (m_connection->failed())
        return m_connection->failure();
    return last;
}

} // namespace onefold::store::sqlite
