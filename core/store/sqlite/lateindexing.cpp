// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of LateIndex that brings what waits into the indexes.

#include "core/store/sqlite/lateindex.h"
#include "core/store/sqlite/rowsatonce.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <utility>

namespace onefold::store::sqlite {

namespace {

// So many are read before the time is looked at again.
constexpr qint64 atOnce = 256;

/// The first eight bytes, to be compared as a number.
quint64 headOf(const QByteArray &key)
{
    quint64 head = 0;
    std::memcpy(&head, key.constData(), std::min(sizeof(head), static_cast<std::size_t>(key.size())));
    return qFromBigEndian(head);
}

} // namespace

/// False once all are read.
bool LateIndex::readIdentifiers(Plan &plan)
{
    static const QByteArray sql("SELECT id,hash,contact FROM late_identifier WHERE id>? AND id<=? ORDER BY id LIMIT ?");
    Statement rows = m_connection.prepare(sql);
    rows.bind(1, plan.lastNumber).bind(2, m_span->number).bind(3, atOnce);
    bool isAny = false;
    while (rows.step()) {
        isAny = true;
        plan.lastNumber = rows.integer(0);
        plan.identifiers.push_back({.hash = rows.integer(1), .contact = rows.integer(2), .number = plan.lastNumber});
    }
    return isAny;
}

/// False once all are read.
bool LateIndex::readNames(Plan &plan)
{
    static const QByteArray sql("SELECT c.id,c.name_key,c.company,c.city FROM late_name AS l CROSS JOIN contact AS c"
                                " ON c.id=l.contact WHERE l.contact>? AND l.contact<=? ORDER BY l.contact LIMIT ?");
    Statement rows = m_connection.prepare(sql);
    rows.bind(1, plan.lastContact).bind(2, m_span->contact).bind(3, atOnce);
    const auto textOf = [&rows](int column) {
        return rows.isNull(column) ? QByteArray() : rows.utf8(column).toByteArray();
    };
    bool isAny = false;
    while (rows.step()) {
        isAny = true;
        plan.lastContact = rows.integer(0);
        plan.names.push_back({.key = textOf(1), .company = textOf(2), .city = textOf(3), .contact = plan.lastContact});
    }
    return isAny;
}

void LateIndex::orderNames(Plan &plan)
{
    std::vector<std::pair<quint64, quint32>> order;
    order.reserve(plan.names.size());
    for (const WaitingName &name : plan.names)
        order.emplace_back(headOf(name.key), static_cast<quint32>(order.size()));
    std::ranges::sort(order, [&plan](const auto &one, const auto &other) {
        if (one.first != other.first)
            return one.first < other.first;
        const int keys = plan.names[one.second].key.compare(plan.names[other.second].key);
        return keys != 0 ? keys < 0 : one.second < other.second; // they were read in the order of contacts
    });
    plan.nameOrder.reserve(order.size());
    for (const auto &[head, place] : order)
        plan.nameOrder.push_back(place);
}

/// False once all are written.
bool LateIndex::writeIdentifiers(Plan &plan)
{
    const std::span rows = nextOf(plan.identifiers, plan.next);
    if (rows.empty())
        return false;
    Statement insert = m_connection.prepare(insertSql("OR IGNORE INTO identifier(hash,contact)", 2, rows.size()));
    Statement remove = m_connection.prepare(removeSql("late_identifier WHERE id", rows.size()));
    int parameter = 0;
    int removed = 0;
    for (const Waiting &each : rows) {
        insert.bind(++parameter, each.hash);
        insert.bind(++parameter, each.contact);
        remove.bind(++removed, each.number);
    }
    insert.run();
    remove.run();
    plan.next += rows.size();
    return true;
}

/// False once all are written.
bool LateIndex::writeNames(Plan &plan)
{
    const std::span rows = nextOf(plan.nameOrder, plan.next);
    if (rows.empty())
        return false;
    Statement insert =
        m_connection.prepare(insertSql("OR IGNORE INTO contact_name(name_key,contact,company,city)", 4, rows.size()));
    Statement remove = m_connection.prepare(removeSql("late_name WHERE contact", rows.size()));
    int parameter = 0;
    int removed = 0;
    for (const quint32 place : rows) {
        const WaitingName &each = plan.names[place];
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

/// One step of the plan; false at its end.
bool LateIndex::follow(Plan &plan)
{
    switch (plan.stage) {
    case Plan::Stage::ReadIdentifiers:
        if (!readIdentifiers(plan)) {
            std::ranges::sort(plan.identifiers, {}, &Waiting::hash);
            plan.stage = Plan::Stage::ReadNames;
        }
        break;
    case Plan::Stage::ReadNames:
        if (!readNames(plan)) {
            orderNames(plan);
            plan.stage = Plan::Stage::WriteIdentifiers;
        }
        break;
    case Plan::Stage::WriteIdentifiers:
        if (!writeIdentifiers(plan)) {
            plan.next = 0;
            plan.stage = Plan::Stage::WriteNames;
        }
        break;
    case Plan::Stage::WriteNames: return writeNames(plan);
    }
    return true;
}

/// Where others write between the transactions of this work, a plan of all would be of no use in the next one.
void LateIndex::bringInFew()
{
    Plan few{.version = 0};
    readIdentifiers(few);
    readNames(few);
    orderNames(few);
    while (writeIdentifiers(few)) { }
    few.next = 0;
    while (writeNames(few)) { }
}

bool LateIndex::isAnyLeft()
{
    static const QByteArray sql("SELECT EXISTS(SELECT 1 FROM late_identifier WHERE id<=?)"
                                " OR EXISTS(SELECT 1 FROM late_name WHERE contact<=?)");
    Statement row = m_connection.prepare(sql);
    row.bind(1, m_span->number).bind(2, m_span->contact);
    return row.step() && row.integer(0) != 0;
}

/// What others noted since is theirs to bring in.
void LateIndex::forgetBroughtIn()
{
    if (m_lastSeen <= m_span->number) {
        std::swap(m_noted, m_old);
        m_noted.clear();
    }
    for (auto &[hash, contacts] : m_noted)
        std::erase_if(contacts, [this](const Noted &noted) { return noted.number <= m_span->number; });
    std::erase_if(m_noted, [](const auto &ofHash) { return ofHash.second.empty(); });
    m_oldPlan = std::move(m_plan);
    m_span.reset();
    m_isShared = false;
}

bool LateIndex::bringIn()
{
    refresh();
    writePending();
    m_isUnkept = true;
    if (!m_span) {
        m_span = Span{.number = m_connection.integer("SELECT max(id) FROM late_identifier"),
            .contact = m_connection.integer("SELECT max(contact) FROM late_name")};
    }
    m_isShared = m_isShared || (m_plan && (m_isPlanStale || m_plan->version != m_connection.dataVersion()));
    if (m_isShared) {
        m_plan.reset();
        bringInFew();
    } else if (!m_plan) {
        m_plan = std::make_unique<Plan>(Plan{.version = m_connection.dataVersion()});
        m_isPlanStale = false;
    }
    const bool isLeft = m_plan ? follow(*m_plan) : isAnyLeft();
    if (!isLeft)
        forgetBroughtIn();
    return isLeft && !m_connection.failed();
}

} // namespace onefold::store::sqlite
