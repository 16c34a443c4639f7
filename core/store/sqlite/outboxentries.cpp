// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The journal's entries behind what waits in the outbox.

#include "core/store/sqlite/journaltable.h"
#include "core/store/sqlite/outboxtable.h"

#include <QJsonDocument>

#include <limits>

namespace onefold::store::sqlite {

using contact::ContactId;

std::set<contact::FieldKey> OutboxTable::fieldsOf(const OutboxItem &item)
{
    std::set<contact::FieldKey> fields;
    Statement rows = m_connection.prepare(
        "SELECT e.changes FROM outbox_entry AS o JOIN entry AS e ON e.id=o.entry WHERE o.outbox=?");
    rows.bind(1, item.id);
    while (rows.step()) {
        const QJsonObject changes = QJsonDocument::fromJson(rows.utf8(0).toByteArray()).object();
        for (const contact::FieldChange &change : contact::changesFromJson(changes))
            fields.insert(change.field);
    }
    return fields;
}

std::vector<qint64> OutboxTable::entriesOf(const OutboxItem &item, qint64 version)
{
    std::vector<qint64> entries;
    Statement rows =
        m_connection.prepare("SELECT entry FROM outbox_entry WHERE outbox=? AND version<=? ORDER BY entry");
    rows.bind(1, item.id).bind(2, version);
    while (rows.step())
        entries.push_back(rows.integer(0));
    return entries;
}

void OutboxTable::setVerdict(qint64 entry, identity::Verdict verdict, identity::Evidence evidence,
    const std::vector<identity::NotApplied> &notApplied, const QString &problem)
{
    changeVerdict(m_connection, entry, verdict, evidence, notApplied, problem);
}

void OutboxTable::settle(const OutboxItem &item, qint64 version, identity::Verdict verdict, identity::Evidence evidence,
    const std::vector<identity::NotApplied> &notApplied, const QString &problem)
{
    for (const qint64 entry : entriesOf(item, version))
        setVerdict(entry, verdict, evidence, notApplied, problem);
    m_connection.prepare("DELETE FROM outbox_entry WHERE outbox=? AND version<=?")
        .bind(1, item.id)
        .bind(2, version)
        .run();
}

void OutboxTable::moveEntries(const OutboxItem &item, ContactId other)
{
    m_connection
        .prepare("UPDATE outbox_entry SET (outbox,version)=(SELECT id,version FROM outbox WHERE contact=?1)"
                 " WHERE outbox=?2")
        .bind(1, static_cast<qint64>(other))
        .bind(2, item.id)
        .run();
}

void OutboxTable::noteMatch(const OutboxItem &item, const QString &matchedBy)
{
    if (matchedBy.isEmpty())
        return;
    m_connection
        .prepare("UPDATE entry SET matched_by=? WHERE matched_by IS NULL"
                 " AND id IN (SELECT entry FROM outbox_entry WHERE outbox=?)")
        .bind(1, matchedBy)
        .bind(2, item.id)
        .run();
}

std::optional<Creation> OutboxTable::creationOf(const OutboxItem &item)
{
    std::optional<Creation> creation;
    Statement rows =
        m_connection.prepare("SELECT e.id,e.changes,e.effect FROM outbox_entry AS o JOIN entry AS e ON e.id=o.entry"
                             " WHERE o.outbox=? AND e.effect IN (?,?)");
    rows.bind(1, item.id).bind(2, qint64(journal::Effect::Insert)).bind(3, qint64(journal::Effect::Delete));
    while (rows.step()) {
        if (creation || rows.integer(2) == qint64(journal::Effect::Delete))
            return std::nullopt;
        const QJsonObject changes = QJsonDocument::fromJson(rows.utf8(1).toByteArray()).object();
        creation = Creation{.entry = rows.integer(0), .changes = contact::changesFromJson(changes)};
    }
    return creation;
}

void OutboxTable::turnIntoUpdate(const Creation &creation)
{
    rewrite(creation, journal::Effect::Update);
}

void OutboxTable::turnIntoCreation(const Creation &creation)
{
    rewrite(creation, journal::Effect::Insert);
}

void OutboxTable::rewrite(const Creation &creation, journal::Effect effect)
{
    const QByteArray changes = contact::toJsonText(creation.changes);
    m_connection.prepare("UPDATE entry SET effect=?,changes=? WHERE id=?")
        .bind(1, qint64(effect))
        .bindUtf8(2, changes)
        .bind(3, creation.entry)
        .run();
}

void OutboxTable::mark(
    const OutboxItem &item, identity::Verdict verdict, const std::vector<identity::NotApplied> &notApplied)
{
    for (const qint64 entry : entriesOf(item, std::numeric_limits<qint64>::max()))
        setVerdict(entry, verdict, identity::Evidence::None, notApplied, item.code);
}

} // namespace onefold::store::sqlite
