// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres/holdersahead.h"

#include "core/store/postgres/indexcolumns.h"
#include "core/store/session.h"
#include "core/store/sql/contactrow.h"

#include <algorithm>
#include <unordered_set>

namespace onefold::store::postgres {

using contact::Contact;
using contact::ContactId;
using identity::Identifier;
using identity::Identifiers;

namespace {

QString nameOf(const Identifier &identifier)
{
    return identifier.kind + QChar::Null + identifier.key;
}

} // namespace

HoldersAhead::Asked HoldersAhead::unknownOf(std::span<const Identifiers *const> identifiers) const
{
    Asked asked;
    std::unordered_set<QString> seen;
    for (const Identifiers *const each : identifiers) {
        for (const Identifier &identifier : *each) {
            const QString name = nameOf(identifier);
            if (m_known.contains(name) || !seen.insert(name).second)
                continue;
            asked.kinds += identifier.kind;
            asked.keys += identifier.key;
        }
    }
    return asked;
}

std::unordered_map<qint64, Contact> HoldersAhead::contactsOf(const QByteArrayList &ids)
{
    static const QByteArray sql = sql::selectContactSql() + "WHERE id=ANY(?::bigint[])";
    std::unordered_map<qint64, Contact> contacts;
    if (ids.isEmpty())
        return contacts;
    const QByteArray list = '{' + ids.join(',') + '}';
    sql::Statement rows = m_connection.prepare(sql);
    rows.bindUtf8(1, list);
    while (rows.step())
        contacts.emplace(rows.integer(0), sql::readContact(rows));
    return contacts;
}

void HoldersAhead::fetch(std::span<const Identifiers *const> identifiers)
{
    const Asked asked = unknownOf(identifiers);
    if (asked.keys.isEmpty())
        return;
    std::vector<std::pair<qsizetype, qint64>> held;
    QByteArrayList ids;
    {
        sql::Statement rows =
            m_connection.prepare("SELECT place,holder FROM holders_among(?::text[],?::text[],?) ORDER BY place,holder");
        rows.bind(1, arrayText(asked.kinds)).bind(2, arrayText(asked.keys)).bind(3, qint64(holdersOfASave));
        while (rows.step()) {
            held.emplace_back(rows.integer(0) - 1, rows.integer(1));
            ids += QByteArray::number(rows.integer(1));
        }
    }
    const auto contacts = contactsOf(ids);
    if (m_connection.failed())
        return;
    const auto nameAt = [&](qsizetype place) -> QString {
        return asked.kinds[place] + QChar::Null + asked.keys[place];
    };
    for (qsizetype i = 0; i < asked.keys.size(); ++i)
        m_known[nameAt(i)].emplace();
    for (const auto &[place, id] : held) {
        if (const auto holder = contacts.find(id); holder != contacts.end())
            m_known[nameAt(place)]->push_back(holder->second);
    }
}

std::optional<std::vector<Contact>> HoldersAhead::holders(const Identifier &identifier, int limit) const
{
    const auto known = m_known.find(nameOf(identifier));
    // Of an identifier that more share a save goes on to ask by itself.
    if (known == m_known.end() || !known->second || limit > holdersOfASave)
        return std::nullopt;
    const std::vector<Contact> &all = *known->second;
    return std::vector(all.begin(), all.begin() + std::min<qsizetype>(limit, std::ssize(all)));
}

void HoldersAhead::forget(const Identifiers &identifiers)
{
    for (const Identifier &identifier : identifiers)
        m_known[nameOf(identifier)].reset();
}

void HoldersAhead::forget(ContactId id)
{
    for (auto &[name, holders] : m_known) {
        if (holders && std::ranges::any_of(*holders, [id](const Contact &holder) { return holder.id == id; }))
            holders.reset();
    }
}

} // namespace onefold::store::postgres
