// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/lateindex.h"

#include "core/store/sqlite/identifierrow.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace onefold::store::sqlite {

using contact::ContactId;
using identity::Identifier;
using identity::Identifiers;

namespace {

// So many are read or written before the time is looked at again.
constexpr std::size_t atOnce = 256;
// So many are written by one statement.
constexpr std::size_t rowsAtOnce = 32;
// Where others write between the transactions of this work, it begins anew in each, and so many are done in one.
constexpr qint64 contactsOfATurn = 1000;

/// The next rows for one statement.
template<typename Row>
std::span<const Row> partOf(const std::vector<Row> &rows, std::size_t next)
{
    return std::span(rows).subspan(next, std::min(rowsAtOnce, rows.size() - next));
}

/// An INSERT of some rows. Where one of many statements may abort, SQLite keeps what it would have to take back, and
/// the search index is written out; so @p into says what is to be done instead.
QByteArray insertSql(const QByteArray &into, int columns, std::size_t rows)
{
    const QByteArray row = "(?" + QByteArray(",?").repeated(columns - 1) + "),";
    return "INSERT " + into + " VALUES" + row.repeated(static_cast<qsizetype>(rows)).chopped(1);
}

QByteArray removeNamesSql(std::size_t rows)
{
    return "DELETE FROM late_name WHERE contact IN(?" + QByteArray(",?").repeated(static_cast<qsizetype>(rows) - 1)
        + ')';
}

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
    m_pending.clear();
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
        m_noted.emplace(rows.integer(1), Noted{m_lastSeen, ContactId(rows.integer(2))});
    }
}

void LateIndex::readAhead()
{
    refresh();
    m_isCurrent = false;
}

/// Whether it still waits: others may have removed it, or brought it in.
bool LateIndex::isWaiting(const Noted &noted)
{
    if (noted.number == 0)
        return true;
    Statement row = m_connection.prepare("SELECT 1 FROM late_identifier WHERE id=?");
    row.bind(1, noted.number);
    return row.step();
}

void LateIndex::note(const Identifiers &identifiers, ContactId contact)
{
    static const QByteArray nameSql("INSERT INTO late_name(contact) VALUES(?)");
    refresh();
    m_isUnkept = true;
    for (const Identifier &identifier : identifiers) {
        m_pending.push_back(&*m_noted.emplace(hashOf(identifier), Noted{.number = 0, .contact = contact}));
        if (m_pending.size() == rowsAtOnce)
            writePending();
    }
    m_connection.prepare(nameSql).bind(1, static_cast<qint64>(contact)).run();
}

/// A statement costs what some rows do, not least for the number that the table counts on.
void LateIndex::writePending()
{
    const std::size_t whole = m_pending.size() == rowsAtOnce ? rowsAtOnce : 0;
    const std::span rows(m_pending);
    if (whole > 0)
        writeRows(rows);
    for (std::size_t i = whole; i < rows.size(); ++i)
        writeRows(rows.subspan(i, 1));
    m_pending.clear();
}

/// All of rowsAtOnce, or one.
void LateIndex::writeRows(std::span<NotedByHash::value_type *const> rows)
{
    static const QByteArray one = insertSql("OR FAIL INTO late_identifier(hash,contact)", 2, 1);
    static const QByteArray whole = insertSql("OR FAIL INTO late_identifier(hash,contact)", 2, rowsAtOnce);
    Statement insert = m_connection.prepare(rows.size() == 1 ? one : whole);
    int parameter = 0;
    for (const NotedByHash::value_type *const row : rows) {
        insert.bind(++parameter, row->first);
        insert.bind(++parameter, static_cast<qint64>(row->second.contact));
    }
    insert.run();
    // Those of one statement are numbered one after the other.
    m_lastSeen = m_connection.lastInsertId();
    qint64 number = m_lastSeen - static_cast<qint64>(rows.size());
    for (NotedByHash::value_type *const row : rows)
        row->second.number = ++number;
}

std::vector<ContactId> LateIndex::holders(qint64 hash, std::size_t limit)
{
    refresh();
    std::vector<ContactId> contacts;
    const auto [first, end] = m_noted.equal_range(hash);
    for (auto noted = first; noted != end; ++noted) {
        if (isWaiting(noted->second))
            contacts.push_back(noted->second.contact);
    }
    std::ranges::sort(contacts);
    contacts.resize(std::min(contacts.size(), limit));
    return contacts;
}

void LateIndex::remove(const Identifiers &identifiers, ContactId contact)
{
    refresh();
    writePending();
    for (const Identifier &identifier : identifiers) {
        auto [noted, end] = m_noted.equal_range(hashOf(identifier));
        while (noted != end) {
            if (noted->second.contact != contact) {
                ++noted;
                continue;
            }
            m_connection.prepare("DELETE FROM late_identifier WHERE id=?").bind(1, noted->second.number).run();
            noted = m_noted.erase(noted);
            m_isUnkept = true; // read again where this comes to nothing
            changed();
        }
    }
}

bool LateIndex::removeName(ContactId contact)
{
    Statement removing = m_connection.prepare("DELETE FROM late_name WHERE contact=?");
    removing.bind(1, static_cast<qint64>(contact)).run();
    changed();
    return removing.changedRows() > 0;
}

void LateIndex::removeAllIdentifiers()
{
    m_connection.execute("DELETE FROM late_identifier");
    m_pending.clear();
    m_noted.clear();
    m_isUnkept = true;
    changed();
}

qint64 LateIndex::size()
{
    return m_connection.integer("SELECT count(*) FROM late_name");
}

/// False where nothing waits.
bool LateIndex::makePlan(qint64 contacts)
{
    m_plan.reset();
    m_isPlanStale = false;
    const bool isLeft = m_connection.integer("SELECT EXISTS(SELECT 1 FROM late_name)"
                                             " OR EXISTS(SELECT 1 FROM late_identifier)")
        != 0;
    if (isLeft)
        m_plan = std::make_unique<Plan>(Plan{.version = m_connection.dataVersion(), .contacts = contacts});
    return isLeft;
}

void LateIndex::readIdentifiers(Plan &plan)
{
    static const QByteArray sql("SELECT id,hash,contact FROM late_identifier WHERE id>? ORDER BY id LIMIT ?");
    Statement rows = m_connection.prepare(sql);
    rows.bind(1, plan.lastNumber).bind(2, plan.hasAllIdentifiers() ? 0 : qint64(atOnce));
    bool isEnd = true;
    while (rows.step()) {
        isEnd = false;
        plan.lastNumber = rows.integer(0);
        plan.identifiers.push_back({.hash = rows.integer(1), .contact = rows.integer(2)});
    }
    if (!isEnd)
        return;
    std::ranges::sort(plan.identifiers, {}, [](const Waiting &each) { return std::pair(each.hash, each.contact); });
    plan.stage = Plan::Stage::ReadNames;
}

void LateIndex::readNames(Plan &plan)
{
    static const QByteArray sql("SELECT c.id,c.name_key,c.company,c.city FROM late_name AS l CROSS JOIN contact AS c"
                                " ON c.id=l.contact WHERE l.contact>? ORDER BY l.contact LIMIT ?");
    Statement rows = m_connection.prepare(sql);
    rows.bind(1, plan.lastContact).bind(2, plan.hasAllNames() ? 0 : qint64(atOnce));
    const auto textOf = [&rows](int column) {
        return rows.isNull(column) ? QByteArray() : rows.utf8(column).toByteArray();
    };
    bool isEnd = true;
    while (rows.step()) {
        isEnd = false;
        plan.lastContact = rows.integer(0);
        plan.names.push_back({.key = textOf(1), .company = textOf(2), .city = textOf(3), .contact = plan.lastContact});
    }
    if (!isEnd)
        return;
    std::ranges::sort(plan.names, [](const WaitingName &one, const WaitingName &other) {
        return one.key != other.key ? one.key < other.key : one.contact < other.contact;
    });
    plan.stage = Plan::Stage::WriteIdentifiers;
}

void LateIndex::writeIdentifiers(Plan &plan)
{
    const std::span rows = partOf(plan.identifiers, plan.next);
    if (rows.empty()) {
        plan.stage = Plan::Stage::RemoveIdentifiers;
        return;
    }
    Statement insert = m_connection.prepare(insertSql("OR IGNORE INTO identifier(hash,contact)", 2, rows.size()));
    int parameter = 0;
    for (const Waiting &each : rows) {
        insert.bind(++parameter, each.hash);
        insert.bind(++parameter, each.contact);
    }
    insert.run();
    plan.next += rows.size();
}

/// Those that were read.
void LateIndex::removeIdentifiers(Plan &plan)
{
    static const QByteArray sql("DELETE FROM late_identifier WHERE id<=?");
    if (plan.removedUpTo == 0)
        plan.removedUpTo = m_connection.integer("SELECT min(id) FROM late_identifier");
    plan.removedUpTo = std::min(plan.removedUpTo + qint64(atOnce), plan.lastNumber);
    m_connection.prepare(sql).bind(1, plan.removedUpTo).run();
    if (plan.removedUpTo < plan.lastNumber)
        return;
    plan.next = 0;
    plan.stage = Plan::Stage::WriteNames;
}

/// False at the end.
bool LateIndex::writeNames(Plan &plan)
{
    const std::span rows = partOf(plan.names, plan.next);
    if (rows.empty())
        return false;
    Statement insert =
        m_connection.prepare(insertSql("OR IGNORE INTO contact_name(name_key,contact,company,city)", 4, rows.size()));
    Statement remove = m_connection.prepare(removeNamesSql(rows.size()));
    int parameter = 0;
    int removed = 0;
    for (const WaitingName &each : rows) {
        insert.bindUtf8(++parameter, each.key);
        insert.bind(++parameter, each.contact);
        for (const QByteArray *const text : {&each.company, &each.city}) {
            ++parameter;
            if (!text->isNull())
                insert.bindUtf8(parameter, *text);
        }
        remove.bind(++removed, each.contact);
    }
    insert.run();
    remove.run();
    plan.next += rows.size();
    return true;
}

void LateIndex::forgetUpTo(qint64 number)
{
    std::erase_if(m_noted, [number](const auto &row) { return row.second.number <= number; });
}

bool LateIndex::bringIn()
{
    writePending();
    m_isUnkept = true;
    if (m_plan && (m_isPlanStale || m_plan->version != m_connection.dataVersion())) {
        if (!makePlan(contactsOfATurn))
            return false;
    } else if (!m_plan && !makePlan(std::numeric_limits<qint64>::max() / 2)) {
        return false;
    }
    switch (m_plan->stage) {
    case Plan::Stage::ReadIdentifiers: readIdentifiers(*m_plan); break;
    case Plan::Stage::ReadNames: readNames(*m_plan); break;
    case Plan::Stage::WriteIdentifiers: writeIdentifiers(*m_plan); break;
    case Plan::Stage::RemoveIdentifiers: removeIdentifiers(*m_plan); break;
    case Plan::Stage::WriteNames:
        if (!writeNames(*m_plan)) {
            forgetUpTo(m_plan->lastNumber);
            const bool isLeft = m_plan->hasAllNames() || m_plan->hasAllIdentifiers();
            m_plan.reset();
            return isLeft && !m_connection.failed(); // what others noted since is theirs to bring in
        }
        break;
    }
    return !m_connection.failed();
}

} // namespace onefold::store::sqlite
