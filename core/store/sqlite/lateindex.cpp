// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/lateindex.h"

#include "core/store/sqlite/identifierrow.h"
#include "core/store/sqlite/rowsatonce.h"

#include <algorithm>
#include <utility>

namespace onefold::store::sqlite {

using contact::ContactId;
using identity::Identifier;
using identity::Identifiers;

QByteArray lateTablesSql()
{
    // AUTOINCREMENT: a number seen once never means another identifier.
    return "CREATE TABLE late_identifier(id INTEGER PRIMARY KEY AUTOINCREMENT, hash INTEGER NOT NULL,"
           "contact INTEGER NOT NULL); CREATE TABLE late_name(contact INTEGER PRIMARY KEY);";
}

void LateIndex::startTransaction()
{
    m_isCurrent = false;
    m_lastNumber.reset();
    m_old.clear();
    m_oldPlan.reset();
    if (!m_isUnkept)
        return;
    m_pending.clear();
    m_pendingNames.clear();
    m_noted.clear();
    m_coming.clear();
    m_lastSeen = 0;
    m_plan.reset(); // what it counts as written is not
    m_span.reset();
    m_isUnkept = false;
}

void LateIndex::refresh()
{
    if (m_isCurrent)
        return;
    m_isCurrent = true;
    static const QByteArray sql("SELECT id,hash,contact FROM late_identifier WHERE id>? ORDER BY id");
    // Also where asking failed: then the next transaction reads all of it again.
    m_firstLeft = m_connection.integer("SELECT min(id) FROM late_identifier");
    if (m_firstLeft == 0) {
        m_noted.clear();
        m_coming.clear();
        m_lastSeen = 0;
        return;
    }
    Statement rows = m_connection.prepare(sql);
    rows.bind(1, m_lastSeen);
    while (rows.step()) {
        m_lastSeen = rows.integer(0);
        m_noted.add(rows.integer(1), {.number = m_lastSeen, .contact = ContactId(rows.integer(2))});
    }
}

void LateIndex::readAhead()
{
    refresh();
    m_isCurrent = false;
}

/// Whether it still waits: others may have removed it, or brought it in.
bool LateIndex::isWaiting(const NotedHolders::Holder &noted)
{
    if (!m_pending.empty() && noted.number >= m_pending.front().number)
        return true;
    if (noted.number < m_firstLeft)
        return false;
    Statement row = m_connection.prepare("SELECT 1 FROM late_identifier WHERE id=?");
    row.bind(1, noted.number);
    return row.step();
}

void LateIndex::note(const Identifiers &identifiers, ContactId contact)
{
    refresh();
    m_isUnkept = true;
    if (!m_lastNumber)
        m_lastNumber = m_connection.integer("SELECT seq FROM sqlite_sequence WHERE name='late_identifier'");
    for (const Identifier &identifier : identifiers) {
        const qint64 hash = hashOf(identifier);
        m_lastSeen = ++*m_lastNumber;
        m_noted.add(hash, {.number = m_lastSeen, .contact = contact});
        m_pending.push_back({.hash = hash, .contact = static_cast<qint64>(contact), .number = m_lastSeen});
        if (m_pending.size() == rowsOfAStatement)
            writePendingIdentifiers();
    }
    if (m_span && static_cast<qint64>(contact) <= m_span->contact) // one that was deleted, and is back
        m_isPlanStale = true;
    m_pendingNames.push_back(static_cast<qint64>(contact));
    if (m_pendingNames.size() == rowsOfAStatement)
        writePendingNames();
}

void LateIndex::writePending()
{
    writePendingIdentifiers();
    writePendingNames();
}

void LateIndex::writePendingIdentifiers()
{
    for (std::size_t next = 0; next < m_pending.size();)
        next += writeRows(nextOf(m_pending, next));
    m_pending.clear();
}

void LateIndex::writePendingNames()
{
    for (std::size_t next = 0; next < m_pendingNames.size();)
        next += writeNamed(nextOf(m_pendingNames, next));
    m_pendingNames.clear();
}

std::size_t LateIndex::writeNamed(std::span<const qint64> contacts)
{
    Statement insert = m_connection.prepare(insertSql("OR FAIL INTO late_name(contact)", 1, contacts.size()));
    int parameter = 0;
    for (const qint64 contact : contacts)
        insert.bind(++parameter, contact);
    insert.run();
    return contacts.size();
}

std::size_t LateIndex::writeRows(std::span<const Waiting> rows)
{
    Statement insert = m_connection.prepare(insertSql("OR FAIL INTO late_identifier(id,hash,contact)", 3, rows.size()));
    int parameter = 0;
    for (const Waiting &row : rows) {
        insert.bind(++parameter, row.number);
        insert.bind(++parameter, row.hash);
        insert.bind(++parameter, row.contact);
    }
    insert.run();
    return rows.size();
}

/// Adds at most so many.
void LateIndex::addWaiting(const NotedHolders &noted, qint64 hash, std::size_t limit, std::vector<ContactId> &contacts)
{
    const std::size_t most = contacts.size() + limit;
    for (const NotedHolders::Holder &holder : noted.of(hash)) {
        if (contacts.size() == most)
            break;
        if (isWaiting(holder))
            contacts.push_back(holder.contact);
    }
}

std::vector<ContactId> LateIndex::holders(qint64 hash, std::size_t limit)
{
    refresh();
    std::vector<ContactId> contacts;
    addWaiting(m_coming, hash, limit, contacts);
    addWaiting(m_noted, hash, limit, contacts);
    std::ranges::sort(contacts);
    contacts.resize(std::min(contacts.size(), limit));
    return contacts;
}

void LateIndex::removeFrom(NotedHolders &noted, qint64 hash, ContactId contact)
{
    for (const qint64 number : noted.remove(hash, contact)) {
        m_connection.prepare("DELETE FROM late_identifier WHERE id=?").bind(1, number).run();
        if (m_plan)
            m_plan->removed.insert(number);
        m_isUnkept = true; // read again where this comes to nothing
    }
}

void LateIndex::remove(const Identifiers &identifiers, ContactId contact)
{
    refresh();
    writePending();
    for (const Identifier &identifier : identifiers) {
        const qint64 hash = hashOf(identifier);
        removeFrom(m_coming, hash, contact);
        removeFrom(m_noted, hash, contact);
    }
}

bool LateIndex::removeName(ContactId contact)
{
    writePending();
    Statement removing = m_connection.prepare("DELETE FROM late_name WHERE contact=?");
    removing.bind(1, static_cast<qint64>(contact)).run();
    if (m_plan && m_plan->names.remove(contact))
        m_isUnkept = true; // its plan has it again where this comes to nothing
    return removing.changedRows() > 0;
}

void LateIndex::updateName(ContactId contact, const QByteArray &nameKey)
{
    if (m_plan && m_plan->names.change(contact, nameKey))
        m_isUnkept = true;
}

void LateIndex::removeAllIdentifiers()
{
    m_connection.execute("DELETE FROM late_identifier");
    m_pending.clear();
    m_noted.clear();
    m_coming.clear();
    m_lastSeen = 0; // what was pending never had its number
    m_isUnkept = true;
    m_isPlanStale = true;
}

qint64 LateIndex::size()
{
    writePending();
    // Most contacts have two identifiers. Where somebody was interrupted, only names or only identifiers may be left.
    const qint64 identifiers = m_connection.integer("SELECT count(*) FROM late_identifier");
    return std::max(m_connection.integer("SELECT count(*) FROM late_name"), (identifiers + 1) / 2);
}

} // namespace onefold::store::sqlite
