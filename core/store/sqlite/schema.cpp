// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/schema.h"

#include "core/base/privatefile.h"
#include "core/store/sqlite/contacttable.h"
#include "core/store/sqlite/duplicatetables.h"
#include "core/store/sqlite/failure.h"
#include "core/store/sqlite/identifierrow.h"
#include "core/store/sqlite/lateindex.h"
#include "core/store/sqlite/nametable.h"
#include "core/store/sqlite/outboxtable.h"
#include "core/store/sqlite/searchtable.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <array>

namespace onefold::store::sqlite {

using namespace Qt::StringLiterals;

namespace {

// Identifiers are not UNIQUE: a workspace may allow duplicates, and a field that is not in the identity rule may be
// shared. That one identity stays one contact is the save path's work, inside BEGIN IMMEDIATE.
// FTS5 gets text that is folded already (text::words), so the plain "ascii" tokenizer does: any SQLite can read the
// file. The journal's ids are AUTOINCREMENT: an id seen once never means something else, even after an erasure.
constexpr const char *baseTables = R"(
CREATE TABLE identifier(
    kind TEXT NOT NULL, key TEXT NOT NULL, contact INTEGER NOT NULL,
    PRIMARY KEY(kind, key, contact)) WITHOUT ROWID;
CREATE VIRTUAL TABLE contact_search USING fts5(words, digits, tokenize='ascii', columnsize=0);
CREATE TABLE operation(
    id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, who TEXT NOT NULL, kind TEXT NOT NULL,
    reverses INTEGER REFERENCES operation(id), changes INTEGER NOT NULL DEFAULT 0);
CREATE INDEX operation_reverses ON operation(reverses) WHERE reverses IS NOT NULL;
CREATE TABLE entry(
    id INTEGER PRIMARY KEY AUTOINCREMENT, operation INTEGER NOT NULL REFERENCES operation(id), contact INTEGER,
    effect INTEGER NOT NULL, verdict TEXT NOT NULL, evidence TEXT, matched_by TEXT, changes TEXT,
    contact_created_at INTEGER, not_applied TEXT, problems TEXT);
CREATE INDEX entry_contact ON entry(contact);
CREATE INDEX entry_operation ON entry(operation);
CREATE TABLE review_pair(
    first INTEGER NOT NULL, second INTEGER NOT NULL, field TEXT NOT NULL, operation INTEGER NOT NULL,
    PRIMARY KEY(first, second, field)) WITHOUT ROWID;
CREATE INDEX review_pair_second ON review_pair(second);
CREATE TABLE setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE custom_field(key TEXT PRIMARY KEY, type TEXT NOT NULL) WITHOUT ROWID;
)";

bool createBase(Connection &connection)
{
    return connection.execute(contactTableSql()) && connection.execute(baseTables)
        && connection.execute("PRAGMA application_id=" + QByteArray::number(applicationId));
}

/// Notes of care stand in the contact's row, NULL where there are none: the index holds only those that need care.
/// Contacts that are there already are looked at later, a part at a time (care_next, see Session::lookOverNext): a
/// million take half a minute, and nobody should wait for a window that long.
bool addCare(Connection &connection)
{
    return connection.execute("ALTER TABLE contact ADD COLUMN care TEXT;"
                              "CREATE INDEX contact_care ON contact(id) WHERE care IS NOT NULL;"
                              "INSERT INTO setting(key,value) SELECT 'care_next','0' WHERE EXISTS"
                              "(SELECT 1 FROM contact);");
}

/// How many entries of an operation have which verdict, so that a list of operations need not count them; deleted
/// contacts, whose names only the journal knows; and reversals that were stopped half-way.
bool addOperationList(Connection &connection)
{
    return connection.execute("ALTER TABLE operation ADD COLUMN unfinished INTEGER NOT NULL DEFAULT 0;"
                              "CREATE INDEX entry_deleted ON entry(id) WHERE effect=3;"
                              "CREATE TABLE tally(operation INTEGER NOT NULL REFERENCES operation(id),"
                              "verdict TEXT NOT NULL, entries INTEGER NOT NULL, PRIMARY KEY(operation, verdict))"
                              " WITHOUT ROWID;"
                              "INSERT INTO tally SELECT operation,verdict,count(*) FROM entry GROUP BY 1,2;");
}

/// Imports and what became of their rows, written in the same transactions as the contacts: see importing::ImportRun.
/// Rows hold no values of contacts; an import's rows are never changed, only added.
bool addImports(Connection &connection)
{
    return connection.execute("CREATE TABLE import_run(id INTEGER PRIMARY KEY AUTOINCREMENT,"
                              "operation INTEGER NOT NULL REFERENCES operation(id), path TEXT NOT NULL,"
                              "size INTEGER NOT NULL, modified_at INTEGER NOT NULL, inode INTEGER NOT NULL,"
                              "fingerprint TEXT NOT NULL, choices TEXT NOT NULL, who TEXT NOT NULL,"
                              "started_at INTEGER NOT NULL, ended_at INTEGER, spent INTEGER NOT NULL,"
                              "position INTEGER NOT NULL, counts TEXT NOT NULL, state TEXT NOT NULL);"
                              "CREATE TABLE import_row(run INTEGER NOT NULL REFERENCES import_run(id),"
                              "row INTEGER NOT NULL, verdict INTEGER NOT NULL, contact INTEGER, reason TEXT,"
                              "PRIMARY KEY(run, row)) WITHOUT ROWID;");
}

/// Up to sixteen parts of the search index stay side by side before they are merged: merged as early as FTS5 does by
/// itself, every word of an import is written three times over.
bool mergeSearchLater(Connection &connection)
{
    return connection.execute("INSERT INTO contact_search(contact_search,rank) VALUES('automerge',16)");
}

/// Indexes that take new contacts late: see LateIndex.
bool indexLater(Connection &connection)
{
    return takeNamesApart(connection) && connection.execute(lateTablesSql());
}

/// A field that joined the catalogue gets its column here, so that a new field is one entry in the catalogue.
bool addMissingColumns(Connection &connection)
{
    for (const QByteArray &column : missingContactColumns(connection))
        connection.execute("ALTER TABLE contact ADD COLUMN " + column);
    return !connection.failed();
}

/// What changes of a contact changes its own part of the indexes and no other.
bool partIndexes(Connection &connection)
{
    return addMissingColumns(connection) && leaveNamesAlone(connection) && partSearch(connection);
}

constexpr std::array steps{Migration{1, createBase}, Migration{2, addCare}, Migration{3, addOperationList},
    Migration{4, addImports}, Migration{5, createDuplicateTables}, Migration{6, OutboxTable::create},
    Migration{7, hashIdentifiers}, Migration{8, mergeSearchLater}, Migration{9, OutboxTable::addOnDoubt},
    Migration{10, indexLater}, Migration{11, OutboxTable::addIndexes}, Migration{12, partIndexes}};

bool isEmptyDatabase(Connection &connection)
{
    return connection.integer("SELECT count(*) FROM sqlite_schema") == 0
        && connection.integer("PRAGMA application_id") == 0 && connection.integer("PRAGMA user_version") == 0;
}

/// Onefold makes no triggers and no views; where a file has some, somebody else put them there (sqlite.org/security).
bool isHostile(Connection &connection)
{
    return connection.integer("SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger','view')") > 0;
}

Result<void> checkOurs(Connection &connection, int newest)
{
    if (isEmptyDatabase(connection)) {
        if (!connection.mayCreate() && !connection.failed())
            return damaged(connection.path(), u"There is nothing in it."_s);
    } else if (!connection.failed()) {
        if (connection.integer("PRAGMA application_id") != applicationId || isHostile(connection))
            return connection.failed() ? connection.failure() : notOurs(connection.path());
        if (connection.integer("PRAGMA user_version") > newest)
            return tooNew(connection.path());
    }
    if (connection.failed())
        return connection.failure();
    return connection.isReadOnly() ? readOnly(connection.path()) : Result<void>();
}

QString quoted(QString path)
{
    return u'\'' + path.replace(u'\'', u"''"_s) + u'\'';
}

/// Copies the database to a file beside it and names that. The name is empty where another program migrated the
/// database meanwhile: it has made a copy of its own, and ours may be of either version.
Result<QString> backUp(Connection &connection, qint64 version)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz"_s);
    const QString path = u"%1.backup-v%2-%3-%4"_s.arg(
        connection.path(), QString::number(version), stamp, QString::number(QCoreApplication::applicationPid()));
    if (!makePrivateFile(path))
        return cannotOpen(path, {});
    connection.execute("VACUUM INTO " + quoted(path).toUtf8());
    const bool isOfVersion = connection.integer("PRAGMA user_version") == version;
    if (connection.failed() || !isOfVersion)
        QFile::remove(path);
    if (connection.failed())
        return connection.failure();
    return isOfVersion ? path : QString();
}

bool runStep(Connection &connection, const Migration &step)
{
    Transaction transaction(connection, Transaction::Kind::Write);
    // Another program may have been quicker; the version is read again under the lock.
    if (connection.integer("PRAGMA user_version") >= step.version)
        return !connection.failed();
    return !connection.failed() && step.run(connection)
        && connection.execute("PRAGMA user_version=" + QByteArray::number(step.version)) && transaction.commit();
}

Result<void> migrate(Connection &connection, std::span<const Migration> migrationSteps)
{
    const qint64 version = connection.integer("PRAGMA user_version");
    if (connection.failed())
        return connection.failure();
    if (version >= migrationSteps.back().version)
        return {};
    // A file that a program was killed over while making it holds nothing to keep.
    const bool holdsAnything = version > 0
        && connection.integer("SELECT EXISTS(SELECT 1 FROM contact) OR EXISTS(SELECT 1 FROM operation)") != 0;
    if (connection.failed())
        return connection.failure();
    const Result<QString> backup = holdsAnything ? backUp(connection, version) : QString();
    if (!backup)
        return backup.error();
    bool hasBegun = false;
    for (const Migration &step : migrationSteps) {
        if (step.version <= version)
            continue;
        if (!runStep(connection, step)) {
            if (!hasBegun && !backup->isEmpty())
                QFile::remove(*backup); // the file itself is what it was, and trying again makes another copy
            return connection.failure();
        }
        hasBegun = true;
    }
    return {};
}

/// A new file changes to a write-ahead log. SQLite does not wait there for others who do the same at this moment,
/// whatever the busy time-out, so we do.
bool startLog(Connection &connection)
{
    const QDeadlineTimer deadline(connection.busyTimeout());
    while (!connection.execute("PRAGMA journal_mode=WAL")) {
        if (connection.failure().code != ErrorCode::Locked || deadline.hasExpired())
            return false;
        connection.clearFailure();
        QThread::msleep(5);
    }
    return true;
}

bool completeColumns(Connection &connection)
{
    if (missingContactColumns(connection).isEmpty())
        return !connection.failed();
    Transaction transaction(connection, Transaction::Kind::Write);
    return addMissingColumns(connection) && transaction.commit();
}

} // namespace

std::span<const Migration> migrations()
{
    return steps;
}

Result<void> prepareDatabase(Connection &connection, std::span<const Migration> migrationSteps)
{
    if (Result<void> ours = checkOurs(connection, migrationSteps.back().version); !ours)
        return ours;
    connection.leaveLog(false);
    // Twice SQLite's own: an import writes most pages once, and each costs the same. A file that is there keeps its
    // own.
    if (isEmptyDatabase(connection))
        connection.execute("PRAGMA page_size=8192");
    // Only now, as it writes to the file. FULL: a verdict once shown survives power loss (PRODUCT.md §2.6).
    if (!startLog(connection) || !connection.execute("PRAGMA synchronous=FULL"))
        return connection.failure();
    if (Result<void> migrated = migrate(connection, migrationSteps); !migrated)
        return migrated;
    return completeColumns(connection) ? Result<void>() : connection.failure();
}

QStringList backupsOf(const QString &path)
{
    const QFileInfo file(path);
    QStringList backups;
    const QStringList names =
        file.dir().entryList({file.fileName() + u".backup-v*"_s}, QDir::Files | QDir::Hidden, QDir::Name);
    for (const QString &name : names)
        backups += file.dir().filePath(name);
    return backups;
}

} // namespace onefold::store::sqlite
