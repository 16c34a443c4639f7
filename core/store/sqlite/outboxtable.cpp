// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is yet to be sent, and the other halves. What the journal has of it is in outboxentries.cpp.

#include "core/store/sqlite/outboxtable.h"

#include <QJsonDocument>

namespace onefold::store::sqlite {

using contact::ContactId;
using contact::Fields;

namespace {

constexpr const char *tables = R"(
CREATE TABLE outbox(
    id INTEGER PRIMARY KEY AUTOINCREMENT, contact INTEGER NOT NULL UNIQUE, state TEXT NOT NULL,
    deletes INTEGER NOT NULL, create_only INTEGER NOT NULL, version INTEGER NOT NULL,
    sent_version INTEGER NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0,
    was_absent INTEGER NOT NULL DEFAULT 0, sent TEXT, queued_at INTEGER NOT NULL, not_before INTEGER NOT NULL DEFAULT 0,
    code TEXT, message TEXT, collisions TEXT);
CREATE TABLE outbox_entry(
    entry INTEGER PRIMARY KEY, outbox INTEGER NOT NULL, version INTEGER NOT NULL);
CREATE INDEX outbox_entry_outbox ON outbox_entry(outbox);
CREATE TABLE remote(
    contact INTEGER PRIMARY KEY, remote_id TEXT NOT NULL UNIQUE, synced TEXT NOT NULL, updated_at INTEGER,
    seen INTEGER NOT NULL, checked_at INTEGER NOT NULL);
)";

const QByteArray &itemSql()
{
    static const QByteArray sql =
        "SELECT id,contact,state,deletes,create_only,version,sent_version,attempts,was_absent,"
        "sent,queued_at,not_before,code,message,collisions,on_doubt FROM outbox ";
    return sql;
}

const QByteArray &halfSql()
{
    static const QByteArray sql = "SELECT contact,remote_id,synced,updated_at,seen,checked_at FROM remote ";
    return sql;
}

/// Fields as the changes that make them out of nothing: a form that keeps every type.
QByteArray toText(const Fields &fields)
{
    return contact::toJsonText(contact::difference({}, fields));
}

Fields fieldsFromText(QByteArrayView text)
{
    Fields fields;
    for (const contact::FieldChange &change :
        contact::changesFromJson(QJsonDocument::fromJson(text.toByteArray()).object()))
        fields.put(change.field, change.after);
    return fields;
}

/// Collisions as two sets of changes: from base to mine, and from base to theirs.
QByteArray toText(const Collisions &collisions)
{
    contact::FieldChanges mine;
    contact::FieldChanges theirs;
    for (const Collision &collision : collisions) {
        mine.push_back({collision.field, collision.base, collision.mine});
        theirs.push_back({collision.field, collision.base, collision.theirs});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("mine"), contact::toJson(mine)},
                             {QStringLiteral("theirs"), contact::toJson(theirs)}})
        .toJson(QJsonDocument::Compact);
}

Collisions collisionsFromText(QByteArrayView text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toByteArray()).object();
    const auto mine = contact::changesFromJson(json.value(QStringLiteral("mine")).toObject());
    const auto theirs = contact::changesFromJson(json.value(QStringLiteral("theirs")).toObject());
    Collisions collisions;
    for (std::size_t i = 0; i < mine.size() && i < theirs.size(); ++i)
        collisions.push_back({mine[i].field, mine[i].before, mine[i].after, theirs[i].after});
    return collisions;
}

QDateTime timeIn(const Statement &row, int column)
{
    return row.isNull(column) || row.integer(column) == 0
        ? QDateTime()
        : QDateTime::fromMSecsSinceEpoch(row.integer(column), Qt::UTC);
}

qint64 toNumber(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

OutboxItem readItem(const Statement &row)
{
    return {.id = row.integer(0),
        .contact = ContactId(row.integer(1)),
        .state = outboxStateFromString(row.text(2)).value_or(OutboxState::Unknown),
        .deletes = row.integer(3) != 0,
        .createOnly = row.integer(4) != 0,
        .onDoubt = identity::onDoubtFromString(row.text(15)).value_or(identity::OnDoubt::New),
        .version = row.integer(5),
        .sentVersion = row.integer(6),
        .attempts = static_cast<int>(row.integer(7)),
        .wasAbsent = row.integer(8) != 0,
        .sent = fieldsFromText(row.utf8(9)),
        .queuedAt = timeIn(row, 10),
        .notBefore = timeIn(row, 11),
        .code = row.text(12),
        .message = row.text(13),
        .collisions = collisionsFromText(row.utf8(14))};
}

RemoteHalf readHalf(const Statement &row)
{
    return {.contact = ContactId(row.integer(0)),
        .id = row.text(1),
        .synced = fieldsFromText(row.utf8(2)),
        .updatedAt = timeIn(row, 3),
        .seen = row.integer(4),
        .checkedAt = timeIn(row, 5)};
}

/// What @p fields have to look the contact up by.
Fields identifyingOf(const Fields &fields, const identity::IdentityRule &rule)
{
    Fields identifying;
    for (const identity::Identifier &identifier : identity::identifiersOf(fields, rule)) {
        identifying.put(identifier.field, fields.value(identifier.field));
        if (identifier.field.field == contact::Field::Phone)
            identifying.put(contact::Field::PhoneExt, fields.value(contact::Field::PhoneExt));
    }
    return identifying;
}

std::vector<OutboxItem> readItems(Statement &rows)
{
    std::vector<OutboxItem> items;
    while (rows.step())
        items.push_back(readItem(rows));
    return items;
}

} // namespace

bool OutboxTable::create(Connection &connection)
{
    return connection.execute(tables);
}

bool OutboxTable::addOnDoubt(Connection &connection)
{
    return connection.execute("ALTER TABLE outbox ADD COLUMN on_doubt TEXT NOT NULL DEFAULT 'new'");
}

// Their conditions stand in the queries in the same words: by those SQLite knows that an index will do.
bool OutboxTable::addIndexes(Connection &connection)
{
    return connection.execute(
        "CREATE INDEX outbox_turn ON outbox(deletes DESC,id) WHERE state IN ('waiting','unknown');"
        "CREATE INDEX outbox_time ON outbox(not_before) WHERE state IN ('waiting','unknown');"
        "CREATE INDEX outbox_sent ON outbox(id) WHERE coalesce(sent,'{}')<>'{}';");
}

void OutboxTable::note(const OutboxItem &change, qint64 entry)
{
    // A change that was refused, or waits for a choice, is sent again once the person has edited it.
    m_connection
        .prepare("INSERT INTO outbox(contact,state,deletes,create_only,version,queued_at,on_doubt)"
                 " VALUES(?1,'waiting',?2,?3,1,?4,?5)"
                 " ON CONFLICT(contact) DO UPDATE SET version=version+1,deletes=excluded.deletes,not_before=0,"
                 "on_doubt=CASE excluded.on_doubt WHEN 'new' THEN on_doubt ELSE excluded.on_doubt END,"
                 "state=CASE state WHEN 'failed' THEN 'waiting' WHEN 'conflict' THEN 'waiting' ELSE state END,"
                 "code=NULL,message=NULL,collisions=NULL")
        .bind(1, static_cast<qint64>(change.contact))
        .bind(2, qint64(change.deletes))
        .bind(3, qint64(change.createOnly))
        .bind(4, toNumber(change.queuedAt))
        .bind(5, identity::toString(change.onDoubt))
        .run();
    m_connection
        .prepare("INSERT INTO outbox_entry(entry,outbox,version) SELECT ?1,id,version FROM outbox WHERE contact=?2")
        .bind(1, entry)
        .bind(2, static_cast<qint64>(change.contact))
        .run();
}

void OutboxTable::noteErasure(ContactId contact, const QDateTime &at, const identity::IdentityRule &rule)
{
    const auto known = half(contact);
    const auto waiting = item(contact);
    m_connection.prepare("DELETE FROM outbox_entry WHERE outbox IN (SELECT id FROM outbox WHERE contact=?)")
        .bind(1, static_cast<qint64>(contact))
        .run();
    if (!known && waiting && !waiting->sent.isEmpty())
        return noteErasureOfSent(*waiting, rule);
    m_connection.prepare("DELETE FROM outbox WHERE contact=?").bind(1, static_cast<qint64>(contact)).run();
    if (!known)
        return;
    m_connection.prepare("UPDATE remote SET synced='{}' WHERE contact=?").bind(1, static_cast<qint64>(contact)).run();
    m_connection
        .prepare("INSERT INTO outbox(contact,state,deletes,create_only,version,queued_at) VALUES(?,'waiting',1,0,1,?)")
        .bind(1, static_cast<qint64>(contact))
        .bind(2, toNumber(at))
        .run();
}

/// Whether the service has it is not known: of what was sent stays what it can be looked up by, until it is deleted
/// there.
void OutboxTable::noteErasureOfSent(const OutboxItem &waiting, const identity::IdentityRule &rule)
{
    OutboxItem left = waiting;
    left.sent = identifyingOf(waiting.sent, rule);
    if (left.state == OutboxState::Failed || left.state == OutboxState::Conflict)
        left.state = OutboxState::Waiting;
    left.notBefore = {};
    left.code.clear();
    left.message.clear();
    left.collisions.clear();
    update(left);
    m_connection.prepare("UPDATE outbox SET deletes=1,create_only=0,version=version+1 WHERE id=?")
        .bind(1, left.id)
        .run();
}

std::optional<OutboxItem> OutboxTable::item(ContactId contact)
{
    static const QByteArray sql = itemSql() + "WHERE contact=?";
    Statement row = m_connection.prepare(sql);
    row.bind(1, static_cast<qint64>(contact));
    return row.step() ? std::optional(readItem(row)) : std::nullopt;
}

std::vector<OutboxItem> OutboxTable::items(int limit)
{
    static const QByteArray sql = itemSql() + "ORDER BY id LIMIT ?";
    Statement rows = m_connection.prepare(sql);
    rows.bind(1, qint64(limit));
    return readItems(rows);
}

std::vector<OutboxItem> OutboxTable::itemsThere(int limit)
{
    static const QByteArray sql =
        itemSql() + "WHERE coalesce(sent,'{}')<>'{}' OR contact IN (SELECT contact FROM remote) ORDER BY id LIMIT ?";
    Statement rows = m_connection.prepare(sql);
    rows.bind(1, qint64(limit));
    return readItems(rows);
}

std::vector<OutboxItem> OutboxTable::inDoubt(int limit)
{
    static const QByteArray sql = itemSql()
        + "WHERE coalesce(sent,'{}')<>'{}' AND contact NOT IN (SELECT contact FROM remote) ORDER BY id LIMIT ?";
    Statement rows = m_connection.prepare(sql);
    rows.bind(1, qint64(limit));
    return readItems(rows);
}

std::optional<OutboxItem> OutboxTable::next(const QDateTime &now, const std::set<ContactId> &taken)
{
    static const QByteArray sql = itemSql()
        + "WHERE state IN ('waiting','unknown') AND code IS NOT ? AND not_before<=? ORDER BY deletes DESC,id LIMIT ?";
    Statement rows = m_connection.prepare(sql);
    rows.bind(1, codeOfUnfindable()).bind(2, toNumber(now)).bind(3, static_cast<qint64>(taken.size() + 1));
    while (rows.step()) {
        if (!taken.contains(ContactId(rows.integer(1))))
            return readItem(rows);
    }
    return std::nullopt;
}

QDateTime OutboxTable::nextTime()
{
    Statement row = m_connection.prepare(
        "SELECT min(not_before) FROM outbox WHERE state IN ('waiting','unknown') AND code IS NOT ?");
    row.bind(1, codeOfUnfindable());
    if (!row.step() || row.isNull(0))
        return {};
    return QDateTime::fromMSecsSinceEpoch(row.integer(0), Qt::UTC);
}

qint64 OutboxTable::count()
{
    return m_connection.integer("SELECT count(*) FROM outbox");
}

qint64 OutboxTable::heldCount()
{
    Statement row = m_connection.prepare(
        "SELECT count(*) FROM outbox WHERE state IN ('failed','conflict') OR (state='unknown' AND code IS ?)");
    row.bind(1, codeOfUnfindable());
    return row.step() ? row.integer(0) : 0;
}

void OutboxTable::update(const OutboxItem &item)
{
    // Not the version: it belongs to who saves, and may have grown meanwhile.
    const QByteArray sent = toText(item.sent);
    const QByteArray collisions = toText(item.collisions);
    Statement update = m_connection.prepare(
        "UPDATE outbox SET state=?,sent_version=?,attempts=?,was_absent=?,sent=?,not_before=?,code=?,message=?,"
        "collisions=? WHERE id=?");
    update.bind(1, toString(item.state)).bind(2, item.sentVersion).bind(3, qint64(item.attempts));
    update.bind(4, qint64(item.wasAbsent)).bindUtf8(5, sent).bind(6, toNumber(item.notBefore)).bind(7, item.code);
    update.bind(8, item.message).bindUtf8(9, collisions).bind(10, item.id).run();
}

void OutboxTable::remove(qint64 id)
{
    m_connection.prepare("DELETE FROM outbox_entry WHERE outbox=?").bind(1, id).run();
    m_connection.prepare("DELETE FROM outbox WHERE id=?").bind(1, id).run();
}

void OutboxTable::recoverSending()
{
    static const QByteArray sql = itemSql() + "WHERE state='sending'";
    Statement rows = m_connection.prepare(sql);
    for (const OutboxItem &item : readItems(rows)) {
        OutboxItem lost = item;
        lost.state = OutboxState::Unknown;
        update(lost);
        mark(lost, identity::Verdict::Unknown);
    }
}

std::optional<RemoteHalf> OutboxTable::half(ContactId contact)
{
    static const QByteArray sql = halfSql() + "WHERE contact=?";
    Statement row = m_connection.prepare(sql);
    row.bind(1, static_cast<qint64>(contact));
    return row.step() ? std::optional(readHalf(row)) : std::nullopt;
}

std::optional<RemoteHalf> OutboxTable::halfById(const QString &remoteId)
{
    static const QByteArray sql = halfSql() + "WHERE remote_id=?";
    Statement row = m_connection.prepare(sql);
    row.bind(1, remoteId);
    return row.step() ? std::optional(readHalf(row)) : std::nullopt;
}

void OutboxTable::setHalf(const RemoteHalf &half)
{
    const QByteArray synced = toText(half.synced);
    Statement insert = m_connection.prepare(
        "INSERT INTO remote(contact,remote_id,synced,updated_at,seen,checked_at) VALUES(?,?,?,?,?,?)"
        " ON CONFLICT(contact) DO UPDATE SET remote_id=excluded.remote_id,synced=excluded.synced,"
        "updated_at=excluded.updated_at,seen=excluded.seen,checked_at=excluded.checked_at");
    insert.bind(1, static_cast<qint64>(half.contact)).bind(2, half.id).bindUtf8(3, synced);
    insert.bind(4, toNumber(half.updatedAt)).bind(5, half.seen).bind(6, toNumber(half.checkedAt)).run();
}

void OutboxTable::removeHalf(ContactId contact)
{
    m_connection.prepare("DELETE FROM remote WHERE contact=?").bind(1, static_cast<qint64>(contact)).run();
}

qint64 OutboxTable::halfCount()
{
    return m_connection.integer("SELECT count(*) FROM remote");
}

std::vector<RemoteHalf> OutboxTable::unseenSince(qint64 seen, int limit)
{
    static const QByteArray sql =
        halfSql() + "WHERE seen<? AND contact NOT IN (SELECT contact FROM outbox) ORDER BY contact LIMIT ?";
    std::vector<RemoteHalf> halves;
    Statement rows = m_connection.prepare(sql);
    rows.bind(1, seen).bind(2, qint64(limit));
    while (rows.step())
        halves.push_back(readHalf(rows));
    return halves;
}

qint64 OutboxTable::unseenCount(qint64 seen)
{
    Statement row = m_connection.prepare(
        "SELECT count(*) FROM remote WHERE seen<? AND contact NOT IN (SELECT contact FROM outbox)");
    row.bind(1, seen);
    return row.step() ? row.integer(0) : 0;
}

} // namespace onefold::store::sqlite
