// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of LateIndex that brings what waits into the indexes.

#include "core/store/sqlite/lateindex.h"
#include "core/store/sqlite/rowsatonce.h"

#include <algorithm>
#include <utility>

namespace onefold::store::sqlite {

using contact::ContactId;

namespace {

// So many are read or removed before the time is looked at again.
constexpr qint64 atOnce = 256;

/// To bind what outlives the stepping anyway.
QByteArray rawBytes(QByteArrayView text)
{
    return QByteArray::fromRawData(text.data(), text.size());
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
        if (plan.identifiers.empty())
            plan.removedTo = plan.lastNumber - 1;
        plan.identifiers.push_back({.hash = rows.integer(1), .contact = rows.integer(2), .number = plan.lastNumber});
    }
    const auto byHash = [](const Waiting &one, const Waiting &other) { return one.hash < other.hash; };
    if (isAny)
        plan.order.add(plan.identifiers, byHash);
    else
        plan.order.end(plan.identifiers, byHash);
    return isAny;
}

/// False once all are read.
bool LateIndex::readNames(Plan &plan)
{
    static const QByteArray sql("SELECT c.id,c.name_key FROM late_name AS l CROSS JOIN contact AS c"
                                " ON c.id=l.contact WHERE l.contact>? AND l.contact<=? ORDER BY l.contact LIMIT ?");
    Statement rows = m_connection.prepare(sql);
    rows.bind(1, plan.lastContact).bind(2, m_span->contact).bind(3, atOnce);
    bool isAny = false;
    while (rows.step()) {
        isAny = true;
        plan.lastContact = rows.integer(0);
        plan.names.add(ContactId(plan.lastContact), rows.utf8(1));
    }
    return isAny;
}

/// False once all are written. They stay noted, too, until all are in: to take them out in the order in which they were
/// noted is a tenth of the work.
bool LateIndex::writeIdentifiers(Plan &plan)
{
    const std::span rows = nextOf(plan.identifiers, plan.next);
    if (rows.empty())
        return false;
    Statement insert = m_connection.prepare(insertSql("OR IGNORE INTO identifier(hash,contact)", 2, rows.size()));
    int parameter = 0;
    for (const Waiting &each : rows) {
        insert.bind(++parameter, each.hash);
        ++parameter;
        if (!plan.removed.contains(each.number)) // a row that says of nobody is ignored
            insert.bind(parameter, each.contact);
    }
    insert.run();
    plan.next += rows.size();
    return true;
}

/// False once all are written.
bool LateIndex::writeNames(Plan &plan)
{
    const std::span rows = nextOf(plan.names.order(), plan.next);
    if (rows.empty())
        return false;
    Statement insert = m_connection.prepare(insertSql("OR IGNORE INTO contact_name(name_key,contact)", 2, rows.size()));
    Statement remove = m_connection.prepare(removeSql("late_name WHERE contact", rows.size()));
    int parameter = 0;
    int removed = 0;
    for (const quint32 place : rows) {
        const auto name = plan.names.at(place);
        insert.bindUtf8(++parameter, rawBytes(name.key));
        ++parameter;
        if (!name.isRemoved)
            insert.bind(parameter, static_cast<qint64>(name.contact));
        remove.bind(++removed, static_cast<qint64>(name.contact));
    }
    insert.run();
    remove.run();
    plan.next += rows.size();
    return true;
}

/// False once all that were written are no longer noted.
bool LateIndex::removeIdentifiers(Plan &plan)
{
    if (plan.removedTo >= plan.lastNumber)
        return false;
    plan.removedTo = std::min(plan.removedTo + atOnce, plan.lastNumber);
    m_connection.prepare("DELETE FROM late_identifier WHERE id<=?").bind(1, plan.removedTo).run();
    m_firstLeft = std::max(m_firstLeft, plan.removedTo + 1);
    return true;
}

/// One step of the plan; false at its end.
bool LateIndex::follow(Plan &plan)
{
    bool isLeft = false;
    switch (plan.stage) {
    case Plan::Stage::ReadIdentifiers: isLeft = readIdentifiers(plan); break;
    case Plan::Stage::ReadNames: isLeft = readNames(plan); break;
    case Plan::Stage::WriteIdentifiers: isLeft = writeIdentifiers(plan); break;
    case Plan::Stage::WriteNames: isLeft = writeNames(plan); break;
    case Plan::Stage::RemoveIdentifiers: return removeIdentifiers(plan);
    }
    if (!isLeft) {
        plan.stage = static_cast<Plan::Stage>(static_cast<int>(plan.stage) + 1);
        plan.next = 0;
    }
    return true;
}

/// Where others write between the transactions of this work, a plan of all would be of no use in the next one.
void LateIndex::bringInFew()
{
    Plan few{.version = 0};
    readIdentifiers(few);
    readNames(few);
    while (writeIdentifiers(few)) { }
    few.next = 0;
    while (writeNames(few)) { }
    few.removedTo = few.lastNumber - atOnce;
    removeIdentifiers(few);
}

bool LateIndex::isAnyLeft()
{
    static const QByteArray sql("SELECT EXISTS(SELECT 1 FROM late_identifier WHERE id<=?)"
                                " OR EXISTS(SELECT 1 FROM late_name WHERE contact<=?)");
    Statement row = m_connection.prepare(sql);
    row.bind(1, m_span->number).bind(2, m_span->contact);
    return row.step() && row.integer(0) != 0;
}

/// All that is noted now is to come in; what is noted from now on waits.
void LateIndex::startSpan()
{
    writePending();
    m_span = Span{.number = m_connection.integer("SELECT max(id) FROM late_identifier"),
        .contact = m_connection.integer("SELECT max(contact) FROM late_name")};
    std::swap(m_noted, m_coming);
    m_isPlanStale = false;
    m_isShared = false;
}

void LateIndex::forgetBroughtIn()
{
    std::swap(m_coming, m_old);
    m_coming.clear();
    m_oldPlan = std::move(m_plan);
    m_span.reset();
}

bool LateIndex::bringIn()
{
    refresh();
    m_isUnkept = true;
    if (!m_span)
        startSpan();
    m_isShared = m_isShared || m_isPlanStale || (m_plan && m_plan->version != m_connection.dataVersion());
    if (m_isShared) {
        m_plan.reset();
        bringInFew();
    } else if (!m_plan) {
        m_plan = std::make_unique<Plan>(Plan{.version = m_connection.dataVersion()});
    }
    const bool isLeft = m_plan ? follow(*m_plan) : isAnyLeft();
    if (!isLeft)
        forgetBroughtIn();
    return isLeft && !m_connection.failed();
}

} // namespace onefold::store::sqlite
