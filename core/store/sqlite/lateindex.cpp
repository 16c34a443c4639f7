// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/lateindex.h"

#include "core/store/sqlite/identifierrow.h"

#include <algorithm>

namespace onefold::store::sqlite {

using contact::ContactId;
using identity::Identifier;
using identity::Identifiers;

namespace {

// So many are read or written before the time is looked at again.
constexpr std::size_t atOnce = 256;

} // namespace

QByteArray lateTablesSql()
{
    // AUTOINCREMENT: a number seen once never means another identifier.
    return "CREATE TABLE late_identifier(id INTEGER PRIMARY KEY AUTOINCREMENT, hash INTEGER NOT NULL,"
           "contact INTEGER NOT NULL); CREATE TABLE late_name(contact INTEGER PRIMARY KEY);";
}

void LateIndex::startTransaction()
{
    m_isCurrent = false;
    if (!m_isUnkept)
        return;
    m_noted.clear();
    m_lastSeen = 0;
    m_plan.reset(); // what it counts as written is not
    m_isUnkept = false;
}

void LateIndex::refresh()
{
    if (m_isCurrent)
        return;
    m_isCurrent = true;
    static const QByteArray sql("SELECT id,hash,contact FROM late_identifier WHERE id>? ORDER BY id");
    // Also where asking failed: then the next transaction reads all of it again.
    if (m_connection.integer("SELECT EXISTS(SELECT 1 FROM late_identifier)") == 0) {
        m_noted.clear();
        m_lastSeen = 0;
        return;
    }
    Statement rows = m_connection.prepare(sql);
    rows.bind(1, m_lastSeen);
    while (rows.step()) {
        m_lastSeen = rows.integer(0);
        keepInMind(rows.integer(1), {m_lastSeen, ContactId(rows.integer(2))});
    }
}

void LateIndex::readAhead()
{
    refresh();
    m_isCurrent = false;
}

void LateIndex::keepInMind(qint64 hash, const Noted &noted)
{
    std::vector<Noted> &contacts = m_noted[hash];
    contacts.insert(std::ranges::upper_bound(contacts, noted.contact, {}, &Noted::contact), noted);
}

/// Whether it still waits: others may have removed it, or brought it in.
bool LateIndex::isWaiting(const Noted &noted)
{
    Statement row = m_connection.prepare("SELECT 1 FROM late_identifier WHERE id=?");
    row.bind(1, noted.number);
    return row.step();
}

void LateIndex::note(const Identifiers &identifiers, ContactId contact)
{
    static const QByteArray identifierSql("INSERT INTO late_identifier(hash,contact) VALUES(?,?)");
    static const QByteArray nameSql("INSERT INTO late_name(contact) VALUES(?)");
    refresh();
    m_isUnkept = true;
    for (const Identifier &identifier : identifiers) {
        const qint64 hash = hashOf(identifier);
        m_connection.prepare(identifierSql).bind(1, hash).bind(2, static_cast<qint64>(contact)).run();
        m_lastSeen = m_connection.lastInsertId();
        keepInMind(hash, {m_lastSeen, contact});
    }
    m_connection.prepare(nameSql).bind(1, static_cast<qint64>(contact)).run();
}

std::vector<ContactId> LateIndex::holders(qint64 hash, std::size_t limit)
{
    refresh();
    std::vector<ContactId> contacts;
    const auto found = m_noted.find(hash);
    if (found == m_noted.end())
        return contacts;
    for (const Noted &noted : found->second) {
        if (contacts.size() == limit)
            break;
        if (isWaiting(noted))
            contacts.push_back(noted.contact);
    }
    return contacts;
}

void LateIndex::remove(const Identifiers &identifiers, ContactId contact)
{
    refresh();
    for (const Identifier &identifier : identifiers) {
        const auto found = m_noted.find(hashOf(identifier));
        if (found == m_noted.end())
            continue;
        const auto isHis = [contact](const Noted &noted) { return noted.contact == contact; };
        for (const Noted &noted : found->second) {
            if (isHis(noted))
                m_connection.prepare("DELETE FROM late_identifier WHERE id=?").bind(1, noted.number).run();
        }
        std::erase_if(found->second, isHis);
        m_isUnkept = true; // read again where this comes to nothing
    }
}

bool LateIndex::removeName(ContactId contact)
{
    Statement removing = m_connection.prepare("DELETE FROM late_name WHERE contact=?");
    removing.bind(1, static_cast<qint64>(contact)).run();
    return removing.changedRows() > 0;
}

void LateIndex::removeAllIdentifiers()
{
    m_connection.execute("DELETE FROM late_identifier");
    m_noted.clear();
    m_isUnkept = true;
}

qint64 LateIndex::size()
{
    return m_connection.integer("SELECT count(*) FROM late_name");
}

void LateIndex::readIdentifiers(Plan &plan)
{
    Statement rows = m_connection.prepare("SELECT id,hash FROM late_identifier WHERE id>? ORDER BY id LIMIT ?");
    rows.bind(1, plan.lastNumber).bind(2, qint64(atOnce));
    bool isEnd = true;
    while (rows.step()) {
        isEnd = false;
        plan.lastNumber = rows.integer(0);
        plan.identifiers.emplace_back(rows.integer(1), plan.lastNumber);
    }
    if (!isEnd)
        return;
    std::ranges::sort(plan.identifiers);
    plan.stage = Plan::Stage::ReadNames;
}

void LateIndex::readNames(Plan &plan)
{
    Statement rows = m_connection.prepare("SELECT c.id,c.name_key FROM late_name AS l CROSS JOIN contact AS c"
                                          " ON c.id=l.contact WHERE l.contact>? ORDER BY l.contact LIMIT ?");
    rows.bind(1, plan.lastContact).bind(2, qint64(atOnce));
    bool isEnd = true;
    while (rows.step()) {
        isEnd = false;
        plan.lastContact = rows.integer(0);
        plan.keys.add(static_cast<quint32>(plan.lastContact), rows.utf8(1));
    }
    if (!isEnd)
        return;
    plan.names = std::move(plan.keys).sorted(false);
    plan.stage = Plan::Stage::WriteIdentifiers;
}

void LateIndex::writeIdentifiers(Plan &plan)
{
    static const QByteArray insertSql("INSERT INTO identifier(hash,contact) SELECT hash,contact FROM late_identifier"
                                      " WHERE id=? ON CONFLICT DO NOTHING");
    const std::size_t end = std::min(plan.next + atOnce, plan.identifiers.size());
    for (; plan.next < end; ++plan.next)
        m_connection.prepare(insertSql).bind(1, plan.identifiers[plan.next].second).run();
    if (plan.next == plan.identifiers.size())
        plan.stage = Plan::Stage::RemoveIdentifiers;
}

/// Those that were read; whoever looks meanwhile finds a contact in both places, and takes it for one.
void LateIndex::removeIdentifiers(Plan &plan)
{
    Statement removing = m_connection.prepare(
        "DELETE FROM late_identifier WHERE id IN (SELECT id FROM late_identifier WHERE id<=? ORDER BY id LIMIT ?)");
    removing.bind(1, plan.lastNumber).bind(2, qint64(atOnce)).run();
    if (removing.changedRows() > 0)
        return;
    plan.next = 0;
    plan.stage = Plan::Stage::WriteNames;
}

/// False at the end.
bool LateIndex::writeNames(Plan &plan)
{
    static const QByteArray insertSql(
        "INSERT INTO contact_name(name_key,contact,company,city) SELECT c.name_key,c.id,c.company,c.city"
        " FROM late_name AS l CROSS JOIN contact AS c ON c.id=l.contact WHERE l.contact=? ON CONFLICT DO NOTHING");
    static const QByteArray removeSql("DELETE FROM late_name WHERE contact=?");
    const std::size_t end = std::min(plan.next + atOnce, plan.names.size());
    for (; plan.next < end; ++plan.next) {
        m_connection.prepare(insertSql).bind(1, qint64(plan.names[plan.next])).run();
        m_connection.prepare(removeSql).bind(1, qint64(plan.names[plan.next])).run();
    }
    return plan.next < plan.names.size();
}

void LateIndex::forgetUpTo(qint64 number)
{
    for (auto &[hash, contacts] : m_noted)
        std::erase_if(contacts, [number](const Noted &noted) { return noted.number <= number; });
    std::erase_if(m_noted, [](const auto &ofHash) { return ofHash.second.empty(); });
}

bool LateIndex::bringIn()
{
    if (!m_plan) {
        const bool isLeft = m_connection.integer("SELECT EXISTS(SELECT 1 FROM late_name)"
                                                 " OR EXISTS(SELECT 1 FROM late_identifier)")
            != 0;
        if (!isLeft)
            return false;
        m_plan = std::make_unique<Plan>();
    }
    m_isUnkept = true;
    switch (m_plan->stage) {
    case Plan::Stage::ReadIdentifiers: readIdentifiers(*m_plan); break;
    case Plan::Stage::ReadNames: readNames(*m_plan); break;
    case Plan::Stage::WriteIdentifiers: writeIdentifiers(*m_plan); break;
    case Plan::Stage::RemoveIdentifiers: removeIdentifiers(*m_plan); break;
    case Plan::Stage::WriteNames:
        if (!writeNames(*m_plan)) {
            forgetUpTo(m_plan->lastNumber);
            m_plan.reset();
            return false; // what others noted since is theirs to bring in
        }
        break;
    }
    return !m_connection.failed();
}

} // namespace onefold::store::sqlite
