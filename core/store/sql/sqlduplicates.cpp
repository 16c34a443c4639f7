// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sql/sqlduplicates.h"

#include "core/store/session.h"
#include "core/store/sql/dialect.h"
#include "core/store/sql/reviewpairrow.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace onefold::store::sql {

using namespace Qt::StringLiterals;
using contact::ContactId;
using duplicates::Group;
using duplicates::GroupId;
using duplicates::Reason;

namespace {

constexpr double notedScore = 0.5; ///< nothing but a save's word speaks for it

QString membersOf(const std::vector<ContactId> &contacts)
{
    QStringList ids;
    for (const ContactId id : contacts)
        ids += contact::toString(id);
    return ids.join(u',');
}

QString reasonsToJson(const std::vector<Reason> &reasons)
{
    QJsonArray rows;
    for (const Reason &reason : reasons) {
        rows.append(QJsonArray{reason.field, duplicates::toString(reason.level), reason.weight,
            static_cast<qint64>(reason.holders), reason.isNoted});
    }
    return QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

std::vector<Reason> reasonsFromJson(const QByteArray &json)
{
    std::vector<Reason> reasons;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue value : array) {
        const QJsonArray row = value.toArray();
        reasons.push_back({.field = row.at(0).toString(),
            .level = duplicates::levelFromString(row.at(1).toString()).value_or(duplicates::Level::Missing),
            .weight = row.at(2).toDouble(),
            .holders = static_cast<quint32>(row.at(3).toInteger()),
            .isNoted = row.at(4).toBool()});
    }
    return reasons;
}

} // namespace

qint64 SqlDuplicates::lastEntry()
{
    return m_connection.integer(m_connection.dialect().lastEntrySql());
}

ScanState SqlDuplicates::scanState()
{
    Statement row = m_connection.prepare("SELECT at,last_entry,contacts,scan FROM duplicate_scan");
    ScanState state;
    if (row.step()) {
        state = {
            QDateTime::fromMSecsSinceEpoch(row.integer(0), Qt::UTC), row.integer(1), row.integer(2), row.integer(3)};
    }
    row.reset();
    // A search that was stopped while it kept its groups has left some under its number.
    Statement highest = m_connection.prepare("SELECT max(scan) FROM duplicate_group");
    if (highest.step())
        state.scan = std::max(state.scan, highest.integer(0));
    return state;
}

void SqlDuplicates::setScanState(const ScanState &state)
{
    m_connection
        .prepare(
            "INSERT INTO duplicate_scan(\"only\",at,last_entry,contacts,scan) VALUES(1,?,?,?,?) ON CONFLICT(\"only\")"
            " DO UPDATE SET at=excluded.at,last_entry=excluded.last_entry,contacts=excluded.contacts,"
            "scan=excluded.scan")
        .bind(1, state.at.toMSecsSinceEpoch())
        .bind(2, state.lastEntry)
        .bind(3, state.contacts)
        .bind(4, state.scan)
        .run();
}

GroupId SqlDuplicates::putGroup(const Group &group, qint64 scan)
{
    Statement row = m_connection.prepare(
        "INSERT INTO duplicate_group(members,score,reasons,scan) VALUES(?,?,?,?) ON CONFLICT(members)"
        " DO UPDATE SET score=excluded.score,reasons=excluded.reasons,scan=excluded.scan RETURNING id");
    row.bind(1, membersOf(group.contacts)).bind(2, group.score).bind(3, reasonsToJson(group.reasons)).bind(4, scan);
    const GroupId id = row.step() ? GroupId(row.integer(0)) : GroupId::None;
    row.reset();
    for (const ContactId contact : group.contacts) {
        m_connection.prepare("INSERT INTO duplicate_member(contact,grouped) VALUES(?,?) ON CONFLICT DO NOTHING")
            .bind(1, static_cast<qint64>(contact))
            .bind(2, static_cast<qint64>(id))
            .run();
    }
    return id;
}

void SqlDuplicates::removeGroup(qint64 id)
{
    m_connection.prepare("DELETE FROM duplicate_member WHERE grouped=?").bind(1, id).run();
    m_connection.prepare("DELETE FROM duplicate_group WHERE id=?").bind(1, id).run();
}

void SqlDuplicates::forEachList(
    const std::vector<ContactId> &contacts, const std::function<void(const QByteArray &list)> &visit)
{
    constexpr std::size_t atOnce = 10'000;
    for (std::size_t from = 0; from < contacts.size(); from += atOnce) {
        std::vector<quint32> numbers;
        for (const ContactId id : std::span(contacts).subspan(from, std::min(atOnce, contacts.size() - from)))
            numbers.push_back(static_cast<quint32>(id));
        visit(m_connection.dialect().listOf(numbers));
    }
}

std::vector<ContactId> SqlDuplicates::changedSince(qint64 entry, int limit)
{
    std::vector<ContactId> contacts;
    // Without the +, a planner may look through the entries of all contacts for the newest.
    Statement rows =
        m_connection.prepare("SELECT DISTINCT +contact AS changed FROM entry WHERE id>?1 AND +contact IS NOT NULL"
                             " AND effect<>0 ORDER BY changed LIMIT ?2");
    rows.bind(1, entry).bind(2, limitFor(limit));
    while (rows.step())
        contacts.push_back(ContactId(rows.integer(0)));
    return contacts;
}

bool SqlDuplicates::hasErasedSince(qint64 entry)
{
    Statement row = m_connection.prepare("SELECT 1 FROM entry WHERE id>? AND verdict='erased' LIMIT 1");
    row.bind(1, entry);
    return row.step();
}

std::vector<Group> SqlDuplicates::groupsWith(const std::vector<ContactId> &contacts)
{
    std::map<qint64, std::vector<ContactId>> members;
    const QByteArray sql = "SELECT grouped,contact FROM duplicate_member WHERE grouped IN"
                           "(SELECT grouped FROM duplicate_member WHERE contact "
        + m_connection.dialect().isAmong(1) + ") ORDER BY grouped,contact";
    forEachList(contacts, [&](const QByteArray &list) {
        std::map<qint64, std::vector<ContactId>> found;
        Statement rows = m_connection.prepare(sql);
        rows.bindUtf8(1, list);
        while (rows.step())
            found[rows.integer(0)].push_back(ContactId(rows.integer(1)));
        members.merge(found);
    });
    std::vector<Group> groups;
    groups.reserve(members.size());
    for (auto &[id, ofGroup] : members)
        groups.push_back({.id = GroupId(id), .contacts = std::move(ofGroup)});
    return groups;
}

std::vector<ReviewPair> SqlDuplicates::notedOf(const std::vector<ContactId> &contacts)
{
    std::vector<ReviewPair> pairs;
    for (const bool isByFirst : {true, false}) {
        const QByteArray sql =
            selectReviewPairSql() + "WHERE " + (isByFirst ? "first " : "second ") + m_connection.dialect().isAmong(1);
        forEachList(contacts, [&](const QByteArray &list) {
            Statement rows = m_connection.prepare(sql);
            rows.bindUtf8(1, list);
            while (rows.step()) {
                const auto first = ContactId(rows.integer(0));
                const bool isKnown = !isByFirst && std::ranges::binary_search(contacts, first);
                if (!isKnown)
                    pairs.push_back(readReviewPair(rows));
            }
        });
    }
    return pairs;
}

void SqlDuplicates::dropGroup(GroupId id, qint64 scan)
{
    Statement row = m_connection.prepare("SELECT 1 FROM duplicate_group WHERE id=? AND scan<?");
    row.bind(1, static_cast<qint64>(id)).bind(2, scan);
    const bool isOutdated = row.step();
    row.reset();
    if (isOutdated)
        removeGroup(static_cast<qint64>(id));
}

bool SqlDuplicates::dropGroupsBefore(qint64 scan, int limit)
{
    std::vector<qint64> ids;
    Statement rows = m_connection.prepare("SELECT id FROM duplicate_group WHERE scan<? LIMIT ?");
    rows.bind(1, scan).bind(2, qint64(limit));
    while (rows.step())
        ids.push_back(rows.integer(0));
    rows.reset();
    for (const qint64 id : ids)
        removeGroup(id);
    return !ids.empty();
}

std::vector<ContactId> SqlDuplicates::standingMembers(GroupId id)
{
    std::vector<ContactId> contacts;
    Statement rows = m_connection.prepare("SELECT m.contact FROM duplicate_member AS m JOIN contact AS c"
                                          " ON c.id=m.contact WHERE m.grouped=? ORDER BY m.contact");
    rows.bind(1, static_cast<qint64>(id));
    while (rows.step())
        contacts.push_back(ContactId(rows.integer(0)));
    return contacts;
}

std::vector<Group> SqlDuplicates::groups(qint64 offset, int limit)
{
    std::vector<Group> groups;
    Statement rows =
        m_connection.prepare("SELECT id,score,reasons FROM duplicate_group ORDER BY score DESC,id LIMIT ? OFFSET ?");
    rows.bind(1, limitFor(limit)).bind(2, offset);
    while (rows.step()) {
        const auto id = GroupId(rows.integer(0));
        groups.push_back({id, rows.real(1), standingMembers(id), reasonsFromJson(rows.utf8(2).toByteArray())});
    }
    return groups;
}

std::optional<Group> SqlDuplicates::group(GroupId id)
{
    Statement row = m_connection.prepare("SELECT score,reasons FROM duplicate_group WHERE id=?");
    row.bind(1, static_cast<qint64>(id));
    if (!row.step())
        return std::nullopt;
    return Group{id, row.real(0), standingMembers(id), reasonsFromJson(row.utf8(1).toByteArray())};
}

qint64 SqlDuplicates::groupCount()
{
    return m_connection.integer("SELECT count(*) FROM (SELECT m.grouped FROM duplicate_member AS m JOIN contact AS c"
                                " ON c.id=m.contact GROUP BY m.grouped HAVING count(*)>1) AS standing");
}

std::vector<GroupId> SqlDuplicates::groupsWithDismissals()
{
    std::vector<GroupId> groups;
    Statement rows = m_connection.prepare(
        "SELECT DISTINCT a.grouped FROM duplicate_dismissal AS d JOIN duplicate_member AS a ON a.contact=d.first"
        " JOIN duplicate_member AS b ON b.grouped=a.grouped AND b.contact=d.second");
    while (rows.step())
        groups.push_back(GroupId(rows.integer(0)));
    return groups;
}

bool SqlDuplicates::hasGroupWith(ContactId first, ContactId second)
{
    Statement row = m_connection.prepare("SELECT 1 FROM duplicate_member AS a JOIN duplicate_member AS b"
                                         " ON b.grouped=a.grouped AND b.contact=?2 WHERE a.contact=?1");
    row.bind(1, static_cast<qint64>(first)).bind(2, static_cast<qint64>(second));
    return row.step();
}

void SqlDuplicates::noteGroup(ContactId first, ContactId second, const QString &field)
{
    if (first == ContactId::None || second == ContactId::None || first == second || hasGroupWith(first, second))
        return;
    putGroup({.score = notedScore,
                 .contacts = {std::min(first, second), std::max(first, second)},
                 .reasons = {{.field = field, .isNoted = true}}},
        scanState().scan);
}

void SqlDuplicates::erase(ContactId id)
{
    std::vector<qint64> groups;
    Statement rows = m_connection.prepare("SELECT grouped FROM duplicate_member WHERE contact=?");
    rows.bind(1, static_cast<qint64>(id));
    while (rows.step())
        groups.push_back(rows.integer(0));
    rows.reset();
    for (const qint64 group : groups)
        removeGroup(group);
    for (const char *const sql : {"DELETE FROM duplicate_dismissal WHERE first=?1 OR second=?1",
             "DELETE FROM duplicate_merge WHERE survivor=?1 OR loser=?1"})
        m_connection.prepare(sql).bind(1, static_cast<qint64>(id)).run();
}

} // namespace onefold::store::sql
